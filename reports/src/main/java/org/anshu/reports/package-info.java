/** What a reader sees: the monthly report, from the figures of one release to PDF and XLSX. */
@NullMarked
package org.anshu.reports;

import org.jspecify.annotations.NullMarked;
