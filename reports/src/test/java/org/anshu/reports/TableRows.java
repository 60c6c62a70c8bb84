package org.anshu.reports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.anshu.reports.document.Cell;
import org.anshu.reports.document.Row;

/** What tests do to the rows of a table. */
final class TableRows {

  private TableRows() {}

  /** Where the first total stands. */
  static int total(List<Row> rows) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).strong()) {
        return i;
      }
    }
    throw new IllegalStateException("No total");
  }

  /** The row with another number in its first cell. */
  static Row altered(Row row, BigDecimal by) {
    List<Cell> cells = new ArrayList<>(row.cells());
    Cell first = cells.get(0);
    cells.set(0, new Cell(((BigDecimal) first.value()).add(by), first.pattern(), first.origin()));
    return new Row(row.name(), cells, row.strong());
  }
}
