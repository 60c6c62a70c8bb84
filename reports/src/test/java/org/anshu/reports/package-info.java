/** Tests of the monthly report, from figures to the printed page. */
@NullMarked
package org.anshu.reports;

import org.jspecify.annotations.NullMarked;
