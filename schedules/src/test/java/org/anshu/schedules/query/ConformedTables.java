package org.anshu.schedules.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anshu.pipeline.conform.CodeLists;
import org.anshu.pipeline.duck.SparkSql;
import org.anshu.schedules.ProductRoot;

/** Conformed tables written by hand in DuckDB, and the conform queries that read them. */
final class ConformedTables implements AutoCloseable {

  private static final Path PRODUCT = ProductRoot.find();
  private static final Instant NOW = Instant.parse("2026-07-25T00:00:00Z");
  private static final Pattern COLUMN =
      Pattern.compile(
          "^  (?:ADD COLUMN )?(\\w+) ([A-Z_]+(?:\\([\\d, ]+\\))?)(?: NOT NULL)? COMMENT");

  private final Connection connection;

  ConformedTables() throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
    for (String macro : SparkSql.MACROS) {
      run(macro);
    }
  }

  /**
   * A view with the columns of {@code dwd.<entity>}; a line is {@code column=value | column=value}.
   *
   * @param defaults values of columns that a line does not name; others are null
   */
  void table(String entity, Map<String, String> defaults, String... lines) {
    Map<String, String> columns = columns(entity);
    List<String> rows = new ArrayList<>();
    for (String line : lines) {
      Map<String, String> cells = new LinkedHashMap<>(defaults);
      for (String cell : line.split("\\|")) {
        String[] pair = cell.strip().split("=", 2);
        if (!columns.containsKey(pair[0])) {
          throw new IllegalArgumentException("Expected a column of " + entity + ", found " + cell);
        }
        cells.put(pair[0], pair[1]);
      }
      rows.add(select(columns, cells));
    }
    String sql =
        rows.isEmpty()
            ? select(columns, Map.of()) + " WHERE FALSE"
            : String.join(" UNION ALL ", rows);
    run("CREATE OR REPLACE TEMPORARY VIEW " + entity + " AS " + sql);
  }

  /** The code lists whose names begin with {@code prefix}, as {@code codelist_<name>}. */
  void codeLists(String prefix, Map<String, String> ruleValues) {
    CodeLists lists = CodeLists.load(List.of(PRODUCT.resolve("warehouse-ddl/codelists")));
    for (String name : lists.names()) {
      if (name.startsWith(prefix)) {
        List<String> columns = lists.columns(name);
        String rows =
            lists.lines(name).stream()
                .map(
                    line ->
                        columns.stream()
                            .map(
                                column ->
                                    column.equals("value")
                                        ? ruleValues.getOrDefault(
                                            line.cell("code"), line.cell(column))
                                        : line.cell(column))
                            .map(cell -> cell.isEmpty() ? "CAST(NULL AS STRING)" : "'" + cell + "'")
                            .collect(Collectors.joining(", ", "(", ")")))
                .collect(Collectors.joining(", "));
        run(
            "CREATE OR REPLACE TEMPORARY VIEW codelist_%s AS SELECT * FROM (VALUES %s) AS t(%s)"
                .formatted(name, rows, String.join(", ", columns)));
      }
    }
  }

  /** Registers the result of conform queries, each one reading those before it. */
  void conform(String... names) {
    for (String name : names) {
      String sql = SparkSql.translated(read("jobs/pipeline/conform/" + name + ".sql"), NOW);
      run("CREATE OR REPLACE TEMPORARY TABLE " + name + " AS " + sql);
    }
  }

  /** The rows of a query, cells joined by a blank, in order. */
  List<String> rows(String sql) {
    List<String> lines = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          cells.add(String.valueOf(rows.getString(i)));
        }
        lines.add(String.join(" ", cells));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
    return lines;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private void run(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static String select(Map<String, String> columns, Map<String, String> cells) {
    return columns.entrySet().stream()
        .map(
            column -> {
              String cell = cells.get(column.getKey());
              String value = cell == null ? "NULL" : "'" + cell + "'";
              return "CAST(%s AS %s) AS %s"
                  .formatted(value, SparkSql.type(column.getValue()), column.getKey());
            })
        .collect(Collectors.joining(", ", "SELECT ", ""));
  }

  /** Column to type, from the files that make and extend the table. */
  private static Map<String, String> columns(String entity) {
    Map<String, String> columns = new LinkedHashMap<>();
    Pattern names = Pattern.compile("(?:CREATE|ALTER) TABLE dwd\\." + entity + "\\s");
    try (Stream<Path> files = Files.list(PRODUCT.resolve("warehouse-ddl/dwd"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".sql")).sorted().toList()) {
        String text = Files.readString(file);
        if (names.matcher(text).find()) {
          for (String line : text.split("\n")) {
            Matcher column = COLUMN.matcher(line);
            if (column.find()) {
              columns.put(column.group(1), column.group(2));
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return columns;
  }

  private static String read(String file) {
    try {
      return Files.readString(PRODUCT.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
