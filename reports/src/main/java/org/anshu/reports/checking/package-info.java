/** Reads the files of a report back and compares them with what was written, before release. */
@NullMarked
package org.anshu.reports.checking;

import org.jspecify.annotations.NullMarked;
