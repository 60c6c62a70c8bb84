package org.anshu.connectors.mysql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.anshu.connectors.demo.EmbeddedServer;
import org.anshu.connectors.demo.Login;
import org.jspecify.annotations.Nullable;

/**
 * The server that the tests read: the embedded one, or the genuine MySQL that the script {@code
 * genuine-mysql} has started and named in a system property.
 */
final class TestServer implements AutoCloseable {

  private static final String GENUINE = System.getProperty("anshu.genuine.mysql", "");

  private final @Nullable EmbeddedServer embedded;
  private final Login root;
  private final Login reader;

  private TestServer(@Nullable EmbeddedServer embedded, Login root, Login reader) {
    this.embedded = embedded;
    this.root = root;
    this.reader = reader;
  }

  static TestServer start(Path folder) {
    if (GENUINE.isEmpty()) {
      EmbeddedServer server = EmbeddedServer.startOrAttach(folder);
      return new TestServer(server, server.root(), server.reader());
    }
    String password = String.valueOf(System.getenv("ANSHU_GENUINE_MYSQL_PASSWORD"));
    Login reader = new Login("anshu_reader", password + "r");
    TestServer server = new TestServer(null, new Login("root", password), reader);
    server.execute("DROP USER IF EXISTS anshu_reader");
    server.execute("CREATE USER anshu_reader IDENTIFIED BY '" + reader.password() + "'");
    return server;
  }

  String url(String schema) {
    return embedded == null
        ? "jdbc:mysql://"
            + GENUINE
            + "/"
            + schema
            + "?allowPublicKeyRetrieval=true&connectionTimeZone=%2B08:00"
            + "&forceConnectionTimeZoneToSession=true"
        : embedded.url(schema);
  }

  Login reader() {
    return reader;
  }

  /** Lets the reader read {@code schema}, and nothing else. */
  void grantReader(String schema) {
    if (embedded != null) {
      embedded.grantReader(schema);
    } else {
      execute("GRANT SELECT ON " + schema + ".* TO anshu_reader");
    }
  }

  /** As root, with zero dates allowed. */
  void execute(String sql) {
    try (Connection connection =
            DriverManager.getConnection(url("mysql"), root.user(), root.password());
        Statement statement = connection.createStatement()) {
      statement.execute("SET SESSION sql_mode = ''");
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  @Override
  public void close() {
    if (embedded != null) {
      embedded.close();
    }
  }
}
