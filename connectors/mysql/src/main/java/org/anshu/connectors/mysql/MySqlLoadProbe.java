package org.anshu.connectors.mysql;

import java.sql.Connection;
import java.sql.SQLException;
import org.anshu.connectors.spi.LoadProbe;

/** Asks the server's status over a connection of its own. */
final class MySqlLoadProbe implements LoadProbe {

  private final Connection connection;
  private final MySqlFailures failures;

  MySqlLoadProbe(Connection connection, MySqlFailures failures) {
    this.connection = connection;
    this.failures = failures;
  }

  @Override
  public int threadsRunning() {
    try {
      return ServerFacts.threadsRunning(connection);
    } catch (SQLException e) {
      throw failures.reading("*", e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failures.reading("*", e);
    }
  }
}
