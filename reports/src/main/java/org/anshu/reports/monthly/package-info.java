/** The writer of the monthly report: sentences and tables from figures, no layout. */
@NullMarked
package org.anshu.reports.monthly;

import org.jspecify.annotations.NullMarked;
