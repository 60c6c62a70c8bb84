package org.anshu.pipeline.duck;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One DuckDB in memory of this process, over files and rows that it is given; what does not fit
 * into memory goes to a folder. For use by one thread.
 */
public final class DuckDb implements AutoCloseable {

  private static final int BATCH = 500;
  private static final long MEGABYTE = 1L << 20;
  private static final long SMALLEST = 512;

  private final Connection connection;

  private DuckDb(Connection connection) {
    this.connection = connection;
  }

  /**
   * What comes of a query.
   *
   * @param columns its column names in lower case, in order
   * @param rows cells in their order: text, number, truth, {@code LocalDate} or null
   */
  public record Answer(List<String> columns, List<List<@Nullable Object>> rows) {}

  /**
   * A new, empty one that uses all processors.
   *
   * @param spill the folder for what does not fit into memory; need not exist
   * @param zone the zone of moments as text
   * @param megabytes the most memory; see {@link #memory()}
   */
  public static DuckDb open(Path spill, ZoneId zone, long megabytes) {
    Properties options = new Properties();
    options.setProperty("memory_limit", Math.max(SMALLEST, megabytes) + "MB");
    options.setProperty("temp_directory", spill.toAbsolutePath().toString());
    options.setProperty("preserve_insertion_order", "false");
    try {
      Connection connection = DriverManager.getConnection("jdbc:duckdb:", options);
      DuckDb duck = new DuckDb(connection);
      duck.execute("SET TimeZone = " + literal(zone.getId()));
      return duck;
    } catch (SQLException e) {
      throw new DuckException("DuckDB", e);
    }
  }

  /** As much memory as this process may use for Java objects, in megabytes. */
  public static long memory() {
    return Runtime.getRuntime().maxMemory() / MEGABYTE;
  }

  /**
   * Names the rows of Parquet files {@code name}.
   *
   * @param columns the columns, found in the files by number: a file that was written before a
   *     column was added has NULL there
   * @param files absolute paths or {@code file:} locations; may be none
   */
  public void parquet(String name, List<DuckColumn> columns, List<String> files) {
    execute("CREATE OR REPLACE VIEW %s AS %s".formatted(name, select(columns, files)));
  }

  /** The query that gives all rows of files, see {@link #parquet}. */
  public static String select(List<DuckColumn> columns, List<String> files) {
    if (files.isEmpty()) {
      return columns.stream()
          .map(column -> "CAST(NULL AS " + column.type() + ") AS " + quoted(column.name()))
          .collect(Collectors.joining(", ", "SELECT ", " WHERE false"));
    }
    String map =
        columns.stream()
            .map(
                column ->
                    "%d: {name: %s, type: %s, default_value: NULL}"
                        .formatted(column.id(), literal(column.name()), literal(column.type())))
            .collect(Collectors.joining(", ", "MAP {", "}"));
    String paths =
        files.stream().map(file -> literal(path(file))).collect(Collectors.joining(", "));
    return "SELECT * FROM read_parquet([%s], schema = %s, hive_partitioning = false)"
        .formatted(paths, map);
  }

  /**
   * Writes a Parquet file.
   *
   * @param query gives its rows
   * @param columns the columns of {@code query}, found in the file by number
   * @param file is replaced
   */
  public void parquetOf(String query, List<DuckColumn> columns, Path file) {
    String numbers =
        columns.stream()
            .map(column -> quoted(column.name()) + ": " + column.id())
            .collect(Collectors.joining(", ", "{", "}"));
    execute(
        "COPY (%s) TO %s (FORMAT parquet, COMPRESSION zstd, FIELD_IDS %s)"
            .formatted(query, literal(file.toString()), numbers));
  }

  /**
   * Makes a table of rows.
   *
   * @param rows cells in the order of {@code columns}; a row may end early, then its last cells are
   *     null
   */
  public void table(String name, List<DuckColumn> columns, List<List<@Nullable Object>> rows) {
    execute(
        columns.stream()
            .map(column -> quoted(column.name()) + " " + column.type())
            .collect(Collectors.joining(", ", "CREATE OR REPLACE TABLE " + name + " (", ")")));
    for (int first = 0; first < rows.size(); first += BATCH) {
      execute(
          rows.subList(first, Math.min(rows.size(), first + BATCH)).stream()
              .map(row -> row(row, columns.size()))
              .collect(Collectors.joining(", ", "INSERT INTO " + name + " VALUES ", "")));
    }
  }

  /** Makes a table of text. */
  public void texts(String name, List<String> columns, List<List<@Nullable String>> rows) {
    List<DuckColumn> typed = new ArrayList<>();
    columns.forEach(column -> typed.add(new DuckColumn(typed.size() + 1, column, "VARCHAR")));
    List<List<@Nullable Object>> cells = new ArrayList<>();
    rows.forEach(row -> cells.add(new ArrayList<>(row)));
    table(name, typed, cells);
  }

  /**
   * Does a statement.
   *
   * @throws DuckException if DuckDB refuses it
   */
  public void execute(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new DuckException(sql, e);
    }
  }

  /**
   * Does a statement that changes rows.
   *
   * @return how many
   * @throws DuckException if DuckDB refuses it
   */
  public long update(String sql) {
    try (Statement statement = connection.createStatement()) {
      return statement.executeLargeUpdate(sql);
    } catch (SQLException e) {
      throw new DuckException(sql, e);
    }
  }

  /**
   * The answer to a query.
   *
   * @throws DuckException if DuckDB refuses it
   */
  public Answer query(String sql) {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      ResultSetMetaData meta = result.getMetaData();
      List<String> columns = new ArrayList<>();
      for (int i = 1; i <= meta.getColumnCount(); i++) {
        columns.add(meta.getColumnLabel(i).toLowerCase(Locale.ROOT));
      }
      List<List<@Nullable Object>> rows = new ArrayList<>();
      while (result.next()) {
        List<@Nullable Object> row = new ArrayList<>(columns.size());
        for (int i = 1; i <= columns.size(); i++) {
          row.add(cell(result.getObject(i)));
        }
        rows.add(row);
      }
      return new Answer(columns, rows);
    } catch (SQLException e) {
      throw new DuckException(sql, e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new DuckException("close", e);
    }
  }

  /** A text in SQL. */
  public static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** A value in SQL: text, number, truth, day or null. */
  public static String literal(@Nullable Object value) {
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
        : literal(value.toString());
  }

  private static @Nullable Object cell(@Nullable Object value) {
    if (value instanceof BigInteger big) {
      return new BigDecimal(big);
    }
    return value instanceof Date day ? day.toLocalDate() : value;
  }

  /** A row in SQL; a row that ends early has nulls for its last cells. */
  public static String row(List<@Nullable Object> row, int width) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      cells.add(i < row.size() ? literal(row.get(i)) : "NULL");
    }
    return "(" + String.join(", ", cells) + ")";
  }

  /** A name in SQL. */
  public static String quoted(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }

  /** The path of a file location. */
  public static String path(String location) {
    return location.replaceFirst("^file:(//(?=/))?", "");
  }
}
