package org.anshu.schedules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.anshu.schedules.ProductRoot;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** F70, F71 and F72 by the commands that people use. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TargetIT {

  private static final String SETTINGS =
      """
      city: { name: 云江市, code: "990100" }
      clock: 2026-07-25T08:00+08:00
      """;
  private static final String HEAD =
      "indicator,jurisdiction,base_year,base_value,target_year,target,measure,comparison,nature,"
          + "unit,wording,source\n";
  private static final String ACTUALS =
      "indicator,jurisdiction,year,value,unit,released_on,source\n";

  @TempDir static Path home;
  private static CommandHome anshu;

  @BeforeAll
  static void make() {
    anshu = CommandHome.make(home, SETTINGS);
  }

  @AfterAll
  static void stop() {
    anshu.close();
  }

  @Test
  @Order(1)
  void aTargetThatNeedsABaseIsRefusedWithFileAndLineUntilTheBaseIsKnown() {
    load("target", "load", "changzhou-145.csv");
    assertThat(anshu.run("target", "evaluate", "--year", "2025")).isEqualTo(20);
    assertThat(anshu.err())
        .contains("REFERENCE_INVALID", "5 个目标缺基期", "targets-0001.csv")
        .contains("累计下降30%左右", "anshu target actual");
    load("target", "actual", "changzhou-actuals.csv");
    // The road deaths per 10 000 vehicles of 2020 stand nowhere.
    assertThat(anshu.run("target", "evaluate", "--year", "2025")).isEqualTo(20);
    assertThat(anshu.err()).contains("1 个目标缺基期", "accident.road_death_rate");
  }

  @Test
  @Order(2)
  void bases_of_changzhou_are_met_at_minus_32_8_and_not_at_minus_29_1() {
    assertThat(evaluate("2025").lines().filter(line -> line.startsWith("accident.gdp")))
        .allMatch(line -> line.contains("no_figure"));
    actual("accident.gdp_death_rate,常州市,2025,0.0095,人/亿元,2026-03-01,初报");
    assertThat(row("accident.gdp_death_rate", "2025"))
        .contains(",2020,0.0134,", ",0.0095,初报,0.00938,29.104478,30,plain,missed,");
    actual("accident.gdp_death_rate,常州市,2025,0.0090,人/亿元,2026-06-01,核定");
    assertThat(row("accident.gdp_death_rate", "2025"))
        .contains(",0.009,核定,0.00938,32.835821,30,plain,met,");
    anshu.run("target", "evaluate", "--year", "2025", "--skip-unbased");
    assertThat(anshu.out())
        .contains("−32.8%", "达到目标", "左右”的容差：3 个百分点", "（±3）", "直线", "缺基期数值")
        .contains("定性目标，不作判定");
  }

  @Test
  @Order(3)
  void anEvaluationAsOfAPastDayIsTheSameAfterLaterChanges() {
    String then = evaluate("2025", "--as-of", "2026-03-31");
    assertThat(then).contains(",0.0095,初报,");
    actual("accident.gdp_death_rate,常州市,2025,0.0093,人/亿元,2026-07-20,修订");
    assertThat(row("accident.gdp_death_rate", "2025")).contains(",0.0093,修订,");
    assertThat(evaluate("2025", "--as-of", "2026-03-31")).isEqualTo(then);
    // Before anything of 2025 was published the year has no figure.
    assertThat(
            evaluate("2025", "--as-of", "2025-12-31")
                .lines()
                .filter(line -> line.startsWith("accident.gdp")))
        .allMatch(line -> line.contains(",no_figure,"));
  }

  /** Three years of five: 18 per cent. */
  @Test
  @Order(4)
  void theMidTermIsJudgedByTheStraightLine() {
    actual("accident.deaths,常州市,2023,87,人,2024-02-01,统计公报");
    assertThat(row("accident.deaths", "2023"))
        .contains(",about,30,3,2020,103,", ",2023,87,", ",84.46,15.533981,18,plain,on_track,");
    actual("accident.deaths,常州市,2023,88,人,2024-05-01,修订");
    assertThat(row("accident.deaths", "2023")).contains(",88,修订,", ",behind,");
  }

  /** Our own city's figures come from releases: the newest that was computed by the day. */
  @Test
  @Order(5)
  void figuresOfOurOwnCityAreThoseOfTheReleasesOfTheDay() throws SQLException {
    Path own =
        anshu.write(
            "own.csv",
            HEAD
                + "accident.deaths,,2024,,2026,10,累计下降百分之,≥,约束性,%,下降10%,云江市规划\n"
                + "accident.deaths,云江市,2024,,2026,10,累计下降百分之,≥,约束性,%,下降10%,另一规划\n");
    assertThat(anshu.run("target", "load", own)).as(anshu.err()).isZero();
    release("R2024-12-e1", "2024-12", 1, "2025-01-10", "2024", 100);
    release("R2025-12-e1", "2025-12", 1, "2026-01-10", "2025", 96);
    assertThat(row("accident.deaths,,", "2025"))
        .contains(",2024,100,R2024-12-e1,", ",96,R2025-12-e1,95,4,5,plain,behind,");
    release("R2025-12-e2", "2025-12", 2, "2026-03-10", "2025", 95);
    assertThat(row("accident.deaths,,", "2025")).contains(",95,R2025-12-e2,", ",on_track,");
    assertThat(row("accident.deaths,云江市,", "2025")).contains(",95,R2025-12-e2,");
    assertThat(
            evaluate("2025", "--as-of", "2026-02-28")
                .lines()
                .filter(line -> line.startsWith("accident.deaths,,")))
        .allMatch(line -> line.contains(",96,R2025-12-e1,"));
  }

  @Test
  @Order(6)
  void anOverdueMilestoneIsOnTheLateListWithItsDepartment() {
    load("project", "load", "xianning-projects.csv");
    load("project", "load", "changzhou-projects.csv");
    assertThat(anshu.run("project", "late", "--as-of", "2021-12-31")).as(anshu.err()).isZero();
    assertThat(anshu.out()).doesNotContain("主城区率先");
    anshu.run("project", "late", "--as-of", "2022-01-01", "--format", "csv");
    assertThat(anshu.out()).contains("未明确,安全发展示范城市创建工程,主城区率先创建省级安全发展示范城市,2021-12-31,,1,");
    Path done =
        anshu.write(
            "done.csv",
            "规划,辖区,任务或工程,节点,责任部门,应完成日期,完成日期,说明,出处\n"
                + "某规划,,指挥中心,验收,应急指挥科,2026-06-30,,,某规划\n"
                + "某规划,,物资库,验收,救灾和物资保障科,2026-06-30,2026-07-01,,某规划\n"
                + "某规划,,培训基地,验收,宣教科,2026-06-30,2026-06-30,,某规划\n");
    assertThat(anshu.run("project", "load", done)).as(anshu.err()).isZero();
    assertThat(anshu.run("project", "late", "--as-of", "2026-07-01", "--format", "csv")).isZero();
    assertThat(anshu.out())
        .contains("应急指挥科,指挥中心,验收,2026-06-30,,1,")
        .doesNotContain("救灾和物资保障科,物资库", "宣教科");
    Path bad = anshu.write("bad.csv", "规划,任务或工程,节点,责任部门,应完成日期,出处\n某规划,指挥中心,验收,,2026-13-01,某规划\n");
    assertThat(anshu.run("project", "load", bad)).isEqualTo(20);
    assertThat(anshu.err()).contains("D2", "E2");
  }

  private static void load(String... commandAndExample) {
    Path file = ProductRoot.find().resolve("examples/targets").resolve(commandAndExample[2]);
    assertThat(anshu.run(commandAndExample[0], commandAndExample[1], file))
        .as(anshu.err())
        .isZero();
  }

  private static void actual(String line) {
    Path file = anshu.write("actual.csv", ACTUALS + line + "\n");
    assertThat(anshu.run("target", "actual", file)).as(anshu.err()).isZero();
  }

  private static String evaluate(String year, String... more) {
    Object[] args = new Object[6 + more.length];
    args[0] = "target";
    args[1] = "evaluate";
    args[2] = "--year";
    args[3] = year;
    args[4] = "--skip-unbased";
    args[5] = "--format=csv";
    System.arraycopy(more, 0, args, 6, more.length);
    assertThat(anshu.run(args)).as(anshu.err()).isZero();
    return anshu.out();
  }

  private static String row(String start, String year) {
    String prefix = start.contains(",") ? start : start + ",常州市,";
    return evaluate(year).lines().filter(line -> line.startsWith(prefix)).findFirst().orElseThrow();
  }

  private static void release(
      String id, String month, int edition, String computed, String year, int deaths)
      throws SQLException {
    try (Connection operations = anshu.databases().operations();
        Statement statement = operations.createStatement()) {
      statement.execute(
          "INSERT INTO release_ (release_id, month, edition, as_of, computed_at, state, inputs,"
              + " manifest) VALUES ('%s', '%s', %d, '%s', '%s', 'published', '', '{}')"
                  .formatted(id, month, edition, computed, computed));
    }
    try (Connection serving = anshu.databases().serving();
        Statement statement = serving.createStatement()) {
      statement.execute(
          "INSERT INTO period (release_id, window_id, period_start, period_end) VALUES"
              + " ('%s', 'cumulative', '%s-01-01', '%d-01-01')"
                  .formatted(id, year, Integer.parseInt(year) + 1));
      statement.execute(
          "INSERT INTO indicator_value (release_id, indicator_id, window_id, unit_code,"
              + " sector_code, category_code, numerator, denominator, state) VALUES"
              + " ('%s', 'accident.deaths', 'cumulative', '', '', '', %d, NULL, 'ok')"
                  .formatted(id, deaths));
    }
  }
}
