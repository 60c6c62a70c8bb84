package org.anshu.schedules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of files as a source: what is wrong in them waits with its cell, the rest lands. */
class DroppedFilesIT {

  private static final String SETTINGS =
      """
      city: { name: 云江市, code: "990100" }
      clock: 2026-07-25T08:00+08:00
      sources: { ledger: { url: "file:drop" } }
      """;

  private static final String CONTRACT =
      """
      source: ledger
      title: { zh: 隐患台账, en: Hazard ledger }
      provider: 园区
      owner: 调查评估和统计科
      connector: files
      connection: ledger
      tables:
        - name: entry
          from: "entry*"
          key: [编号]
          columns:
            no:        { from: 编号, required: true }
            area_code: { from: 区划, codelist: area, required: true }
            note:      { from: 说明 }
            found_on:  { from: 发现日期, type: date, required: true }
            due_on:    { from: 整改期限, type: date }
            closed_on: { from: 销号日期, type: date }
            deaths:    { from: 死亡人数, type: int, min: 0, required: true }
          checks:
            - { date_order: [found_on, due_on] }
            - { date_order: [found_on, closed_on] }
      """;

  private static final String DDL =
      """
      CREATE TABLE ods.ledger__entry (
        no STRING NOT NULL COMMENT '编号',
        area_code STRING NOT NULL COMMENT '区划',
        note STRING COMMENT '说明',
        found_on DATE NOT NULL COMMENT '发现日期',
        due_on DATE COMMENT '整改期限',
        closed_on DATE COMMENT '销号日期',
        deaths INT NOT NULL COMMENT '死亡人数',
        _source STRING NOT NULL COMMENT '来源系统',
        _pull_id STRING NOT NULL COMMENT '抽取编号',
        _pulled_at TIMESTAMP NOT NULL COMMENT '抽取时刻',
        _op STRING NOT NULL COMMENT '变化',
        _row_key STRING NOT NULL COMMENT '主键原值',
        _row_hash STRING NOT NULL COMMENT '摘要'
      ) COMMENT '隐患台账';
      """;

  private static final String HEAD = "编号,区划,说明,发现日期,整改期限,销号日期,死亡人数\n";
  private static final String GOOD = HEAD + "1,990102,🔥𬭚,2026-06-01,2026-06-10,,0\n";

  @TempDir static Path home;
  private static CommandHome anshu;

  @BeforeAll
  static void make() {
    anshu = CommandHome.make(home, SETTINGS);
    anshu.write("sources/ledger/source.yml", CONTRACT);
    anshu.write("warehouse-ddl/ods/101_ledger__entry.sql", DDL);
  }

  @AfterAll
  static void stop() {
    anshu.close();
  }

