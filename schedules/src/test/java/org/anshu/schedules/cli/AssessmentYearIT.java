package org.anshu.schedules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anshu.schedules.ProductRoot;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * A year of three districts and a department from the template to the final announcement, by the
 * commands that people use (F62–F67, B07); the figures of the release are planted so that every
 * total can be reckoned by hand.
 *
 * <p>临江区: all full: 100 × 0.8 + 25 × 0.8 = 100, + 0.5 (commendation) = 100.50. 云峰区: process 100 − 5
 * (mines do not apply) − 5 (files) − 2.5 (on time, 90 %) − 1 (second in coverage) − 1.5 (education,
 * (3 + 4) / 2) = 85 × 0.8 = 68; result 25 − 5 (3 deaths, 2 allowed) = 20 × 0.8 = 16; 84 of 96 =
 * 87.50, − 0.5 (circular) = 87.00. 北泽区: process 100 − 5 (files) − 3.75 (on time, 85 %) − 1 (third)
 * − 2 (plan, 90 %) − 1 (crackdown) = 87.25 × 0.8 = 69.8, + 20 = 89.80. 住建局: all that applies: 40 of
 * 40 = 100.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AssessmentYearIT {

  private static final String SETTINGS =
      """
      city: { name: 云江市, code: "990100" }
      clock: 2026-07-25T08:00+08:00
      """;
  private static final String ID = "2025-year";
  private static final String[] OFFICE = {"--by", "王某", "--why", "2025年度考核通知"};
  private static final String[] HEAD = {"--by", "赵某", "--why", "安委会全体会议审定"};

  @TempDir static Path folder;
  private static CommandHome anshu;
  private static Path assessment;

  @BeforeAll
  static void make() throws IOException {
    anshu = CommandHome.make(folder.resolve("home"), SETTINGS);
    Path shipped = ProductRoot.find().resolve("jobs/registry/rubrics/shuozhou/2025");
    for (String name : List.of("rubric.yml", "examples.yml")) {
      anshu.write("rubrics/yunjiang/2025/" + name, Files.readString(shipped.resolve(name)));
    }
    assertThat(anshu.run("migrate")).as(anshu.err()).isZero();
    PlantedRelease.publish(anshu.databases(), 1, 0);
    assessment = anshu.path("assessments/" + ID);
  }

  @AfterAll
  static void stop() {
    anshu.close();
  }

  @Test
  @Order(1)
  void an_assessment_is_begun_with_the_districts_of_the_release() throws IOException {
    ok(OFFICE, "init", ID, "--rubric", "yunjiang/2025");
    assertThat(Files.readString(assessment.resolve("units.csv")))
        .startsWith("code,name,type,statistical_unit,sectors,valid_from,valid_to,successor,")
        .contains("990102,临江区,district,990102,", "deaths_target");
    anshu.write(
        "assessments/%s/units.csv".formatted(ID),
        """
        code,name,type,statistical_unit,sectors,deaths_target,accidents_target
        990102,临江区,district,990102,,3,10
        990103,云峰区,district,990103,,2,10
        990105,北泽区,district,990105,,3,10
        ZJJ,住建局,department,,construction,3,10
        """);
    anshu.write(
        "assessments/%s/assessors.csv".formatted(ID),
        """
        name,unit,role
        张三,市安委办,assessor
        李四,市消防救援支队,assessor
        """);
    anshu.write("assessments/%s/evidence/台账.pdf".formatted(ID), "2025年台账");
    refused("评审", OFFICE, "freeze", ID);
    refused("先运行 anshu assess freeze", HEAD, "publish", ID);
  }

  @Test
  @Order(2)
  void units_evaluate_themselves_and_assessors_score_offline() {
    ok(OFFICE, "advance", ID, "--to", "self-evaluation");
    ok(new String[0], "template", ID);
    String sheets = assessment.resolve("sheets").toString();
    Path full =
        anshu.write(
            "self.csv",
            """
            unit,item,points,reason,evidence,evidence_date
            *,*,满分,,台账.pdf,2025-11-20
            990103,mines,不适用,辖区不涉及,,
            """);
    ok(new String[0], "fill", ID, sheets, "--from", full.toString());
    ok(new String[0], "import", ID, sheets, "--by", "王某");
    ok(OFFICE, "advance", ID, "--to", "review");
    Path reviews = folder.resolve("reviews");
    ok(new String[0], "template", ID, "--kind", "review", "--out", reviews.toString());
    FilledSheets marks =
        new FilledSheets(
            Map.of(
                "990103/mines", "不适用",
                "990103/education/张三", "3",
                "990103/education/李四", "4",
                "990105/crackdown", "4"),
            "台账.pdf",
            "2025-11-20");
    marks.fill(reviews, "评分表");
    ok(new String[0], "import", ID, reviews.toString(), "--by", "王某");
    Path facts =
        anshu.write(
            "facts.csv",
            """
            id,unit,kind,level,key,occurred_on,document
            F0001,990102,commendation,city,云政发2025-8,2025-08-01,云政发〔2025〕8号
            F0002,990103,circular,city,云安委2025-11,2025-11-02,云安委〔2025〕11号
            F0003,990103,project_veto,,P-17,2025-05-06,项目风险评估意见
            """);
    ok(new String[0], "import", ID, facts.toString(), "--by", "王某");
    ok(new String[0], "check", ID);
  }

  @Test
  @Order(3)
  void scores_are_frozen_and_follow_no_later_change_of_the_figures() throws SQLException {
    assertThat(anshu.run("assess", "score", ID)).as(anshu.err()).isZero();
    assertThat(anshu.out()).contains("试算，未冻结", "示例细则，须由安委会确认");
    ok(OFFICE, "freeze", ID);
    assertScores(1, "100.50 优秀 1", "87.00 良好 3", "89.80 良好 2");
    assertThat(anshu.out()).containsPattern("ZJJ +住建局 .* 100.00 +优秀");

    serving("UPDATE indicator_value SET numerator = 0 WHERE indicator_id = 'hazard.on_time_rate'");
    PlantedRelease.publish(anshu.databases(), 2, 1);
    assertScores(1, "100.50 优秀 1", "87.00 良好 3", "89.80 良好 2");
    Path late =
        anshu.write(
            "late.csv",
            "id,unit,kind,level,key,occurred_on,document\n"
                + "F0009,990103,commendation,province,p,2025-08-01,省政府通报\n");
    assertThat(anshu.run("assess", "import", ID, late, "--by", "王某")).as(anshu.out()).isNotZero();
    assertThat(anshu.err() + anshu.out()).contains("冻结");
    refused("committee_head", OFFICE, "advance", ID, "--to", "review");
  }

  @Test
  @Order(4)
  void each_lost_point_leads_to_its_figure_and_its_documents() {
    assertThat(anshu.run("assess", "explain", ID, "990103", "on_time")).as(anshu.err()).isZero();
    assertThat(anshu.out())
        .contains("hazard.on_time_rate@2025-12/cumulative/990103//", "2.5")
        .contains("./anshu explain 'hazard.on_time_rate@2025-12/cumulative/990103//' --release");
    assertThat(anshu.run("assess", "explain", ID, "云峰区", "education")).isZero();
    assertThat(anshu.out()).contains("3.5", "张三", "李四", "台账.pdf");
    assertThat(anshu.run("assess", "explain", ID, "990103")).isZero();
    assertThat(anshu.out()).contains("云安委〔2025〕11号", "87.5");
  }

  /** B05, B06: the newer release, a cut-off and another edition on the same year; then advice. */
  @Test
  @Order(4)
  void what_would_move_is_seen_before_anything_is_written() {
    assertThat(anshu.run("assess", "whatif", ID, "--round", "1", "--release", "R2025-12-e2"))
        .as(anshu.err())
        .isZero();
    assertThat(anshu.out()).containsPattern("990105 +北泽区 +89.80 +87.80").doesNotContain("990102");
    assertThat(anshu.run("assess", "whatif", ID, "--grade", "excellent=101"))
        .as(anshu.err())
        .isZero();
    assertThat(anshu.out()).contains("优秀 → 良好");
    assertThat(anshu.run("assess", "whatif", ID, "--set", "education=10")).as(anshu.err()).isZero();
    assertThat(anshu.out()).containsPattern("990103 +云峰区 .*education 3.5 → 7");
    refused("--set、--grade、--rubric 或 --release", new String[0], "whatif", ID);
    assertThat(anshu.run("assess", "league", ID, "--draws", "500", "--seed", "7"))
        .as(anshu.err())
        .isZero();
    assertThat(anshu.out()).contains("种子 7", "供参考，不代替正式名次", "名次区间");
    assertScores(1, "100.50 优秀 1", "87.00 良好 3", "89.80 良好 2");
  }

  @Test
  @Order(5)
  void a_new_score_needs_the_head_of_the_committee_and_the_newest_edition() throws IOException {
    ok(HEAD, "advance", ID, "--to", "review", "--role", "committee_head");
    Path definition = assessment.resolve("assessment.yml");
    String text = Files.readString(definition);
    Files.writeString(definition, text + "release: R2025-12-e1\n");
    refused("R2025-12-e2", HEAD, "freeze", ID, "--role", "committee_head");
    Files.writeString(definition, text);
    refused("committee_head", OFFICE, "freeze", ID);
    ok(HEAD, "freeze", ID, "--role", "committee_head");
    // One larger accident: 2.5 of 5 points, × 0.8.
    assertScores(2, "100.50 优秀 1", "87.00 良好 3", "87.80 良好 2");
    assertScores(1, "100.50 优秀 1", "87.00 良好 3", "89.80 良好 2");
  }

  @Test
  @Order(6)
  void an_upheld_appeal_is_a_new_round_beside_the_old_one() throws IOException {
    refused("committee_head", OFFICE, "publish", ID, "--role", "committee_office");
    ok(HEAD, "publish", ID);
    assertThat(anshu.query("select state, round from assessment")).isEqualTo("announced,2");
    Path proof = anshu.write("补充材料.pdf", "培训签到表");
    String[] filed = {"--by", "孙某", "--ground", "签到表遗漏，现补交"};
    refused("失分", filed, "appeal", "file", ID, "--unit", "990103", "--item", "nothing");
    ok(
        filed,
        "appeal",
        "file",
        ID,
        "--unit",
        "990103",
        "--item",
        "education",
        "--evidence",
        proof.toString());
    assertThat(anshu.out()).contains(ID + "-A0001");
    ok(new String[0], "appeal", "show", ID, "A0001");
    assertThat(anshu.out())
        .containsPattern("\\* +990103 +云峰区 +87.00 +88.25 +3 → 2")
        .containsPattern("\\* +990105 +北泽区 +87.80 +87.80 +2 → 3");
    String[] uphold = {"appeal", "decide", ID, "A0001", "--uphold", "--document", "云安委纪要〔2026〕2号"};
    refused("评分人名单", new String[] {"--by", "钱某", "--why", "材料属实"}, uphold);
    refused("申诉均已裁定", HEAD, "publish", ID, "--final", "--no-objection", "会签单");
    ok(new String[] {"--by", "张三", "--why", "材料属实"}, uphold);
    assertScores(3, "100.50 优秀 1", "88.25 良好 2", "87.80 良好 3");
    assertScores(2, "100.50 优秀 1", "87.00 良好 3", "87.80 良好 2");
    assertThat(anshu.run("assess", "explain", ID, "990103", "education")).isZero();
    assertThat(anshu.out()).contains("云安委纪要〔2026〕2号", "3.5");
    // An appeal that is rejected, by somebody who did not file it, makes no round.
    String[] claim = {"appeal", "file", ID, "--unit", "990105", "--item", "crackdown"};
    ok(new String[] {"--by", "李四", "--ground", "联合行动有记录"}, claim);
    String[] reject = {"appeal", "decide", ID, "A0002", "--reject", "--document", "云安委纪要〔2026〕3号"};
    refused("申诉单位以外的人", new String[] {"--by", "李四", "--why", "材料属实"}, reject);
    ok(new String[] {"--by", "张三", "--why", "材料与评分时相同"}, reject);
    refused("待裁定的申诉", new String[] {"--by", "张三", "--why", "再次裁定"}, reject);
    assertScores(3, "100.50 优秀 1", "88.25 良好 2", "87.80 良好 3");
  }

  @Test
  @Order(7)
  void the_final_result_is_public_and_a_changed_rubric_changes_nothing() throws IOException {
    ok(HEAD, "publish", ID);
    refused("申诉期", HEAD, "publish", ID, "--final");
    ok(HEAD, "publish", ID, "--final", "--no-objection", "各单位会签单");
    assertThat(
            anshu.query(
                "select unit_code, rank_no, total, grade from assessment_public"
                    + " where unit_type = 'district' order by rank_no"))
        .isEqualTo("990102,1,100.5000,优秀\n990103,2,88.2500,良好\n990105,3,87.8000,良好");
    assertThat(
            anshu.query(
                "select points from assessment_item_score where unit_code = '990103'"
                    + " and item = 'education' order by round"))
        .isEqualTo("3.5000\n5.0000");
    Path rubric = anshu.path("rubrics/yunjiang/2025/rubric.yml");
    Files.writeString(rubric, Files.readString(rubric) + "# 改过\n");
    ok(new String[0], "status", ID);
    assertThat(anshu.out()).contains("终结", "细则文件在冻结之后改过");
    assertScores(3, "100.50 优秀 1", "88.25 良好 2", "87.80 良好 3");
    assertThat(anshu.run("audit", "verify")).as(anshu.out() + anshu.err()).isZero();
    assertThat(anshu.out()).contains("留痕完整");
  }

  @Test
  @Order(8)
  void one_byte_changed_anywhere_is_found() throws SQLException, IOException {
    List<String> columns = new ArrayList<>();
    try (Connection operations = anshu.databases().operations();
        ResultSet all = operations.getMetaData().getColumns(null, null, "audit_event", "%")) {
      while (all.next()) {
        columns.add(all.getString("COLUMN_NAME"));
      }
    }
    assertThat(columns).hasSize(11);
    for (String column : columns) {
      String changed =
          switch (column) {
            case "id" -> "100000";
            case "happened_at" -> "happened_at + INTERVAL 1 SECOND";
            default ->
                "CONCAT(IF(LEFT(%1$s, 1) = 'b', 'c', 'b'), SUBSTR(%1$s, 2))".formatted(column);
          };
      tampered("audit_event", column, changed, "id = 3", "第 3 条");
    }
    String round = "round = 2";
    for (String column : List.of("inputs", "result")) {
      tampered(
          "assessment_round", column, "INSERT(%1$s, 30, 1, 'x')".formatted(column), round, "#2");
    }
    tampered("assessment_round", "rubric_text", "CONCAT(rubric_text, ' ')", round, "#2");
    tampered("assessment_round", "why", "CONCAT(why, 'x')", round, "#2");
    tampered("assessment_mark", "points", "points - 0.5", "item = 'duty' AND points > 1", "MARKS");
    tampered("assessment_sheet", "unit", "'990105'", "unit = '990102' AND kind = 'self'", "SHEET");
    tampered("assessment_sheet", "state", "'superseded'", "kind = 'facts'", "SHEET");
    tampered("assessment_fact", "document", "'y'", "fact_id = 'F0001'", "FACTS");
    tampered("assessment_appeal", "points", "4", "true", "APPEAL");
    tampered("assessment", "state", "'review'", "true", "ASSESSMENT");
    flipped(assessment.resolve("evidence/台账.pdf"));
    try (var received = Files.list(assessment.resolve("received"))) {
      flipped(received.sorted().findFirst().orElseThrow());
    }
    assertThat(anshu.run("audit", "verify")).as(anshu.out() + anshu.err()).isZero();
  }

  @Test
  @Order(9)
  void an_entry_missing_from_the_end_is_found() throws SQLException {
    operations("CREATE TABLE kept AS SELECT * FROM audit_event ORDER BY id DESC LIMIT 1");
    operations("DELETE FROM audit_event WHERE id = (SELECT id FROM kept)");
    assertThat(anshu.run("audit", "verify")).isEqualTo(30);
    assertThat(anshu.err()).contains("AUDIT_BROKEN", "缺失");
    // Whoever also turns the head back is found by the file beside the database.
    operations(
        "UPDATE audit_head SET event_id = (SELECT MAX(id) FROM audit_event),"
            + " hash = (SELECT hash FROM audit_event ORDER BY id DESC LIMIT 1)");
    assertThat(anshu.run("audit", "verify")).isEqualTo(30);
    assertThat(anshu.err()).contains("AUDIT_BROKEN", "缺失");
  }

  /** Changes one cell, expects {@code told}, changes it back. */
  private static void tampered(
      String table, String column, String changed, String where, String told) throws SQLException {
    operations("CREATE TABLE before_ AS SELECT * FROM " + table);
    operations("UPDATE %s SET %s = %s WHERE %s".formatted(table, column, changed, where));
    assertThat(anshu.run("audit", "verify")).as(table + "." + column).isEqualTo(30);
    assertThat(anshu.out()).as(table + "." + column).contains("✗", told);
    operations("DELETE FROM " + table);
    operations("INSERT INTO " + table + " SELECT * FROM before_");
    operations("DROP TABLE before_");
  }

  private static void flipped(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[0] ^= 1;
    Files.write(file, bytes);
    assertThat(anshu.run("audit", "verify")).isEqualTo(30);
    assertThat(anshu.out()).contains("文件已改动", file.getFileName().toString());
    bytes[0] ^= 1;
    Files.write(file, bytes);
  }

  private static void assertScores(int round, String first, String second, String third) {
    assertThat(anshu.run("assess", "score", ID, "--round", round)).as(anshu.err()).isZero();
    List<String> codes = List.of("990102", "990103", "990105");
    List<String> expected = List.of(first, second, third);
    for (int i = 0; i < codes.size(); i++) {
      String[] parts = expected.get(i).split(" ");
      assertThat(anshu.out())
          .containsPattern(
              "%s +%s .* %s +%s".formatted(parts[2], codes.get(i), parts[0], parts[1]));
    }
  }

  private static void ok(String[] who, String... args) {
    assertThat(run(who, args)).as(anshu.out() + anshu.err()).isZero();
  }

  private static void refused(String told, String[] who, String... args) {
    assertThat(run(who, args)).as(anshu.out() + anshu.err()).isEqualTo(30);
    assertThat(anshu.err()).contains("ASSESSMENT_REFUSED", told);
  }

  private static int run(String[] who, String... args) {
    List<Object> all = new ArrayList<>(List.of("assess"));
    all.addAll(List.of(args));
    all.addAll(List.of(who));
    return anshu.run(all.toArray());
  }

  private static void serving(String sql) throws SQLException {
    try (Connection connection = anshu.databases().serving();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void operations(String sql) throws SQLException {
    try (Connection connection = anshu.databases().operations();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
