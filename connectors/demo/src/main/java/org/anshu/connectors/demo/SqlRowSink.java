package org.anshu.connectors.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes a generated city into a database. Rows of different tables may come in turns: each table
 * has a statement of its own, and commits are as rare as full statements.
 */
final class SqlRowSink implements RowSink, AutoCloseable {

  private final Connection connection;
  private final SortedMap<String, Long> counts = new TreeMap<>();
  private final Map<SourceTable, MultiRowInsert> inserts = new EnumMap<>(SourceTable.class);

  SqlRowSink(Connection connection) {
    this.connection = connection;
  }

  @Override
  public void row(SourceTable table, @Nullable String... values) {
    try {
      MultiRowInsert insert = insertOf(table);
      long sent = insert.rows();
      insert.add(values);
      if (insert.rows() > sent) {
        connection.commit();
      }
    } catch (SQLException e) {
      throw new SinkException(e);
    }
  }

  /** Commits what is left. */
  void finish() throws SQLException {
    for (Map.Entry<SourceTable, MultiRowInsert> each : inserts.entrySet()) {
      each.getValue().flush();
      counts.merge(each.getKey().qualified(), each.getValue().rows(), Long::sum);
    }
    connection.commit();
    close();
  }

  /** Rows of finished tables, by {@code schema.table}. */
  SortedMap<String, Long> counts() {
    return new TreeMap<>(counts);
  }

  /** Frees the statements of unfinished tables. */
  @Override
  public void close() throws SQLException {
    for (MultiRowInsert insert : inserts.values()) {
      insert.close();
    }
    inserts.clear();
  }

  private MultiRowInsert insertOf(SourceTable table) {
    return inserts.computeIfAbsent(
        table, each -> new MultiRowInsert(connection, each.schema(), each.table(), each.columns()));
  }

  /** Carries an {@link SQLException} out of a generator. */
  static final class SinkException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SinkException(SQLException cause) {
      super(cause);
    }
  }
}
