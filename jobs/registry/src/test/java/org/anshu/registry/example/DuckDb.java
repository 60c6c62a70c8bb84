package org.anshu.registry.example;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anshu.registry.Indicator;
import org.anshu.registry.ProductRoot;
import org.anshu.registry.listing.ListExample;
import org.anshu.registry.listing.Listing;
import org.jspecify.annotations.Nullable;

/** An empty database that runs worked examples. */
final class DuckDb implements AutoCloseable {

  private final ViewCatalog catalog =
      ViewCatalog.read(ProductRoot.find().resolve("jobs/registry/views.yml"));
  private final Connection connection;

  DuckDb() throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
  }

  /** The rows that {@code sql} gives on the tables of the example, columns in their order. */
  List<Map<String, @Nullable Object>> run(Indicator indicator, Example example, String sql)
      throws SQLException {
    return run(example.views(indicator, catalog), sql);
  }

  /** The rows that the list gives on the tables of the example, in its order. */
  List<Map<String, @Nullable Object>> run(Listing listing, ListExample example, String sql)
      throws SQLException {
    return run(example.views(listing, catalog), sql);
  }

  private List<Map<String, @Nullable Object>> run(List<String> views, String sql)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String view : views) {
        statement.execute(view);
      }
      try (ResultSet rows = statement.executeQuery(sql)) {
        return read(rows);
      }
    }
  }

  /** The column names of {@code sql} on the tables of the last example. */
  List<String> columns(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return columns(rows.getMetaData());
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private static List<Map<String, @Nullable Object>> read(ResultSet rows) throws SQLException {
    List<String> columns = columns(rows.getMetaData());
    List<Map<String, @Nullable Object>> result = new ArrayList<>();
    while (rows.next()) {
      Map<String, @Nullable Object> row = new HashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        row.put(columns.get(i), rows.getObject(i + 1));
      }
      result.add(row);
    }
    return result;
  }

  private static List<String> columns(ResultSetMetaData meta) throws SQLException {
    List<String> columns = new ArrayList<>();
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      columns.add(meta.getColumnLabel(i).toLowerCase(Locale.ROOT));
    }
    return columns;
  }
}
