package org.anshu.connectors.mysql;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anshu.connectors.spi.RowSink;
import org.anshu.connectors.spi.SourceFailures;
import org.anshu.connectors.spi.SourceSnapshot;
import org.anshu.connectors.spi.SourceSum;
import org.anshu.connectors.spi.TableRead;
import org.anshu.connectors.spi.TypeFamily;
import org.jspecify.annotations.Nullable;

/** One transaction on one connection; rows are streamed, never buffered. */
final class MySqlSnapshot implements SourceSnapshot {

  private final Connection connection;
  private final MySqlFailures failures;
  private final @Nullable String position;
  private final Map<String, Map<String, TypeFamily>> columns = new HashMap<>();

  /** The server's own type names, by table and column, of the tables in {@link #columns}. */
  private final Map<String, Map<String, String>> dataTypes = new HashMap<>();

  MySqlSnapshot(Connection connection, MySqlFailures failures, @Nullable String position) {
    this.connection = connection;
    this.position = position;
    this.failures = failures;
  }

  @Override
  public Map<String, TypeFamily> columns(String table) {
    return columns.computeIfAbsent(table, this::readColumns);
  }

  private Map<String, TypeFamily> readColumns(String table) {
    int dot = table.indexOf('.');
    String schema = dot < 0 ? null : table.substring(0, dot);
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT column_name, data_type FROM information_schema.columns"
                + " WHERE table_schema = COALESCE(?, DATABASE()) AND table_name = ?"
                + " ORDER BY ordinal_position")) {
      query.setString(1, schema);
      query.setString(2, table.substring(dot + 1));
      Map<String, TypeFamily> found = new LinkedHashMap<>();
      Map<String, String> types = new HashMap<>();
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          String name = rows.getString(1).toLowerCase(Locale.ROOT);
          String type = rows.getString(2).toLowerCase(Locale.ROOT);
          types.put(name, type);
          found.put(name, family(type));
        }
      }
      if (found.isEmpty()) {
        throw SourceFailures.tableMissing(failures.source(), table);
      }
      dataTypes.put(table, types);
      return found;
    } catch (SQLException e) {
      throw failures.reading(table, e);
    }
  }

  static TypeFamily family(String dataType) {
    return switch (dataType) {
      case "tinyint", "smallint", "mediumint", "int", "bigint", "year", "bit" -> TypeFamily.INTEGER;
      case "decimal", "float", "double" -> TypeFamily.DECIMAL;
      case "date" -> TypeFamily.DATE;
      case "datetime", "timestamp" -> TypeFamily.DATETIME;
      default -> TypeFamily.TEXT;
    };
  }

  @Override
  public Map<String, String> declaredTypes(String table) {
    try {
      return ServerFacts.declaredTypes(connection, table);
    } catch (SQLException e) {
      throw failures.reading(table, e);
    }
  }

  @Override
  public @Nullable Duration replicaLag() {
    return ServerFacts.replicaLag(connection);
  }

  @Override
  public long count(TableRead read) {
    ReadSql sql = new ReadSql(read, columns(read.table()));
    try (PreparedStatement query = connection.prepareStatement(sql.count())) {
      bind(query, sql.parameters());
      try (ResultSet rows = query.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    } catch (SQLException e) {
      throw failures.reading(read.table(), e);
    }
  }

  @Override
  public @Nullable String maxCursor(String table, String cursor) {
    try (Statement query = connection.createStatement();
        ResultSet rows =
            query.executeQuery(
                "SELECT MAX(" + ReadSql.name(cursor) + ") FROM " + ReadSql.name(table))) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException e) {
      throw failures.reading(table, e);
    }
  }

  @Override
  public void read(TableRead read, RowSink sink) {
    ReadSql sql = new ReadSql(read, columns(read.table()));
    try {
      stream(sql.rows(hasUniqueKey(read)), sql.parameters(), read.columns().size(), sink);
    } catch (SQLException e) {
      throw failures.reading(read.table(), e);
    }
  }

  @Override
  public void readKeys(String table, List<String> key, RowSink sink) {
    try {
      stream(ReadSql.keys(table, key), List.of(), key.size(), sink);
    } catch (SQLException e) {
      throw failures.reading(table, e);
    }
  }

  private void stream(String sql, List<String> parameters, int width, RowSink sink)
      throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
      query.setFetchSize(Integer.MIN_VALUE);
      bind(query, parameters);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          @Nullable String[] values = new String[width];
          for (int i = 0; i < width; i++) {
            // The text protocol's own bytes: the driver would format every date anew.
            byte[] text = rows.getBytes(i + 1);
            values[i] = text == null ? null : new String(text, StandardCharsets.UTF_8);
          }
          sink.row(values);
        }
      }
    }
  }

  @Override
  public @Nullable SourceSum sum(TableRead read) {
    columns(read.table());
    Map<String, String> types = dataTypes.getOrDefault(read.table(), Map.of());
    ReadSql sql = new ReadSql(read, columns(read.table()));
    String sum = sql.sum(types);
    if (sum == null) {
      return null;
    }
    try (PreparedStatement query = connection.prepareStatement(sum)) {
      bind(query, sql.parameters());
      try (ResultSet rows = query.executeQuery()) {
        rows.next();
        return new SourceSum(rows.getLong(1), rows.getLong(2));
      }
    } catch (SQLException e) {
      throw failures.reading(read.table(), e);
    }
  }

  @Override
  public @Nullable String position() {
    return position;
  }

  /** Whether the server itself keeps the key unique, so that the rows need no order. */
  private boolean hasUniqueKey(TableRead read) throws SQLException {
    int dot = read.table().indexOf('.');
    Map<String, Integer> unique = new HashMap<>();
    Map<String, Integer> matching = new HashMap<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT index_name, column_name, nullable FROM information_schema.statistics WHERE"
                + " non_unique = 0 AND table_schema = COALESCE(?, DATABASE()) AND table_name ="
                + " ?")) {
      query.setString(1, dot < 0 ? null : read.table().substring(0, dot));
      query.setString(2, read.table().substring(dot + 1));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          unique.merge(rows.getString(1), 1, Integer::sum);
          if (containsIgnoreCase(read.key(), rows.getString(2))
              && !"YES".equals(rows.getString(3))) {
            matching.merge(rows.getString(1), 1, Integer::sum);
          }
        }
      }
    }
    return unique.entrySet().stream()
        .anyMatch(index -> index.getValue().equals(matching.get(index.getKey())));
  }

  private static boolean containsIgnoreCase(List<String> names, String name) {
    return names.stream().anyMatch(name::equalsIgnoreCase);
  }

  private static void bind(PreparedStatement query, List<String> parameters) throws SQLException {
    for (int i = 0; i < parameters.size(); i++) {
      query.setString(i + 1, parameters.get(i));
    }
  }

  /** Closing ends the transaction, which wrote nothing. */
  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failures.reading("*", e);
    }
  }
}
