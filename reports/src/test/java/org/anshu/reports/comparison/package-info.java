/** Tests of the comparison of files. */
@NullMarked
package org.anshu.reports.comparison;

import org.jspecify.annotations.NullMarked;
