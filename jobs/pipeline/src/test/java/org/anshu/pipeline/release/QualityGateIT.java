package org.anshu.pipeline.release;

import static org.anshu.pipeline.release.Installation.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.batch.BatchRuntime;
import org.anshu.pipeline.quality.FindingDesk;
import org.anshu.pipeline.quarantine.Decision;
import org.anshu.progress.Progress;
import org.anshu.registry.rule.RuleBook;
import org.anshu.registry.rule.RuleBooks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class QualityGateIT {

  private static final YearMonth JUNE = YearMonth.of(2026, 6);
  private static final Instant FIRST_PULL = Instant.parse("2026-07-02T00:00:00Z");
  private static final Instant SECOND_PULL = Instant.parse("2026-07-20T00:00:00Z");
  private static final Instant NOW = Instant.parse("2026-07-25T00:00:00Z");
  private static final String RULE = "hazard.closed_before_found";

  @TempDir static Path folder;
  private static Installation city;
  private static MonthlyRuns runs;

  @BeforeAll
  static void landRows() {
    city = Installation.create(folder, NOW);
    runs = new MonthlyRuns(city.settings(), Progress.SILENT);
    city.land(
        "ods.enforcement__hazard",
        "hazard_no",
        FIRST_PULL,
        List.of(
            row(
                "hazard_no=H1 | found_on=2026-06-10 | closed_on=2026-06-01 | rectified_on=2026-06-01"),
            row(
                "hazard_no=H2 | found_on=2026-06-10 | closed_on=2026-06-20 | rectified_on=2026-06-19"),
            row(
                "hazard_no=H3 | found_on=2026-06-10 | closed_on=2026-06-02 | rectified_on=2026-06-01")));
    city.land(
        "ods.enforcement__hazard",
        "hazard_no",
        SECOND_PULL,
        List.of(row("hazard_no=H4 | found_on=2026-06-30")));
    city.land("ods.enforcement__inspection", "inspection_no", FIRST_PULL, inspections());
    city.land(
        "ods.accident_direct__accident",
        "accident_no",
        FIRST_PULL,
        List.of(
            row("accident_no=A1 | occurred_at=2026-06-01T10:00:00 | deaths=1 | status=reported")));
    city.land(
        "ods.enforcement__penalty",
        "decision_no",
        FIRST_PULL,
        List.of(
            row("decision_no=P1 | decided_on=2026-06-20 | penalty_kind=accident"),
            row("decision_no=P2 | decided_on=2026-06-20 | penalty_kind=accident")));
    city.land(
        "ods.enforcement__penalty_accident",
        "decision_no",
        FIRST_PULL,
        List.of(
            row("decision_no=P1 | accident_no=A1"),
            row("decision_no=P2 | accident_no=NOT-REPORTED")));
  }

  /** A hundred a month for two years, five in June. */
  private static List<Map<String, String>> inspections() {
    List<Map<String, String>> rows = new ArrayList<>();
    for (int back = 0; back <= 24; back++) {
      YearMonth month = JUNE.minusMonths(back);
      for (int i = 0; i < (back == 0 ? 5 : 100); i++) {
        rows.add(
            row(
                String.format(
                    Locale.ROOT,
                    "inspection_no=I%02d-%03d | inspected_on=%s",
                    back,
                    i,
                    month.atDay(5))));
      }
    }
    return rows;
  }

  @AfterAll
  static void stop() {
    runs.close();
    city.close();
  }

  @Test
  @Order(1)
  void moreRowsThanAllowedStopThePublicationByRuleAndKey() {
    assertThatThrownBy(() -> runs.run(JUNE, null, false))
        .isInstanceOfSatisfying(
            AnshuException.class,
            e -> {
              assertThat(e.code()).isEqualTo(FailureCode.CHECK_FAILED);
              assertThat(e.getMessage())
                  .contains(RULE, "Closed before it was found", "2 rows, 0 allowed", "H1, H3");
            });
    assertThat(city.serving("SELECT COUNT(*) FROM release_")).containsExactly("0");
    assertThat(city.operations("SELECT outcome FROM quality_run")).containsExactly("blocked");
    assertThat(findings(RULE)).containsExactly("enforcement|H1|open", "enforcement|H3|open");
    assertThat(outcomes(RULE)).containsExactly("enforcement|4|2|0|0|blocked");
  }

  @Test
  @Order(2)
  void aNamedPersonOfTheRightRoleWaivesAndTheRunGoesOn() {
    try (BatchRuntime batch = new BatchRuntime(city.settings())) {
      FindingDesk desk = desk(batch, city.settings());
      LocalDate until = LocalDate.of(2026, 12, 31);
      for (FindingDesk.Row row : desk.list(RULE, "", "open", 10)) {
        assertThatThrownBy(
                () -> desk.waive(row.id(), new Decision("张三", "director", "已核实纸质台账"), until))
            .isInstanceOfSatisfying(
                AnshuException.class,
                e -> assertThat(e.code()).isEqualTo(FailureCode.QUALITY_REFUSED));
        desk.waive(row.id(), new Decision("李四", "statistician", "已核实纸质台账，日期录反"), until);
      }
      assertThat(desk.trail().events("", 10)).hasSize(2);
    }
    runs.run(JUNE, null, false);
    assertThat(outcomes(RULE)).contains("enforcement|4|2|2|0|ok");
    assertThat(findings(RULE)).containsExactly("enforcement|H1|waived", "enforcement|H3|waived");
    assertThat(city.operations("SELECT outcome FROM quality_run ORDER BY checked_at, outcome"))
        .containsExactly("passed");
  }

  @Test
  @Order(3)
  void anAccidentKnownElsewhereIsOneCandidateAndNoCount() {
    assertThat(findings("omission.penalty_without_accident"))
        .containsExactly("enforcement|P2|open");
    assertThat(
            city.serving(
                "SELECT numerator FROM indicator_value WHERE indicator_id = 'accident.accidents'"
                    + " AND window_id = 'month' AND unit_code = '' AND sector_code = ''"))
        .containsExactly("1.000000");
  }

  @Test
  @Order(4)
  void aMonthFarBelowItsHistoryIsReportedAndStopsNothing() {
    assertThat(
            city.operations(
                "SELECT value, outcome, history FROM quality_series"
                    + " WHERE series_id = 'rows.enforcement.inspection'"))
        .containsExactly("5.00|low|24");
    assertThat(
            city.operations(
                "SELECT outcome FROM quality_series"
                    + " WHERE series_id = 'figure.enforcement.inspections'"))
        .containsExactly("low");
  }

  @Test
  @Order(5)
  void rowsThatCameAfterTheDeadlineAreCounted() {
    assertThat(
            city.operations(
                "SELECT due_on, total, late FROM quality_delivery WHERE entity = 'hazard'"))
        .containsExactly("2026-07-05|4|1");
  }

  @Test
  @Order(6)
  void aRuleOfAnEntityThatNobodyDeliversIsNotApplicable() throws IOException {
    Path rules = Files.createDirectories(city.settings().home().resolve("rules/mine"));
    Files.writeString(
        rules.resolve("of_nothing.yml"),
        """
        id: mine.of_nothing
        title: { zh: 无来源的规则, en: "A rule without a source" }
        entity: moon
        reads:
          moon: { source: "STRING DEFAULT s", moon_no: STRING }
        severity: block
        waivable_by: []
        basis: ours
        advice_zh: 无
        since: "2026-06"
        sql: |
          SELECT source, moon_no AS row_key, moon_no AS detail
          FROM moon
        examples:
          - { name: all, given: { moon: "moon_no\\nM" }, expect: [M] }
        """);
    Files.writeString(
        city.settings().home().resolve("rules/rulebook.yml"),
        """
        overrides:
          hazard.closed_before_rectified: { by: 王五, why: 老系统无整改日期, enabled: false }
          hazard.closed_before_found: { by: 王五, why: 先行核实, severity: note }
        """);
    // H1 is corrected at the source, H3's waiver is for what the row said: it says something else.
    city.land(
        "ods.enforcement__hazard",
        "hazard_no",
        SECOND_PULL,
        List.of(
            row(
                "hazard_no=H1 | found_on=2026-06-10 | closed_on=2026-06-11 | rectified_on=2026-06-11"
                    + " | _op=update"),
            row(
                "hazard_no=H3 | found_on=2026-06-10 | closed_on=2026-06-03 | rectified_on=2026-06-03"
                    + " | _op=update")));
    runs.run(JUNE, null, false);
    assertThat(outcomes("mine.of_nothing")).containsExactly("|0|0|0|0|not_applicable");
    assertThat(outcomes("hazard.closed_before_rectified")).contains("|0|0|0|0|off");
    assertThat(outcomes(RULE)).contains("enforcement|4|1|0|0|noted");
    assertThat(findings(RULE)).containsExactly("enforcement|H1|resolved", "enforcement|H3|open");
  }

  private static FindingDesk desk(BatchRuntime batch, PipelineSettings settings) {
    RuleBook rules =
        RuleBooks.load(List.of(settings.productRoot().resolve("jobs/registry"), settings.home()));
    return new FindingDesk(
        new org.springframework.jdbc.core.JdbcTemplate(batch.dataSource()),
        new org.springframework.transaction.support.TransactionTemplate(batch.transactions()),
        rules,
        Clock.fixed(NOW, Installation.ZONE),
        Installation.ZONE);
  }

  private static List<String> findings(String rule) {
    return city.operations(
        "SELECT source, row_key, state FROM quality_finding WHERE rule_id = '%s' ORDER BY row_key"
            .formatted(rule));
  }

  private static List<String> outcomes(String rule) {
    return city.operations(
        "SELECT source, checked, found, waived, allowed, outcome FROM quality_metric"
            + " WHERE rule_id = '%s' AND source IN ('', 'enforcement')".formatted(rule));
  }
}
