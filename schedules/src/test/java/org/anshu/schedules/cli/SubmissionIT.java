package org.anshu.schedules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** F06, F07 and F08 by the commands that people use. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SubmissionIT {

  private static final String SETTINGS =
      """
      city: { name: 云江市, code: "990100" }
      clock: 2026-07-25T08:00+08:00
      """;

  @TempDir static Path home;
  private static CommandHome anshu;

  @BeforeAll
  static void make() {
    anshu = CommandHome.make(home, SETTINGS);
  }

  @AfterAll
  static void stop() {
    anshu.close();
  }

  @Test
  @Order(1)
  void a_bad_form_is_refused_with_every_cell_and_nothing_is_kept() throws IOException {
    Path file = template("bad.xlsx", "990102");
    edit(
        file,
        sheet -> {
          fill(sheet, 0);
          sheet.getRow(1).getCell(5).setCellValue(-1);
          sheet.getRow(2).getCell(4).setCellFormula("1+1");
          sheet.getRow(3).getCell(6).setCellValue("两人🔥");
          sheet.getRow(4).getCell(7).setBlank();
          sheet.getRow(5).getCell(4).setCellValue(1.5);
          sheet.addMergedRegion(new CellRangeAddress(1, 2, 6, 6));
        });
    assertThat(anshu.run("submit", file)).isEqualTo(10);
    assertThat(anshu.out())
        .contains("不予接收", "7 处有误", "bad.xlsx [填报] G3")
        .contains("[填报] F2　死亡人数“-1”：数值小于允许的最小值")
        .contains("[填报] E3　火灾起数“=1+1（公式）”", "[填报] G2　受伤人数“0（合并单元格 G2:G3）”")
        .contains("[填报] G4　受伤人数“两人🔥”：应为数字", "[填报] H5", "不得留空")
        .contains("[填报] E6　火灾起数“1.5”");
    assertThat(anshu.run("submit")).as(anshu.err()).isZero();
    assertThat(anshu.out()).doesNotContain("fire_monthly-990102", "fire_monthly/bad");
  }

  @Test
  @Order(2)
  void a_form_of_another_edition_month_or_place_is_refused() throws IOException {
    Path file = template("head.xlsx", "990102");
    edit(
        file,
        sheet -> {
          fill(sheet, 0);
          sheet.getRow(1).getCell(0).setCellValue("fire_monthly/2025-1");
          sheet.getRow(2).getCell(1).setCellValue("990106");
          sheet.getRow(3).getCell(2).setCellValue("2026-05");
          sheet.getRow(4).getCell(3).setCellValue("地下空间");
        });
    assertThat(anshu.run("submit", file)).isEqualTo(10);
    assertThat(anshu.out())
        .contains("A2", "现行版本为 fire_monthly/2026-1", "B3", "C4", "一份表只报一个单位", "撤销，请用 990104")
        .contains("D5", "应为：人员密集场所", "缺少：交通工具");
    assertThat(anshu.run("submit", anshu.write("other.csv", "a,b\n1,2\n"))).isEqualTo(10);
    assertThat(anshu.err()).contains("SUBMISSION_REJECTED", "anshu template");
    assertThat(anshu.run("template", "fire_monthly", "--unit", "990199", "--month", "2026-06"))
        .isEqualTo(30);
    Path future = home.resolve("future.xlsx");
    anshu.run(
        "template", "fire_monthly", "--unit", "990102", "--month", "2026-07", "--out", future);
    edit(future, sheet -> fill(sheet, 0));
    assertThat(anshu.run("submit", future)).isEqualTo(10);
    assertThat(anshu.out()).contains("C2", "该月尚未结束");
  }

  @Test
  @Order(3)
  void a_good_form_gets_a_receipt_and_a_resubmission_is_the_next_version() throws IOException {
    Path file = template("good.xlsx", "990102");
    edit(file, sheet -> fill(sheet, 3));
    assertThat(anshu.run("submit", file, "--by", "王某")).as(anshu.err()).isZero();
    assertThat(anshu.out())
        .contains("回执编号：fire_monthly-990102-2026-06-v1", "行数：5", "2026-07-25 08:00:00")
        .containsPattern("SHA-256：[0-9a-f]{64}")
        .contains("应报日期：2026-07-05（逾期）");
    assertThat(anshu.query("select sum(fires), count(*) from ods.submissions__fire_monthly"))
        .isEqualTo("15,5");

    assertThat(anshu.run("submit", file)).isZero();
    assertThat(anshu.out()).contains("fire_monthly-990102-2026-06-v1");

    edit(file, sheet -> sheet.getRow(1).getCell(4).setCellValue(4));
    assertThat(anshu.run("submit", file)).as(anshu.err()).isZero();
    assertThat(anshu.out()).contains("fire_monthly-990102-2026-06-v2");
    assertThat(
            anshu.query(
                "select receipt_no, sum(fires) from ods.submissions__fire_monthly"
                    + " group by all order by all"))
        .isEqualTo("fire_monthly-990102-2026-06-v1,15\nfire_monthly-990102-2026-06-v2,16");
    assertThat(anshu.run("submit")).isZero();
    assertThat(anshu.out()).contains("v1", "已取代", "v2", "现行", "王某");
    assertThat(anshu.path("submissions/received/fire_monthly-990102-2026-06-v1.xlsx")).exists();
  }

  @Test
  @Order(4)
  void denominators_without_a_source_are_refused_by_line_and_two_releases_are_kept() {
    String head = "series,unit_code,period_start,period_end,value,unit,price_basis,vintage,";
    head += "released_on,source\n";
    String first = "gdp,,2020-01-01,2021-01-01,7805.3,亿元,current,preliminary,2021-03-01,";
    Path bad =
        anshu.write("bad.csv", head + first + "云江市统计局\n" + first.replace("7805.3", "7810") + "\n");
    assertThat(anshu.run("reference", "load", bad)).isEqualTo(20);
    assertThat(anshu.err()).contains("REFERENCE_INVALID", "bad.csv J3 source“”：不得为空");
    Path good =
        anshu.write(
            "good.csv",
            head
                + first
                + "云江市统计局\n"
                + first
                    .replace("7805.3", "7813.1")
                    .replace("preliminary,2021-03-01", "final,2021-12-20")
                + "云江市统计局\n");
    assertThat(anshu.run("reference", "load", good)).as(anshu.err()).isZero();
    assertThat(anshu.out()).contains("denominators-0001：新增 2 行，已有 0 行");
    assertThat(anshu.run("reference", "load", good)).isZero();
    assertThat(anshu.out()).contains("denominators-0001：新增 0 行，已有 2 行");
    Path changed = anshu.write("changed.csv", head + first.replace("7805.3", "7900") + "云江市统计局\n");
    assertThat(anshu.run("reference", "load", changed)).isEqualTo(20);
    assertThat(anshu.err()).contains("changed.csv E2", "7805.3", "已发布的数不能改");

    String[] list = {"reference", "list", "--series", "gdp", "--year", "2020"};
    assertThat(anshu.run((Object[]) list)).isZero();
    assertThat(anshu.out()).containsPattern("\\n +gdp .*7805.3").containsPattern("\\*.*7813.1");
    assertThat(
            anshu.run(
                "reference", "list", "--series", "gdp", "--year", "2020", "--as-of", "2021-06-30"))
        .isZero();
    assertThat(anshu.out()).containsPattern("\\*.*7805.3").containsPattern("\\n +gdp .*7813.1");
  }

  @Test
  @Order(5)
  void the_targets_of_xianning_are_three_binding_and_two_without_a_number() {
    Path examples = org.anshu.schedules.ProductRoot.find().resolve("examples/targets");
    assertThat(anshu.run("target", "load", examples.resolve("xianning-145.csv")))
        .as(anshu.err())
        .isZero();
    assertThat(
            anshu.query(
                "select nature, comparison, count(*), count(target_value), sum(target_value)"
                    + " from dim.target group by all order by all"))
        .isEqualTo("binding,at_least,3,3,53.000000\nexpected,qualitative,2,0,");
    for (String more : new String[] {"changzhou-145.csv", "other-plans.csv"}) {
      assertThat(anshu.run("target", "load", examples.resolve(more))).as(anshu.err()).isZero();
    }
    assertThat(anshu.query("select count(*), count(target_value) from dim.target"))
        .isEqualTo("29,17");
    assertThat(anshu.run("target", "list")).isZero();
    assertThat(anshu.out()).contains("坚决遏制", "约束性", "预期性", "定性");
    Path zero =
        anshu.write(
            "zero.csv", "指标,目标年份,目标数值,比较规则,性质,原文,出处\n杜绝,2025,0,定性,预期性,坚决杜绝,某规划\n,2025,,,,,\n");
    assertThat(anshu.run("target", "load", zero)).isEqualTo(20);
    assertThat(anshu.err()).contains("C2", "也不写 0", "A3", "G3");
  }

  private static Path template(String name, String unit) {
    Path file = home.resolve(name);
    assertThat(
            anshu.run(
                "template", "fire_monthly", "--unit", unit, "--month", "2026-06", "--out", file))
        .as(anshu.err())
        .isZero();
    return file;
  }

  private static void fill(XSSFSheet sheet, int fires) {
    for (int r = 1; r <= sheet.getLastRowNum(); r++) {
      Row row = sheet.getRow(r);
      row.getCell(4).setCellValue(fires);
      for (int c = 5; c < 8; c++) {
        row.getCell(c).setCellValue(0);
      }
    }
  }

  private static void edit(Path file, Consumer<XSSFSheet> change) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      change.accept(book.getSheetAt(0));
      try (OutputStream out = Files.newOutputStream(file)) {
        book.write(out);
      }
    }
  }
}
