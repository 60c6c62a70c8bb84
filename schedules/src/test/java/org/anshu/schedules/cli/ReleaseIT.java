package org.anshu.schedules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
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
import java.util.stream.Stream;
import org.anshu.connectors.demo.EmbeddedServer;
import org.anshu.progress.Progress;
import org.anshu.reports.signing.UnsignedRevision;
import org.anshu.schedules.ProductRoot;
import org.anshu.schedules.SigningKeys;
import org.anshu.schedules.demo.CityDemo;
import org.anshu.schedules.demo.DemoHome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A small city's month from the draft to its correction, and the proof of it on a moved copy. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReleaseIT {

  private static final String FIRST = "R2026-06-e1";
  private static final String SECOND = "R2026-06-e2";
  private static final String CLOCK = "clock: 2026-07-25T08:00:00+08:00";

  /** The accidents alone, one engine: the life of a release is the same. */
  private static final String SETTINGS =
      CityDemo.SETTINGS.replaceAll(
              "(?m)^  (?:enforcement|credit|special_equipment|hazard_platform): .*\\R", "")
          + "engines: { check: none }\n"
          + "signing: { keystore: secrets/seal.p12, password_file: secrets/seal }\n";

  @TempDir static Path folder;
  private static CommandHome anshu;

  @BeforeAll
  static void city() throws IOException {
    Path home = folder.resolve("home");
    anshu = CommandHome.make(home, SETTINGS);
    CityDemo.generate(
        DemoHome.make(home, CityDemo.example(ProductRoot.find()), SETTINGS),
        anshu.databases(),
        20_260_725L,
        new BigDecimal("0.005"),
        Progress.SILENT);
    anshu.write(
        "plans/short.yml",
        "title: { zh: 一份报告, en: One report }\nsteps: [pull, month, report]\nreports: [monthly, correction-note]\n");
    run("run", "short", "--no-install");
  }

  @AfterAll
  static void stop() {
    anshu.close();
  }

  @Test
  @Order(1)
  void aReportThatFailsItsCheckChangesNothing() throws IOException {
    Map<String, String> before = Tampering.sums(anshu.path("releases/" + FIRST));
    String declared =
        """
        id: mine
        kind: document
        title: 自定报表
        file: 自定报表-{month}
        sections:
          - { name: overall, heading: 一、总体情况, content: [{ text: overall }] }
        """;
    anshu.write("reports/mine/report.yml", declared);
    anshu.write(
        "reports/mine/text_zh.properties", "overall={month}另有3起事故正在核查，涉及\ud87f\udffd化工厂。\n");
    anshu.write(
        "plans/mine.yml",
        "title: { zh: 又一份, en: One more }\nsteps: [report]\nreports: [monthly, mine]\n");
    assertThat(anshu.run("run", "mine", "--month", "2026-06", "--no-install")).isEqualTo(20);
    assertThat(anshu.err())
        .contains("CHECK_FAILED", "自定报表：【数值来源】", "另有3起事故", "【字形】自定报表-2026-06.pdf 第1页", "处理：");
    assertThat(Tampering.sums(anshu.path("releases/" + FIRST))).isEqualTo(before);
    assertThat(anshu.path("releases/." + FIRST + ".new")).doesNotExist();
    Tampering.delete(anshu.path("reports/mine"));
  }

  @Test
  @Order(2)
  void whoPrintedOrCheckedMayNotApproveAndNobodyPublishesBeforeTheEmbargo() {
    refused("先由第二人签发", "release", "publish", FIRST, by("王五"));
    run("release", "check", FIRST, by("张三"));
    assertThat(anshu.out()).contains("与封存时一致", "逐字节相同");
    refused("校核人", "release", "approve", FIRST, by(" 张 三 "));
    refused("生成人", "release", "approve", FIRST, by(System.getProperty("user.name")));
    Path stray = anshu.write("releases/" + FIRST + "/夹带.txt", "x");
    refused("夹带.txt 清单中没有", "release", "approve", FIRST, by("李四"));
    delete(stray);
    run("release", "approve", FIRST, "--embargo", "2026-07-28T09:00", by("李四"));
    refused("2026-07-28 09:00", "release", "publish", FIRST, by("王五"));
    edit("anshu.yml", CLOCK, "clock: 2026-07-28T09:00:00+08:00");
    run("release", "publish", FIRST, by("王五"));
    run("release", "list");
    assertThat(anshu.out()).contains("已印发", "张三", "李四", "2026-07-28 09:00", "王五");
    run("release", "show", FIRST);
    assertThat(anshu.out())
        .contains("release_render", "release_check", "release_approve", "release_publish")
        .contains("安全生产月报-2026-06.pdf", "sealed.zip");
    run("audit", "verify");
  }

  @Test
  @Order(3)
  void aSignedReleaseIsStillTheRelease() throws Exception {
    anshu.write("secrets/seal", "geheim");
    Files.setPosixFilePermissions(
        anshu.path("secrets/seal"), PosixFilePermissions.fromString("rw-------"));
    Path key = anshu.path("secrets/seal.p12");
    SigningKeys.make(key, "2005/01/01 00:00:00");
    assertThat(anshu.run(flat("sign", "release", FIRST, by("李四")))).isEqualTo(30);
    assertThat(anshu.err()).contains("CERTIFICATE_INVALID", "证书已于 2014-12-30", "过期");
    run("release", "verify", FIRST, "--quick");
    assertThat(anshu.out()).doesNotContain("此后变动");
    Files.delete(key);
    SigningKeys.make(key, "2025/01/01 00:00:00");
    run("sign", "release", FIRST, by("李四"));
    assertThat(anshu.out()).contains("签名 1 个 PDF");
    Path pdf = anshu.path("releases/" + FIRST + "/安全生产月报-2026-06.pdf");
    run("sign", "verify", pdf);
    assertThat(anshu.run("sign", "verify", anshu.path("anshu.yml"))).isEqualTo(30);
    assertThat(anshu.out()).contains("anshu.yml：不是 PDF 文件，或已损坏");
    run("release", "verify", FIRST, "--quick");
    assertThat(anshu.out()).contains("[此后变动] 安全生产月报-2026-06.pdf：由“Yunjiang”签名，签名有效，原文未变");
    Tampering.flip(pdf, -40);
    assertThat(anshu.run("release", "verify", FIRST, "--quick")).isEqualTo(30);
    assertThat(anshu.out()).contains("[文件] 安全生产月报-2026-06.pdf：", "签名无效");
    Tampering.flip(pdf, -40);
  }

  @Test
  @Order(4)
  void aStateThatWasTurnedInTheDatabaseIsFound() {
    operations("UPDATE release_life SET approved_by = '赵六' WHERE release_id = '" + FIRST + "'");
    assertThat(anshu.run("release", "verify", FIRST, "--quick")).isEqualTo(30);
    assertThat(anshu.out()).contains("[留痕]", "release_life");
    operations("UPDATE release_life SET approved_by = '李四' WHERE release_id = '" + FIRST + "'");
    run("release", "verify", FIRST, "--quick");
  }

  @Test
  @Order(5)
  void aCorrectionSupersedesAndTheDifferenceIsNamed() throws IOException {
    source(
        "UPDATE sgzb.t_sg_jbxx SET swrs = swrs + 1, gxsj = '2026-07-27 10:00:00'"
            + " WHERE fs_sj >= '2026-01-01' AND fs_sj < '2026-07-01'");
    Map<String, String> issued = Tampering.sums(anshu.path("releases/" + FIRST));
    run("run", "short", "--no-install");
    assertThat(Tampering.sums(anshu.path("releases/" + FIRST))).isEqualTo(issued);
    run("release", "check", SECOND, by("张三"));
    run("release", "approve", SECOND, by("李四"));
    run("release", "publish", SECOND, by("王五"));
    run("release", "list");
    assertThat(anshu.out()).contains("已被更正版取代");
    refused("改用更正版 " + SECOND, "release", "publish", FIRST, by("王五"));
    run("release", "diff", FIRST, SECOND);
    assertThat(anshu.out())
        .contains("accident.deaths@cumulative", "安全生产月报-yyyy-MM.pdf", "安全生产月报-yyyy-MM.xlsx 内容不同")
        .containsPattern("(?m)^\\+ 第 1 页第 \\d+ 行");
  }

  @Test
  @Order(6)
  void theOldEditionPrintsToItsOldBytesThoughADefinitionHasChanged() throws Exception {
    changeDefinition();
    refused("发布目录以外的目录", "release", "reprint", FIRST, "--to", anshu.path("releases/" + FIRST));
    Path to = folder.resolve("again");
    run("release", "reprint", FIRST, "--to", to);
    assertThat(anshu.out()).contains("与发布逐字节相同").doesNotContain("≠");
    assertThat(Tampering.bytes(to).get("安全生产月报-2026-06.pdf"))
        .isEqualTo(UnsignedRevision.of(anshu.path("releases/" + FIRST + "/安全生产月报-2026-06.pdf")));
    // Lists that were lost are made for the print alone.
    try (Connection serving = anshu.databases().serving();
        Statement statement = serving.createStatement()) {
      String of = " WHERE release_id = '" + SECOND + "'";
      for (String table : List.of("list_", "list_row")) {
        statement.execute(
            "CREATE TEMPORARY TABLE kept_%1$s AS SELECT * FROM %1$s".formatted(table) + of);
        assertThat(statement.executeUpdate("DELETE FROM " + table + of)).isPositive();
      }
      run("release", "reprint", SECOND, "--to", folder.resolve("lost"));
      assertThat(folder.resolve("lost/更正说明-2026-06.pdf")).isNotEmptyFile();
      for (String table : List.of("list_", "list_row")) {
        try (ResultSet left = statement.executeQuery("SELECT 1 FROM " + table + of)) {
          assertThat(left.next()).isFalse();
        }
        statement.execute("INSERT INTO %1$s SELECT * FROM kept_%1$s".formatted(table));
      }
    }
  }

  @Test
  @Order(7)
  void aCopyMovedElsewherePassesByteForByte() throws IOException {
    Path copy = folder.resolve("elsewhere/copy");
    Path home = anshu.path("");
    anshu.close();
    Tampering.copy(home, copy);
    anshu = CommandHome.make(copy, SETTINGS);
    changeDefinition();
    run("warehouse", "move");
    run("warehouse", "expire", "--keep-days", "1");
    run("release", "verify", FIRST);
    assertThat(anshu.out()).contains("与封存时一致", "逐字节相同", "[此后变动] home/reference/denominators.csv");
  }

  @Test
  @Order(8)
  void eachPlantedFaultIsNamed() throws Exception {
    Path release = anshu.path("releases/" + FIRST);
    Tampering.flip(release.resolve("安全生产月报-2026-06.pdf"), 4000);
    Tampering.rewrite(
        release.resolve("安全生产月报-2026-06.xlsx"),
        "xl/worksheets/sheet2.xml",
        "(<v>)(\\d+)(</v>)",
        "$19$2$3");
    Tampering.rewrite(
        release.resolve("sealed.zip"),
        "product/jobs/registry/indicators/accident/deaths/indicator.yml",
        "死亡",
        "伤亡");
    Path data = dataFile(release.resolve("release.json"));
    Tampering.flip(data, 4000);
    assertThat(anshu.run("release", "verify", FIRST)).isEqualTo(30);
    assertThat(anshu.err()).contains("RELEASE_DIFFERS");
    assertThat(anshu.out())
        .contains("[文件] 安全生产月报-2026-06.pdf：内容已变")
        .contains("[文件] 安全生产月报-2026-06.xlsx：内容已变")
        .contains("[文件] sealed.zip：内容已变")
        .contains("[文件] sealed.zip product/jobs/registry/indicators/accident/deaths/indicator.yml")
        .containsPattern("\\[数据文件\\] dwd.accident \\S+" + data.getFileName() + "：内容已变")
        .containsPattern("\\[重新生成\\] 安全生产月报-2026-06.pdf：第 ")
        .containsPattern("\\[重新生成\\] 安全生产月报-2026-06.xlsx：[^：]+![A-Z]+\\d+：应为“");
  }

  @Test
  @Order(9)
  void aChangedFigureOfTheServingSchemaIsNamedTwice() {
    serving(
        "UPDATE indicator_value SET numerator = numerator + 1 WHERE release_id = '"
            + SECOND
            + "' AND indicator_id = 'accident.deaths' AND window_id = 'month'"
            + " AND unit_code = '' AND sector_code = '' AND category_code = ''");
    assertThat(anshu.run("release", "verify", SECOND)).isEqualTo(30);
    assertThat(anshu.out())
        .contains("[服务库] indicator_value[accident.deaths/month///].numerator：应为 ")
        .contains("[指标重算] accident.deaths@2026-06/month///：重算为 ");
  }

  @Test
  @Order(10)
  void aLostOrBrokenFolderIsADifferenceAndAWithdrawnMonthIsNamed() throws IOException {
    Path release = anshu.path("releases/" + FIRST);
    for (String file : List.of("release.json", "manifest.json")) {
      anshu.write("releases/" + FIRST + "/" + file, "{ \"files\" : [");
      assertThat(anshu.run("release", "verify", FIRST)).isEqualTo(30);
      assertThat(anshu.out()).contains("[文件] " + file + "：");
      assertThat(anshu.err()).contains("RELEASE_DIFFERS");
    }
    Files.move(release, anshu.path("releases/taken"));
    assertThat(anshu.run("release", "verify", FIRST)).isEqualTo(30);
    assertThat(anshu.out()).contains("[文件] manifest.json：发布目录或其清单已不在");
    assertThat(anshu.err()).contains("RELEASE_DIFFERS");
    run("release", "withdraw", SECOND.toLowerCase(java.util.Locale.ROOT), by("李四"));
    refused("run monthly --month 2026-06 --again", "release", "publish", SECOND, by("王五"));
  }

  /** What a later release will be computed with. */
  private static void changeDefinition() throws IOException {
    String name = "reference/denominators.csv";
    anshu.write(name, Files.readString(anshu.path(name)) + "\n");
  }

  private static Object[] by(String name) {
    return new Object[] {"--by", name, "--why", "按规定办理"};
  }

  private static void run(Object... args) {
    assertThat(anshu.run(flat(args))).as(anshu.out() + anshu.err()).isZero();
  }

  private static void refused(String because, Object... args) {
    assertThat(anshu.run(flat(args))).isEqualTo(30);
    assertThat(anshu.err()).contains("RELEASE_REFUSED", because);
  }

  private static Object[] flat(Object... args) {
    return Stream.of(args)
        .flatMap(each -> each instanceof Object[] more ? Stream.of(more) : Stream.of(each))
        .toArray();
  }

  private static void edit(String name, String from, String to) {
    try {
      Path file = anshu.path(name);
      Files.writeString(file, Files.readString(file).replace(from, to));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void operations(String sql) {
    try (Connection connection = anshu.databases().operations();
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isEqualTo(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void serving(String sql) {
    try (Connection connection = anshu.databases().serving();
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isEqualTo(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void source(String sql) {
    EmbeddedServer server = anshu.databases().embedded().orElseThrow();
    try (Connection root =
            DriverManager.getConnection(
                server.url("mysql"), server.root().user(), server.root().password());
        Statement statement = root.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isPositive();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first data file that the release has of the accidents. */
  private static Path dataFile(Path seal) throws IOException {
    String path =
        new com.fasterxml.jackson.databind.ObjectMapper()
            .readTree(seal.toFile())
            .at("/tables/dwd.accident/files/0/path")
            .asText();
    return anshu.path("warehouse/" + path);
  }
}
