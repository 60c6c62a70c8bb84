package org.anshu.schedules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.anshu.connectors.demo.EmbeddedServer;
import org.anshu.progress.Progress;
import org.anshu.schedules.ProductRoot;
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
          + "engines: { check: none }\n";

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
        "title: { zh: 一份报告, en: One report }\nsteps: [pull, month, report]\nreports: [monthly]\n");
    run("run", "short", "--no-install");
  }

  @AfterAll
  static void stop() {
    anshu.close();
  }

  @Test
  @Order(1)
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
  @Order(2)
  void aStateThatWasTurnedInTheDatabaseIsFound() {
    operations("UPDATE release_life SET approved_by = '赵六' WHERE release_id = '" + FIRST + "'");
    assertThat(anshu.run("release", "verify", FIRST, "--quick")).isEqualTo(30);
    assertThat(anshu.out()).contains("[留痕]", "release_life");
    operations("UPDATE release_life SET approved_by = '李四' WHERE release_id = '" + FIRST + "'");
    run("release", "verify", FIRST, "--quick");
  }

  @Test
  @Order(3)
  void aCorrectionSupersedesAndTheDifferenceIsNamed() throws IOException {
    source(
        "UPDATE sgzb.t_sg_jbxx SET swrs = swrs + 1, gxsj = '2026-07-27 10:00:00'"
            + " WHERE fs_sj >= '2026-01-01' AND fs_sj < '2026-07-01'");
    Map<String, byte[]> issued = bytes(anshu.path("releases/" + FIRST));
    run("run", "short", "--no-install");
    assertThat(bytes(anshu.path("releases/" + FIRST))).containsOnlyKeys(issued.keySet());
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
  @Order(4)
  void theOldEditionPrintsToItsOldBytesThoughADefinitionHasChanged() throws IOException {
    changeDefinition();
    Path to = folder.resolve("again");
    run("release", "reprint", FIRST, "--to", to);
    assertThat(anshu.out()).contains("与发布逐字节相同").doesNotContain("≠");
    assertThat(bytes(to).get("安全生产月报-2026-06.pdf"))
        .isEqualTo(bytes(anshu.path("releases/" + FIRST)).get("安全生产月报-2026-06.pdf"));
  }

  @Test
  @Order(5)
  void aCopyMovedElsewherePassesByteForByte() throws IOException {
    Path copy = folder.resolve("elsewhere/copy");
    Path home = anshu.path("");
    anshu.close();
    copy(home, copy);
    anshu = CommandHome.make(copy, SETTINGS);
    changeDefinition();
    run("warehouse", "move");
    run("warehouse", "expire", "--keep-days", "1");
    run("release", "verify", FIRST);
    assertThat(anshu.out()).contains("与封存时一致", "逐字节相同", "[此后变动] home/reference/denominators.csv");
  }

  @Test
  @Order(6)
  void eachPlantedFaultIsNamed() throws Exception {
    Path release = anshu.path("releases/" + FIRST);
    flip(release.resolve("安全生产月报-2026-06.pdf"), -40);
    rewrite(
        release.resolve("安全生产月报-2026-06.xlsx"),
        "xl/worksheets/sheet2.xml",
        "(<v>)(\\d+)(</v>)",
        "$19$2$3");
    rewrite(
        release.resolve("sealed.zip"),
        "product/jobs/registry/indicators/accident/deaths/indicator.yml",
        "死亡",
        "伤亡");
    Path data = dataFile(release.resolve("release.json"));
    flip(data, 4000);
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
  @Order(7)
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

  private static Map<String, byte[]> bytes(Path place) throws IOException {
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    try (Stream<Path> files = Files.list(place)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return bytes;
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> tree = Files.walk(from)) {
      for (Path each : tree.toList()) {
        if (!Files.isRegularFile(each) && !Files.isDirectory(each)) {
          continue; // a socket of the server
        }
        Path target = to.resolve(from.relativize(each).toString());
        Files.createDirectories(target.getParent());
        Files.copy(each, target, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Turns one byte of a file; a place below zero is counted from the end. */
  private static void flip(Path file, long at) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      long place = Math.floorMod(at, bytes.length());
      bytes.seek(place);
      int was = bytes.read();
      bytes.seek(place);
      bytes.write(was ^ 1);
    }
  }

  /** Replaces the first match in an entry of a zip file. */
  private static void rewrite(Path file, String entry, String match, String with)
      throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
        entries.put(each.getName(), in.readAllBytes());
      }
    }
    String text = new String(entries.get(entry), java.nio.charset.StandardCharsets.UTF_8);
    String changed = text.replaceFirst(match, with);
    assertThat(changed).isNotEqualTo(text);
    entries.put(entry, changed.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> each : entries.entrySet()) {
        out.putNextEntry(new ZipEntry(each.getKey()));
        out.write(each.getValue());
      }
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
