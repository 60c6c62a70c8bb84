package org.anshu.pipeline.pull;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PullIT {

  private static final Map<String, String> TABLES =
      Map.ofEntries(
          Map.entry("accident_direct.investigation", "sgzb.t_sg_dc"),
          Map.entry("accident_direct.accident_measure", "sgzb.t_sg_zgcs"),
          Map.entry("accident_direct.accident_evaluation", "sgzb.t_sg_pg"),
          Map.entry("accident_direct.reporting_case", "sgzb.t_sg_cbcx"),
          Map.entry("accident_direct.near_miss", "sgzb.t_sg_wsbg"),
          Map.entry("accident_direct.accident_sheet", "sgzb.t_sg_fb"),
          Map.entry("enforcement.plan_item", "aqzf.plan_item"),
          Map.entry("enforcement.task", "aqzf.task"),
          Map.entry("enforcement.finding", "aqzf.check_item"),
          Map.entry("enforcement.rectification_order", "aqzf.rectify_order"),
          Map.entry("enforcement.reinspection", "aqzf.recheck"),
          Map.entry("enforcement.penalty_item", "aqzf.penalty_item"),
          Map.entry("enforcement.penalty_accident", "aqzf.penalty_accident"),
          Map.entry("enforcement.publication", "aqzf.publication"),
          Map.entry("enforcement.forced_measure", "aqzf.forced_measure"),
          Map.entry("enforcement.justice_transfer", "aqzf.transfer"),
          Map.entry("enforcement.officer", "aqzf.officer"),
          Map.entry("hazard_platform.hazard", "yhpt.hz_hazard"),
          Map.entry("hazard_platform.flow", "yhpt.hz_flow"),
          Map.entry("hazard_platform.extension", "yhpt.hz_extension"),
          Map.entry("hazard_platform.supervision", "yhpt.hz_supervise"),
          Map.entry("hazard_platform.recheck", "yhpt.hz_recheck"),
          Map.entry("hazard_platform.duty", "yhpt.hz_duty"),
          Map.entry("hazard_platform.class", "yhpt.hz_class"),
          Map.entry("hazard_platform.matter", "yhpt.hz_matter"),
          Map.entry("hazard_platform.look_back", "yhpt.hz_look_back"),
          Map.entry("accident_direct.review", "sgzb.t_sg_fp"),
          Map.entry("accident_direct.accident", "sgzb.t_sg_jbxx"),
          Map.entry("accident_direct.accident_update", "sgzb.t_sg_xb"),
          Map.entry("accident_direct.casualty", "sgzb.t_sg_ry"),
          Map.entry("enforcement.inspection", "aqzf.inspection"),
          Map.entry("enforcement.hazard", "aqzf.hazard"),
          Map.entry("enforcement.penalty", "aqzf.penalty"),
          Map.entry("credit.subject", "xypt.subject"),
          Map.entry("credit.blacklist", "xypt.blacklist"),
          Map.entry("credit.organisation", "xypt.organisation"),
          Map.entry("credit.expert", "xypt.expert"),
          Map.entry("credit.credit_event", "xypt.credit_event"),
          Map.entry("credit.credit_grade", "xypt.credit_grade"),
          Map.entry("credit.blacklist_publication", "xypt.list_publication"),
          Map.entry("credit.credit_repair", "xypt.credit_repair"),
          Map.entry("credit.joint_punishment", "xypt.joint_punishment"),
          Map.entry("credit.standardisation", "xypt.standardisation"),
          Map.entry("credit.insurance", "xypt.insurance"),
          Map.entry("credit.insurance_claim", "xypt.insurance_claim"),
          Map.entry("credit.safety_fund", "xypt.safety_fund"),
          Map.entry("credit.agency_report", "xypt.agency_report"),
          Map.entry("credit.expert_use", "xypt.expert_use"),
          Map.entry("credit.expert_fee", "xypt.expert_fee"),
          Map.entry("hazard_platform.campaign_firm", "yhpt.hz_campaign"),
          Map.entry("special_equipment.equipment_code", "tzsb.sb_dm"),
          Map.entry("special_equipment.equipment_status", "tzsb.sb_ztbg"),
          Map.entry("special_equipment.equipment_hazard", "tzsb.sb_yh"),
          Map.entry("special_equipment.rescue_call", "tzsb.dt_jy"),
          Map.entry("special_equipment.cylinder_event", "tzsb.qp_sj"),
          Map.entry("special_equipment.pipeline_segment", "tzsb.gd_gd"),
          Map.entry("special_equipment.maintenance_contract", "tzsb.wb_ht"),
          Map.entry("enforcement.random_draw", "aqzf.random_draw"),
          Map.entry("enforcement.case_file", "aqzf.case_file"),
          Map.entry("enforcement.exposure", "aqzf.exposure"),
          Map.entry("enforcement.hotline_report", "aqzf.hotline_report"),
          Map.entry("enforcement.key_check", "aqzf.key_check"),
          Map.entry("special_equipment.equipment_place", "tzsb.sb_cs"),
          Map.entry("special_equipment.pipeline_chainage", "tzsb.gd_lc"),
          Map.entry("special_equipment.equipment", "tzsb.sb_dj"),
          Map.entry("special_equipment.equipment_inspection", "tzsb.sb_jy"));

  @TempDir static Path folder;
  private static PulledCity city;
  private static PullSummary first;

  @BeforeAll
  static void pullForTheFirstTime() {
    city = PulledCity.create(folder, System.getProperty("anshu.test.scale", "0.02"));
    first = city.pull();
  }

  @AfterAll
  static void stop() {
    city.close();
  }

  @Test
  @Order(1)
  void everySourceRowHasOneOutcomeAndTheySumToTheSourcesCount() {
    assertThat(first.tables()).hasSize(TABLES.size());
    for (PullResult table : first.tables()) {
      String from = TABLES.get(table.source() + "." + table.table());
      long count = Long.parseLong(city.query("SELECT COUNT(*) FROM " + from).get(0));
      assertThat(table.sourceRows()).as(from).isEqualTo(count);
      assertThat(table.landed() + table.unchanged() + table.quarantined())
          .as(from)
          .isEqualTo(count);
      assertThat(table.unchanged()).as(from).isZero();
    }
  }

  @Test
  @Order(1)
  void theQuarantineHoldsEveryPlantedRowAndNoOther() {
    assertThat(ledger("quarantine")).isNotEmpty().containsExactlyElementsOf(planted("quarantined"));
  }

  @Test
  @Order(1)
  void theDataIssuesAreThePlantedBadSocialCreditCodesAndNoOther() {
    assertThat(ledger("data_issue"))
        .isNotEmpty()
        .containsExactlyElementsOf(planted("landed_with_issue"));
  }

  @Test
  @Order(1)
  void personalDataLandsNowhere() {
    List<String> columns =
        city.query(
            "SELECT column_name FROM information_schema.columns WHERE table_schema = 'sgzb'"
                + " AND column_name IN ('xm', 'sfzh', 'lxdh')");
    assertThat(columns).hasSize(3);
    String phone = city.query("SELECT lxdh FROM sgzb.t_sg_ry WHERE lxdh <> '' LIMIT 1").get(0);
    assertThat(city.landed(city.settings()).get("accident_direct__casualty"))
        .isNotEmpty()
        .noneMatch(row -> row.contains(phone));
  }

  @Test
  @Order(2)
  void aSecondPullFindsAllUnchangedAndLandsNothing() {
    Map<String, List<String>> before = city.landed(city.settings());
    List<String> quarantine = city.query("SELECT * FROM anshu_ops.quarantine ORDER BY id");
    PullSummary second = city.pull();
    assertThat(second.landed()).isZero();
    assertThat(second.unchanged()).isPositive();
    assertThat(second.quarantined()).isEqualTo(first.quarantined());
    for (PullResult table : second.tables()) {
      assertThat(table.landed() + table.unchanged() + table.quarantined())
          .as(table.toString())
          .isEqualTo(table.sourceRows());
    }
    assertThat(city.landed(city.settings())).isEqualTo(before);
    assertThat(city.query("SELECT * FROM anshu_ops.quarantine ORDER BY id")).isEqualTo(quarantine);
  }

  @Test
  @Order(3)
  void anUpdateWithALateCursorIsFoundInsideTheOverlap() {
    String key = city.query("SELECT MIN(subject_id) FROM xypt.subject").get(0);
    city.execute(
        "UPDATE xypt.subject SET status = IF(status = '1', '2', '1'), modified_at ="
            + " (SELECT t FROM (SELECT MAX(modified_at) - INTERVAL 2 DAY AS t FROM xypt.subject) x)"
            + " WHERE subject_id = "
            + key);
    PullSummary pull = city.pull("credit");
    assertThat(pull.landed()).isEqualTo(1);
    assertThat(city.landed(city.settings()).get("credit__subject"))
        .filteredOn(row -> row.contains(", update, " + key + ","))
        .hasSize(1);
  }

  @Test
  @Order(4)
  void aRepairedRowLandsAndLeavesTheQuarantine() {
    String orphan =
        city.query(
                "SELECT row_key, value FROM anshu_ops.quarantine WHERE table_name = 'hazard'"
                    + " AND rule_id = 'ORPHAN_KEY' LIMIT 1")
            .get(0);
    String key = orphan.split(" ")[0];
    String parent = orphan.split(" ")[1];
    // The missing inspection arrives at last; the hazard itself does not change.
    city.execute(
        "INSERT INTO aqzf.inspection SELECT MAX(id) + 1, '"
            + parent
            + "', unit_uscc, unit_name, region_code, zone_code, industry_code, inspect_type,"
            + " '20260701', third_party, officers, state, 0, '2026-07-24 20:00:00'"
            + " FROM aqzf.inspection");
    PullSummary pull = city.pull("enforcement");
    assertThat(pull.landed()).isEqualTo(2);
    assertThat(
            city.query(
                "SELECT state FROM anshu_ops.quarantine WHERE table_name = 'hazard' AND row_key = '"
                    + key
                    + "'"))
        .containsExactly("resolved");
  }

  private static List<String> planted(String outcome) {
    return city
        .query(
            "SELECT CONCAT(source_schema, '.', source_table), row_key, rule"
                + " FROM demo_truth.planted_dirt WHERE expected_outcome = '"
                + outcome
                + "'")
        .stream()
        .distinct()
        .sorted()
        .toList();
  }

  private static List<String> ledger(String table) {
    return city
        .query("SELECT CONCAT(source, '.', table_name), row_key, rule_id FROM anshu_ops." + table)
        .stream()
        .map(PullIT::withSourceTable)
        .sorted()
        .collect(Collectors.toList());
  }

  private static String withSourceTable(String line) {
    int end = line.indexOf(' ');
    return TABLES.get(line.substring(0, end)) + line.substring(end);
  }
}
