package org.anshu.schedules.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.anshu.pipeline.migration.Migration;
import org.anshu.progress.Progress;
import org.anshu.schedules.ProductRoot;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Installation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DaemonIT {

  private static final Duration DEADLINE = Duration.ofSeconds(60);

  @TempDir static Path home;

  private static Installation installation;
  private static Databases databases;

  @BeforeAll
  static void migrateAHome() throws IOException {
    Files.writeString(
        home.resolve("anshu.yml"), "city: { name: 云江市, code: \"990100\" }\nserve: { port: 0 }\n");
    Files.createDirectories(home.resolve("plans"));
    plan("each-second", "* * * * * ?");
    installation = Installation.read(ProductRoot.find(), home);
    databases = Databases.open(installation, Map.of());
    Migration.migrate(databases.pipeline(), Progress.SILENT);
  }

  @AfterAll
  static void stopTheServer() {
    databases.close();
  }

  @Test
  void aPlanIsFiredFollowedToItsEndAndItsExitStatusIsKept() throws Exception {
    Daemon daemon = Daemon.start(installation, databases, List.of(script("exit 30").toString()));
    try {
      await()
          .atMost(DEADLINE)
          .until(() -> health(daemon).at("/last/0/exit_status").asInt(-1) == 30);
      JsonNode health = health(daemon);
      assertThat(health.get("status").asText()).isEqualTo("up");
      assertThat(health.get("database").asText()).isEqualTo("reachable");
      assertThat(health.findValuesAsText("plan")).contains("monthly", "nightly-pull");
      assertThat(health.at("/last/0/plan").asText()).isEqualTo("each-second");
      assertThat(Files.readString(Path.of(health.at("/last/0/log").asText())))
          .contains("run each-second --no-install --home " + home);
    } finally {
      daemon.stop();
    }
  }

  @Test
  void stoppingEndsARunInProgressAndSaysSo() throws Exception {
    Path marker = home.resolve("running");
    Path script = script("touch " + marker + "; exec sleep 600");
    Daemon daemon = Daemon.start(installation, databases, List.of(script.toString()));
    await().atMost(DEADLINE).until(() -> Files.exists(marker));
    await().atMost(DEADLINE).until(() -> daemon.running() == 1 && openFirings() == 1);

    long begun = System.nanoTime();
    assertThat(daemon.stop()).isEqualTo(1);

    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
    assertThat(openFirings()).isZero();
  }

  @Test
  void restartingKeepsTheStoredTriggersAndDropsThoseOfRemovedPlans() throws Exception {
    plan("passing", "0 0 0 1 1 ?");
    Path script = script("exit 0");
    Daemon first = Daemon.start(installation, databases, List.of(script.toString()));
    first.stop();
    assertThat(triggers()).contains("passing", "monthly");

    Files.delete(home.resolve("plans/passing.yml"));
    Daemon second = Daemon.start(installation, databases, List.of(script.toString()));
    second.stop();
    assertThat(triggers()).contains("monthly").doesNotContain("passing");
  }

  private static void plan(String name, String cron) throws IOException {
    Files.writeString(
        home.resolve("plans").resolve(name + ".yml"),
        "steps: [pull]\nschedule: { cron: \"" + cron + "\" }\n");
  }

  /** A stand-in for the launcher: prints its arguments and does {@code body}. */
  private static Path script(String body) throws IOException {
    Path script = Files.createTempFile(home, "launcher", ".sh");
    Files.writeString(script, "#!/bin/sh\necho \"$@\"\n" + body + "\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    return script;
  }

  private static JsonNode health(Daemon daemon) throws IOException, InterruptedException {
    HttpResponse<String> response =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + daemon.port() + "/health"))
                    .timeout(DEADLINE)
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    return new ObjectMapper().readTree(response.body());
  }

  private static int openFirings() throws SQLException {
    return Integer.parseInt(first("SELECT COUNT(*) FROM plan_firing WHERE exit_status IS NULL"));
  }

  private static String triggers() throws SQLException {
    return first("SELECT GROUP_CONCAT(TRIGGER_NAME) FROM QRTZ_TRIGGERS");
  }

  private static String first(String sql) throws SQLException {
    try (Connection operations = databases.operations();
        Statement statement = operations.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
