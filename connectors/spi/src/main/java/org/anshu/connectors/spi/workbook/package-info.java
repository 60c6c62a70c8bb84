/**
 * Workbooks that people fill in away from the program: what they look like, how they are written in
 * numbers, and what is read back cell by cell. A connector implements {@link Workbooks}.
 */
@NullMarked
package org.anshu.connectors.spi.workbook;

import org.jspecify.annotations.NullMarked;
