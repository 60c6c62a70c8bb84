package org.anshu.schedules.query;

import java.math.BigInteger;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.duck.DuckDb;
import org.jspecify.annotations.Nullable;

/**
 * A DuckDB in this process that sees one view per warehouse table and nothing else: no other file,
 * no network, no extension, no change of settings.
 */
public final class WarehouseQuery implements AutoCloseable {

  private static final int NAMES_A_LINE = 3;

  private static final String NOT_A_SELECT =
      "\"error_message\":\"Only SELECT statements can be serialized";

  private final Connection duck;
  private final List<WarehouseTable> tables;
  private final ZoneId zone;

  private WarehouseQuery(Connection duck, List<WarehouseTable> tables, ZoneId zone) {
    this.duck = duck;
    this.tables = tables;
    this.zone = zone;
  }

  /**
   * Opens the warehouse for reading.
   *
   * @param tables the tables to show
   * @param zone the zone that moments are shown in
   */
  public static WarehouseQuery open(List<WarehouseTable> tables, ZoneId zone) throws SQLException {
    return open(tables, zone, List.of());
  }

  /**
   * Opens the warehouse for reading, with more than its tables.
   *
   * @param tables the tables to show
   * @param zone the zone that moments are shown in
   * @param more statements that make further views and functions, in order
   */
  static WarehouseQuery open(List<WarehouseTable> tables, ZoneId zone, List<String> more)
      throws SQLException {
    Properties options = new Properties();
    options.setProperty("threads", "2");
    options.setProperty("memory_limit", "1GB");
    Connection duck = DriverManager.getConnection("jdbc:duckdb:", options);
    try (Statement statement = duck.createStatement()) {
      statement.execute("SET TimeZone = " + DuckDb.literal(zone.getId()));
      statement.execute("SET allowed_paths = [" + files(tables) + "]");
      statement.execute("SET enable_external_access = false");
      for (WarehouseTable table : tables) {
        if (table.columns().isEmpty()) {
          continue; // not named in the query: only listed
        }
        statement.execute("CREATE SCHEMA IF NOT EXISTS " + DuckDb.quoted(table.schema()));
        statement.execute(view(table));
      }
      for (String each : more) {
        execute(statement, each);
      }
      statement.execute("SET lock_configuration = true");
    } catch (SQLException e) {
      duck.close();
      throw e;
    }
    return new WarehouseQuery(duck, List.copyOf(tables), zone);
  }

  private static void execute(Statement statement, String definition) {
    try {
      statement.execute(definition);
    } catch (SQLException e) {
      String head = definition.substring(0, Math.min(definition.length(), 60)).strip();
      throw new AnshuException(
          FailureCode.DDL_INVALID,
          new Text(
              "conform 中 DuckDB 也能执行的语句：" + head + "…",
              "Conform queries that DuckDB can run too: " + head + "…"),
          Text.same(String.valueOf(e.getMessage())),
          new Text(
              "改用两种引擎都有的函数，或查询不带 --as-of 的表",
              "Use functions that both engines have, or query without --as-of"),
          e);
    }
  }

  /**
   * The answer to one {@code SELECT}.
   *
   * @param limit the most rows to return, 1 or more
   */
  public QueryResult run(String sql, int limit) {
    try (Statement statement = duck.createStatement()) {
      refuseAllButSelect(sql);
      if (!statement.execute(sql)) {
        return new QueryResult(List.of(), List.of(), false);
      }
      try (ResultSet rows = statement.getResultSet()) {
        return result(rows, limit);
      }
    } catch (SQLException e) {
      throw invalid(e);
    }
  }

  /**
   * What the columns of a table hold, by name; only columns that say it.
   *
   * @param table the table without its layer, such as {@code accident}
   */
  public Map<String, String> comments(String table) {
    Map<String, String> comments = new TreeMap<>();
    for (WarehouseTable each : tables) {
      if (each.name().equals(table)) {
        each.columns().stream()
            .filter(column -> !column.comment().isEmpty())
            .forEach(column -> comments.put(column.name(), column.comment()));
      }
    }
    return comments;
  }

  @Override
  public void close() throws SQLException {
    duck.close();
  }

