package org.anshu.schedules.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.anshu.pipeline.duck.DuckDb;
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
            .map(column -> DuckDb.quoted(column.name()) + " " + column.type())
            .collect(Collectors.joining(", ", "CREATE TABLE main." + name + " (", ")")));
    for (int first = 0; first < rows.size(); first += BATCH) {
      statements.add(
          rows.subList(first, Math.min(rows.size(), first + BATCH)).stream()
              .map(row -> DuckDb.row(row, columns.size()))
              .collect(Collectors.joining(", ", "INSERT INTO main." + name + " VALUES ", "")));
    }
    return statements;
  }
}
