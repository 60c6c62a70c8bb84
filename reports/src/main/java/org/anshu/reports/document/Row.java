package org.anshu.reports.document;

import java.util.List;

/**
 * A row of a table.
 *
 * @param name the first column
 * @param cells the other columns
 * @param strong whether it is set off, as the totals are
 */
public record Row(String name, List<Cell> cells, boolean strong) {

  public Row {
    cells = List.copyOf(cells);
  }
}
