package org.anshu.schedules.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What enforcement and special equipment deliver, at its boundaries, as DuckDB conforms it. */
class EnforcementRecordsIT {

  private static final String NOW = "2026-07-20T00:00:00Z";
  private static final String PULLED = "2026-07-01T00:00:00Z";
  private static final Map<String, String> HOME =
      Map.of(
          "codelists/area.csv",
          "code,name_zh,parent_code,edition,retired_on,replaced_by\n990102,临江区,,2026,,\n",
          "codelists/statistical_unit.csv",
          "code,name_zh,kind,sort_no\n990102,临江区,district,1\n");

  @TempDir private static Path folder;

  private static LandedCity city;

  @BeforeAll
  static void land() throws IOException {
    city = new LandedCity(folder, HOME, "enforcement", "special_equipment", "submissions");
    inspections();
    decisions();
    equipment();
    pipelines();
    city.land(
        "ods.submissions__capacity_monthly",
        PULLED,
        "unit_code=990102 | month=2026-06 | body_kind=乡镇街道 | staff=40 | enforcers=30");
  }

  @AfterAll
  static void stop() {
    city.close();
  }

  private static void inspections() {
    city.land(
        "ods.enforcement__inspection",
        PULLED,
        "inspection_no=I2024 | inspected_on=2024-12-31 | inspection_kind=planned",
        "inspection_no=I2025 | inspected_on=2025-01-01 | inspection_kind=planned",
        "inspection_no=FULL | inspected_on=2026-06-01 | inspection_kind=random",
        "inspection_no=THIRD | inspected_on=2026-06-01 | by_third_party=true");
    city.land(
        "ods.enforcement__finding",
        PULLED,
        "finding_no=1 | inspection_no=I2025 | item_code=B1",
        "finding_no=2 | inspection_no=I2025 | item_code=B2",
        "finding_no=3 | inspection_no=I2025 | item_code=B2",
        "finding_no=4 | inspection_no=I2025 | item_code=B3",
        "finding_no=5 | inspection_no=I2025 | item_code=B4 | deleted=true",
        "finding_no=6 | inspection_no=I2025 | item_code=P01",
        "finding_no=7 | inspection_no=FULL | item_code=B1",
        "finding_no=8 | inspection_no=FULL | item_code=B2",
        "finding_no=9 | inspection_no=FULL | item_code=B3",
        "finding_no=10 | inspection_no=FULL | item_code=B4",
        "finding_no=11 | inspection_no=I2024 | item_code=B1");
    city.land(
        "ods.enforcement__plan_item",
        PULLED,
        "plan_item_no=P1 | plan_year=2026 | enterprise_name=甲厂 | done_inspection_no=FULL",
        "plan_item_no=P2 | plan_year=2026 | enterprise_name=乙厂 | done_inspection_no=THIRD",
        "plan_item_no=P3 | plan_year=2026");
  }

  private static void decisions() {
    city.land(
        "ods.enforcement__penalty",
        PULLED,
        "decision_no=BEFORE | decided_on=2026-02-13 | fine_yuan=155000000.00",
        "decision_no=WEEK | decided_on=2026-06-01 | fine_yuan=900000.00",
        "decision_no=REVOKED | decided_on=2026-06-01 | fine_yuan=5.00 | revoked=true");
    city.land(
        "ods.enforcement__penalty_item",
        PULLED,
        "item_no=1 | decision_no=BEFORE | item_kind=03 | amount_yuan=155000000.00",
        "item_no=2 | decision_no=BEFORE | item_kind=09",
        "item_no=3 | decision_no=BEFORE | item_kind=12 | deleted=true",
        "item_no=4 | decision_no=WEEK | item_kind=99",
        "item_no=5 | decision_no=WEEK | item_kind=01");
    city.land(
        "ods.enforcement__publication",
        PULLED,
        "publication_no=1 | decision_no=BEFORE | published_on=2026-03-04",
        "publication_no=2 | decision_no=BEFORE | published_on=2026-03-03",
        "publication_no=3 | decision_no=WEEK | published_on=2026-06-02 | withdrawn_on=2026-06-09");
    city.land(
        "ods.enforcement__case_file",
        PULLED,
        "decision_no=WEEK | major=true | reviewed_on=2026-06-20",
        "decision_no=REVOKED | major=true",
        "decision_no=STRANGE | major=true");
    city.land(
        "ods.enforcement__hotline_report",
        PULLED,
        "report_no=1 | received_on=2026-06-01 | area_code=990102 | finding=confirmed",
        "report_no=2 | received_on=2026-06-01 | verified_on=2026-06-09");
  }