  @Test
  void bad_cells_wait_with_their_place_until_the_file_is_corrected() throws Exception {
    anshu.write(
        "drop/entry.csv",
        "\ufeff"
            + GOOD
            + "2,990106,退役代码,2026-06-01,2026-06-10,,0\n"
            + "3,123456,不存在的代码,2026-06-01,,,0\n"
            + "4,990102,期限早于发现,2026-06-01,2026-05-10,,0\n"
            + "5,990102,销号早于发现,2026-06-01,,2026-05-31,0\n"
            + "6,990102,负数,2026-06-01,,,-2\n"
            + "7,990102,日期写成数,46174,,,0\n"
            + "8,990102,少一列,2026-06-01,,0\n"
            + "9,990102,\"换\n行\",2026-06-01,,,0\n"
            + "9,990102,重复,2026-06-01,,,0\n");
    workbook();
    assertThat(anshu.run("pull")).as(anshu.err()).isZero();
    assertThat(anshu.query("select no from ods.ledger__entry order by no").lines())
        .containsExactly("1", "2", "9");
    assertThat(quarantine())
        .containsExactlyInAnyOrder(
            "3 UNKNOWN_CODE 代码不在代码表中（entry.csv B4）",
            "4 DATE_ORDER 日期先后颠倒（entry.csv E5）",
            "5 DATE_ORDER 日期先后颠倒（entry.csv F6）",
            "6 NEGATIVE_NUMBER 数值小于允许的最小值（entry.csv G7）",
            "7 BAD_DATE 不是有效日期（entry.csv D8）",
            "8 UNREADABLE_CELL 单元格不能按约定读取（entry.csv B9）",
            "8 UNREADABLE_CELL 单元格不能按约定读取（entry.csv C9）",
            "8 UNREADABLE_CELL 单元格不能按约定读取（entry.csv D9）",
            "8 UNREADABLE_CELL 单元格不能按约定读取（entry.csv E9）",
            "8 UNREADABLE_CELL 单元格不能按约定读取（entry.csv F9）",
            "8 UNREADABLE_CELL 单元格不能按约定读取（entry.csv G9）",
            "9 DUPLICATE_KEY 主键重复，已采用最新一条（entry.csv A10）",
            "X1 UNREADABLE_CELL 单元格不能按约定读取（entry2.xlsx [台账] G2）",
            "X2 UNREADABLE_CELL 单元格不能按约定读取（entry2.xlsx [台账] D3）",
            "X3 UNREADABLE_CELL 单元格不能按约定读取（entry2.xlsx [台账] D4）");

    Files.delete(home.resolve("drop/entry2.xlsx"));
    anshu.write("drop/entry.csv", GOOD + "6,990102,改正,2026-06-01,,,2\n");
    assertThat(anshu.run("pull")).as(anshu.err()).isZero();
    assertThat(quarantine()).isEmpty();
    assertThat(
            anshu.query(
                "select no, _op from ods.ledger__entry"
                    + " qualify row_number() over (partition by no order by _pull_id desc) = 1"
                    + " order by no"))
        .isEqualTo("1,insert\n2,delete\n6,insert\n9,delete");
    assertThat(anshu.query("select note from ods.ledger__entry where no = '1'")).isEqualTo("🔥𬭚");
  }

  private static void workbook() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(home.resolve("drop/entry2.xlsx"))) {
      XSSFSheet sheet = book.createSheet("台账");
      String[] lines =
          (HEAD + "X1,990102,公式,2026-06-01,,,\nX2,990102,合并,2026-06-01,,,0\n").split("\n");
      String[] all = java.util.Arrays.copyOf(lines, lines.length + 1);
      all[lines.length] = "X3,990102,合并,,,,0";
      for (int r = 0; r < all.length; r++) {
        String[] cells = all[r].split(",");
        for (int c = 0; c < cells.length; c++) {
          if (!cells[c].isEmpty()) {
            (c == 0 ? sheet.createRow(r) : sheet.getRow(r)).createCell(c).setCellValue(cells[c]);
          }
        }
      }
      sheet.getRow(1).createCell(6).setCellFormula("1-1");
      sheet.addMergedRegion(new CellRangeAddress(2, 3, 3, 3));
      book.write(out);
    }
  }

  @Test
  void a_file_that_breaks_off_or_is_in_no_encoding_or_is_absent_stops_the_table() throws Exception {
    Path file = anshu.write("drop/entry.csv", GOOD + "2,990102,断");
    assertThat(anshu.run("pull")).isEqualTo(10);
    assertThat(anshu.err()).contains("SOURCE_READ_BROKEN", "第 3 行", "传输可能中断");
    byte[] mixed = (GOOD + "2,990102,断续,2026-06-01,,,0\n").getBytes(Charset.forName("GB18030"));
    mixed[mixed.length - 20] = (byte) 0xff;
    Files.write(file, mixed);
    assertThat(anshu.run("pull")).isEqualTo(10);
    assertThat(anshu.err()).contains("SOURCE_READ_BROKEN", "GB18030");
    anshu.write("drop/entry.csv", GOOD.replace("死亡人数", "死亡"));
    assertThat(anshu.run("pull")).isEqualTo(10);
    assertThat(anshu.err()).contains("SOURCE_COLUMN_MISSING", "死亡人数");
    Files.delete(file);
    assertThat(anshu.run("pull")).isEqualTo(10);
    assertThat(anshu.err()).contains("SOURCE_TABLE_MISSING", "entry*");
  }

  private static List<String> quarantine() throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection operations = anshu.databases().operations();
        ResultSet found =
            operations
                .createStatement()
                .executeQuery(
                    "SELECT row_key, rule_id, message_zh FROM quarantine WHERE state = 'open' AND"
                        + " source = 'ledger'")) {
      while (found.next()) {
        rows.add(found.getString(1) + " " + found.getString(2) + " " + found.getString(3));
      }
    }
    return rows;
  }
}
