package org.anshu.connectors.mysql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anshu.connectors.demo.EmbeddedServer;
import org.anshu.connectors.spi.ConnectionSettings;
import org.anshu.connectors.spi.Connector;
import org.anshu.connectors.spi.ConnectorContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class MySqlConnectorIT extends ConnectorContract {

  @TempDir static Path folder;
  private static EmbeddedServer server;

  @BeforeAll
  static void makeSource() {
    server = EmbeddedServer.startOrAttach(folder);
    execute("CREATE DATABASE kit CHARACTER SET gbk");
    server.grantReader("kit");
    String columns =
        "(no int %s, name varchar(20), day date, at datetime, amount decimal(10,2), count tinyint(1))";
    execute("CREATE TABLE kit.thing " + columns.formatted("PRIMARY KEY"));
    execute("CREATE TABLE kit.moving (no int PRIMARY KEY)");
    execute("INSERT INTO kit.moving VALUES (1), (2)");
    execute("CREATE TABLE kit.entry (no int, name varchar(20), at datetime)");
    execute(
        "INSERT INTO kit.entry VALUES (2, 'only', NULL), (1, 'old', '2024-01-01'),"
            + " (1, 'new', '2024-01-02')");
    for (List<String> row : fill()) {
      execute(
          row.stream()
              .map(value -> value == null ? "NULL" : "'" + value + "'")
              .collect(Collectors.joining(", ", "INSERT INTO kit.thing VALUES (", ")")));
    }
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Override
  protected Connector connector() {
    return new MySqlConnector();
  }

  @Override
  protected ConnectionSettings settings() {
    return new ConnectionSettings(
        server.url("kit"), server.reader().user(), server.reader().password());
  }

  @Override
  protected Optional<ConnectionSettings> wrongPassword() {
    return Optional.of(
        new ConnectionSettings(server.url("kit"), server.reader().user(), "wrong-secret"));
  }

  @Override
  protected ConnectionSettings nobodyThere() {
    return new ConnectionSettings("jdbc:mysql://127.0.0.1:1/kit", "anshu", "other-secret");
  }

  @Override
  protected void addThing(String no) {
    execute("INSERT INTO kit.moving VALUES (" + no + ")");
  }

  private static void execute(String sql) {
    try (Connection connection =
            DriverManager.getConnection(
                server.url("mysql"), server.root().user(), server.root().password());
        Statement statement = connection.createStatement()) {
      statement.execute("SET SESSION sql_mode = ''");
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
