package org.anshu.pipeline.gentle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.anshu.connectors.demo.EmbeddedServer;
import org.anshu.connectors.mysql.MySqlConnector;
import org.anshu.connectors.spi.ConnectionSettings;
import org.anshu.connectors.spi.SourceLimits;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Language;
import org.anshu.pipeline.pull.PullSummary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to a source while it is read: what passes is waited out, what stays is told. */
class InterruptedReadIT {

  private static final int ROWS = 5000;
  private static final int MIDDLE = 2500;

  private static final String TABLES =
      """
      tables:
        - name: thing
          from: thing
          key: [id]
          columns: { no: { from: id, expects: integer }, name: { from: name } }
        - name: other
          from: other
          key: [id]
          columns: { no: { from: id, expects: integer } }
      """;

  @TempDir static Path folder;
  private static OwnSources sources;

  @BeforeAll
  static void start() {
    sources = OwnSources.create(folder);
  }

  @AfterAll
  static void stop() {
    sources.close();
  }

  private static String[] tables(String source) {
    return new String[] {
      "CREATE TABLE %s.thing (id int PRIMARY KEY, name varchar(200))".formatted(source),
      "CREATE TABLE %s.other (id int PRIMARY KEY)".formatted(source),
      "INSERT INTO %s.other VALUES (1)".formatted(source),
      "INSERT INTO %s.thing SELECT seq, REPEAT('x', 200) FROM seq_1_to_%d".formatted(source, ROWS)
    };
  }

  private static void make(String source) {
    sources.source(source, TABLES);
    sources.execute(tables(source));
  }

  private static void patience(String source, Duration patience) {
    sources.limit(source, new SourceLimits(0, 0, 0, patience));
  }

  private static void assertThatAllLandedOnce(String source, PullSummary summary) {
    assertThat(summary.landed()).isEqualTo(ROWS + 1);
    assertThat(sources.landed(source, "thing")).hasSize(ROWS).doesNotHaveDuplicates();
    assertThat(
            sources.query(
                "SELECT COUNT(*) FROM anshu_ops.pull_certificate WHERE published = 1 AND source = '"
                    + source
                    + "'"))
        .containsExactly("2");
  }

  @Test
  void aConnectionKilledInTheMiddleIsReplacedAndNoHalfTableStays() {
    make("killed");
    MeddlingConnector connector = new MeddlingConnector(MIDDLE, () -> killReaders("killed"));
    assertThatAllLandedOnce("killed", sources.pull("killed", connector));
    assertThat(connector.snapshots()).isEqualTo(2);
  }

  private static void killReaders(String database) {
    sources
        .query(
            "SELECT id FROM information_schema.processlist WHERE db = '"
                + database
                + "' AND user = '"
                + sources.server().reader().user()
                + "'")
        .forEach(id -> sources.execute("KILL CONNECTION " + id));
  }

  @Test
  void aServerThatIsRestartedInTheMiddleIsWaitedFor() throws IOException {
    Path home = folder.resolve("second");
    AtomicReference<EmbeddedServer> second =
        new AtomicReference<>(EmbeddedServer.startOrAttach(home));
    try (PortForwarder forwarder = new PortForwarder(second.get().port())) {
      sources.source("restarted", TABLES);
      second.get().grantReader("restarted");
      execute(second.get(), "CREATE DATABASE restarted");
      execute(second.get(), tables("restarted"));
      String url =
          second.get().url("restarted").replace(":" + second.get().port(), ":" + forwarder.port());
      sources.connection(
          "restarted",
          new ConnectionSettings(
              url, second.get().reader().user(), second.get().reader().password()));
      MeddlingConnector connector =
          new MeddlingConnector(
              MIDDLE,
              () -> {
                second.get().close();
                second.set(EmbeddedServer.startOrAttach(home));
                forwarder.leadTo(second.get().port());
              });
      assertThatAllLandedOnce("restarted", sources.pull("restarted", connector));
      assertThat(connector.snapshots()).isGreaterThanOrEqualTo(2);
    } finally {
      second.get().close();
    }
  }