  private static void equipment() {
    city.land(
        "ods.special_equipment__equipment",
        PULLED,
        "equipment_no=LIFT | category_code=3110 | equipment_status=in_use | in_use_on=2011-06-30",
        "equipment_no=FORK | category_code=5110 | equipment_status=in_use | in_use_on=2000-01-01",
        "equipment_no=BOTTLE | category_code=2310 | equipment_status=in_use",
        "equipment_no=PART | category_code=F000 | equipment_status=stopped");
    city.land(
        "ods.special_equipment__equipment_place",
        PULLED,
        "equipment_no=LIFT | venue=hospital | insured_until=2026-12-31");
    city.land(
        "ods.special_equipment__maintenance_contract",
        PULLED,
        "contract_no=1 | equipment_no=LIFT | from_on=2024-01-01 | until_on=2024-12-31",
        "contract_no=2 | equipment_no=LIFT | from_on=2025-01-01 | until_on=2026-06-30");
    city.land(
        "ods.special_equipment__equipment_inspection",
        PULLED,
        "inspection_no=1 | equipment_no=LIFT | inspected_on=2026-06-10 | result=passed",
        "inspection_no=2 | equipment_no=LIFT | inspected_on=2026-06-11 | result=passed");
    city.land(
        "ods.special_equipment__equipment_hazard",
        PULLED,
        "hazard_no=H1 | equipment_no=LIFT | found_on=2026-06-01 | closed_on=2026-06-10",
        "hazard_no=SHARED | equipment_no=FORK | found_on=2026-06-01",
        "hazard_no=STRANGE | equipment_no=NOBODY | found_on=2026-06-01");
    city.land(
        "ods.enforcement__hazard",
        PULLED,
        "hazard_no=G1 | found_on=2026-06-01",
        "hazard_no=SHARED | found_on=2026-06-01");
    city.land(
        "ods.special_equipment__rescue_call",
        PULLED,
        "call_no=1 | equipment_no=LIFT | called_at=2026-06-30T23:50:30"
            + " | arrived_at=2026-07-01T00:20:30 | freed_at=2026-07-01T00:30:00 | trapped=2",
        "call_no=2 | called_at=2026-06-30T10:00:00 | trapped=0",
        "call_no=3 | called_at=2026-06-30T10:00:00 | freed_at=2026-06-30T10:30:00");
    city.land(
        "ods.special_equipment__cylinder_event",
        PULLED,
        "event_no=1 | batch_no=A | event_kind=inspection | happened_on=2022-06-30 | medium=液化石油气",
        "event_no=2 | batch_no=A | event_kind=filling | happened_on=2026-06-30 | medium=液化石油气",
        "event_no=3 | batch_no=A | event_kind=filling | happened_on=2026-07-01 | medium=液化石油气",
        "event_no=4 | batch_no=A | event_kind=scrap | happened_on=2026-07-02 | medium=液化石油气",
        "event_no=5 | batch_no=A | event_kind=filling | happened_on=2026-07-03 | medium=液化石油气",
        "event_no=6 | batch_no=B | event_kind=filling | happened_on=2026-07-03 | medium=氧气");
  }

  /** 100 km of one pipeline, ten of them under two segments and twenty under two others. */
  private static void pipelines() {
    city.land(
        "ods.special_equipment__pipeline_segment",
        PULLED,
        "segment_no=S1 | length_km=60 | next_due_on=2030-01-01 | segment_status=in_use",
        "segment_no=S2 | length_km=50 | next_due_on=2020-01-01 | segment_status=in_use",
        "segment_no=S3 | length_km=20 | next_due_on=2030-01-01 | segment_status=in_use",
        "segment_no=S4 | length_km=5 | next_due_on=2030-01-01 | segment_status=stopped");
    city.land(
        "ods.special_equipment__pipeline_chainage",
        PULLED,
        "segment_no=S1 | pipeline_no=L | from_km=0 | to_km=60",
        "segment_no=S2 | pipeline_no=L | from_km=50 | to_km=100",
        "segment_no=S3 | pipeline_no=L | from_km=80 | to_km=100",
        "segment_no=S4 | pipeline_no=L | from_km=100 | to_km=105");
  }

  private static List<String> now(String sql) throws SQLException {
    return city.at(NOW, sql);
  }

  @Test
  void mandatoryItemsBindInspectionsFromTheirFirstDayAndCountOnce() throws SQLException {
    assertThat(
            now(
                "SELECT inspection_no, items_required, items_checked, inspection_kind"
                    + " FROM dwd.inspection ORDER BY 1"))
        .containsExactly(
            "FULL|4|4|random", "I2024|0|0|planned", "I2025|4|3|planned", "THIRD|4|0|x");
  }

  @Test
  void aThirdPartyCompletesNoPlanItem() throws SQLException {
    assertThat(
            now("SELECT plan_item_no, enterprise_key, done_counted FROM dwd.plan_item ORDER BY 1"))
        .containsExactly("P1|甲厂|true", "P2|乙厂|false", "P3|enforcement:P3|null");
  }

