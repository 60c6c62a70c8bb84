package org.anshu.registry.scoring.example;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anshu.registry.example.TextTable;
import org.jspecify.annotations.Nullable;

/** One line of a table, by column. */
final class Cells {

  private final Map<String, String> cells = new HashMap<>();

  private Cells(List<String> columns, List<@Nullable String> row) {
    for (int i = 0; i < columns.size(); i++) {
      String cell = row.get(i);
      if (cell != null && !cell.isEmpty()) {
        cells.put(columns.get(i), cell);
      }
    }
  }

  /** The lines of {@code table}. */
  static List<Cells> of(TextTable table) {
    List<Cells> lines = new ArrayList<>();
    for (List<@Nullable String> row : table.rows()) {
      lines.add(new Cells(table.columns(), row));
    }
    return lines;
  }

  /** The cell; empty if it is blank or the table has no such column. */
  String of(String column) {
    return cells.getOrDefault(column, "");
  }

  /** The cell. */
  String required(String column) {
    String cell = of(column);
    if (cell.isEmpty()) {
      throw new IllegalArgumentException("“%s”栏为空：%s".formatted(column, cells));
    }
    return cell;
  }
}