  private static void execute(EmbeddedServer server, String... statements) {
    try (Connection root =
            DriverManager.getConnection(
                server.url("mysql"), server.root().user(), server.root().password());
        Statement statement = root.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aDeadlockIsTriedAgainAndToldIfItDoesNotEnd() {
    sources.source("deadlock", TABLES.replace("from: thing", "from: thing_view"));
    sources.execute(tables("deadlock"));
    sources.execute(
        "CREATE TABLE deadlock.flag (on_ int)",
        "INSERT INTO deadlock.flag VALUES (1)",
        "CREATE FUNCTION deadlock.locked(n int) RETURNS int READS SQL DATA BEGIN"
            + " IF n = 2500 AND (SELECT MAX(on_) FROM deadlock.flag) = 1 THEN"
            + " SIGNAL SQLSTATE '40001' SET MYSQL_ERRNO = 1213, MESSAGE_TEXT = 'Deadlock found';"
            + " END IF; RETURN n; END",
        "CREATE VIEW deadlock.thing_view AS SELECT deadlock.locked(id) AS id, name FROM"
            + " deadlock.thing",
        "GRANT EXECUTE ON deadlock.* TO " + sources.server().reader().user() + "@'127.0.0.1'");
    patience("deadlock", Duration.ofSeconds(1));
    AnshuException failure = sources.failure("deadlock");
    assertThat(failure.code()).isEqualTo(FailureCode.SOURCE_INTERRUPTED);
    assertThat(failure.message(Language.CHINESE)).contains("Deadlock found", "稍后重新运行");
    assertThat(failure.message(Language.ENGLISH)).contains("no half table was published");
    assertThat(sources.landed("deadlock", "thing")).isEmpty();

    patience("deadlock", Duration.ofMinutes(1));
    CompletableFuture<Void> end =
        CompletableFuture.runAsync(
            () -> sources.execute("UPDATE deadlock.flag SET on_ = 0"),
            CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS));
    assertThatAllLandedOnce("deadlock", sources.pull("deadlock"));
    end.join();
  }

  @Test
  void aTableLockedForLongerThanTheServerWaitsIsTriedAgain() throws SQLException {
    make("locked");
    ConnectionSettings usual = sources.connection("locked");
    sources.connection(
        "locked",
        new ConnectionSettings(
            usual.url() + "&sessionVariables=lock_wait_timeout=1", usual.user(), usual.password()));
    try (Connection other = sources.root();
        Statement lock = other.createStatement()) {
      lock.execute("LOCK TABLES locked.thing WRITE");
      MeddlingConnector connector = new MeddlingConnector(-1, () -> {});
      CompletableFuture<Void> end =
          CompletableFuture.runAsync(
              () -> unlock(lock), CompletableFuture.delayedExecutor(2, TimeUnit.SECONDS));
      assertThatAllLandedOnce("locked", sources.pull("locked", connector));
      assertThat(connector.snapshots()).isGreaterThanOrEqualTo(2);
      end.join();
    }
  }

  private static void unlock(Statement statement) {
    try {
      statement.execute("UNLOCK TABLES");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whenNoConnectionIsLeftThePullWaitsAndThenSaysWhatToDo() throws SQLException {
    make("crowded");
    sources.execute(
        "CREATE USER busy@'%' IDENTIFIED BY 'busy-secret' WITH MAX_USER_CONNECTIONS 1",
        "GRANT SELECT ON crowded.* TO busy@'%'");
    String url = sources.server().url("crowded");
    sources.connection(
        "crowded",
        new ConnectionSettings(
            url, "busy", "busy-secret", new SourceLimits(0, 0, 0, Duration.ofSeconds(1))));
    try (Connection taken = DriverManager.getConnection(url, "busy", "busy-secret")) {
      AnshuException failure = sources.failure("crowded");
      assertThat(failure.code()).isEqualTo(FailureCode.SOURCE_BUSY);
      assertThat(failure.message(Language.CHINESE)).contains("连接数已满", "max_user_connections");
      assertThat(failure.message(Language.ENGLISH))
          .contains("busy", "more connections")
          .doesNotContain("busy-secret");

      patience("crowded", Duration.ofMinutes(1));
      CompletableFuture<Void> end =
          CompletableFuture.runAsync(
              () -> close(taken), CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS));
      assertThatAllLandedOnce("crowded", sources.pull("crowded"));
      end.join();
    }
  }

  private static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aPermissionRevokedMidRunStopsAtTheNextTableAndThePullGoesOnWhenItIsBack() {
    make("revoked");
    // Rights on a table are asked for at each statement, those on a schema when connecting.
    String[] grants = {
      "GRANT SELECT ON revoked.thing TO part@'127.0.0.1'",
      "GRANT SELECT ON revoked.other TO part@'127.0.0.1'"
    };
    sources.execute("CREATE USER part@'127.0.0.1' IDENTIFIED BY 'part-secret'");
    sources.execute(grants);
    sources.connection(
        "revoked", new ConnectionSettings(sources.server().url("revoked"), "part", "part-secret"));
    MeddlingConnector connector =
        new MeddlingConnector(
            MIDDLE, () -> sources.execute("REVOKE SELECT ON revoked.other FROM part@'127.0.0.1'"));
    AnshuException failure = sources.failure("revoked", connector);
    assertThat(failure.code())
        .isIn(FailureCode.SOURCE_TABLE_MISSING, FailureCode.SOURCE_ACCESS_DENIED);
    assertThat(failure.message(Language.CHINESE)).containsAnyOf("授权", "授予");
    assertThat(failure.message(Language.ENGLISH)).containsAnyOf("grant", "SELECT");

    sources.execute(grants);
    PullSummary summary = sources.pull("revoked");
    assertThat(summary.tables()).allMatch(table -> table.pullId().equals("revoked-00000001"));
    assertThatAllLandedOnce("revoked", summary);
  }

  @Test
  void aSourceIsReadNoFasterThanAllowed() {
    make("slow");
    sources.limit("slow", new SourceLimits(2500, 0, 0, null));
    long began = System.nanoTime();
    assertThatAllLandedOnce("slow", sources.pull("slow"));
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(1800));
  }

  @Test
  void aBusyServerIsNotReadAndItsOwnerToldWhen() {
    make("busyhost");
    sources.limit("busyhost", new SourceLimits(0, 2, 2, Duration.ofSeconds(1)));
    CompletableFuture<Void> others =
        CompletableFuture.runAsync(() -> sources.query("SELECT SLEEP(3)"));
    AnshuException failure = null;
    while (failure == null && !others.isDone()) {
      failure = sources.failure("busyhost");
    }
    assertThat(failure).isNotNull();
    assertThat(failure.code()).isEqualTo(FailureCode.SOURCE_BUSY);
    assertThat(failure.message(Language.CHINESE)).contains("pause_when_threads_running");
    others.join();
    sources.limit("busyhost", new SourceLimits(0, 2, 50, Duration.ofSeconds(30)));
    assertThatAllLandedOnce("busyhost", sources.pull("busyhost", new MySqlConnector()));
  }
}
