package org.anshu.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Map;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxFileTest {

  @TempDir Path folder;

  @Test
  void numbers_texts_and_dates_have_one_plain_form() throws IOException {
    DroppedFiles files = files().xlsx("a.xlsx", XlsxFileTest::kinds);
    assertThat(files.rows("a.xlsx", "number", "text", "day", "moment", "flag"))
        .containsExactly(Arrays.asList("0.3", "007", "2026-06-01", "2026-06-01 08:30:00", "TRUE"));
  }

  private static void kinds(XSSFSheet sheet) {
    row(sheet, 0, "number", "text", "day", "moment", "flag");
    Row row = sheet.createRow(1);
    row.createCell(0).setCellValue(0.1 + 0.2);
    row.createCell(1).setCellValue("007");
    row.createCell(2).setCellValue(LocalDateTime.of(2026, 6, 1, 0, 0));
    row.createCell(3).setCellValue(LocalDateTime.of(2026, 6, 1, 8, 30));
    row.createCell(4).setCellValue(true);
    row.getCell(2).setCellStyle(style(sheet, "yyyy\"年\"m\"月\"d\"日\""));
    row.getCell(3).setCellStyle(style(sheet, "yyyy/m/d h:mm"));
  }

  @Test
  void a_formula_is_refused_with_its_cell_or_its_result_taken_by_contract() throws IOException {
    files()
        .xlsx(
            "a.xlsx",
            sheet -> {
              row(sheet, 0, "no", "deaths");
              row(sheet, 1, "1", "");
              sheet.getRow(1).createCell(1).setCellFormula("SUM(1,2)");
              sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
            });
    assertThat(files().rows("a.xlsx", "no", "deaths"))
        .containsExactly(Arrays.asList("1", "=SUM(1,2)（公式） @ a.xlsx [月报] B2"));
    assertThat(new DroppedFiles(folder, Map.of("formulas", "value")).rows("a.xlsx", "deaths"))
        .containsExactly(Arrays.asList("3"));
  }

  @Test
  void merged_cells_are_refused_with_their_range_or_filled_by_contract() throws IOException {
    files()
        .xlsx(
            "a.xlsx",
            sheet -> {
              row(sheet, 0, "no", "deaths");
              row(sheet, 1, "1", "5");
              row(sheet, 2, "2", "");
              sheet.addMergedRegion(new CellRangeAddress(1, 2, 1, 1));
            });
    String merged = "5（合并单元格 B2:B3） @ a.xlsx [月报] ";
    assertThat(files().rows("a.xlsx", "no", "deaths"))
        .containsExactly(Arrays.asList("1", merged + "B2"), Arrays.asList("2", merged + "B3"));
    assertThat(new DroppedFiles(folder, Map.of("merged", "fill")).rows("a.xlsx", "deaths"))
        .containsExactly(Arrays.asList("5"), Arrays.asList("5"));
  }

  @Test
  void a_header_of_merged_captions_is_joined() throws IOException {
    files()
        .xlsx(
            "a.xlsx",
            sheet -> {
              row(sheet, 0, "火灾月报");
              row(sheet, 1, "地区", "伤亡", "");
              row(sheet, 2, "", "死亡\n人数", "受伤");
              row(sheet, 3, "甲区", "1", "2");
              sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
              sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
              sheet.addMergedRegion(new CellRangeAddress(1, 1, 1, 2));
            });
    DroppedFiles files = new DroppedFiles(folder, Map.of("header", "2", "header_lines", "2"));
    assertThat(files.rows("a.xlsx", "地区", "伤亡/死亡人数", "伤亡/受伤"))
        .containsExactly(Arrays.asList("甲区", "1", "2"));
  }

  @Test
  void errors_and_numbers_that_excel_has_cut_are_unreadable() throws IOException {
    files()
        .xlsx(
            "a.xlsx",
            sheet -> {
              row(sheet, 0, "id", "x");
              Row row = sheet.createRow(1);
              row.createCell(0).setCellValue(420100199001011234d);
              row.createCell(1).setCellErrorValue((byte) 0x07);
            });
    assertThat(files().rows("a.xlsx", "id", "x").get(0))
        .satisfiesExactly(
            id -> assertThat(id).contains("Excel 已丢失末位", "[月报] A2"),
            x -> assertThat(x).contains("#DIV/0!（错误值）", "[月报] B2"));
  }

  @Test
  void a_date_that_is_a_number_stays_a_number() throws IOException {
    files().xlsx("a.xlsx", sheet -> dayNumber(sheet));
    assertThat(files().rows("a.xlsx", "day")).containsExactly(Arrays.asList("46174"));
  }

  private static void dayNumber(XSSFSheet sheet) {
    row(sheet, 0, "day");
    sheet.createRow(1).createCell(0).setCellValue(46174);
  }

  @Test
  void a_workbook_cut_off_or_without_the_sheet_is_a_failure() throws IOException {
    files().xlsx("a.xlsx", sheet -> dayNumber(sheet));
    byte[] whole = Files.readAllBytes(folder.resolve("a.xlsx"));
    files().bytes("cut.xlsx", Arrays.copyOf(whole, whole.length / 2));
    assertThat(failure("cut.xlsx", Map.of())).isEqualTo(FailureCode.SOURCE_READ_BROKEN);
    files().csv("text.xlsx", "a,b\n", "UTF-8");
    assertThat(failure("text.xlsx", Map.of())).isEqualTo(FailureCode.SOURCE_READ_BROKEN);
    files().bytes("none.xlsx", new byte[0]);
    assertThat(failure("none.xlsx", Map.of())).isEqualTo(FailureCode.SOURCE_READ_BROKEN);
    assertThat(failure("a.xlsx", Map.of("sheet", "年报")))
        .isEqualTo(FailureCode.SOURCE_TABLE_MISSING);
  }

  private FailureCode failure(String file, Map<String, String> options) {
    AnshuException failure =
        catchThrowableOfType(
            AnshuException.class, () -> new DroppedFiles(folder, options).rows(file, "day"));
    assertThat(failure).as(file).isNotNull();
    return failure.code();
  }

  private DroppedFiles files() {
    return new DroppedFiles(folder, Map.of());
  }

  private static XSSFCellStyle style(XSSFSheet sheet, String format) {
    XSSFCellStyle style = sheet.getWorkbook().createCellStyle();
    style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
    return style;
  }

  private static void row(XSSFSheet sheet, int number, String... cells) {
    Row row = sheet.createRow(number);
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].isEmpty()) {
        row.createCell(i).setCellValue(cells[i]);
      }
    }
  }
}
