/** The workbook: what stands on which sheet, and how it is written. */
@NullMarked
package org.anshu.reports.workbook;

import org.jspecify.annotations.NullMarked;
