/** The values of tables as lists, each with a description beside it. */
@NullMarked
package org.anshu.reports.csv;

import org.jspecify.annotations.NullMarked;
