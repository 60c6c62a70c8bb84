package org.anshu.schedules.listing;

import java.util.List;
import java.util.Map;

/**
 * The rows of a list as the serving schema keeps them: every value a text.
 *
 * @param list the list, such as {@code hazard.ledger}
 * @param scope which of its rows: empty for all, else {@code column=value}
 * @param title what people call it
 * @param columns in order
 * @param rows in the order of the list
 */
public record ServedRows(
    String list, String scope, String title, List<Column> columns, List<Row> rows) {

  /**
   * A column.
   *
   * @param name its name in definitions
   * @param type its SQL type, such as {@code DATE}
   * @param title its head in Chinese
   */
  public record Column(String name, String type, String title) {

    static Column text(String name, String title) {
      return new Column(name, "STRING", title);
    }
  }

  /**
   * A row.
   *
   * @param unit the statistical unit; empty for none
   * @param cells column to value: dates as yyyy-MM-dd, numbers plain, true or false; unknown values
   *     are absent
   */
  public record Row(String unit, Map<String, String> cells) {

    public Row {
      cells = Map.copyOf(cells);
    }
  }

  public ServedRows {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }
}
