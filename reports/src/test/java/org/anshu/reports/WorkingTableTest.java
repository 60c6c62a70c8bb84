package org.anshu.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.anshu.progress.Progress;
import org.anshu.registry.scoring.AssessmentResult;
import org.anshu.registry.scoring.UnitScore;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The working table, recomputed by another program than the scorer. */
class WorkingTableTest {

  private static final int ITEMS_ROW = 3;
  private static final int POINTS_ROW = 4;
  private static final int HEAD_ROWS = 5;

  private final AssessmentResult result = SampleAssessment.afterAppeal();

  private Path write(Path folder) {
    return new AssessmentReports(
            SampleAssessment.settings(), SampleAssessment.SECOND, folder, Progress.SILENT)
        .workingTable(result);
  }

  @Test
  void itsFormulasGiveWhatTheEngineGives(@TempDir Path folder) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(write(folder).toString())) {
      new XSSFFormulaEvaluator(workbook).evaluateAll();
      int units = 0;
      for (Sheet sheet : workbook) {
        if (sheet.getRow(ITEMS_ROW) == null
            || sheet.getRow(ITEMS_ROW).getCell(2) == null
            || sheet.getLastRowNum() < HEAD_ROWS) {
          continue;
        }
        Map<String, Integer> columns = columns(sheet);
        for (int line = HEAD_ROWS; line <= sheet.getLastRowNum(); line++) {
          check(sheet.getRow(line), columns);
          units++;
        }
      }
      assertThat(units).isEqualTo(result.units().size());
    }
  }

  private void check(Row row, Map<String, Integer> columns) {
    UnitScore score = result.of(row.getCell(0).getStringCellValue());
    assertNumber(row, columns, "折算分", score.scaled());
    assertNumber(row, columns, "加分", score.bonus());
    assertNumber(row, columns, "扣分", score.deduction());
    assertNumber(row, columns, "总分", score.total());
    assertNumber(row, columns, "名次", BigDecimal.valueOf(score.rank()));
    for (UnitScore.PartScore part : score.parts()) {
      assertNumber(row, columns, part.part().title().chinese() + "得分", part.points());
      assertNumber(row, columns, part.part().title().chinese() + "可得分", part.reachable());
      for (UnitScore.ItemScore item : part.items()) {
        if (item.applicable()) {
          assertNumber(row, columns, item.item().title().chinese(), item.points());
        }
      }
    }
    assertThat(text(row, columns, "按分等次")).isEqualTo(score.gradeByScore().title().chinese());
    assertThat(text(row, columns, "评定等次")).isEqualTo(score.grade().title().chinese());
  }

  @Test
  void aChangedWeightMovesTheTotal(@TempDir Path folder) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(write(folder).toString())) {
      Sheet sheet = workbook.getSheetAt(0);
      Map<String, Integer> columns = columns(sheet);
      Row first = sheet.getRow(HEAD_ROWS);
      int total = column(columns, "总分");
      XSSFFormulaEvaluator evaluator = new XSSFFormulaEvaluator(workbook);
      evaluator.evaluateAll();
      double before = first.getCell(total).getNumericCellValue();
      sheet.getRow(POINTS_ROW).getCell(column(columns, "隐患按期整改率")).setCellValue(30);
      evaluator.clearAllCachedResultValues();
      evaluator.evaluateAll();
      assertThat(first.getCell(total).getNumericCellValue()).isNotEqualTo(before);
    }
  }

  @Test
  void theSameTableHasTheSameBytes(@TempDir Path one, @TempDir Path other) throws IOException {
    assertThat(Files.readAllBytes(write(one))).isEqualTo(Files.readAllBytes(write(other)));
  }

  private static void assertNumber(
      Row row, Map<String, Integer> columns, String name, BigDecimal expected) {
    Cell cell = row.getCell(column(columns, name));
    BigDecimal found =
        BigDecimal.valueOf(cell.getNumericCellValue()).setScale(8, RoundingMode.HALF_UP);
    assertThat(found)
        .as("%s of %s", name, row.getCell(1).getStringCellValue())
        .isEqualByComparingTo(expected.setScale(8, RoundingMode.HALF_UP));
  }

  private static String text(Row row, Map<String, Integer> columns, String name) {
    Cell cell = row.getCell(column(columns, name));
    assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.FORMULA);
    return cell.getStringCellValue();
  }

  private static int column(Map<String, Integer> columns, String name) {
    Integer column = columns.get(name);
    assertThat(column).as(name).isNotNull();
    return column == null ? 0 : column;
  }

  private static Map<String, Integer> columns(Sheet sheet) {
    Map<String, Integer> columns = new HashMap<>();
    sheet
        .getRow(ITEMS_ROW)
        .forEach(cell -> columns.put(cell.getStringCellValue(), cell.getColumnIndex()));
    return columns;
  }
}
