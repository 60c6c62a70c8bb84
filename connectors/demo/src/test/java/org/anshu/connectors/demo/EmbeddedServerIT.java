package org.anshu.connectors.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerIT {

  @Test
  void theLastUserStopsTheServerAndItsDataStays(@TempDir Path folder) throws Exception {
    long pid;
    try (EmbeddedServer first = EmbeddedServer.startOrAttach(folder)) {
      execute(first, first.root(), "CREATE DATABASE city CHARACTER SET utf8mb4");
      execute(first, first.root(), "CREATE TABLE city.t (a VARCHAR(9))");
      pid = pid(folder);
      try (EmbeddedServer second = EmbeddedServer.startOrAttach(folder)) {
        assertThat(second.port()).isEqualTo(first.port());
        assertThat(second.root()).isEqualTo(first.root());
        execute(second, second.root(), "INSERT INTO city.t VALUES ('垚㙦')");
      }
      assertThat(query(first, first.root(), "SELECT a FROM city.t")).isEqualTo("垚㙦");
    }
    assertThat(new ServerProcess(pid, 0).isRunning()).isFalse();
    assertThat(folder.resolve("server.properties")).doesNotExist();
    try (EmbeddedServer again = EmbeddedServer.startOrAttach(folder)) {
      assertThat(query(again, again.root(), "SELECT a FROM city.t")).isEqualTo("垚㙦");
    }
  }

  @Test
  void accountsReachNoFurtherThanTheirRights(@TempDir Path folder) throws Exception {
    try (EmbeddedServer server = EmbeddedServer.startOrAttach(folder)) {
      execute(server, server.root(), "CREATE DATABASE sgzb");
      execute(server, server.root(), "CREATE TABLE sgzb.t AS SELECT 1 AS a");
      execute(server, server.root(), "CREATE DATABASE real_data");
      execute(server, server.root(), "CREATE TABLE real_data.t AS SELECT 2 AS a");
      assertThat(query(server, server.reader(), "SELECT a FROM sgzb.t")).isEqualTo("1");
      refused(server, server.reader(), "INSERT INTO sgzb.t VALUES (2)");
      refused(server, server.reader(), "SELECT a FROM real_data.t");
      server.grantReader("real_data");
      assertThat(query(server, server.reader(), "SELECT a FROM real_data.t")).isEqualTo("2");
      execute(server, server.application(), "CREATE TABLE anshu_ops.t (a INT)");
      execute(server, server.application(), "CREATE DATABASE anshu_more");
      refused(server, server.application(), "SELECT a FROM sgzb.t");
      assertThatThrownBy(() -> query(server, new Login("root", ""), "SELECT 1"))
          .isInstanceOf(SQLException.class);
      assertThatThrownBy(() -> server.grantReader("a`; DROP DATABASE sgzb"))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("credentials.properties"))))
        .isEqualTo("rw-------");
    assertThat(folder.resolve("accounts.sql")).doesNotExist();
  }

  @Test
  void committedRowsSurviveAKilledServer(@TempDir Path folder) throws Exception {
    try (EmbeddedServer server = EmbeddedServer.startOrAttach(folder)) {
      execute(server, server.root(), "CREATE DATABASE city");
      execute(server, server.root(), "CREATE TABLE city.t AS SELECT 7 AS a");
      kill(pid(folder));
      try (EmbeddedServer again = EmbeddedServer.startOrAttach(folder)) {
        assertThat(query(again, again.root(), "SELECT a FROM city.t")).isEqualTo("7");
        Path leases = folder.resolve("leases");
        Files.writeString(leases.resolve("999999999.1"), "0", StandardCharsets.UTF_8);
        Files.writeString(leases.resolve("not-a-lease"), "0", StandardCharsets.UTF_8);
      }
    }
    assertThat(folder.resolve("server.properties")).doesNotExist();
  }

  @Test
  void theServerOutlivesAKilledClientAndTheSessionSpeaksCityTime(@TempDir Path folder)
      throws Exception {
    Process client =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                KilledClient.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(client.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("started");
    long pid = pid(folder);
    client.destroyForcibly();
    assertThat(client.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(new ServerProcess(pid, 0).isRunning()).isTrue();
    try (EmbeddedServer server = EmbeddedServer.startOrAttach(folder)) {
      assertThat(pid(folder)).isEqualTo(pid);
      assertThat(query(server, server.reader(), "SELECT @@time_zone")).isEqualTo("+08:00");
    }
    assertThat(new ServerProcess(pid, 0).isRunning()).isFalse();
  }

  /** A command line process that starts the server and is killed. */
  static final class KilledClient {
    public static void main(String[] folder) throws IOException {
      EmbeddedServer.startOrAttach(Path.of(folder[0]));
      System.out.println("started");
      System.in.read();
    }
  }

  static void execute(EmbeddedServer server, Login login, String sql) throws SQLException {
    try (Connection connection = connect(server, login);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static String query(EmbeddedServer server, Login login, String sql) throws SQLException {
    try (Connection connection = connect(server, login);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getString(1);
    }
  }

  static Connection connect(EmbeddedServer server, Login login) throws SQLException {
    return DriverManager.getConnection(server.url(""), login.user(), login.password());
  }

  private static void refused(EmbeddedServer server, Login login, String sql) {
    assertThatThrownBy(() -> execute(server, login, sql))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("denied");
  }

  private static long pid(Path folder) throws IOException {
    Map<String, String> state =
        Files.readAllLines(folder.resolve("server.properties")).stream()
            .map(line -> line.split("=", 2))
            .collect(java.util.stream.Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    return Long.parseLong(state.get("pid"));
  }

  private static void kill(long pid) throws Exception {
    Process kill = new ProcessBuilder(List.of("kill", "-9", String.valueOf(pid))).start();
    assertThat(kill.waitFor(10, TimeUnit.SECONDS)).isTrue();
    ProcessHandle.of(pid).ifPresent(process -> process.onExit().join());
  }
}
