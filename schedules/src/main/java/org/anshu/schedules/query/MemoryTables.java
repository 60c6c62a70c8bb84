package org.anshu.schedules.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Statements that make tables of DuckDB from rows in memory. */
final class MemoryTables {

  /** Rows a statement: more would only make a longer text to parse. */
  private static final int BATCH = 500;

  private MemoryTables() {}

  /** A table whose columns are all text. */
  static List<String> texts(String name, List<String> columns, List<List<@Nullable String>> rows) {
    List<WarehouseTable.Column> typed = new ArrayList<>();
    columns.forEach(
        column -> typed.add(new WarehouseTable.Column(typed.size() + 1, column, "VARCHAR")));
    List<List<@Nullable Object>> cells = new ArrayList<>();
    rows.forEach(row -> cells.add(new ArrayList<>(row)));
    return typed(name, typed, cells);
  }

  /**
   * A table.
   *
   * @param rows cells in the order of {@code columns}: text, number, truth, day or null; a row may
   *     end early, then its last cells are null
   */
  static List<String> typed(
      String name, List<WarehouseTable.Column> columns, List<List<@Nullable Object>> rows) {
    List<String> statements = new ArrayList<>();
    statements.add(
        columns.stream()
            .map(column -> WarehouseQuery.quoted(column.name()) + " " + column.type())
            .collect(Collectors.joining(", ", "CREATE TABLE main." + name + " (", ")")));
    for (int first = 0; first < rows.size(); first += BATCH) {
      statements.add(
          rows.subList(first, Math.min(rows.size(), first + BATCH)).stream()
              .map(row -> row(row, columns.size()))
              .collect(Collectors.joining(", ", "INSERT INTO main." + name + " VALUES ", "")));
    }
    return statements;
  }

  private static String row(List<@Nullable Object> row, int width) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      cells.add(i < row.size() ? literal(row.get(i)) : "NULL");
    }
    return "(" + String.join(", ", cells) + ")";
  }

  private static String literal(@Nullable Object value) {
    if (value == null) {
      return "NULL";
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (value instanceof LocalDate day) {
      return "DATE '" + day + "'";
    }
    return value instanceof Number || value instanceof Boolean
        ? value.toString()
        : WarehouseQuery.literal(value.toString());
  }
}
