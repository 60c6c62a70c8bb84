/** The map of a report's cells: where each number is printed and what it is made of. */
@NullMarked
package org.anshu.reports.cells;

import org.jspecify.annotations.NullMarked;
