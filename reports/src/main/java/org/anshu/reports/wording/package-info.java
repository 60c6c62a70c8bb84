/**
 * The figures of a release read with their definitions, and the phrases of bulletins about them.
 */
@NullMarked
package org.anshu.reports.wording;

import org.jspecify.annotations.NullMarked;
