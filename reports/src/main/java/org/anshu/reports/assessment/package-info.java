/** What is printed of an assessment: texts and tables of a result, no layout. */
@NullMarked
package org.anshu.reports.assessment;

import org.jspecify.annotations.NullMarked;
