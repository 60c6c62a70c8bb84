package org.anshu.schedules.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F56 to F61 and F73: what the credit platform and the campaign deliver, as DuckDB conforms it. */
class CreditRecordsIT {

  private static final String NOW = "2026-07-20T00:00:00Z";
  private static final String PULLED = "2026-07-01T00:00:00Z";
  private static final String LATER = "2026-07-15T00:00:00Z";
  private static final String BEFORE = "2026-07-10T00:00:00Z";
  private static final String A = "914403001922038216";
  private static final String B = "9144030071526726XG";
  private static final Map<String, String> HOME =
      Map.of(
          "codelists/area.csv",
          "code,name_zh,parent_code,edition,retired_on,replaced_by\n990102,临江区,,2026,,\n",
          "codelists/statistical_unit.csv",
          "code,name_zh,kind,sort_no\n990102,临江区,district,1\n",
          "codelists/credit_grade.csv",
          "code,name_zh,scheme,grade,rank\ne1,A级,enterprise,A,1\ne2,B级,enterprise,B,2\n");

  @TempDir private static Path folder;

  private static LandedCity city;

  @BeforeAll
  static void land() throws IOException {
    city =
        new LandedCity(folder, HOME, "accident_direct", "enforcement", "hazard_platform", "credit");
    subjects();
    listed();
    happened();
    city.land(
        "ods.hazard_platform__campaign_firm",
        PULLED,
        "ledger_no=KEY | campaign=chemical | area_code=990102 | key_process=false"
            + " | key_chemical=true | major_source=false | risk_grade=B",
        "ledger_no=GRADE | campaign=chemical | key_process=false | key_chemical=false"
            + " | major_source=false | risk_grade=C",
        "ledger_no=OUT | campaign=chemical | key_process=false | key_chemical=false"
            + " | major_source=false | risk_grade=B",
        "ledger_no=UNGRADED | campaign=chemical | key_process=false | key_chemical=false"
            + " | major_source=false",
        "ledger_no=UNKNOWN | campaign=chemical | key_process=false | key_chemical=false"
            + " | risk_grade=A",
        "ledger_no=UNKNOWN_C | campaign=chemical | risk_grade=D");
  }

  @AfterAll
  static void stop() {
    city.close();
  }

  private static void subjects() {
    String subject = " | area_code=990102 | subject_status=operating";
    city.land(
        "ods.credit__subject",
        PULLED,
        "subject_no=1 | industry_code=2611 | enterprise_name=甲厂 | enterprise_uscc=" + A + subject,
        "subject_no=2 | industry_code=2680 | enterprise_name=乙厂 | enterprise_uscc=" + B + subject,
        "subject_no=3 | industry_code=2672" + subject,
        "subject_no=4 | industry_code=0610 | area_code=990102 | subject_status=closed");
    city.land(
        "ods.credit__expert", PULLED, "subject_no=ZJ1 | subject_type=expert | area_code=990102");
    city.land(
        "ods.credit__insurance",
        PULLED,
        "policy_no=P1 | from_on=2025-07-01 | until_on=2026-06-30 | enterprise_uscc=" + A);
    city.land(
        "ods.credit__standardisation",
        PULLED,
        "certificate_no=S1 | grade=third | applied_on=2024-01-01 | reviewed_on=2024-06-01"
            + " | expires_on=2027-05-31 | revoked_on=2026-06-10 | enterprise_uscc="
            + A,
        "certificate_no=S2 | grade=second | applied_on=2024-01-01 | enterprise_uscc=" + A);
    city.land(
        "ods.credit__credit_grade",
        PULLED,
        "grade_no=G1 | subject_no=1 | scheme=enterprise | grade=B | valid_from=2024-01-01"
            + " | valid_until=2024-12-31",
        "grade_no=G2 | subject_no=1 | scheme=enterprise | grade=A | valid_from=2025-01-01"
            + " | valid_until=2025-12-31",
        "grade_no=G3 | subject_no=1 | scheme=enterprise | grade=甲 | valid_from=2025-06-01",
        "grade_no=G4 | subject_no=99 | scheme=enterprise | grade=A | valid_from=2025-06-01");
    city.land(
        "ods.credit__expert_use",
        PULLED,
        "use_no=U1 | expert_no=ZJ1 | area_code=990102 | task_kind=review | used_on=2026-06-01"
            + " | score=90.5",
        "use_no=U2 | expert_no=NOBODY | task_kind=review | used_on=2026-06-01");
    city.land(
        "ods.credit__expert_fee",
        PULLED,
        "use_no=U1 | expert_no=ZJ1 | used_on=2026-06-01 | fee_yuan=1500.00");
  }

