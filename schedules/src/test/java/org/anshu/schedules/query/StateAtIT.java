package org.anshu.schedules.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was known at a moment, as DuckDB recomputes it; that Spark conforms to the same is shown by
 * the acceptance tests.
 */
class StateAtIT {

  private static final String FIRST = "2026-07-02T00:00:00Z";
  private static final String SECOND = "2026-07-10T00:00:00Z";
  private static final String THIRD = "2026-07-20T00:00:00Z";
  private static final String GOOD = "91990102123456788E";
  private static final String OTHER = "91990103MA1B2C3D8Q";
  private static final String WRONG = "91990104876543211G";

  private static final Map<String, String> HOME =
      Map.of(
          "codelists/area.csv",
          """
          code,name_zh,parent_code,edition,retired_on,replaced_by
          990100,云江市,,2026,,
          990102,临江区,990100,2026,,
          990103,云峰区,990100,2026,,
          990102001,东镇,990102,2025,2026-07-01,990102003
          990102002,西镇,990102,2025,2026-07-01,990102003
          990102003,新镇,990102,2026,,
          """,
          "codelists/statistical_unit.csv",
          """
          code,name_zh,kind,sort_no
          990102,临江区,district,1
          990103,云峰区,district,2
          JKQ,经开区,zone,3
          """,
          "codelists/supervising_body.csv",
          "code,name_zh\nT,临江区政府\nC,应急管理局\n",
          "codelists/supervision_rule.csv",
          """
          code,role,enterprise_uscc,unit_code,sector_code,body_code,valid_from,valid_until
          T1,territorial,,990102,,T,2026-01-01,2026-07-15
          C1,comprehensive,,,,C,,
          """,
          "reviews/review_decision.csv",
          """
          code,kind,left_key,right_key,decision,decided_by,decided_on,reason
          1,accident,A8,A9,same,张三,2026-07-01,两部门先后上报
          """);

  @TempDir private static Path folder;

  private static LandedCity city;

  @BeforeAll
  static void land() throws IOException {
    city =
        new LandedCity(folder, HOME, "accident_direct", "enforcement", "hazard_platform", "credit");
    String accident = "ods.accident_direct__accident";
    city.land(
        accident,
        "2026-07-01T00:00:00Z",
        "accident_no=A1 | occurred_at=2026-06-03T10:00:00 | deaths=2 | area_code=990102001"
            + " | management_class=industrial | status=reported",
        "accident_no=A2 | occurred_at=2026-06-04T10:00:00 | deaths=1 | area_code=990102002"
            + " | management_class=industrial | status=reported",
        "accident_no=A3 | occurred_at=2026-07-05T10:00:00 | deaths=4 | area_code=990102003"
            + " | zone_code=JKQ | management_class=industrial | status=reported",
        "accident_no=A4 | occurred_at=2026-06-05T10:00:00 | deaths=1 | area_code=990103"
            + " | zone_code=JKQ | management_class=industrial | status=reported",
        "accident_no=A8 | occurred_at=2025-06-05T10:00:00 | deaths=1 | area_code=990103"
            + " | management_class=industrial | status=reported",
        "accident_no=A9 | occurred_at=2025-06-05T11:00:00 | deaths=1 | area_code=990103"
            + " | management_class=industrial | status=reported");
    city.land(
        accident,
        "2026-07-09T00:00:00Z",
        "accident_no=A1 | occurred_at=2026-06-03T10:00:00 | deaths=3 | area_code=990102001"
            + " | management_class=industrial | status=reported | _op=update");
    city.land(
        accident,
        "2026-07-19T00:00:00Z",
        "accident_no=A1 | occurred_at=2026-06-03T10:00:00 | deaths=3 | area_code=990102001"
            + " | management_class=industrial | status=reported | _op=delete");
    city.land(
        "ods.enforcement__hazard",
        "2026-07-01T00:00:00Z",
        "hazard_no=H1 | hazard_level=major | found_on=2026-06-02 | area_code=990102");
    city.land(
        "ods.hazard_platform__hazard",
        "2026-07-01T00:00:00Z",
        "hazard_no=P1 | ref_no=H1 | hazard_level=major | found_on=2026-06-02 | area_code=990102",
        "hazard_no=P2 | hazard_level=general | found_on=2026-06-02 | area_code=990102");
    city.land(
        "ods.credit__subject",
        "2026-07-01T00:00:00Z",
        "subject_no=1 | enterprise_uscc=" + GOOD + " | enterprise_name=甲厂 | area_code=990102",
        "subject_no=2 | enterprise_uscc=" + OTHER + " | enterprise_name=乙厂 | area_code=990103",
        "subject_no=3 | enterprise_uscc=" + WRONG + " | enterprise_name=甲 厂 | area_code=990102",
        "subject_no=4 | enterprise_name=丙厂 | area_code=990102");
  }

  @AfterAll
  static void stop() {
    city.close();
  }

