package org.anshu.schedules.acceptance;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.anshu.connectors.demo.EmbeddedServer;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.release.ReleaseState;
import org.anshu.pipeline.warehouse.Warehouse;
import org.anshu.progress.Progress;
import org.anshu.registry.Indicator;
import org.anshu.registry.Indicators;
import org.anshu.reports.MonthlyReport;
import org.anshu.reports.RenderedReport;
import org.anshu.schedules.acceptance.Truth.Address;
import org.anshu.schedules.acceptance.Truth.Parts;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Installation;
import org.anshu.schedules.query.StateAt;
import org.anshu.schedules.trace.PlannedChange;
import org.anshu.schedules.trace.TraceAudit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every figure of the monthly report equals plain SQL on the source databases.
 *
 * <p>First each figure of the release is compared with {@link Truth}, which counts the indicators
 * that the report prints; the others are held by their examples and by two engines that must agree.
 * Then the report is printed once more from the truth alone: the text of the PDF and each cell of
 * the XLSX have to be the same, so there is no figure on a page that the comparison did not reach.
 */
class FiguresEqualPlainSqlIT {

  private static final YearMonth MONTH = YearMonth.of(2026, 6);
  private static final String LARGER_OF_TRUTH =
"""
SELECT CONCAT_WS(' ', a.id, a.day, a.unit, a.sector, a.deaths, a.serious, COALESCE(a.loss, '-'))
FROM truth.accident a JOIN truth.period p ON p.id = 'cumulative'
WHERE a.larger AND a.day >= p.start AND a.day < p.end ORDER BY 1
""";
  private static final String LARGER_PRINTED =
      """
      SELECT CONCAT_WS(' ', accident_no, occurred_on, unit_code, sector_code, deaths,
        COALESCE(serious_injuries, 0), COALESCE(direct_loss_wan, '-'))
      FROM anshu_serving.larger_accident ORDER BY 1
      """;

  private static Launcher launcher;
  private static EmbeddedServer server;
  private static Connection root;
  private static Map<Address, Parts> truth;
  private static Map<String, Indicator> defined;

  @BeforeAll
  static void pullComputeAndCountOnceMore() throws SQLException {
    launcher = DemoInstallation.make("figures");
    server = EmbeddedServer.startOrAttach(launcher.home().resolve("server"));
    root =
        DriverManager.getConnection(
            server.url("mysql"), server.root().user(), server.root().password());
    truth = new Truth(root, Launcher.productRoot()).figures(MONTH);
    defined =
        Indicators.load(List.of(Launcher.productRoot().resolve("jobs/registry"))).stream()
            .collect(Collectors.toMap(Indicator::id, indicator -> indicator));
    truth.keySet().removeIf(address -> !defined.get(address.indicator()).covers(address.window()));
  }

  @AfterAll
  static void stop() throws SQLException {
    root.close();
    server.close();
  }

  @Test
  void every_figure_of_the_release_equals_plain_sql_on_the_sources() throws SQLException {
    Map<Address, Parts> served = served();
    Set<String> counted = truth.keySet().stream().map(Address::indicator).collect(toSet());
    served.keySet().removeIf(address -> !counted.contains(address.indicator()));
    TreeSet<Address> all = new TreeSet<>(truth.keySet());
    all.addAll(served.keySet());
    List<String> differences = new ArrayList<>();
    for (Address address : all) {
      String expected = text(truth.get(address));
      String found = text(served.get(address));
      if (!expected.equals(found)) {
        differences.add(address + ": plain SQL " + expected + ", release " + found);
      }
    }
    assertThat(differences).as("of %s figures", all.size()).isEmpty();
    assertThat(all.size()).isGreaterThan(10_000);
    assertThat(counted).hasSizeGreaterThanOrEqualTo(28);
  }

  @Test
  void both_engines_conform_alike_a_past_state_too_and_files_are_as_the_ddl_says()
      throws SQLException, IOException {
    Files.writeString(
        launcher.home().resolve("roles.yml"),
        "fee_officer: [%s]\n".formatted(System.getProperty("user.name")));
    Installation installation = Installation.read(Launcher.productRoot(), launcher.home());
    try (Databases databases = Databases.open(installation, Map.of())) {
      assertThat(EnginesAgree.differences(databases.pipeline(), DemoInstallation.RELEASE))
          .isEmpty();
      assertThat(EnginesAgree.conformedOtherwise(databases.pipeline(), DemoInstallation.RELEASE))
          .isEmpty();
      assertThat(EnginesAgree.departures(databases.pipeline())).isEmpty();
    }
  }

  @Test
  void the_rows_behind_every_figure_of_the_release_add_up_to_it() throws SQLException {
    Installation installation = Installation.read(Launcher.productRoot(), launcher.home());
    try (Databases databases = Databases.open(installation, Map.of())) {
      PipelineSettings settings = databases.pipeline();
      TraceAudit.Outcome outcome =
          TraceAudit.of(
              StateAt.of(
                  settings, ReleaseState.find(settings.operations(), DemoInstallation.RELEASE)));
      assertThat(outcome.differing()).isEmpty();
      assertThat(outcome.untraceable()).isEmpty();
      assertThat(outcome.figures()).isGreaterThan(20_000);
    }
  }