  /** A is listed for an accident it had; B was listed for one that nobody knows, and repaired. */
  private static void listed() {
    String blacklist = "ods.credit__blacklist";
    city.land(
        blacklist,
        PULLED,
        "entry_no=X1 | reason_code=01 | listed_on=2025-12-01 | expires_on=2028-12-01"
            + " | area_code=990102 | enterprise_uscc="
            + A,
        "entry_no=X2 | reason_code=01 | listed_on=2025-03-01 | expires_on=2028-03-01"
            + " | area_code=990102 | enterprise_uscc="
            + B);
    city.land(
        "ods.credit__blacklist_publication",
        PULLED,
        "publication_no=G1 | entry_no=X2 | published_from=2025-03-02");
    city.land(
        "ods.credit__joint_punishment",
        PULLED,
        "measure_no=M1 | entry_no=X1 | field=financing | from_on=2026-01-05",
        "measure_no=M2 | entry_no=X1 | field=land | from_on=2026-01-05 | until_on=2026-03-31",
        "measure_no=M3 | entry_no=X1 | field=land | from_on=2026-06-01");
    city.land(
        blacklist,
        LATER,
        "entry_no=X2 | reason_code=01 | listed_on=2025-03-01 | expires_on=2028-03-01"
            + " | removed_on=2026-06-20 | removal_kind=early_repair | area_code=990102"
            + " | _op=update | enterprise_uscc="
            + B);
  }

  private static void happened() {
    String accident = " | area_code=990102 | status=closed";
    city.land(
        "ods.accident_direct__accident",
        PULLED,
        "accident_no=THREE | occurred_at=2025-11-20T10:00:00 | deaths=3 | enterprise_uscc="
            + A
            + accident,
        "accident_no=TWO | occurred_at=2026-02-01T10:00:00 | deaths=2 | enterprise_uscc="
            + B
            + accident,
        "accident_no=NEW | occurred_at=2026-05-01T10:00:00 | deaths=3 | enterprise_uscc="
            + B
            + accident,
        "accident_no=CODELESS | occurred_at=2025-11-20T10:00:00 | deaths=3" + accident);
    String hazard = " | hazard_level=major | found_on=2026-01-01 | area_code=990102";
    city.land(
        "ods.enforcement__hazard",
        PULLED,
        "hazard_no=LATE | due_on=2026-03-01 | enterprise_uscc=" + B + hazard,
        "hazard_no=DONE | due_on=2026-03-01 | rectified_on=2026-03-01 | enterprise_uscc="
            + B
            + hazard,
        "hazard_no=WITHDRAWN | due_on=2026-03-01 | withdrawn_on=2026-03-01" + hazard);
    city.land(
        "ods.enforcement__inspection",
        PULLED,
        "inspection_no=I1 | inspected_on=2026-06-01 | enterprise_uscc=" + A,
        "inspection_no=I2 | inspected_on=2026-07-01 | enterprise_uscc=" + A);
  }

  private static List<String> now(String sql) throws SQLException {
    return city.at(NOW, sql);
  }

  @Test
  void aFirmWithAnAccidentOfThreeDeathsThatIsNotListedIsNamedAndAnEntryWithoutTriggerToo()
      throws SQLException {
    assertThat(
            now(
                "SELECT trigger_code, object_no, triggered_on, due_on, entry_no"
                    + " FROM dwd.list_trigger ORDER BY 2"))
        .containsExactly(
            "larger_accident|CODELESS|2025-11-20|2026-05-19|null",
            "major_hazard|LATE|2026-03-02|2026-05-31|X2",
            "larger_accident|NEW|2026-05-01|2026-10-28|X2",
            "larger_accident|THREE|2025-11-20|2026-05-19|X1");
    assertThat(city.list(NOW, "credit.trigger_discrepancy", "2026-06"))
        .containsExactly("应列未列|larger_accident|CODELESS|null|990102|2025-11-20|2026-05-19|null");
    // Before its removal was known, X2 was in force, and rested on nothing.
    assertThat(city.list(BEFORE, "credit.trigger_discrepancy", "2026-06"))
        .anyMatch(row -> row.startsWith("列入无依据|larger_accident|X2|" + B));
  }

  @Test
  void aRepairedEntryIsNeitherPublicNorUsedAndThePastStateKeepsIt() throws SQLException {
    String sql = "SELECT publication_no, public_before FROM dwd.blacklist_publication";
    assertThat(now(sql)).containsExactly("G1|2026-06-20");
    assertThat(city.at(BEFORE, sql)).containsExactly("G1|2028-03-01");
    assertThat(city.list(NOW, "credit.publications_to_end", "2026-06"))
        .containsExactly("G1|X2|" + B + "|990102|null|2025-03-02|2026-06-20");
    assertThat(city.list(BEFORE, "credit.publications_to_end", "2026-06")).isEmpty();
  }

