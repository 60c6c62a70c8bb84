package org.anshu.registry.example;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table written as text: cells between bars, the first line names the columns.
 *
 * @param columns the names, in order
 * @param rows one list of cells per line; null for an empty cell, the empty string for {@code ''}
 */
public record TextTable(List<String> columns, List<List<@Nullable String>> rows) {

  private static final String EMPTY_STRING = "''";

  /** The table in {@code text}; blank lines are skipped. */
  public static TextTable parse(String text) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("Expected a table with a line of column names");
    }
    List<String> columns = cells(lines.get(0));
    List<List<@Nullable String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = cells(line);
      if (cells.size() > columns.size()) {
        throw new IllegalArgumentException(
            "Expected %d cells, found %d in '%s'"
                .formatted(columns.size(), cells.size(), line.strip()));
      }
      List<@Nullable String> row = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        row.add(i < cells.size() ? value(cells.get(i)) : null);
      }
      rows.add(row);
    }
    return new TextTable(columns, rows);
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    for (String cell : line.split("\\|", -1)) {
      cells.add(cell.strip());
    }
    return cells;
  }

  private static @Nullable String value(String cell) {
    return cell.isEmpty() ? null : cell.equals(EMPTY_STRING) ? "" : cell;
  }
}
