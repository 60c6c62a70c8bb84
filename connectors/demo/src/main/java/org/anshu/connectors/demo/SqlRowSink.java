package org.anshu.connectors.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Inserts rows, a thousand to a statement, in one transaction for each table's run of rows. */
final class SqlRowSink implements RowSink, AutoCloseable {

  private static final int BATCH = 1_000;

  private final Connection connection;
  private final List<@Nullable String[]> waiting = new ArrayList<>(BATCH);
  private final SortedMap<String, Long> counts = new TreeMap<>();
  private @Nullable SourceTable current;
  private @Nullable PreparedStatement full;

  SqlRowSink(Connection connection) {
    this.connection = connection;
  }

  @Override
  public void row(SourceTable table, @Nullable String... values) {
    if (values.length != table.columns().size()) {
      throw new IllegalArgumentException(
          "Expected " + table.columns().size() + " values for " + table + ", found " + values.length);
    }
    try {
      if (table != current) {
        flush();
        current = table;
      }
      waiting.add(values);
      if (waiting.size() == BATCH) {
        insertFull(table);
      }
    } catch (SQLException e) {
      throw new SinkException(e);
    }
  }

  /** Rows inserted so far, by {@code schema.table}. */
  SortedMap<String, Long> counts() {
    return Collections.unmodifiableSortedMap(counts);
  }

  /** Inserts what waits and commits. */
  void flush() throws SQLException {
    SourceTable table = current;
    if (table == null) {
      return;
    }
    if (!waiting.isEmpty()) {
      try (PreparedStatement rest = prepare(table, waiting.size())) {
        insert(table, rest);
      }
    }
    if (full != null) {
      full.close();
      full = null;
    }
    connection.commit();
  }

  @Override
  public void close() throws SQLException {
    flush();
  }

  private void insertFull(SourceTable table) throws SQLException {
    PreparedStatement statement = full;
    if (statement == null) {
      statement = prepare(table, BATCH);
      full = statement;
    }
    insert(table, statement);
  }

  private void insert(SourceTable table, PreparedStatement statement) throws SQLException {
    int at = 1;
    for (@Nullable String[] row : waiting) {
      for (@Nullable String value : row) {
        statement.setString(at++, value);
      }
    }
    statement.executeUpdate();
    counts.merge(table.qualified(), (long) waiting.size(), Long::sum);
    waiting.clear();
  }

  private PreparedStatement prepare(SourceTable table, int rows) throws SQLException {
    String marks = "(" + "?,".repeat(table.columns().size() - 1) + "?)";
    return connection.prepareStatement(
        "INSERT INTO "
            + table.qualified()
            + " ("
            + String.join(",", table.columns())
            + ") VALUES "
            + (marks + ",").repeat(rows - 1)
            + marks);
  }

  /** Carries an {@link SQLException} out of a generator. */
  static final class SinkException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SinkException(SQLException cause) {
      super(cause);
    }
  }
}
