package org.anshu.connectors.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes a generated city into a database, one transaction for each run of rows of a table. */
final class SqlRowSink implements RowSink, AutoCloseable {

  private final Connection connection;
  private final SortedMap<String, Long> counts = new TreeMap<>();
  private @Nullable SourceTable current;
  private @Nullable MultiRowInsert insert;

  SqlRowSink(Connection connection) {
    this.connection = connection;
  }

  @Override
  public void row(SourceTable table, @Nullable String... values) {
    try {
      insertOf(table).add(values);
    } catch (SQLException e) {
      throw new SinkException(e);
    }
  }

  /** Commits what is left. */
  void finish() throws SQLException {
    MultiRowInsert open = insert;
    SourceTable table = current;
    if (open == null || table == null) {
      return;
    }
    open.flush();
    open.close();
    insert = null;
    current = null;
    connection.commit();
    counts.merge(table.qualified(), open.rows(), Long::sum);
  }

  /** Rows committed so far, by {@code schema.table}. */
  SortedMap<String, Long> counts() {
    return new TreeMap<>(counts);
  }

  /** Frees the statement of an unfinished table. */
  @Override
  public void close() throws SQLException {
    if (insert != null) {
      insert.close();
    }
  }

  private MultiRowInsert insertOf(SourceTable table) throws SQLException {
    MultiRowInsert open = insert;
    if (open == null || table != current) {
      finish();
      open = new MultiRowInsert(connection, table.schema(), table.table(), table.columns());
      insert = open;
      current = table;
    }
    return open;
  }

  /** Carries an {@link SQLException} out of a generator. */
  static final class SinkException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SinkException(SQLException cause) {
      super(cause);
    }
  }
}
