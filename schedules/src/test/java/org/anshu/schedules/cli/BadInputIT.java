package org.anshu.schedules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.anshu.connectors.demo.EmbeddedServer;
import org.anshu.progress.Progress;
import org.anshu.schedules.ProductRoot;
import org.anshu.schedules.demo.CityDemo;
import org.anshu.schedules.demo.DemoHome;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Installation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each thing that may be wrong outside gives one message and the exit status of its culprit. */
class BadInputIT {

  @TempDir static Path home;

  private static Databases databases;
  private static EmbeddedServer server;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeAll
  static void generateASmallCity() {
    Path root = ProductRoot.find();
    DemoHome demo = DemoHome.make(home, CityDemo.example(root), CityDemo.SETTINGS);
    databases = Databases.open(Installation.read(root, home), Map.of());
    server = databases.embedded().orElseThrow();
    CityDemo.generate(demo, databases, 1, new BigDecimal("0.001"), Progress.SILENT);
  }

  @AfterAll
  static void stopTheServer() {
    databases.close();
  }

  @BeforeEach
  void startFromTheDemosSettings() throws IOException {
    settings(CityDemo.SETTINGS);
  }

  @Test
  void aPullThatIsRightSucceedsAndItsRowsCanBeAsked() {
    assertThat(run("pull", "credit")).as(err()).isZero();
    assertThat(out()).contains("数据源", "blacklist", "合计");
    out.reset();
    String sql = "select count(*) > 0 as landed from ods.credit__subject";
    assertThat(run("query", sql, "--format", "csv")).as(err()).isZero();
    assertThat(out()).isEqualTo("landed\r\ntrue\r\n");
    out.reset();
    assertThat(run("query", "select * from ods.credit__nothing")).isEqualTo(30);
    assertThat(err()).contains("QUERY_INVALID", "ods.special_equipment__equipment");
  }

  @Test
  void aWrongPasswordOfASource() throws IOException {
    settings(remote(server.url("xypt"), server.reader().user()));
    assertThat(run("pull")).isEqualTo(30);
    assertThat(err()).contains("SOURCE_ACCESS_DENIED", "credit");
  }

  @Test
  void anAccountOfASourceThatCouldWriteIsAWarningOfTheDoctor() throws IOException {
    account(server.reader().user(), server.reader().password());
    assertThat(run("doctor")).as(err()).isZero();
    assertThat(out()).contains("✓ 数据源“credit”：账号可连接且只能读取");
    out.reset();
    account(server.root().user(), server.root().password());
    assertThat(run("doctor")).as(err()).isZero();
    assertThat(out())
        .contains("! 数据源“credit”：账号 root 不是只读账号", "ALL PRIVILEGES ON *.*", "只有 SELECT 权限");
  }

  private static void account(String user, String password) throws IOException {
    Path secret = home.resolve("account");
    Files.writeString(secret, password);
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    settings(
        """
        city: { name: x, code: "990100" }
        sources: { credit: { url: "%s", user: %s, password_file: account } }
        """
            .formatted(server.url("xypt"), user));
  }

  @Test
  void aSourceOutOfReach() throws IOException {
    settings(remote("jdbc:mysql://127.0.0.1:1/xypt", "nobody"));
    assertThat(run("pull")).isEqualTo(10);
    assertThat(err()).contains("SOURCE_UNREACHABLE", "credit");
  }

  @Test
  void aMissingTable() throws SQLException {
    source("RENAME TABLE sgzb.t_sg_ry TO sgzb.gone");
    try {
      assertThat(run("pull", "accident_direct")).isEqualTo(10);
      assertThat(err()).contains("SOURCE_TABLE_MISSING", "t_sg_ry");
      assertThat(run("source", "drift", "accident_direct")).isEqualTo(10);
      assertThat(out()).contains("表消失", "停止抽取", "待处理", "source.yml");
    } finally {
      source("RENAME TABLE sgzb.gone TO sgzb.t_sg_ry");
    }
  }

  @Test
  void aMissingColumn() throws SQLException {
    source("ALTER TABLE tzsb.sb_jy RENAME COLUMN jl TO jieguo");
    try {
      assertThat(run("pull", "special_equipment")).isEqualTo(10);
      assertThat(err()).contains("SOURCE_COLUMN_MISSING", "jl");
    } finally {
      source("ALTER TABLE tzsb.sb_jy RENAME COLUMN jieguo TO jl");
    }
  }

  @Test
  void aColumnWhoseTypeChanged() throws SQLException {
    source("ALTER TABLE aqzf.hazard MODIFY found_date VARCHAR(40)");
    try {
      assertThat(run("pull", "enforcement")).isEqualTo(10);
      assertThat(err()).contains("SOURCE_COLUMN_TYPE_CHANGED", "found_date");
    } finally {
      source("ALTER TABLE aqzf.hazard MODIFY found_date DATE");
    }
  }

  @Test
  void theOperationsDatabaseOutOfReachOrRefusing() throws IOException {
    String own =
        """
        city: { name: x, code: "990100" }
        server:
          operations: { url: "%s", user: %s }
          serving: { url: "%s", user: %s }
        """;
    String nowhere = "jdbc:mysql://127.0.0.1:1/anshu_ops";
    settings(own.formatted(nowhere, "a", nowhere, "a"));
    assertThat(run("migrate")).isEqualTo(30);
    assertThat(err()).contains("OPERATIONS_UNREACHABLE");
    err.reset();

    String here = server.url("anshu_ops");
    String user = server.application().user();
    settings(own.formatted(here, user, here, user));
    assertThat(run("migrate")).isEqualTo(30);
    assertThat(err()).contains("OPERATIONS_ACCESS_DENIED");
  }

  @Test
  void aSourceThatIsNotActive() {
    assertThat(run("pull", "weather")).isEqualTo(30);
    assertThat(err()).contains("SETTINGS_INVALID", "weather");
  }

  @Test
  void aMonthWithoutData() {
    assertThat(run("run", "--month", "1999-01", "--no-install")).isEqualTo(30);
    assertThat(err()).contains("MONTH_WITHOUT_DATA", "1999-01");
    assertThat(home.resolve("releases/R1999-01-e1")).doesNotExist();
  }

  private static String remote(String url, String user) {
    return """
        city: { name: x, code: "990100" }
        sources: { credit: { url: "%s", user: %s } }
        """
        .formatted(url, user);
  }

  private static void settings(String text) throws IOException {
    Files.writeString(home.resolve("anshu.yml"), text);
  }

  private static void source(String sql) throws SQLException {
    try (Connection root =
            DriverManager.getConnection(
                server.url("mysql"), server.root().user(), server.root().password());
        Statement statement = root.createStatement()) {
      statement.execute("SET SESSION sql_mode = ''");
      statement.execute(sql);
    }
  }

  private int run(String... args) {
    Terminal terminal =
        new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            Map.of("ANSHU_HOME", home.toString()),
            ProductRoot.find());
    return CommandLineProgram.run(terminal, args);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
