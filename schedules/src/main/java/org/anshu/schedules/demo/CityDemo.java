package org.anshu.schedules.demo;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import org.anshu.connectors.demo.CityOptions;
import org.anshu.connectors.demo.DemoCity;
import org.anshu.connectors.demo.EmbeddedServer;
import org.anshu.connectors.files.FilesConnector;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.reference.KeptLines;
import org.anshu.progress.Progress;
import org.anshu.schedules.plan.PlannedFigure;
import org.anshu.schedules.production.Databases;

/** The invented city 云江市: its settings, its source systems, the figures and queries to show. */
public final class CityDemo {

  /** The settings of the city's installation. */
  public static final String SETTINGS =
      """
      # 安数演示安装:虚构的云江市。由 ./anshu demo 写入,可修改。
      city: { name: 云江市, code: "990100", issuer: 云江市应急管理局 }
      time_zone: Asia/Shanghai
      server: embedded
      sources:
        accident_direct: { schema: sgzb }
        enforcement: { schema: aqzf }
        credit: { schema: xypt }
        special_equipment: { schema: tzsb }
        hazard_platform: { schema: yhpt }
      clock: 2026-07-25T08:00:00+08:00   # 演示固定在这一时刻;正式安装请删除此行
      """;

  private static final List<String> SCHEMAS = List.of("sgzb", "aqzf", "xypt", "tzsb", "yhpt");

  private CityDemo() {}

  /** The folder in {@code root} with the city's code lists and reference figures. */
  public static Path example(Path root) {
    return root.resolve("examples/demo");
  }

  /** Fills the source systems of {@code home} unless they hold that city already. */
  public static void generate(
      DemoHome home, Databases databases, long seed, BigDecimal scale, Progress progress) {
    String data = "city seed=" + seed + " scale=" + scale.stripTrailingZeros().toPlainString();
    if (home.holds(data)) {
      return;
    }
    EmbeddedServer server = databases.embedded().orElseThrow();
    try (Connection connection =
        DriverManager.getConnection(
            server.url("mysql"), server.root().user(), server.root().password())) {
      DemoCity.generate(connection, new CityOptions(seed, scale), progress);
    } catch (SQLException e) {
      throw new AnshuException(
          FailureCode.EMBEDDED_SERVER_FAILED,
          new Text("自带数据库接收演示数据", "The embedded server takes the demo data"),
          Text.same(String.valueOf(e.getMessage())),
          new Text(
              "重新执行 ./anshu demo；仍失败请换 --home", "Run ./anshu demo again, or with another --home"),
          e);
    }
    SCHEMAS.forEach(server::grantReader);
    home.filled(data);
  }

  /**
   * Loads the targets of the city's invented plans and the published values they start from, as
   * {@code anshu target load} does; nothing if they are there already.
   */
  public static void plans(Path root, PipelineSettings settings) {
    Path plan = example(root).resolve("plan");
    FilesConnector files = new FilesConnector();
    KeptLines.actuals(settings, files).load(plan.resolve("actuals.csv"), "demo");
    KeptLines.targets(settings, files).load(plan.resolve("targets.csv"), "demo");
  }

  /** The figures that the demo prints at its end. */
  public static List<PlannedFigure> headline(YearMonth month) {
    return List.of(
        figure("accident.accidents", month, "month"),
        figure("accident.deaths", month, "month"),
        figure("accident.accidents", month, "cumulative"),
        figure("accident.deaths", month, "cumulative"),
        figure("accident.gdp_death_rate", month, "cumulative"),
        figure("hazard.found", month, "month"),
        figure("hazard.rectification_rate", month, "month"),
        figure("enforcement.inspections", month, "month"),
        figure("enforcement.fines", month, "month"),
        figure("equipment.overdue_rate", month, "month"));
  }

  /** Queries an analyst may start from. */
  public static List<String> sampleQueries() {
    return List.of(
        "select management_class, count(*) accidents, sum(deaths) deaths"
            + " from dwd.accident where counted group by all order by accidents desc",
        "select strftime(found_on, '%Y-%m') as month, hazard_level, count(*) n"
            + " from dwd.hazard group by all order by all desc limit 12",
        "select _source, count(*) versions, max(_pulled_at) latest"
            + " from ods.enforcement__inspection group by all");
  }

  private static PlannedFigure figure(String indicator, YearMonth month, String window) {
    return new PlannedFigure(indicator, month, window, "", "", "");
  }
}
