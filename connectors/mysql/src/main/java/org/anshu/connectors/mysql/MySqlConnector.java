package org.anshu.connectors.mysql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.anshu.connectors.spi.ConnectionSettings;
import org.anshu.connectors.spi.Connector;
import org.anshu.connectors.spi.DescribedTable;
import org.anshu.connectors.spi.LoadProbe;
import org.anshu.connectors.spi.SourceSnapshot;

/**
 * Reads sources over the MySQL protocol, in one repeatable-read transaction that writes nothing.
 */
public final class MySqlConnector implements Connector {

  @Override
  public String protocol() {
    return "mysql";
  }

  @Override
  public SourceSnapshot open(String source, ConnectionSettings settings) {
    MySqlFailures failures = new MySqlFailures(source, settings);
    Connection connection = connect(settings, failures);
    try (Statement begin = connection.createStatement()) {
      begin.execute("SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ");
      if (!settings.url().contains("lock_wait_timeout")) {
        // Else the server waits a day for a table that somebody alters.
        begin.execute("SET SESSION lock_wait_timeout = 60");
      }
      begin.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
      return new MySqlSnapshot(connection, failures, Position.of(begin));
    } catch (SQLException e) {
      try {
        connection.close();
      } catch (SQLException closing) {
        e.addSuppressed(closing);
      }
      throw failures.connecting(e);
    }
  }

  @Override
  public LoadProbe probe(String source, ConnectionSettings settings) {
    MySqlFailures failures = new MySqlFailures(source, settings);
    return new MySqlLoadProbe(connect(settings, failures), failures);
  }

  @Override
  public List<String> rightsBeyondReading(String source, ConnectionSettings settings) {
    MySqlFailures failures = new MySqlFailures(source, settings);
    try (Connection connection = connect(settings, failures)) {
      return Grants.beyondReading(connection);
    } catch (SQLException e) {
      throw failures.connecting(e);
    }
  }

  @Override
  public List<DescribedTable> describe(
      String source, ConnectionSettings settings, List<String> tables) {
    MySqlFailures failures = new MySqlFailures(source, settings);
    try (Connection connection = connect(settings, failures)) {
      return new Description(connection, failures).tables(tables);
    } catch (SQLException e) {
      throw failures.connecting(e);
    }
  }

  private static Connection connect(ConnectionSettings settings, MySqlFailures failures) {
    try {
      return DriverManager.getConnection(settings.url(), properties(settings));
    } catch (SQLException e) {
      throw failures.connecting(e);
    }
  }

  /** Text as the server keeps it: no guessing of booleans and years, long reads allowed. */
  private static Properties properties(ConnectionSettings settings) {
    Properties properties = new Properties();
    properties.setProperty("user", settings.user());
    properties.setProperty("password", settings.password());
    properties.setProperty("tinyInt1isBit", "false");
    properties.setProperty("yearIsDateType", "false");
    properties.setProperty("characterEncoding", "UTF-8");
    // The server converts whatever a column is kept in, and a row's bytes can be taken as they are.
    properties.setProperty("characterSetResults", "UTF-8");
    properties.setProperty("useServerPrepStmts", "false");
    properties.setProperty("connectTimeout", "10000");
    properties.setProperty("socketTimeout", "300000");
    properties.setProperty("tcpKeepAlive", "true");
    // Else the server gives up on a reader that is busy writing for a minute.
    properties.setProperty("netTimeoutForStreamingResults", "3600");
    return properties;
  }
}
