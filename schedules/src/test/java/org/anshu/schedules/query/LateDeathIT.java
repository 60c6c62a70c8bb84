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
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anshu.ddl.ReportingPeriod;
import org.anshu.failure.AnshuException;
import org.anshu.pipeline.DatabaseLogin;
import org.anshu.pipeline.conform.Definitions;
import org.anshu.pipeline.release.ReleaseState;
import org.anshu.pipeline.vintage.Place;
import org.anshu.pipeline.vintage.PublishedFigures;
import org.anshu.registry.Indicator;
import org.anshu.registry.vintage.Base;
import org.anshu.registry.vintage.Vintage;
import org.anshu.schedules.vintage.CorrectionDraft;
import org.anshu.schedules.vintage.FigureLine;
import org.anshu.schedules.vintage.FigureSheet;
import org.anshu.schedules.vintage.LateDeath;
import org.anshu.schedules.vintage.LateDeathQuery;
import org.anshu.schedules.vintage.StateFigures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        accident("PLAIN", "2026-05-01T10:00:00", "industrial", 0),
        accident("ROAD", "2026-06-10T23:59:00", "road", 0),
        accident("FIRE", "2026-06-10T00:00:00", "fire", 0),
        accident("LEAP", "2024-01-31T10:00:00", "industrial", 0),
        accident("YEAR", "2025-12-15T10:00:00", "industrial", 0),
        accident("MINE", "2027-06-01T10:00:00", "industrial", 0),
        accident("TAXI", "2028-02-25T10:00:00", "road", 0));
    city.land(
        "ods.accident_direct__accident",
        "2026-07-15T00:00:00Z",
        accident("LATE", "2026-04-02T10:00:00", "industrial", 4));
    List<String> updates = new ArrayList<>();
    updates.addAll(late("PLAIN", "2026-05-30", "2026-05-31", "2026-06-01"));
    updates.addAll(late("ROAD", "2026-06-16", "2026-06-17", "2026-06-18"));
    updates.addAll(late("FIRE", "2026-06-16", "2026-06-17", "2026-06-18"));
    updates.addAll(late("LEAP", "2024-02-29", "2024-03-01", "2024-03-02"));
    updates.addAll(late("YEAR", "2026-01-13", "2026-01-14", "2026-01-15"));
    updates.addAll(late("MINE", "2027-06-29", "2027-06-30", "2027-07-01"));
    updates.addAll(late("TAXI", "2028-03-01", "2028-03-02", "2028-03-03"));
    city.land("ods.accident_direct__accident_update", PULLED, updates.toArray(String[]::new));
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
      statement.execute(
          "INSERT INTO period VALUES ('R2026-06-e1', 'month', '2026-06-01', '2026-07-01')");
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
  @Test
  void aDeathCountsUntilTheLastDayOfTheWindow() throws SQLException {
    assertThat(
            city.at(
                KNOWN.toString(),
                "SELECT accident_no, died_on, days_after, counted FROM dwd.accident_update"
                    + " ORDER BY accident_no, died_on"))
        .containsExactly(
            "FIRE|2026-06-16|6|true",
            "FIRE|2026-06-17|7|true",
            "FIRE|2026-06-18|8|false",
            "LEAP|2024-02-29|29|true",
            "LEAP|2024-03-01|30|true",
            "LEAP|2024-03-02|31|false",
            "MINE|2027-06-29|29|true",
            "MINE|2027-06-30|30|true",
            "MINE|2027-07-01|31|false",
            "PLAIN|2026-05-30|29|true",
            "PLAIN|2026-05-31|30|true",
            "PLAIN|2026-06-01|31|false",
            "ROAD|2026-06-16|6|true",
            "ROAD|2026-06-17|7|true",
            "ROAD|2026-06-18|8|false",
            "TAXI|2028-03-01|6|true",
            "TAXI|2028-03-02|7|true",
            "TAXI|2028-03-03|8|false",
            "YEAR|2026-01-13|29|true",
            "YEAR|2026-01-14|30|true",
            "YEAR|2026-01-15|31|false");
    assertThat(
            city.at(
                KNOWN.toString(),
                "SELECT accident_no, deaths - first_deaths, deaths_excluded, death_window_days,"
                    + " death_window_ends_on FROM dwd.accident WHERE accident_no NOT IN ('JUNE',"
                    + " 'LATE') ORDER BY accident_no"))
        .containsExactly(
            "FIRE|2|1|7|2026-06-17",
            "LEAP|2|1|30|2024-03-01",
            "MINE|2|1|30|2027-06-30",
            "PLAIN|2|1|30|2026-05-31",
            "ROAD|2|1|7|2026-06-17",
            "TAXI|2|1|7|2028-03-02",
            "YEAR|2|1|30|2026-01-14");
  }

  /** What was known on 10 July and on 20 July, of a month that is not published by it. */
  @Test
  void aPastMonthIsComputedAnewByWhatWasKnownThen() throws SQLException {
    assertThat(april("2026-07-10T00:00:00Z")).isEqualTo("0 provisional, newest none");
    assertThat(april("2026-07-20T00:00:00Z")).isEqualTo("4 final, newest none");
  }

  private static String april(String known) throws SQLException {
    Indicator deaths =
        Definitions.load(city.settings()).indicators().stream()
            .filter(indicator -> indicator.id().equals("accident.deaths"))
            .findFirst()
            .orElseThrow();
    YearMonth month = YearMonth.of(2026, 4);
    LocalDateTime then = LocalDateTime.of(2026, known.contains("07-10") ? 5 : 7, 20, 8, 0);
    Vintage.Release state = new Vintage.Release("-", month, 0, then, then);
    DatabaseLogin login = city.settings().serving();
    try (Connection serving =
            DriverManager.getConnection(login.url(), login.user(), login.password());
        StateFigures figures = StateFigures.open(city.state(known), List.of(deaths))) {
      FigureSheet sheet =
          new FigureSheet(
              new PublishedFigures(serving),
              Definitions.load(city.settings()).finality(),
              Base.CURRENT);
      FigureLine line =
          sheet
              .recomputed(
                  figures,
                  state,
                  List.of(deaths),
                  new ReportingPeriod(month).windows(),
                  new FigureSheet.Asked(List.of("month"), Place.ALL))
              .get(0);
      return "%s %s, newest %s"
          .formatted(
              line.value(), line.status().code(), line.newest().map(line::print).orElse("none"));
    }
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
            "R2026-06-e1 accident.deaths month 2 | 6 → 7 人",
            "R2026-06-e1 accident.deaths cumulative  | 12 → 13 人",
            "R2026-06-e1 accident.larger_accidents month  | 0 → 1 起",
            "R2026-06-e1 accident.larger_deaths month  | 0 → 3 人");
    assertThat(answer.moves())
        .anySatisfy(move -> assertThat(move.moved().place().unit()).isEqualTo("UNK"));
    List<String> draft = CorrectionDraft.of(answer);
    assertThat(draft).hasSize(1);
    assertThat(draft.get(0))
        .contains("拟作第2版", "2026-06-01", "补报死亡1人", "30日", "一般事故更正为较大事故", "当月死亡人数由6更正为7人");
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
  void theRowsInWhichTwoReleasesDifferAreNamed() throws SQLException {
    String row =
        "accident_no=%s | source=s | deaths=%d | grade=general | counted=true | known_at=%s";
    city.land("dwd.accident", PULLED, row.formatted("X1", 1, PULLED));
    ReleaseState earlier = release("e1");
    city.land("dwd.accident", PULLED, row.formatted("X2", 3, PULLED));
    ReleaseState later = release("e2");
    assertThat(
            ReleaseDifference.between(
                city.settings(), earlier, later, Set.of("accident", "hazard"), 20))
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.table() + " " + change.key())
                  .isEqualTo("accident.accident_no X2 (s)");
              assertThat(change.added()).isTrue();
            });
    assertThat(ReleaseDifference.between(city.settings(), later, earlier, Set.of("accident"), 20))
        .singleElement()
        .satisfies(change -> assertThat(change.removed()).isTrue());
  }

  private static ReleaseState release(String edition) {
    return new ReleaseState(
        edition,
        YearMonth.of(2026, 6),
        1,
        KNOWN,
        "x",
        Map.of("dwd.accident", city.snapshot("dwd.accident")),
        Map.of());
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

  private static List<String> late(String accident, String... days) {
    List<String> updates = new ArrayList<>();
    for (String day : days) {
      updates.add(
          "update_no=%s%s | accident_no=%s | update_kind=late_death | reported_at=%sT12:00:00"
                  .formatted(accident, day, accident, day)
              + " | died_on="
              + day
              + " | deaths_delta=1 | deleted=false");
    }
    return updates;
  }

  private static String accident(String no, String occurred, String kind, int deaths) {
    return "accident_no=%s | occurred_at=%s | management_class=%s | deaths=%d | area_code=990102"
            .formatted(no, occurred, kind, deaths)
        + " | industry_code=2611 | status=reported | serious_injuries=0 | direct_loss_wan=1.00"
        + " | deleted=false";
  }
}
