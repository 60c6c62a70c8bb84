/**
 * Sends published reports to those who are to have them, and keeps a log of it:
 * docs/decisions/0181.
 */
@NullMarked
package org.anshu.schedules.delivery;

import org.jspecify.annotations.NullMarked;