  @Test
  void aDecisionIsCountedUnderItsHeaviestPenaltyAndPublishedInSevenWorkingDays()
      throws SQLException {
    // 2026-02-13 is before Spring Festival: the 14th and the 28th are worked, 15 to 23 are not.
    assertThat(
            now(
                "SELECT decision_no, heaviest_kind, published_on, publish_due_on"
                    + " FROM dwd.penalty_case ORDER BY 1"))
        .containsExactly(
            "BEFORE|09|2026-03-03|2026-03-02",
            "REVOKED|none|null|2026-06-10",
            "WEEK|01|null|2026-06-10");
  }

  @Test
  void theFileOfARevokedOrUnknownDecisionDoesNotCount() throws SQLException {
    assertThat(
            now(
                "SELECT decision_no, counted, exclusion_reason, review_verdict"
                    + " FROM dwd.case_file ORDER BY 1"))
        .containsExactly(
            "REVOKED|false|revoked|null",
            "STRANGE|false|unknown_decision|null",
            "WEEK|true|null|unknown");
    assertThat(now("SELECT report_no, unit_code, finding FROM dwd.hotline_report ORDER BY 1"))
        .containsExactly("1|990102|null", "2|UNK|unknown");
  }

  @Test
  void forkliftsAndCylindersAreLinesOfTheInventoryAndAnElevatorIsOldAfterFifteenYears()
      throws SQLException {
    assertThat(
            now(
                "SELECT equipment_no, inventory_type, old_on, venue, key_venue, maintained_until"
                    + " FROM dwd.equipment ORDER BY 1"))
        .containsExactly(
            "BOTTLE|cylinder|null|unknown|false|null",
            "FORK|forklift|null|unknown|false|null",
            "LIFT|elevator|2026-06-30|hospital|true|2026-06-30",
            "PART|accessory|null|unknown|false|null");
  }

  @Test
  void aHazardOfTwoRegistersIsOneOfTheCity() throws SQLException {
    assertThat(
            now(
                "SELECT hazard_no, register, counted, exclusion_reason FROM dwd.city_hazard"
                    + " ORDER BY 1, 2"))
        .containsExactly(
            "G1|general|true|null",
            "H1|equipment|true|null",
            "SHARED|equipment|false|duplicate",
            "SHARED|general|true|null",
            "STRANGE|equipment|false|unknown_equipment");
    assertThat(
            now(
                "SELECT hazard_no, checked_again_on, inventory_type FROM dwd.equipment_hazard"
                    + " WHERE hazard_no = 'H1'"))
        .containsExactly("H1|2026-06-11|elevator");
  }

  @Test
  void minutesCrossMidnightAndACallWithNobodyTrappedIsNoEntrapment() throws SQLException {
    assertThat(
            now(
                "SELECT call_no, called_on, arrival_minutes, rescue_minutes, entrapment"
                    + " FROM dwd.rescue_call ORDER BY 1"))
        .containsExactly(
            "1|2026-06-30|30.0000|9.5000|true",
            "2|2026-06-30|null|null|false",
            "3|2026-06-30|null|null|true");
    assertThat(now("SELECT row_kind, COUNT(*) FROM dwd.elevator_tally GROUP BY 1 ORDER BY 1"))
        .containsExactly("elevator|1", "entrapment|2");
  }

  @Test
  void aFillingAfterExpiryIsAViolationAndOneOfAnUnknownBatchCannotBeJudged() throws SQLException {
    assertThat(
            now(
                "SELECT event_no, valid_until, traceable, violation FROM dwd.cylinder_event"
                    + " WHERE event_kind = 'filling' ORDER BY 1"))
        .containsExactly(
            "2|2026-06-30|true|null",
            "3|2026-06-30|true|expired",
            "5|2026-06-30|true|scrapped",
            "6|null|false|null");
  }

  @Test
  void overlappingSegmentsAreOneRouteAndEightyOfAHundredKilometresAreInDate() throws SQLException {
    assertThat(
            now(
                "SELECT from_km, to_km, segments, next_due_on FROM dwd.pipeline_stretch"
                    + " ORDER BY 1"))
        .containsExactly(
            "0.000|50.000|1|2030-01-01",
            "50.000|60.000|2|2030-01-01",
            "60.000|80.000|1|2020-01-01",
            "80.000|100.000|2|2030-01-01");
  }

  @Test
  void capacityIsWhatTheFormSays() throws SQLException {
    assertThat(now("SELECT unit_code, month_start, staff, enforcers FROM dwd.capacity_report"))
        .containsExactly("990102|2026-06-01|40|30");
  }
}
