/** Tests of what printed numbers are derived from. */
@NullMarked
package org.anshu.schedules.trace;

import org.jspecify.annotations.NullMarked;
