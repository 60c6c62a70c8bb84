package org.anshu.schedules.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.anshu.failure.AnshuException;
import org.anshu.pipeline.DatabaseLogin;
import org.anshu.schedules.vintage.CorrectionDraft;
import org.anshu.schedules.vintage.LateDeath;
import org.anshu.schedules.vintage.LateDeathQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The legal clocks of late deaths, and what one more death moves, over landed rows by DuckDB. */
class LateDeathIT {

  private static final String PULLED = "2026-07-05T00:00:00Z";
  private static final Instant KNOWN = Instant.parse("2026-07-20T00:00:00Z");

  /** From 2027 on the city counts the day of the accident as day 1, for all classes. */
  private static final String OTHER_RULE =
      """
      # the city
      code,name_zh,days,valid_from,count_starts_day_after
      *,除道路运输和火灾外,30,2027-01-01,false
      road,道路运输,7,2027-01-01,false
      fire,火灾,7,2027-01-01,false
      """;

  @TempDir static Path folder;
  private static LandedCity city;

  @BeforeAll
  static void land() throws IOException, SQLException {
    city =
        new LandedCity(
            folder, Map.of("codelists/late_death_window.csv", OTHER_RULE), "accident_direct");
    city.land(
        "ods.accident_direct__accident",
        PULLED,
        accident("JUNE", "2026-06-01T10:00:00", "industrial", 2),
        accident("ROAD", "2026-06-10T23:59:00", "road", 0),
        accident("FIRE", "2026-06-10T00:00:00", "fire", 0),
        accident("LEAP", "2024-01-31T10:00:00", "industrial", 0),
        accident("YEAR", "2025-12-15T10:00:00", "industrial", 0),
        accident("MINE", "2027-06-01T10:00:00", "industrial", 0),
        accident("TAXI", "2028-02-25T10:00:00", "road", 0));
    publish();
  }

  /** A release of June of which nothing but its month and one printed figure matters here. */
  private static void publish() throws SQLException {
    DatabaseLogin login = city.settings().serving();
    try (Connection serving =
            DriverManager.getConnection(login.url(), login.user(), login.password());
        Statement statement = serving.createStatement()) {
      statement.execute(
          "INSERT INTO release_ VALUES ('R2026-06-e1', '2026-06', 1, '2026-07-05 08:00:00',"
              + " '2026-07-05 09:00:00', 'x', '', '')");
      statement.execute("INSERT INTO period VALUES ('R2026-06-e1', 'month', '2026-06-01', '2026-07-01')");
      statement.execute(
          "INSERT INTO indicator_value VALUES ('R2026-06-e1', 'accident.deaths', 'month', '', '',"
              + " '', 2, NULL, 'ok')");
    }
  }

  @AfterAll
  static void close() {
    city.close();
  }

  /** Right in and right out, by both rules, over a leap day, a new year and Shanghai's midnight. */
  @ParameterizedTest
  @CsvSource({
    "JUNE, 2026-06-30, 29, true",
    "JUNE, 2026-07-01, 30, true",
    "JUNE, 2026-07-02, 31, false",
    "ROAD, 2026-06-16, 6, true",
    "ROAD, 2026-06-17, 7, true",
    "ROAD, 2026-06-18, 8, false",
    "FIRE, 2026-06-16, 6, true",
    "FIRE, 2026-06-17, 7, true",
    "FIRE, 2026-06-18, 8, false",
    "LEAP, 2024-02-29, 29, true",
    "LEAP, 2024-03-01, 30, true",
    "LEAP, 2024-03-02, 31, false",
    "YEAR, 2026-01-13, 29, true",
    "YEAR, 2026-01-14, 30, true",
    "YEAR, 2026-01-15, 31, false",
    "MINE, 2027-06-29, 29, true",
    "MINE, 2027-06-30, 30, true",
    "MINE, 2027-07-01, 31, false",
    "TAXI, 2028-03-01, 6, true",
    "TAXI, 2028-03-02, 7, true",
    "TAXI, 2028-03-03, 8, false"
  })
  void aDeathCountsUntilTheLastDayOfTheWindow(
      String accident, LocalDate diedOn, int day, boolean counts) throws SQLException {
    String rows =
        String.join(
            "\n",
            city.supposed(
                KNOWN.toString(),
                "accident_update",
                Map.of(
                    "update_no", "U",
                    "accident_no", accident,
                    "update_kind", "late_death",
                    "died_on", diedOn.toString(),
                    "deaths_delta", "1"),
                "SELECT u.days_after, u.counted, a.deaths - a.first_deaths, a.deaths_excluded,"
                    + " a.death_window_ends_on >= u.died_on FROM dwd.accident_update u"
                    + " JOIN dwd.accident a USING (accident_no)"));
    assertThat(rows)
        .isEqualTo(
            "%d|%s|%d|%d|%s".formatted(day, counts, counts ? 1 : 0, counts ? 0 : 1, counts));
  }