  @Test
  void a_figure_is_explained_in_words_and_an_unknown_place_is_refused() {
    Launcher.Outcome known = launcher.run("explain", "accident.deaths@2026-06/cumulative/990102//");
    assertThat(known.exitStatus()).isZero();
    assertThat(known.output()).contains("死亡人数", "定义", "公式", "依据", "快照");
    Launcher.Outcome unknown =
        launcher.run("explain", "accident.deaths@2026-06/cumulative/999999//");
    assertThat(unknown.exitStatus()).isNotZero();
    assertThat(unknown.output()).contains("统计单元代码之一", "990102", "实际：999999");
  }

  @Test
  void tendencies_and_small_changes_of_the_release_are_said_in_words() {
    Launcher.Outcome tendency =
        launcher.run("tendency", "--month", MONTH.toString(), "--simulate", "20");
    assertThat(tendency.exitStatus()).isZero();
    assertThat(tendency.output()).contains("事故“四性”分析  2026-06", "误报率", "sector_cluster");
    Launcher.Outcome changes = launcher.run("changes", "--month", MONTH.toString());
    assertThat(changes.exitStatus()).isZero();
    assertThat(changes.output()).contains("生产安全事故起数  全市", "死亡人数", "偶然波动", "离散系数");
  }

  @Test
  void a_planned_change_tells_the_published_figures_that_would_move_and_writes_nothing()
      throws SQLException, IOException {
    Path shipped = Launcher.productRoot().resolve("jobs/registry/indicators/hazard/closure_rate");
    Path folder = launcher.home().resolveSibling("changed/hazard/closure_rate");
    Files.createDirectories(folder);
    for (String name : List.of("indicator.yml", "indicator.sql", "examples.yml")) {
      Files.writeString(
          folder.resolve(name),
          Files.readString(shipped.resolve(name)).replace("h.counted", "h.counted AND TRUE"));
    }
    assertThat(planned(folder).moved()).isEmpty();
    Files.writeString(
        folder.resolve("indicator.sql"),
        Files.readString(shipped.resolve("indicator.sql"))
            .replace("h.closed_on <= p.cut_off", "h.closed_on < p.cut_off"));
    Map<Address, Parts> before = served();
    PlannedChange.Outcome outcome = planned(folder);
    assertThat(outcome.computed()).containsExactly("hazard.closure_rate");
    assertThat(outcome.moved())
        .isNotEmpty()
        .allMatch(moved -> moved.id().indicator().equals("hazard.closure_rate"));
    assertThat(served()).isEqualTo(before);
  }

  private static PlannedChange.Outcome planned(Path folder) throws SQLException {
    Installation installation = Installation.read(Launcher.productRoot(), launcher.home());
    try (Databases databases = Databases.open(installation, Map.of());
        Connection serving = databases.serving()) {
      PipelineSettings settings = databases.pipeline();
      return PlannedChange.of(
          settings,
          ReleaseState.find(settings.operations(), DemoInstallation.RELEASE),
          serving,
          PlannedChange.Kind.INDICATORS,
          folder);
    }
  }

  @Test
  void the_larger_accidents_listed_are_those_of_plain_sql() throws SQLException {
    assertThat(texts(LARGER_PRINTED)).isEqualTo(texts(LARGER_OF_TRUTH)).isNotEmpty();
  }

  @Test
  void the_report_printed_from_the_truth_is_the_report_that_was_published()
      throws SQLException, IOException {
    Path printed = launcher.home().resolve("releases").resolve(DemoInstallation.RELEASE);
    RenderedReport again = printFromTruth();
    Path pdf = printed.resolve(again.pdf().getFileName());
    Path xlsx = printed.resolve(again.xlsx().getFileName());
    assertThat(PrintedFiles.text(pdf)).isEqualTo(PrintedFiles.text(again.pdf())).contains("安全生产月报");
    assertThat(PrintedFiles.cells(xlsx)).isEqualTo(PrintedFiles.cells(again.xlsx())).isNotEmpty();
  }

  @Test
  void every_number_of_every_report_follows_from_the_figures_that_its_map_names()
      throws SQLException, IOException {
    Installation installation = Installation.read(Launcher.productRoot(), launcher.home());
    try (Databases databases = Databases.open(installation, Map.of())) {
      int checked =
          new PrintedCellsCheck(installation, databases, root, defined)
              .check(DemoInstallation.RELEASE, MONTH);
      assertThat(checked).isGreaterThan(1_500);
    }
    Launcher.Outcome cell =
        launcher.run("explain", "--month", MONTH.toString(), "--cell", "表3!I7", "--limit", "2");
    assertThat(cell.exitStatus()).as(cell.output()).isZero();
    assertThat(cell.output())
        .contains("（本期 − 基期）÷ 基期 × 100", "与印出一致", "逐行合计与发布数值一致")
        .contains("accident.deaths@2026-06/cumulative_last_year/990102//");
    Launcher.Outcome label = launcher.run("explain", "--report", "monthly", "--cell", "sectors!A9");
    assertThat(label.exitStatus()).isEqualTo(30);
    assertThat(label.output()).contains("是标签", "附近的数值：B9=");
  }

