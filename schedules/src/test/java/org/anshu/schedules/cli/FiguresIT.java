package org.anshu.schedules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures beside their publications, as Changzhou restated 2018 and 2019 (F16, F17, F28). */
class FiguresIT {

  private static final String SETTINGS =
      """
      city: { name: 云江市, code: "990100" }
      clock: 2026-07-25T08:00+08:00
      """;

  @TempDir static Path folder;
  private static CommandHome home;

  @BeforeAll
  static void publish() throws SQLException {
    home = CommandHome.make(folder.resolve("home"), SETTINGS);
    assertThat(home.run("migrate")).as(home.err()).isZero();
    try (Connection serving = home.databases().serving();
        Connection operations = home.databases().operations();
        Statement statement = serving.createStatement();
        Statement manifests = operations.createStatement()) {
      manifest(manifests, 1, "superseded", "1", "a");
      manifest(manifests, 2, "published", "2", "b");
      release(statement, "R2016-12-e1", "2016-12", 1, "2017-01-08");
      value(statement, "R2016-12-e1", "cumulative", "2016", "accident.accidents", "754, NULL");
      value(
          statement,
          "R2016-12-e1",
          "cumulative_last_year",
          "2015",
          "accident.accidents",
          "313, NULL");
      release(statement, "R2018-12-e1", "2018-12", 1, "2019-01-08");
      value(statement, "R2018-12-e1", "cumulative", "2018", "accident.deaths", "347, NULL");
      release(statement, "R2019-12-e1", "2019-12", 1, "2020-01-08");
      value(statement, "R2019-12-e1", "cumulative", "2019", "accident.deaths", "255, NULL");
      value(
          statement, "R2019-12-e1", "cumulative_last_year", "2018", "accident.deaths", "347, NULL");
      value(statement, "R2019-12-e1", "cumulative", "2019", "accident.gdp_death_rate", "255, NULL");
      value(
          statement,
          "R2019-12-e1",
          "cumulative_last_year",
          "2018",
          "accident.gdp_death_rate",
          "347, 7050");
      release(statement, "R2019-12-e2", "2019-12", 2, "2020-09-01");
      value(statement, "R2019-12-e2", "cumulative", "2019", "accident.deaths", "253, NULL");
      value(
          statement, "R2019-12-e2", "cumulative_last_year", "2018", "accident.deaths", "328, NULL");
      value(statement, "R2019-12-e2", "cumulative", "2019", "accident.gdp_death_rate", "253, 7400");
    }
  }

  @AfterAll
  static void close() {
    home.close();
  }

  @Test
  void theOldEditionReprintsItsChangeAndTheNewOneTheRestatedOne() {
    assertThat(figures("accident.deaths", "--release", "R2019-12-e1"))
        .contains("255,人,暂定,255 [R2019-12-e1],253 [R2019-12-e2],347 [R2019-12-e1],-26.5,");
    assertThat(figures("accident.deaths", "--release", "R2019-12-e2"))
        .contains("253,人,最终（已修订）,255 [R2019-12-e1],253 [R2019-12-e2],328 [R2019-12-e2],-22.9,");
    assertThat(figures("accident.deaths", "--month", "2019-12", "--base", "as-published"))
        .contains(",347 [R2018-12-e1],-27.1,");
  }

  @Test
  void aChangeOfScopeIsNeverCompared() {
    assertThat(figures("accident.accidents", "--release", "R2016-12-e1"))
        .contains("754,起,")
        .contains("口径变化，无法同比")
        .doesNotContain("140.9");
  }

  @Test
  void aRateWithoutGdpWaitsForItByName() {
    assertThat(figures("accident.gdp_death_rate", "--release", "R2019-12-e1"))
        .contains("待GDP发布,人/亿元,暂缺,0.034", "[R2019-12-e2],0.049", "[R2019-12-e1],待GDP发布,");
    assertThat(figures("accident.gdp_death_rate", "--release", "R2019-12-e2"))
        .containsPattern("0[.]034\\d?,人/亿元,暂定,0[.]034");
  }

  @Test
  void theTriangleAndTheCorrectionsShowWhatMoved() {
    assertThat(
            home.run("revisions", "accident.deaths", "--window", "cumulative", "--format", "csv"))
        .as(home.err())
        .isZero();
    assertThat(home.out())
        .contains(
            "时段,R2018-12-e1,R2019-12-e1,R2019-12-e2",
            "2018-01-01~2018-12-31,347,347,328",
            "2019-01-01~2019-12-31,,255,253");
    assertThat(home.run("revisions", "--release", "R2019-12-e2")).as(home.err()).isZero();
    assertThat(home.out())
        .contains(
            "来源数据有更新：accident_direct.accident\n",
            "参考数据（分母等）有更新：reference/denominators.csv",
            "255 → 253 人",
            "347 → 328 人",
            "待GDP发布 → 0.034",
            "R2019-12-e1 → R2019-12-e2：3 个数据有变动");
    assertThat(home.run("revisions", "--release", "R2018-12-e1")).isZero();
    assertThat(home.out()).contains("第一版");
  }

  @Test
  void wrongQuestionsAreAnsweredWithWhatThereIs() {
    assertThat(home.run("figures", "accident.nothing")).isNotZero();
    assertThat(home.err()).contains("accident.nothing");
    assertThat(home.run("figures", "accident.deaths", "--base", "old")).isNotZero();
    assertThat(home.err()).contains("as-published");
    assertThat(home.run("figures", "accident.deaths", "--month", "2013-01")).isNotZero();
    assertThat(home.err()).contains("R2018-12-e1");
    assertThat(home.run("revisions")).isNotZero();
  }

  private static String figures(Object... args) {
    Object[] all = new Object[args.length + 3];
    all[0] = "figures";
    System.arraycopy(args, 0, all, 1, args.length);
    all[args.length + 1] = "--format";
    all[args.length + 2] = "csv";
    assertThat(home.run(all)).as(home.err()).isZero();
    return home.out();
  }

  private static void manifest(
      Statement statement, int edition, String state, String snapshot, String hash)
      throws SQLException {
    String manifest =
        "{\"landed\": {\"ods.accident_direct__accident\": %s, \"ods.credit__subject\": 7},"
                .formatted(snapshot)
            + " \"files\": {\"reference/denominators.csv\": \"%s\", \"scopes.yml\": \"c\"}}"
                .formatted(hash);
    statement.execute(
        "INSERT INTO release_ VALUES ('R2019-12-e%d', '2019-12', %d, '2020-01-08 00:00:00',"
                .formatted(edition, edition)
            + " '2020-01-08 00:00:00', '%s', '%s', '%s')"
                .formatted(state, "x".repeat(64), manifest));
  }

  private static void release(Statement statement, String id, String month, int edition, String day)
      throws SQLException {
    statement.execute(
        "INSERT INTO release_ VALUES ('%s', '%s', %d, '%s 08:00:00', '%s 08:00:00', 'x', '', '')"
            .formatted(id, month, edition, day, day));
  }

  private static void value(
      Statement statement, String release, String window, String year, String id, String value)
      throws SQLException {
    statement.execute(
        "INSERT IGNORE INTO period VALUES ('%s', '%s', '%s-01-01', '%d-01-01')"
            .formatted(release, window, year, Integer.parseInt(year) + 1));
    statement.execute(
        "INSERT INTO indicator_value VALUES ('%s', '%s', '%s', '', '', '', %s, '%s')"
            .formatted(release, id, window, value, "ok"));
  }
}
