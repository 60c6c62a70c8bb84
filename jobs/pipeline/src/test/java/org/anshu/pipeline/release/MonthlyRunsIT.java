package org.anshu.pipeline.release;

import static org.anshu.pipeline.release.Installation.row;
import static org.anshu.progress.Progress.SILENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.pipeline.Engines;
import org.anshu.pipeline.Engines.Engine;
import org.anshu.pipeline.PipelineSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MonthlyRunsIT {

  private static final YearMonth JUNE = YearMonth.of(2026, 6);
  private static final Instant FIRST_PULL = Instant.parse("2026-07-05T00:00:00Z");
  private static final Instant SECOND_PULL = Instant.parse("2026-07-20T00:00:00Z");
  private static final Instant NOW = Instant.parse("2026-07-25T00:00:00Z");

  @TempDir static Path folder;
  private static Installation city;
  private static MonthlyRuns runs;

  @BeforeAll
  static void landRows() {
    city = Installation.create(folder, NOW);
    // DuckDB conforms and computes alone; from the third edition on Spark conforms and checks.
    runs = new MonthlyRuns(with(new Engines(Engine.DUCKDB, Engine.NONE)), SILENT);
    accidents();
    supplements();
    hazards();
    equipment();
    credit();
  }

  @AfterAll
  static void stop() {
    runs.close();
    city.close();
  }

  private static PipelineSettings with(Engines engines) {
    PipelineSettings all = city.settings();
    return new PipelineSettings(
        all.productRoot(),
        all.home(),
        all.warehouse(),
        all.operations(),
        all.serving(),
        all.sources(),
        all.zone(),
        all.clock(),
        all.sparkMaster(),
        engines);
  }

  private static void accidents() {
    city.land(
        "ods.accident_direct__accident",
        "accident_no",
        FIRST_PULL,
        List.of(
            // Ordinary, with a death on day 30 and one on day 31.
            row(
                "accident_no=A1 | occurred_at=2026-06-01T10:00:00 | deaths=1"
                    + " | management_class=industrial | industry_code=2611 | status=reported"
                    + " | serious_injuries=2 | direct_loss_wan=100.00"),
            // Road, with a death on day 7 and one on day 8.
            row(
                "accident_no=A2 | occurred_at=2026-06-10T10:00:00 | deaths=0"
                    + " | management_class=road | industry_code=5431 | status=reported"
                    + " | area_code=990103 | zone_code=JKQ | serious_injuries=2"
                    + " | direct_loss_wan=10.00"),
            row(
                "accident_no=A3 | occurred_at=2026-06-11T10:00:00 | deaths=5"
                    + " | management_class=industrial | status=cancelled"),
            row(
                "accident_no=A4 | occurred_at=2026-06-12T10:00:00 | deaths=3"
                    + " | management_class=industrial | industry_code=4710"
                    + " | status=cancel_pending | area_code=990106"),
            row(
                "accident_no=A5 | occurred_at=2026-06-13T10:00:00 | deaths=1"
                    + " | deleted=true | status=reported"),
            row(
                "accident_no=A6 | occurred_at=2026-06-14T10:00:00 | deaths=0"
                    + " | management_class=industrial | industry_code=0810 | status=reported"
                    + " | direct_loss_wan=5000.00 | area_code=990100")));
    // Known later: the report of A4 is corrected.
    city.land(
        "ods.accident_direct__accident",
        "accident_no",
        SECOND_PULL,
        List.of(
            row(
                "accident_no=A4 | occurred_at=2026-06-12T10:00:00 | deaths=4"
                    + " | management_class=industrial | industry_code=4710"
                    + " | status=cancel_pending | area_code=990106 | _op=update")));
  }

  private static void supplements() {
    city.land(
        "ods.accident_direct__accident_update",
        "update_no",
        FIRST_PULL,
        List.of(
            supplement("U1", "A1", "2026-07-01"),
            supplement("U2", "A1", "2026-07-02"),
            supplement("U3", "A2", "2026-06-17"),
            supplement("U4", "A2", "2026-06-18")));
  }

  private static java.util.Map<String, String> supplement(String no, String accident, String died) {
    return row(
        "update_no="
            + no
            + " | accident_no="
            + accident
            + " | update_kind=late_death | reported_at="
            + died
            + "T12:00:00"
            + " | died_on="
            + died
            + " | deaths_delta=1 | serious_delta=-1");
  }

  private static void hazards() {
    city.land(
        "ods.enforcement__hazard",
        "hazard_no",
        FIRST_PULL,
        List.of(
            row(
                "hazard_no=H1 | hazard_level=major | found_on=2026-06-02"
                    + " | due_on=2026-06-10 | extended_due_on=2026-06-20"
                    + " | rectified_on=2026-06-15"),
            row(
                "hazard_no=H2 | hazard_level=general | found_on=2026-06-03"
                    + " | due_on=2026-06-10 | zone_code=GXQ"),
            row(
                "hazard_no=H3 | hazard_level=general | found_on=2026-06-04"
                    + " | withdrawn_on=2026-06-05"),
            row("hazard_no=H4 | hazard_level=general | found_on=2026-06-04 | deleted=true")));
  }

  private static void equipment() {
    city.land(
        "ods.special_equipment__equipment",
        "equipment_no",
        FIRST_PULL,
        List.of(
            row(
                "equipment_no=1 | category_code=3110 | equipment_status=in_use"
                    + " | next_due_on=2026-05-01 | area_code=990123"),
            row(
                "equipment_no=2 | category_code=3110 | equipment_status=in_use"
                    + " | next_due_on=2026-05-01"),
            row(
                "equipment_no=3 | category_code=2310 | equipment_status=in_use"
                    + " | next_due_on=2026-05-01")));
    city.land(
        "ods.special_equipment__equipment_inspection",
        "inspection_no",
        FIRST_PULL,
        List.of(
            row(
                "inspection_no=10 | equipment_no=2 | inspected_on=2026-04-20"
                    + " | result=passed | next_due_on=2027-04-20 | inspection_kind=periodic"),
            row(
                "inspection_no=11 | equipment_no=1 | inspected_on=2026-04-21"
                    + " | result=failed | next_due_on=2027-04-20 | inspection_kind=periodic")));
  }

  private static void credit() {
    city.land(
        "ods.credit__subject",
        "subject_no",
        FIRST_PULL,
        List.of(
            row(
                "subject_no=1 | enterprise_uscc=91110000710925462X"
                    + " | industry_code=2611 | subject_status=operating | zone_code=JKQ")));
    city.land(
        "ods.credit__blacklist",
        "entry_no",
        FIRST_PULL,
        List.of(
            row(
                "entry_no=B1 | enterprise_uscc=91110000710925462X | reason_code=01"
                    + " | listed_on=2026-06-06 | expires_on=2029-06-06")));
  }

  @Test
  @Order(1)
  void theDefaultMonthIsTheLastCompleteOne() {
    assertThat(runs.lastCompleteMonth()).contains(JUNE);
  }

  @Test
  @Order(2)
  void whatWasKnownEarlierIsComputedAsItWasKnownThen() {
    ReleaseSummary first = runs.run(JUNE, Instant.parse("2026-07-10T00:00:00Z"), false);
    assertThat(first.releaseId()).isEqualTo("R2026-06-e1");
    assertThat(first.fresh()).isTrue();
    // A1 1+1, A2 0+1, A4 3: day 31 and day 8 do not count, cancelled and deleted do not either.
    assertThat(figure("R2026-06-e1", "accident.deaths", "", "")).isEqualTo("6.000000");
  }

  @Test
  @Order(3)
  void whatIsKnownNowIsTheNextEdition() {
    ReleaseSummary second = runs.run(JUNE, null, false);
    assertThat(second.releaseId()).isEqualTo("R2026-06-e2");
    assertThat(figure("R2026-06-e2", "accident.deaths", "", "")).isEqualTo("7.000000");
    assertThat(figure("R2026-06-e1", "accident.deaths", "", ""))
        .as("an earlier edition stays as it was")
        .isEqualTo("6.000000");
    assertThat(city.operations("SELECT release_id, state FROM release_ ORDER BY 1"))
        .containsExactly("R2026-06-e1|superseded", "R2026-06-e2|published");
    assertThat(
            city.serving(
                "SELECT text_zh FROM note WHERE release_id = 'R2026-06-e2' AND kind ="
                    + " 'correction'"))
        .as("the next edition says what it corrects and why")
        .singleElement()
        .asString()
        .contains("本版更正第1版", "当月死亡人数6更正为7人", "累计死亡人数6更正为7人");
    assertThat(
            city.serving(
                "SELECT status, final_on, scope_id, scope_edition, comparable FROM figure_status"
                    + " WHERE release_id = 'R2026-06-e2' AND indicator_id = 'accident.deaths'"
                    + " AND window_id IN ('month', 'previous_month') ORDER BY window_id"))
        .containsExactly(
            "provisional|2026-07-31|work_safety_accident|reform_2016|1",
            "final|2026-07-01|work_safety_accident|reform_2016|1");
  }

  @Test
  @Order(4)
  void theSameInputsGiveTheSameReleaseWithoutComputing() {
    ReleaseSummary same = runs.run(JUNE, null, false);
    assertThat(same.releaseId()).isEqualTo("R2026-06-e2");
    assertThat(same.fresh()).isFalse();
    assertThat(same.conformedRows()).isGreaterThanOrEqualTo(21);
  }

  @Test
  @Order(5)
  void zonesGoBeforeAreasAndRetiredCodesToTheirSuccessors() {
    String release = "R2026-06-e2";
    assertThat(figure(release, "accident.accidents", "JKQ", "")).isEqualTo("1.000000");
    assertThat(figure(release, "accident.accidents", "990103", "")).isEqualTo("0.000000");
    assertThat(figure(release, "accident.deaths", "990104", "")).isEqualTo("4.000000");
    assertThat(figure(release, "accident.accidents", "SZ", "")).isEqualTo("1.000000");
    assertThat(figure(release, "accident.accidents", "", "mining")).isEqualTo("1.000000");
    assertThat(figure(release, "credit.listed", "990102", "")).isEqualTo("1.000000");
  }

  @Test
  @Order(6)
  void lossAloneRaisesTheGradeAndUnknownNumbersMakeItALowerBound() {
    assertThat(
            city.serving(
                "SELECT accident_no, grade, deaths FROM larger_accident"
                    + " WHERE release_id = 'R2026-06-e2' ORDER BY accident_no"))
        .containsExactly("A4|larger|4", "A6|major|0");
  }

  @Test
  @Order(7)
  void withdrawnAndDeletedHazardsAreInNeitherSide() {
    assertThat(
            city.serving(
                "SELECT numerator, denominator FROM indicator_value WHERE release_id ="
                    + " 'R2026-06-e2' AND indicator_id = 'hazard.rectification_rate' AND window_id"
                    + " = 'month' AND unit_code = '' AND sector_code = '' AND category_code = ''"))
        .containsExactly("1.000000|2.000000");
  }

  @Test
  @Order(8)
  void anAcceptedInspectionSetsTheDateAndAFailedOneDoesNot() {
    assertThat(
            city.serving(
                "SELECT numerator, denominator FROM indicator_value WHERE release_id ="
                    + " 'R2026-06-e2' AND indicator_id = 'equipment.overdue_rate' AND window_id ="
                    + " 'month' AND unit_code = '' AND category_code = ''"))
        .containsExactly("1.000000|2.000000");
    assertThat(figure("R2026-06-e2", "equipment.in_use", "990181", "")).isEqualTo("1.000000");
  }

  @Test
  @Order(9)
  void aMonthWithoutDataIsRefusedAndTheMonthsWithDataAreNamed() {
    assertThatThrownBy(() -> runs.run(YearMonth.of(2019, 1), null, false))
        .isInstanceOfSatisfying(
            AnshuException.class,
            e -> assertThat(e.code()).isEqualTo(FailureCode.MONTH_WITHOUT_DATA))
        .hasMessageContaining("2026-06");
    assertThat(city.operations("SELECT COUNT(*) FROM release_")).containsExactly("2");
  }

  @Test
  @Order(10)
  void anotherEditionIsComputedWhenAskedFor() {
    runs.close();
    runs = new MonthlyRuns(with(new Engines(Engine.DUCKDB, Engine.SPARK, Engine.SPARK)), SILENT);
    ReleaseSummary again = runs.run(JUNE, null, true);
    assertThat(again.releaseId()).isEqualTo("R2026-06-e3");
    assertThat(again.fresh()).isTrue();
    String values =
        "SELECT indicator_id, window_id, unit_code, sector_code, category_code, numerator,"
            + " denominator, state FROM indicator_value WHERE release_id = '%s' ORDER BY 1,2,3,4,5";
    assertThat(city.serving(values.formatted("R2026-06-e3")))
        .isEqualTo(city.serving(values.formatted("R2026-06-e2")));
  }

  @Test
  @Order(11)
  void bothEnginesSaidTheSameOfEveryIndicatorAndTheManifestSaysSo() {
    assertThat(
            city.operations(
                "SELECT COUNT(*) > 20, COUNT(DISTINCT indicator_id) * 2 = COUNT(*) FROM"
                    + " engine_checksum WHERE release_id = 'R2026-06-e3'"))
        .containsExactly("1|1");
    assertThat(
            city.operations(
                "SELECT indicator_id FROM engine_checksum GROUP BY release_id, attempt,"
                    + " indicator_id HAVING COUNT(DISTINCT checksum) <> 1"))
        .isEmpty();
    String manifest =
        city.operations("SELECT manifest FROM release_ WHERE release_id = 'R2026-06-e3'").get(0);
    String checksum =
        city.operations(
                "SELECT DISTINCT checksum FROM engine_checksum WHERE release_id = 'R2026-06-e3'"
                    + " AND indicator_id = 'accident.deaths'")
            .get(0);
    assertThat(manifest)
        .containsPattern(
            "\"accident.deaths\": ?\\{\"duckdb\": ?\"%1$s\", ?\"spark\": ?\"%1$s\"\\}"
                .formatted(checksum));
  }

  /** Spark cuts decimals off, DuckDB rounds them: the SQL has no one meaning. */
  @Test
  @Order(12)
  void aFigureOnWhichTheEnginesDifferIsNotPublished() throws IOException {
    Path folder = city.settings().home().resolve("indicators/accident/whole_loss");
    Files.createDirectories(folder);
    Path like = city.settings().productRoot().resolve("jobs/registry/indicators");
    Path from = like.resolve("accident/direct_loss");
    Files.writeString(
        folder.resolve("indicator.yml"),
        Files.readString(from.resolve("indicator.yml"))
            .replace("id: accident.direct_loss", "id: accident.whole_loss"));
    Files.writeString(
        folder.resolve("indicator.sql"),
        Files.readString(from.resolve("indicator.sql"))
            .replace("COALESCE(a.direct_loss_wan, 0)", "CAST(a.deaths * 0.70 AS INT)"));
    Files.copy(from.resolve("examples.yml"), folder.resolve("examples.yml"));
    assertThatThrownBy(() -> runs.run(JUNE, null, true))
        .isInstanceOfSatisfying(
            AnshuException.class,
            e -> {
              assertThat(e.code()).isEqualTo(FailureCode.CHECK_FAILED);
              assertThat(e)
                  .hasMessageContainingAll(
                      "accident.whole_loss", "21 differ: cumulative///: duckdb 5, spark 3");
            });
    assertThat(city.operations("SELECT release_id FROM release_ WHERE state = 'published'"))
        .containsExactly("R2026-06-e3");
  }

  private static String figure(String release, String indicator, String unit, String sector) {
    List<String> found =
        city.serving(
            """
            SELECT numerator FROM indicator_value WHERE release_id = '%s' AND indicator_id = '%s'
            AND window_id = 'month' AND unit_code = '%s' AND sector_code = '%s'
            AND category_code = ''\
            """
                .formatted(release, indicator, unit, sector));
    assertThat(found).as(indicator + " " + unit + " " + sector).hasSize(1);
    return found.get(0);
  }
}