  @Test
  void the_parquet_files_are_read_by_duckdb_as_they_are() throws SQLException {
    Installation installation = Installation.read(Launcher.productRoot(), launcher.home());
    try (Databases databases = Databases.open(installation, Map.of());
        Warehouse warehouse = Warehouse.open(databases.pipeline());
        Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      String files =
          warehouse.liveFiles("dwd.hazard").stream()
              .map(file -> "'" + file + "'")
              .collect(Collectors.joining(", ", "[", "]"));
      try (ResultSet row =
          statement.executeQuery(
              "SELECT count(*) || ' ' || count(rectified_on) || ' ' || min(found_on)"
                  + " FROM read_parquet("
                  + files
                  + ") WHERE counted")) {
        row.next();
        assertThat(List.of(row.getString(1)))
            .isEqualTo(
                texts(
                    "SELECT CONCAT_WS(' ', COUNT(*), COUNT(rectified), MIN(found)) FROM"
                        + " truth.hazard"));
      }
    }
  }

  @Test
  void every_conformed_record_has_its_place_and_its_outcome_as_by_plain_sql() throws SQLException {
    Installation installation = Installation.read(Launcher.productRoot(), launcher.home());
    try (Databases databases = Databases.open(installation, Map.of());
        Warehouse warehouse = Warehouse.open(databases.pipeline())) {
      RecordTruth.read(warehouse, root)
          .forEach(
              (title, sides) ->
                  assertThat(sides.warehouse())
                      .as(title)
                      .isNotEmpty()
                      .containsExactlyElementsOf(sides.sources()));
    }
  }

  private static RenderedReport printFromTruth() throws SQLException {
    try (Statement statement = root.createStatement()) {
      statement.execute("DROP DATABASE IF EXISTS truth_serving");
      statement.execute("CREATE DATABASE truth_serving CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
      for (String table :
          texts(
              "SELECT table_name FROM information_schema.tables WHERE table_schema ="
                  + " 'anshu_serving'")) {
        statement.execute(
            "CREATE TABLE truth_serving.%1$s LIKE anshu_serving.%1$s".formatted(table));
        if (!table.equals("indicator_value")) {
          statement.execute(
              "INSERT INTO truth_serving.%1$s SELECT * FROM anshu_serving.%1$s".formatted(table));
        }
      }
    }
    try (PreparedStatement insert =
        root.prepareStatement(
            "INSERT INTO truth_serving.indicator_value VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (Map.Entry<Address, Parts> figure : truth.entrySet()) {
        Address address = figure.getKey();
        Parts parts = figure.getValue();
        boolean pending =
            parts.denominator() == null
                && List.of("accident.gdp_death_rate", "accident.industrial_death_rate")
                    .contains(address.indicator());
        int column = 0;
        insert.setString(++column, DemoInstallation.RELEASE);
        insert.setString(++column, address.indicator());
        insert.setString(++column, address.window());
        insert.setString(++column, address.unit());
        insert.setString(++column, address.sector());
        insert.setString(++column, address.category());
        insert.setBigDecimal(++column, parts.numerator());
        insert.setBigDecimal(++column, parts.denominator());
        insert.setString(++column, pending ? "pending_denominator" : "ok");
        insert.addBatch();
      }
      insert.executeBatch();
    }
    try (Connection serving =
        DriverManager.getConnection(
            server.url("truth_serving"), server.root().user(), server.root().password())) {
      return MonthlyReport.render(
          serving,
          DemoInstallation.RELEASE,
          launcher.home().resolveSibling("truth"),
          Installation.read(Launcher.productRoot(), launcher.home()).reportSettings(MONTH),
          Progress.SILENT);
    }
  }

  private static Map<Address, Parts> served() throws SQLException {
    Map<Address, Parts> served = new TreeMap<>();
    try (Statement statement = root.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT indicator_id, window_id, unit_code, sector_code, category_code, numerator,"
                    + " denominator FROM anshu_serving.indicator_value WHERE release_id = '"
                    + DemoInstallation.RELEASE
                    + "'")) {
      while (rows.next()) {
        served.put(
            new Address(
                rows.getString(1),
                rows.getString(2),
                rows.getString(3),
                rows.getString(4),
                rows.getString(5)),
            new Parts(rows.getBigDecimal(6), rows.getBigDecimal(7)));
      }
    }
    return served;
  }

  /** Nothing counted is written either as no row or as a row of zero: both are nothing. */
  private static String text(@org.jspecify.annotations.Nullable Parts parts) {
    if (parts == null
        || (parts.numerator().signum() == 0
            && (parts.denominator() == null || parts.denominator().signum() == 0))) {
      return "nothing";
    }
    BigDecimal denominator = parts.denominator();
    return plain(parts.numerator()) + (denominator == null ? "" : " of " + plain(denominator));
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private static List<String> texts(String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Statement statement = root.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }
}