  @Test
  void theThirdDeathMovesFiguresAndTheGradeAndIsDrafted() throws SQLException {
    LateDeath answer = ask("JUNE", "2026-07-01");
    assertThat(answer.counts()).isTrue();
    assertThat(answer.day()).isEqualTo(30);
    assertThat(answer.gradeAfter()).isEqualTo("larger");
    assertThat(answer.moves())
        .filteredOn(LateDeath.Move::headline)
        .extracting(
            move ->
                move.release().id()
                    + " "
                    + move.moved().indicator().id()
                    + " "
                    + move.moved().window()
                    + " "
                    + move.published()
                    + " | "
                    + move.moved().change())
        .contains(
            "R2026-06-e1 accident.deaths month 2 | 2 → 3 人",
            "R2026-06-e1 accident.deaths cumulative  | 2 → 3 人",
            "R2026-06-e1 accident.larger_accidents month  | 0 → 1 起",
            "R2026-06-e1 accident.larger_deaths month  | 0 → 3 人");
    assertThat(answer.moves())
        .anySatisfy(move -> assertThat(move.moved().place().unit()).isEqualTo("UNK"));
    List<String> draft = CorrectionDraft.of(answer);
    assertThat(draft).hasSize(1);
    assertThat(draft.get(0))
        .contains(
            "拟作第2版", "2026-06-01", "补报死亡1人", "30日", "一般事故更正为较大事故", "当月死亡人数由2更正为3人");
  }

  @Test
  void aDeathAfterTheWindowMovesNothingThatIsCounted() throws SQLException {
    LateDeath answer = ask("JUNE", "2026-07-02");
    assertThat(answer.counts()).isFalse();
    assertThat(answer.day()).isEqualTo(31);
    assertThat(answer.moves())
        .extracting(move -> move.moved().indicator().id())
        .doesNotContain("accident.deaths", "accident.larger_deaths", "accident.gdp_death_rate");
    assertThat(CorrectionDraft.verdict(answer).chinese()).contains("第 31 日", "不计入统计");
  }

  @Test
  void anAccidentThatIsNotKnownIsRefused() {
    assertThatThrownBy(() -> ask("NONE", "2026-07-02"))
        .isInstanceOf(AnshuException.class)
        .hasMessageContaining("NONE");
    assertThatThrownBy(() -> ask("JUNE", "2026-05-31"))
        .isInstanceOf(AnshuException.class)
        .hasMessageContaining("2026-06-01");
  }

  private static LateDeath ask(String accident, String diedOn) throws SQLException {
    DatabaseLogin login = city.settings().serving();
    try (Connection serving =
        DriverManager.getConnection(login.url(), login.user(), login.password())) {
      return new LateDeathQuery(city.settings(), serving)
          .of(accident, LocalDate.parse(diedOn), 1, KNOWN);
    }
  }

  private static String accident(String no, String occurred, String kind, int deaths) {
    return "accident_no=%s | occurred_at=%s | management_class=%s | deaths=%d | area_code=990102"
            .formatted(no, occurred, kind, deaths)
        + " | industry_code=2611 | status=reported | serious_injuries=0 | direct_loss_wan=1.00"
        + " | deleted=false";
  }
}