  /**
   * DuckDB itself says what is a SELECT: only such statements can be turned into JSON. A COPY could
   * otherwise overwrite the files of the tables, which DuckDB may open.
   */
  private void refuseAllButSelect(String sql) throws SQLException {
    try (PreparedStatement parse =
        duck.prepareStatement("SELECT json_serialize_sql(CAST(? AS VARCHAR))")) {
      parse.setString(1, sql);
      try (ResultSet answer = parse.executeQuery()) {
        if (answer.next() && answer.getString(1).contains(NOT_A_SELECT)) {
          throw new SQLException("Not a SELECT");
        }
      }
    }
  }

  private QueryResult result(ResultSet rows, int limit) throws SQLException {
    ResultSetMetaData shape = rows.getMetaData();
    List<QueryResult.Column> columns = new ArrayList<>();
    for (int column = 1; column <= shape.getColumnCount(); column++) {
      columns.add(
          new QueryResult.Column(
              shape.getColumnLabel(column), isNumeric(shape.getColumnTypeName(column))));
    }
    List<List<@Nullable Object>> values = new ArrayList<>();
    boolean truncated = false;
    while (rows.next()) {
      if (values.size() == limit) {
        truncated = true;
        break;
      }
      List<@Nullable Object> row = new ArrayList<>();
      for (int column = 1; column <= columns.size(); column++) {
        row.add(value(rows, column));
      }
      values.add(row);
    }
    return new QueryResult(columns, values, truncated);
  }

  private @Nullable Object value(ResultSet rows, int column) throws SQLException {
    Object value = rows.getObject(column);
    if (value == null || value instanceof Boolean || value instanceof Number) {
      return value instanceof BigInteger big ? new java.math.BigDecimal(big) : value;
    }
    if (value instanceof java.sql.Timestamp stamp) {
      String text = stamp.toLocalDateTime().toString().replace('T', ' ');
      return text.length() == 16 ? text + ":00" : text;
    }
    if (value instanceof java.time.OffsetDateTime moment) {
      return moment
          .atZoneSameInstant(zone)
          .format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ssXXX", Locale.ROOT));
    }
    String text = rows.getString(column);
    return text == null ? value.toString() : text;
  }

  private static boolean isNumeric(String type) {
    return type.endsWith("INT")
        || type.endsWith("INTEGER")
        || type.startsWith("DECIMAL")
        || type.equals("DOUBLE")
        || type.equals("FLOAT");
  }

  private static String view(WarehouseTable table) {
    String name = DuckDb.quoted(table.schema()) + "." + DuckDb.quoted(table.name());
    if (table.files().isEmpty()) {
      String columns =
          table.columns().stream()
              .map(
                  column ->
                      "CAST(NULL AS " + column.type() + ") AS " + DuckDb.quoted(column.name()))
              .collect(Collectors.joining(", "));
      return "CREATE VIEW " + name + " AS SELECT " + columns + " WHERE false";
    }
    // By number: a file that was written before a column was added has no such column.
    String columns =
        table.columns().stream()
            .map(
                column ->
                    "%d: {name: %s, type: %s, default_value: NULL}"
                        .formatted(
                            column.id(),
                            DuckDb.literal(column.name()),
                            DuckDb.literal(column.type())))
            .collect(Collectors.joining(", ", "MAP {", "}"));
    return "CREATE VIEW %s AS SELECT * FROM read_parquet([%s], schema = %s, hive_partitioning = false)"
        .formatted(name, files(List.of(table)), columns);
  }

  private static String files(List<WarehouseTable> tables) {
    return tables.stream()
        .flatMap(table -> table.files().stream())
        .map(file -> DuckDb.literal(file.toString()))
        .collect(Collectors.joining(", "));
  }

  private AnshuException invalid(SQLException e) {
    String message = e.getMessage() == null ? e.toString() : e.getMessage();
    Set<String> names = new LinkedHashSet<>();
    tables.forEach(table -> names.add(table.fullName()));
    // In short lines: one long one would be cut on the screen.
    StringBuilder list = new StringBuilder();
    int shown = 0;
    for (String name : names) {
      list.append(shown++ % NAMES_A_LINE == 0 ? "\n    " : ", ").append(name);
    }
    return new AnshuException(
        FailureCode.QUERY_INVALID,
        new Text("一条 DuckDB 能执行的 SELECT", "A SELECT that DuckDB can run"),
        Text.same(message.strip()),
        new Text("改正语句；可查询的表：" + list, "Correct the statement; tables: " + list),
        e);
  }
}
