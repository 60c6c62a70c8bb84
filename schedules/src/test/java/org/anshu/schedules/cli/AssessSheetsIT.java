package org.anshu.schedules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Sheets of an assessment by the commands that people use: versions, receipts, states. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AssessSheetsIT {

  private static final String SETTINGS =
      """
      city: { name: 云江市, code: "990100" }
      clock: 2026-07-25T08:00+08:00
      """;

  private static final String RUBRIC =
      """
      title: { zh: 安全生产考核, en: Assessment }
      example: false
      authority: 试
      window: { from: 2025-01-01, to: 2025-12-31 }
      full_points: 100
      rescaled: true
      unit_types: [district]
      appeal_days: 5
      fact_kinds:
        award: { zh: 受到表彰, en: Award }
      parts:
        - id: process
          title: { zh: 过程, en: Process }
          counts_for: 100
          item_points: 100
          items:
            - id: duty
              title: { zh: 责任落实, en: Duty }
              points: 60
              rule: { manual: { combine: mean, step: 0.5 } }
              assessors: 2
              evidence: 职责清单
              authority: 甲
            - id: drill
              title: { zh: 演练, en: Drill }
              points: 40
              rule: { yes_no: { combine: lowest } }
              assessors: 1
              evidence: 演练记录
              authority: 甲
      bonuses:
        - id: awards
          title: { zh: 表彰, en: Awards }
          fact_kind: award
          by_level: { province: 1 }
          authority: 丙
      grades:
        - { id: good, title: { zh: 良好, en: Good }, from: 80 }
        - { id: poor, title: { zh: 较差, en: Poor } }
      """;

  @TempDir static Path home;
  private static CommandHome anshu;

  @BeforeAll
  static void make() {
    anshu = CommandHome.make(home, SETTINGS);
    anshu.write("rubrics/trial/2025/rubric.yml", RUBRIC);
    assertThat(anshu.run("migrate")).as(anshu.err()).isZero();
    assertThat(run("init", "--rubric", "trial/2025", "--by", "王某", "--why", "年度考核工作安排"))
        .as(anshu.err())
        .isZero();
    anshu.write(
        "assessments/2025-a/units.csv",
        "code,name,type,statistical_unit\n990102,临江区,district,990102\n"
            + "990103,云峰区,district,990103\n");
    anshu.write("assessments/2025-a/assessors.csv", "姓名,所在单位\n张三,市安委办\n李四,云峰区应急管理局\n");
    anshu.write("assessments/2025-a/evidence/记录.pdf", "记录");
  }

  @AfterAll
  static void stop() {
    anshu.close();
  }

  private static int run(String command, Object... args) {
    Object[] all = new Object[args.length + 3];
    all[0] = "assess";
    all[1] = command;
    all[2] = "2025-a";
    System.arraycopy(args, 0, all, 3, args.length);
    return anshu.run(all);
  }

  private static Path sheet(String name) {
    return anshu.path("assessments/2025-a/sheets/" + name);
  }

  @Test
  @Order(1)
  void a_self_evaluation_is_taken_in_in_its_state_and_again_as_the_next_version()
      throws IOException {
    assertThat(run("template")).as(anshu.err()).isZero();
    assertThat(anshu.out()).contains("生成 2 份表", "自评表-990102-临江区.xlsx");
    Path self = sheet("自评表-990102-临江区.xlsx");
    fill(self, "E5", 55, "G5", "一次会议无记录", "H5", "记录.pdf", "I5", "2025-06-30");
    fill(self, "E6", "否", "G6", "未办");
    assertThat(run("import", self)).isEqualTo(30);
    assertThat(anshu.err())
        .contains("考核处于“拟定”阶段", "anshu assess advance 2025-a --to self-evaluation");
    advance("self-evaluation");
    assertThat(run("import", self, "--by", "临江区安委办")).as(anshu.err() + anshu.out()).isZero();
    assertThat(anshu.out()).contains("回执编号：2025-a-self-990102-v1", "接收 1 份，不予接收 0 份");
    assertThat(anshu.path("assessments/2025-a/received/2025-a-self-990102-v1.xlsx"))
        .hasSameBinaryContentAs(self);
    assertThat(run("import", self)).isZero();
    assertThat(anshu.out()).contains("2025-a-self-990102-v1");
    fill(self, "E5", 60, "G5", "");
    assertThat(run("import", self)).isZero();
    assertThat(anshu.out()).contains("2025-a-self-990102-v2");
    assertThat(run("check")).isEqualTo(10);
    assertThat(anshu.out())
        .contains("单位 2 个，评分人 2 人；已收自评表 1 份、评分表 0 份；事项 0 件")
        .contains("尚未收到评分表：2 个单位的 4 项须由评分人评分");
  }

  private static void advance(String to) {
    assertThat(run("advance", "--to", to, "--by", "王某", "--why", "进入下一阶段"))
        .as(anshu.err())
        .isZero();
  }

  @Test
  @Order(2)
  void reviews_are_refused_by_cell_and_kept_without_faults() throws IOException {
    advance("review");
    assertThat(run("template", "--kind", "review")).isZero();
    assertThat(anshu.out()).contains("生成 3 份表").doesNotContain("云峰区-李四");
    Path review = sheet("评分表-990102-临江区-张三.xlsx");
    fill(review, "F5", 61, "F6", "否");
    assertThat(run("import", anshu.path("assessments/2025-a/sheets"))).isEqualTo(10);
    assertThat(anshu.out())
        .contains("不予接收 评分表-990102-临江区-张三.xlsx：2 处有误")
        .contains("[评分表] F5　得分“61”：超出本项分值", "[评分表] H6　理由：没有给满分的，须写明扣分的理由");
    fill(review, "F5", 57.5, "H5", "记录不全", "H6", "未办");
    assertThat(run("import", review)).as(anshu.out()).isZero();
    assertThat(anshu.out()).contains("2025-a-review-990102-张三-v1");
    Path facts =
        anshu.write(
            "facts.csv",
            "unit,kind,level,key,occurred_on,document\n"
                + "云峰区,受到表彰,省级,省〔2025〕3号,2025-05-06,省〔2025〕3号\n");
    assertThat(run("import", facts)).as(anshu.out()).isZero();
    assertThat(anshu.out()).contains("2025-a-facts-v1");
    assertThat(run("check", facts, review)).as(anshu.out()).isZero();
    anshu.write("assessments/2025-a/evidence/记录.pdf", "改过");
    assertThat(run("check")).isEqualTo(10);
    assertThat(anshu.out())
        .contains("已收自评表 1 份、评分表 1 份；事项 1 件")
        .contains("项目 duty 责任落实：应有 2 人评分，现有 1 人（张三）")
        .contains("佐证文件 记录.pdf 内容与收到时不同")
        .doesNotContain("990102（临江区）　项目 drill");
  }

  private static void fill(Path file, Object... placesAndValues) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook book = new XSSFWorkbook(in);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (int i = 0; i < placesAndValues.length; i += 2) {
        CellReference at = new CellReference(placesAndValues[i].toString());
        var cell = book.getSheetAt(0).getRow(at.getRow()).getCell(at.getCol());
        if (placesAndValues[i + 1] instanceof Number number) {
          cell.setCellValue(number.doubleValue());
        } else {
          cell.setCellValue(placesAndValues[i + 1].toString());
        }
      }
      book.write(out);
      bytes = out.toByteArray();
    }
    Files.write(file, bytes);
  }
}