  @Test
  void aCorrectedReportIsTheNewOneNowAndTheOldOneThen() throws SQLException {
    String deaths = "SELECT deaths FROM dwd.accident WHERE accident_no = 'A1'";
    assertThat(city.at(FIRST, deaths)).containsExactly("2");
    assertThat(city.at(SECOND, deaths)).containsExactly("3");
    assertThat(city.at(THIRD, deaths)).as("withdrawn by its source").isEmpty();
    assertThat(
            city.at(
                THIRD,
                "SELECT (SELECT COUNT(*) FROM ods.accident_direct__accident WHERE _row_key = 'A1'),"
                    + " (SELECT COUNT(*) FROM known.accident_direct__accident WHERE _row_key ="
                    + " 'A1')"))
        .containsExactly("3|0");
  }

  @Test
  void aHazardOfTwoSystemsCountsOnceAndNamesBoth() throws SQLException {
    assertThat(city.at(FIRST, "SELECT hazard_no, origins FROM dwd.hazard WHERE counted ORDER BY 1"))
        .containsExactly("H1|enforcement,hazard_platform", "P2|hazard_platform");
  }

  @Test
  void reportsThatPeopleCallOneAccidentCountOnce() throws SQLException {
    assertThat(
            city.at(
                FIRST,
                "SELECT accident_no, counted, exclusion_reason, duplicate_of FROM dwd.accident"
                    + " WHERE accident_no IN ('A8', 'A9') ORDER BY 1"))
        .containsExactly("A8|true|null|null", "A9|false|duplicate|A8");
  }

  @Test
  void aCodeWithAWrongCheckCharacterIsListedAndSumsReconcile() throws SQLException {
    assertThat(
            city.at(
                FIRST,
                "SELECT enterprise_key, name_zh, mentions FROM dim.enterprise"
                    + " WHERE code_state <> 'missing' ORDER BY 1"))
        .containsExactly(GOOD + "|甲厂|1", OTHER + "|乙厂|1", "INVALID|null|1");
    assertThat(
            city.at(
                FIRST,
                "SELECT reported_uscc, enterprise_name FROM dim.enterprise_alias"
                    + " WHERE code_state = 'invalid'"))
        .containsExactly(WRONG + "|甲 厂");
    assertThat(
            city.at(
                FIRST,
                "SELECT (SELECT SUM(mentions) FROM dim.enterprise),"
                    + " (SELECT COUNT(*) FROM dwd.credit_subject)"
                    + " + (SELECT COUNT(*) FROM dwd.accident) + (SELECT COUNT(*) FROM dwd.hazard)"))
        .containsExactly("13|13");
    assertThat(
            city.at(
                FIRST,
                "SELECT left_key, right_key, decision FROM dim.review_candidate"
                    + " WHERE kind = 'enterprise'"))
        .as("probable, and left to people")
        .containsExactly(WRONG + "|" + GOOD + "|null");
  }

  @Test
  void townshipsMergedInMidyearSumToTheirCountyInOldAndNewCodes() throws SQLException {
    String sums =
        "SELECT %s, SUM(deaths) FROM dwd.accident a WHERE area_code LIKE '990102%%'"
            + " AND occurred_on >= DATE '2026-01-01' GROUP BY 1 ORDER BY 1";
    assertThat(city.at(SECOND, sums.formatted("reported_area_code")))
        .containsExactly("990102001|3", "990102002|1", "990102003|4");
    assertThat(city.at(SECOND, sums.formatted("area_code"))).containsExactly("990102003|8");
    assertThat(
            city.at(
                SECOND,
                "SELECT r.county_code, r.level, SUM(a.deaths) FROM dwd.accident a"
                    + " JOIN dim.area r ON r.area_code = a.reported_area_code"
                    + " WHERE a.occurred_on >= DATE '2026-01-01' GROUP BY ALL ORDER BY 1"))
        .as("by county")
        .containsExactly("990102|3|8", "990103|2|1");
  }

  @Test
  void aZoneInTwoCountiesIsOneUnitAndAPartOfEachCounty() throws SQLException {
    String city2026 = " FROM dwd.accident a WHERE a.occurred_on >= DATE '2026-01-01'";
    assertThat(
            city.at(SECOND, "SELECT unit_code, SUM(deaths)" + city2026 + " GROUP BY 1 ORDER BY 1"))
        .containsExactly("990102|4", "JKQ|5");
    assertThat(
            city.at(
                SECOND,
                "SELECT r.county_code, SUM(a.deaths) FILTER (WHERE a.unit_code = 'JKQ')"
                    + city2026.replace(
                        "WHERE", "JOIN dim.area r ON r.area_code = a.area_code WHERE")
                    + " GROUP BY 1 ORDER BY 1"))
        .containsExactly("990102|4", "990103|1");
    assertThat(city.at(SECOND, "SELECT SUM(deaths)" + city2026)).containsExactly("9");
  }

  @Test
  void anEnterpriseThatNobodySupervisesIsInTheGapList() throws SQLException {
    String gaps =
        "SELECT name_zh, role FROM dim.supervision_gap WHERE role <> 'sector' ORDER BY 1, 2";
    assertThat(city.at(FIRST, gaps)).containsExactly("乙厂|territorial");
    assertThat(city.at(THIRD, gaps))
        .as("after the rule has ended")
        .containsExactlyInAnyOrder("乙厂|territorial", "甲厂|territorial");
    assertThat(city.at(FIRST, "SELECT COUNT(*) FROM dim.supervision_gap WHERE role = 'sector'"))
        .containsExactly("2");
  }
}
