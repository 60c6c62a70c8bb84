package org.anshu.connectors.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Inserts rows of text into one table, many to a statement. Commits nothing by itself. */
final class MultiRowInsert implements AutoCloseable {

  private static final int VALUES_A_STATEMENT = 20_000;

  private final Connection connection;
  private final String head;
  private final int columns;
  private final int batch;
  private final List<@Nullable String[]> waiting;
  private @Nullable PreparedStatement full;
  private long rows;

  MultiRowInsert(Connection connection, String database, String table, List<String> columns) {
    this.connection = connection;
    this.columns = columns.size();
    this.batch = Math.max(1, VALUES_A_STATEMENT / columns.size());
    this.waiting = new ArrayList<>();
    this.head =
        columns.stream()
            .map(Identifiers::quote)
            .collect(
                Collectors.joining(
                    ",",
                    "INSERT INTO "
                        + Identifiers.quote(database)
                        + "."
                        + Identifiers.quote(table)
                        + " (",
                    ") VALUES "));
  }

  /** Adds one row; its values in the order of the columns. */
  void add(@Nullable String[] values) throws SQLException {
    if (values.length != columns) {
      throw new IllegalArgumentException("Expected " + columns + " values, found " + values.length);
    }
    waiting.add(values);
    if (waiting.size() == batch) {
      PreparedStatement statement = full == null ? prepare(batch) : full;
      full = statement;
      insert(statement);
    }
  }

  /** Rows sent to the server so far. */
  long rows() {
    return rows;
  }

  /** Sends what waits. */
  void flush() throws SQLException {
    if (!waiting.isEmpty()) {
      try (PreparedStatement rest = prepare(waiting.size())) {
        insert(rest);
      }
    }
  }

  /** Frees the statement; rows not flushed are lost. */
  @Override
  public void close() throws SQLException {
    if (full != null) {
      full.close();
    }
  }

  private void insert(PreparedStatement statement) throws SQLException {
    int at = 1;
    for (@Nullable String[] row : waiting) {
      for (@Nullable String value : row) {
        statement.setString(at++, value);
      }
    }
    statement.executeUpdate();
    rows += waiting.size();
    waiting.clear();
  }

  private PreparedStatement prepare(int size) throws SQLException {
    String marks = "(" + "?,".repeat(columns - 1) + "?)";
    return connection.prepareStatement(head + (marks + ",").repeat(size - 1) + marks);
  }
}
