package org.anshu.schedules.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What conforming makes of the steps of a hazard (decisions 0120 to 0124). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HazardLifeTest {

  private static final Map<String, String> HAZARD =
      Map.of(
          "source", "e",
          "found_on", "2026-01-01",
          "due_on", "2026-01-20",
          "original_due_on", "2026-01-20",
          "area_code", "990102",
          "unit_code", "990102",
          "sector_code", "mining",
          "counted", "true");
  private static final Map<String, String> STEP = Map.of("source", "e", "counted", "true");

  private ConformedTables tables;

  @BeforeAll
  void start() throws SQLException {
    tables = new ConformedTables();
  }

  @AfterAll
  void stop() throws SQLException {
    tables.close();
  }

  @BeforeEach
  void nothing() {
    tables.codeLists("hazard_", Map.of());
    for (String entity :
        List.of("hazard_event", "reinspection", "hazard_duty", "hazard_class", "forced_measure")) {
      tables.table(entity, STEP);
    }
  }

  @Test
  void declaredAsRectifiedIsOpenUntilItIsAccepted() {
    hazards("hazard_no=H1 | rectified_on=2026-01-10", "hazard_no=H2 | closed_on=2026-01-12");
    assertThat(states())
        .containsExactly(
            "H1 found true 2026-01-01 2026-01-10",
            "H1 rectified true 2026-01-10 null",
            "H2 found true 2026-01-01 2026-01-12",
            "H2 accepted false 2026-01-12 null");
  }

  @Test
  void aFailedReinspectionAndTheStepOfOpeningAgainUndoAnAcceptance() {
    hazards(
        "hazard_no=H1 | rectified_on=2026-01-05 | closed_on=2026-01-08",
        "hazard_no=H2 | rectified_on=2026-02-02 | closed_on=2026-02-03");
    tables.table(
        "reinspection",
        STEP,
        "reinspection_no=1 | hazard_no=H1 | inspected_on=2026-01-05 | result=failed",
        "reinspection_no=2 | hazard_no=H1 | inspected_on=2026-03-01 | result=failed");
    events(
        "event_no=1 | hazard_no=H2 | event_kind=closed | happened_on=2026-01-10",
        "event_no=2 | hazard_no=H2 | event_kind=reopened | happened_on=2026-01-11");
    assertThat(states())
        .containsExactly(
            "H1 found true 2026-01-01 2026-01-05",
            "H1 failed true 2026-01-05 2026-01-08",
            "H1 accepted false 2026-01-08 2026-03-01",
            "H1 failed true 2026-03-01 null",
            "H2 found true 2026-01-01 2026-01-10",
            "H2 accepted false 2026-01-10 2026-01-11",
            "H2 reopened true 2026-01-11 2026-02-02",
            "H2 rectified true 2026-02-02 2026-02-03",
            "H2 accepted false 2026-02-03 null");
    life();
    assertThat(
            tables.rows(
                "SELECT hazard_no, accepted_on, reopened_on, first_reinspection_passed,"
                    + " look_back_failed_on, days_late FROM hazard_life ORDER BY hazard_no"))
        .containsExactly(
            "H1 null 2026-03-01 false 2026-03-01 null", "H2 2026-02-03 2026-01-11 null null 14");
  }

  @Test
  void neitherAssignmentAfterTheWorkNorWorkAfterTheEndTurnsAnything() {
    hazards(
        "hazard_no=H1 | rectified_on=2026-01-01 | closed_on=2026-01-01",
        "hazard_no=H2",
        "hazard_no=H3 | withdrawn_on=2026-01-05",
        "hazard_no=H4 | closed_on=2026-01-06");
    events(
        "event_no=1 | hazard_no=H1 | event_kind=assigned | happened_on=2026-01-02",
        "event_no=2 | hazard_no=H1 | event_kind=rectified | happened_on=2026-01-03",
        "event_no=3 | hazard_no=H1 | event_kind=rectified | happened_on=2026-01-04",
        "event_no=4 | hazard_no=H2 | event_kind=assigned | happened_on=2026-01-02",
        "event_no=5 | hazard_no=H2 | event_kind=transferred | happened_on=2026-01-09",
        "event_no=6 | hazard_no=H2 | event_kind=left | happened_on=2026-02-09",
        "event_no=7 | hazard_no=H3 | event_kind=rectified | happened_on=2026-01-09",
        "event_no=8 | hazard_no=H4 | event_kind=left | happened_on=2026-01-09");
    assertThat(states())
        .containsExactly(
            "H1 accepted false 2026-01-01 null",
            "H2 found true 2026-01-01 2026-01-02",
            "H2 assigned true 2026-01-02 2026-01-09",
            "H2 transferred true 2026-01-09 2026-02-09",
            "H2 left false 2026-02-09 null",
            "H3 found true 2026-01-01 2026-01-05",
            "H3 withdrawn false 2026-01-05 null",
            "H4 found true 2026-01-01 2026-01-06",
            "H4 accepted false 2026-01-06 null");
  }

  @Test
  void aCityMayAskForAPassedReinspection() {
    tables.codeLists("hazard_", Map.of("acceptance", "passed_reinspection"));
    hazards("hazard_no=H1 | closed_on=2026-01-08", "hazard_no=H2 | closed_on=2026-01-08");
    tables.table(
        "reinspection",
        STEP,
        "reinspection_no=1 | hazard_no=H1 | inspected_on=2026-01-08 | result=passed",
        "reinspection_no=2 | hazard_no=H2 | inspected_on=2026-01-09 | result=passed");
    assertThat(states())
        .containsExactly(
            "H1 found true 2026-01-01 2026-01-08",
            "H1 accepted false 2026-01-08 null",
            "H2 found true 2026-01-01 null");
  }

  @Test
  void whatTheTwinKnowsIsToldOfTheHazardThatCountsButNotItsClosing() {
    hazards(
        "hazard_no=H1 | hazard_level=major | enterprise_uscc=U",
        "hazard_no=P1 | source=p | ref_no=H1 | counted=false | exclusion_reason=duplicate"
            + " | closed_on=2026-01-09");
    tables.table(
        "hazard_event",
        STEP,
        "event_no=1 | source=p | hazard_no=P1 | event_kind=assigned | happened_on=2026-01-02",
        "event_no=2 | source=p | hazard_no=P1 | event_kind=closed | happened_on=2026-01-09");
    tables.table(
        "hazard_duty",
        STEP,
        "hazard_no=P1 | source=p | responsibility=true | measures=true | funds=false"
            + " | time_limit=true | contingency=true | reported_to_regulator_on=2026-01-03");
    tables.table("hazard_class", STEP, "hazard_no=P1 | source=p | class_code=fire | site=仓库");
    life();
    assertThat(
            tables.rows(
                "SELECT hazard_no, state, assigned_on, accepted_on, five_duties, funds,"
                    + " reported_to_regulator_on, class_code FROM hazard_life WHERE counted"))
        .containsExactly("H1 assigned 2026-01-02 null false false 2026-01-03 fire");
  }

  @Test
  void ageIsInWholeDaysAndTheDayAfterTheDeadlineIsTheFirstOverdue() {
    hazards("hazard_no=H1 | found_on=2024-02-01 | due_on=2024-02-29 | closed_on=2024-04-01");
    states();
    tables.conform("hazard_age");
    assertThat(
            tables.rows(
                "SELECT age_kind, band, from_on, until_on FROM hazard_age ORDER BY age_kind, band"))
        .containsExactly(
            "open d000 2024-02-01 2024-03-03",
            "open d031 2024-03-03 2024-04-01",
            "overdue d000 2024-03-01 2024-03-31",
            "overdue d031 2024-03-31 2024-04-01");
  }

  @Test
  void aRelapseIsTheSameEnterpriseClassAndPlaceWithinTheDaysOfTheRule() {
    hazards(
        "hazard_no=A | enterprise_uscc=U | closed_on=2026-01-10",
        "hazard_no=B | enterprise_uscc=U | found_on=2027-01-10",
        "hazard_no=C | enterprise_uscc=U | found_on=2027-01-11",
        "hazard_no=D | enterprise_uscc=U | found_on=2026-05-01",
        "hazard_no=E | enterprise_uscc=V | found_on=2026-05-01",
        "hazard_no=F | enterprise_uscc=U | found_on=2026-06-01",
        "hazard_no=G | enterprise_uscc=U | found_on=2026-01-10");
    tables.table(
        "hazard_class",
        Map.of("source", "p", "counted", "true", "class_code", "fire", "site", "仓库"),
        "hazard_no=A",
        "hazard_no=B",
        "hazard_no=C",
        "hazard_no=D | class_code=electric",
        "hazard_no=E",
        "hazard_no=F | site=车间",
        "hazard_no=G");
    life();
    String relapses = "SELECT hazard_no FROM hazard_life WHERE relapse_of = 'A' ORDER BY 1";
    assertThat(tables.rows(relapses)).as("within 365 days after acceptance").containsExactly("B");
    tables.codeLists("hazard_", Map.of("recurrence_site", "any", "recurrence_days", "366"));
    life();
    assertThat(tables.rows(relapses)).containsExactly("B", "C", "F");
    assertThat(tables.rows("SELECT relapsed_on FROM hazard_life WHERE hazard_no = 'A'"))
        .containsExactly("2026-06-01");
  }

  @Test
  void aForcedMeasureIsAgainstTheMajorHazardsOfItsInspectionElseAllElseItsEnterprises() {
    hazards(
        "hazard_no=A | inspection_no=I1 | hazard_level=major",
        "hazard_no=B | inspection_no=I1 | hazard_level=general",
        "hazard_no=C | inspection_no=I2 | hazard_level=general",
        "hazard_no=D | hazard_level=major | enterprise_uscc=U",
        "hazard_no=E | hazard_level=major | enterprise_uscc=U | closed_on=2026-01-02");
    tables.table(
        "forced_measure",
        STEP,
        "measure_no=1 | inspection_no=I1 | started_on=2026-01-02",
        "measure_no=2 | inspection_no=I2 | started_on=2026-01-02",
        "measure_no=3 | enterprise_uscc=U | started_on=2026-01-03");
    life();
    assertThat(
            tables.rows(
                "SELECT hazard_no, forced_no, forced_on FROM hazard_life"
                    + " WHERE forced_on IS NOT NULL ORDER BY 1"))
        .containsExactly("A 1 2026-01-02", "C 2 2026-01-02", "D 3 2026-01-03");
  }

  @Test
  void theEvaluationIsDueAYearAfterTheCaseOrSoManyDays() {
    tables.table(
        "accident", STEP, "accident_no=A", "accident_no=B", "accident_no=C", "accident_no=D");
    tables.table(
        "investigation",
        STEP,
        "accident_no=A | closed_on=2024-02-29",
        "accident_no=B | closed_on=2023-03-01",
        "accident_no=B | closed_on=2023-02-01",
        "accident_no=C | closed_on=2023-02-28");
    tables.table(
        "accident_evaluation",
        STEP,
        "accident_no=C | evaluated_on=2024-02-28 | result=implemented",
        "accident_no=C | evaluated_on=2024-03-28 | result=partly");
    tables.table(
        "accident_review",
        STEP,
        "accident_no=D | review_kind=review | held_on=2026-01-05",
        "accident_no=D | review_kind=look_back | held_on=2026-05-05");
    String due =
        "SELECT accident_no, evaluation_due_on, evaluated_on, evaluation_result, reviewed_on"
            + " FROM accident_sequel ORDER BY accident_no";
    tables.conform("accident_sequel");
    assertThat(tables.rows(due))
        .containsExactly(
            "A 2025-02-28 null null null",
            "B 2024-03-01 null null null",
            "C 2024-02-28 2024-02-28 implemented null",
            "D null null null 2026-01-05");
    tables.codeLists("hazard_", Map.of("evaluation_clock", "365"));
    tables.conform("accident_sequel");
    assertThat(tables.rows(due).subList(0, 3))
        .containsExactly(
            "A 2025-02-28 null null null",
            "B 2024-02-29 null null null",
            "C 2024-02-28 2024-02-28 implemented null");
  }

  private void hazards(String... lines) {
    tables.table("hazard", HAZARD, lines);
  }

  private void events(String... lines) {
    tables.table("hazard_event", STEP, lines);
  }

  private List<String> states() {
    tables.conform("hazard_number", "hazard_step", "hazard_state");
    return tables.rows(
        "SELECT hazard_no, state, is_open, from_on, until_on FROM hazard_state"
            + " ORDER BY hazard_no, from_on");
  }

  private void life() {
    tables.conform(
        "hazard_number",
        "hazard_step",
        "hazard_state",
        "hazard_accepted",
        "hazard_task",
        "hazard_relapse",
        "hazard_forced",
        "hazard_days",
        "hazard_life");
  }
}