  @Test
  void everyEntryInForceHasSixFieldsAndBlanksAreCounted() throws SQLException {
    assertThat(city.list(NOW, "credit.punishment_matrix", "2026-06"))
        .containsExactly(
            "X1|" + A + "|990102|2025-12-01|2026-01-05|null|null|2026-01-05|null|null|4");
    assertThat(now("SELECT COUNT(*), COUNT(DISTINCT field) FROM dwd.punishment_cell"))
        .containsExactly("12|6");
  }

  @Test
  void aGradeMovesByItsRankAndAnUndefinedOneIsUnknownAndNamed() throws SQLException {
    assertThat(
            now(
                "SELECT grade_no, grade_code, movement, previous_code, in_force_before, counted"
                    + " FROM dwd.credit_grade ORDER BY 1"))
        .containsExactly(
            "G1|e2|first|null|2025-01-01|true",
            "G2|e1|up|e2|2025-06-01|true",
            "G3|unknown|unknown|e1|null|true",
            "G4|e1|first|null|null|false");
    assertThat(city.list(NOW, "credit.unknown_grades", "2026-06"))
        .hasSize(1)
        .allMatch(row -> row.startsWith("G3|1|" + A) && row.contains("|甲|"));
  }

  @Test
  void theLongestCodeOfIndustryDecidesWhoMustBeInsured() throws SQLException {
    assertThat(
            now(
                "SELECT enterprise_key, insurance_sector, cover_kind, from_on, until_before"
                    + " FROM dwd.subject_cover ORDER BY 1, 3"))
        .containsExactly(
            A + "|hazardous_chemicals|insurance|2025-07-01|2026-07-01",
            A + "|hazardous_chemicals|standardisation|2024-06-01|2026-06-10",
            B + "|null|none|null|null",
            "credit/3|fireworks|none|null|null");
    assertThat(city.list(NOW, "credit.uninsured", "2026-06"))
        .containsExactly("credit/3|null|990102|fireworks|null");
  }

  @Test
  void aProfileTellsNoneFromNotDelivered() throws SQLException {
    assertThat(city.list(NOW, "credit.enterprise_profile", "2026-06"))
        .filteredOn(row -> row.startsWith(A))
        .extracting(row -> row.substring(row.indexOf("990102|") + 7))
        .containsExactly(
            "standardisation|标准化创建|2|2024-01-01|2024-06-01|有记录",
            "funds|安全资金投入|null|null|null|无数据",
            "training|安全生产培训|null|null|null|无数据",
            "accident|生产安全事故|1|2025-11-20|2025-11-20|有记录",
            "inspection|执法检查|1|2026-06-01|2026-06-01|有记录",
            "penalty|行政处罚|null|null|null|无数据",
            "hazard|隐患排查治理|0|null|null|无记录");
  }

  @Test
  void theRateFactorHasFirmPeriodAndRateOnly() throws SQLException {
    assertThat(city.list(NOW, "credit.rate_factor", "2026-06"))
        .containsExactly(B + "|2026-01/2026-06|0.00");
  }

  @Test
  void gradedBWithoutAKeyPointIsOutAndTheUnassessedAreNeither() throws SQLException {
    assertThat(now("SELECT ledger_no, scope_state, scope_reason FROM dwd.campaign_firm ORDER BY 1"))
        .containsExactly(
            "GRADE|in|risk_grade",
            "KEY|in|two_key",
            "OUT|out|null",
            "UNGRADED|undetermined|null",
            "UNKNOWN|undetermined|null",
            "UNKNOWN_C|in|risk_grade");
  }

  @Test
  void whatAnExpertIsPaidIsSeenByWhoeverHasTheRoleOnly() throws SQLException, IOException {
    assertThat(
            now("SELECT use_no, score, counted, exclusion_reason FROM dwd.expert_use ORDER BY 1"))
        .containsExactly("U1|90.5|true|null", "U2|null|false|unknown_expert");
    for (String table : List.of("dwd.expert_fee", "ods.credit__expert_fee")) {
      assertThatThrownBy(() -> now("SELECT * FROM " + table))
          .hasMessageContaining("QUERY_INVALID")
          .hasMessageContaining("fee_officer");
    }
    assertThatThrownBy(() -> now("SELECT * FROM known.credit__expert_fee"))
        .hasMessageContaining("QUERY_INVALID");
    assertThat(now("SELECT table_name FROM information_schema.tables"))
        .noneMatch(name -> name.contains("expert_fee"));
    Path roles = folder.resolve("home/roles.yml");
    Files.writeString(roles, "fee_officer: [%s]\n".formatted(System.getProperty("user.name")));
    try {
      assertThat(now("SELECT use_no, fee_yuan FROM dwd.expert_fee")).containsExactly("U1|1500.00");
    } finally {
      Files.delete(roles);
    }
  }
}
