package org.anshu.connectors.mysql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.anshu.connectors.spi.DescribedColumn;
import org.anshu.connectors.spi.DescribedTable;
import org.anshu.connectors.spi.SourceFailures;
import org.jspecify.annotations.Nullable;

/** What a schema says of its tables: names, types, comments, keys, and some rows. */
final class Description {

  private static final String WHERE =
      " WHERE table_schema = COALESCE(?, DATABASE()) AND table_name = ?";

  private final Connection connection;
  private final MySqlFailures failures;

  Description(Connection connection, MySqlFailures failures) {
    this.connection = connection;
    this.failures = failures;
  }

  /** The tables wanted; all tables and views of the schema if none is. */
  List<DescribedTable> tables(List<String> wanted) {
    List<DescribedTable> tables = new ArrayList<>();
    for (String name : wanted.isEmpty() ? all() : wanted) {
      tables.add(table(name));
    }
    return tables;
  }

  private List<String> all() {
    List<String> names = new ArrayList<>();
    try (PreparedStatement query =
            connection.prepareStatement(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                    + " ORDER BY table_name");
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
      return names;
    } catch (SQLException e) {
      throw failures.reading("*", e);
    }
  }

  private DescribedTable table(String name) {
    try {
      List<DescribedColumn> columns = columns(name);
      if (columns.isEmpty()) {
        throw SourceFailures.tableMissing(failures.source(), name);
      }
      List<String> comment = texts(name, "SELECT table_comment FROM information_schema.tables");
      List<String> count = values("SELECT COUNT(*) FROM " + ReadSql.name(name));
      return new DescribedTable(
          name,
          comment.isEmpty() || comment.get(0).equals("VIEW") ? "" : comment.get(0),
          columns,
          key(name),
          Long.parseLong(count.get(0)),
          sample(name, columns, Long.parseLong(count.get(0))),
          Map.of());
    } catch (SQLException e) {
      throw failures.reading(name, e);
    }
  }

  private List<DescribedColumn> columns(String table) throws SQLException {
    List<DescribedColumn> columns = new ArrayList<>();
    try (PreparedStatement query =
            bound(
                "SELECT column_name, data_type, column_type, column_comment, extra"
                    + " FROM information_schema.columns",
                " ORDER BY ordinal_position",
                table);
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        columns.add(
            new DescribedColumn(
                rows.getString(1),
                MySqlSnapshot.family(rows.getString(2).toLowerCase(Locale.ROOT)),
                rows.getString(3),
                rows.getString(4),
                rows.getString(5).toLowerCase(Locale.ROOT).contains("on update")));
      }
    }
    return columns;
  }

  /** The primary key, else the shortest unique index whose columns are never null. */
  private List<String> key(String table) throws SQLException {
    Map<String, List<String>> indexes = new LinkedHashMap<>();
    List<String> nullable = new ArrayList<>();
    try (PreparedStatement query =
            bound(
                "SELECT index_name, column_name, nullable FROM information_schema.statistics",
                " AND non_unique = 0 ORDER BY index_name <> 'PRIMARY', index_name, seq_in_index",
                table);
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        indexes.computeIfAbsent(rows.getString(1), n -> new ArrayList<>()).add(rows.getString(2));
        if ("YES".equals(rows.getString(3))) {
          nullable.add(rows.getString(1));
        }
      }
    }
    if (indexes.containsKey("PRIMARY")) {
      return indexes.get("PRIMARY");
    }
    return indexes.entrySet().stream()
        .filter(index -> !nullable.contains(index.getKey()))
        .map(Map.Entry::getValue)
        .min(java.util.Comparator.comparing(List::size))
        .orElse(List.of());
  }

  /** From all over the table: the first rows are often of one district or one year. */
  private List<@Nullable String[]> sample(String table, List<DescribedColumn> columns, long count)
      throws SQLException {
    String thinned =
        count <= DescribedTable.SAMPLE
            ? ""
            : " WHERE RAND(7) < " + 0.95 * DescribedTable.SAMPLE / count;
    String names =
        columns.stream()
            .map(column -> ReadSql.name(column.name()))
            .collect(Collectors.joining(", "));
    List<@Nullable String[]> sample = new ArrayList<>();
    try (PreparedStatement query =
            connection.prepareStatement(
                "SELECT "
                    + names
                    + " FROM "
                    + ReadSql.name(table)
                    + thinned
                    + " LIMIT "
                    + DescribedTable.SAMPLE);
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        @Nullable String[] row = new String[columns.size()];
        for (int i = 0; i < row.length; i++) {
          byte[] text = rows.getBytes(i + 1);
          row[i] = text == null ? null : new String(text, java.nio.charset.StandardCharsets.UTF_8);
        }
        sample.add(row);
      }
    }
    return sample;
  }

  private List<String> texts(String table, String select) throws SQLException {
    try (PreparedStatement query = bound(select, "", table);
        ResultSet rows = query.executeQuery()) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(String.valueOf(rows.getString(1)));
      }
      return texts;
    }
  }

  private List<String> values(String sql) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql);
        ResultSet rows = query.executeQuery()) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }

  private PreparedStatement bound(String select, String rest, String table) throws SQLException {
    int dot = table.indexOf('.');
    PreparedStatement query = connection.prepareStatement(select + WHERE + rest);
    query.setString(1, dot < 0 ? null : table.substring(0, dot));
    query.setString(2, table.substring(dot + 1));
    return query;
  }
}
