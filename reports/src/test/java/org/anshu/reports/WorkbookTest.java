package org.anshu.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.anshu.progress.Progress;
import org.anshu.registry.Indicator;
import org.anshu.reports.monthly.Block;
import org.anshu.reports.monthly.Block.Exhibit;
import org.anshu.reports.monthly.Block.Heading;
import org.anshu.reports.monthly.MonthlyWriter;
import org.anshu.reports.monthly.Row;
import org.anshu.reports.monthly.WrittenReport;
import org.anshu.reports.rendering.Typography;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook, read back. */
class WorkbookTest {

  private static final List<Indicator> INDICATORS = IndicatorFolders.load(List.of());

  @TempDir static Path folder;
  private static XSSFWorkbook workbook;

  @BeforeAll
  static void renderOnce() throws IOException {
    RenderedReport report =
        MonthlyReport.render(
            SampleRelease.ordinary().figures(),
            INDICATORS,
            folder,
            SampleRelease.settings(),
            Progress.SILENT);
    workbook = new XSSFWorkbook(report.xlsx().toString());
  }

  @AfterAll
  static void close() throws IOException {
    workbook.close();
  }

  @Test
  void everySectionHasASheet() {
    List<String> names = new ArrayList<>();
    workbook.forEach(sheet -> names.add(sheet.getSheetName()));
    assertThat(names).containsExactly("总体情况", "行业领域", "各地区", "隐患整改", "行政执法", "特种设备", "信用管理", "说明");
  }

  @Test
  void numbersAreNumbersAndPrintedAsInTheReport() {
    int sheet = -1;
    for (Block block : written().blocks()) {
      sheet += block instanceof Heading ? 1 : 0;
      if (block instanceof Exhibit exhibit && !exhibit.isChart()) {
        for (Row row : exhibit.rows()) {
          assertRow(workbook.getSheetAt(sheet), row);
        }
      }
    }
  }

  @Test
  void everySheetPrintsOnA4OnePageWide() {
    for (Sheet sheet : workbook) {
      assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
      assertThat(sheet.getFitToPage()).isTrue();
      assertThat(sheet.getPrintSetup().getFitHeight()).isEqualTo((short) 0);
    }
  }

  @Test
  void aSheetHasNoMoreColumnsThanItsTable() {
    assertThat(workbook.getAllNames()).isEmpty();
    for (Sheet sheet : workbook) {
      Set<Integer> columns = new HashSet<>();
      sheet.forEach(row -> row.forEach(cell -> columns.add(cell.getColumnIndex())));
      assertThat(columns.size()).as(sheet.getSheetName()).isLessThanOrEqualTo(11);
    }
  }

  private static void assertRow(Sheet sheet, Row row) {
    String name = Typography.chinese(row.name());
    for (org.apache.poi.ss.usermodel.Row line : sheet) {
      Cell first = line.getCell(0);
      boolean found =
          first != null
              && first.getCellType() == CellType.STRING
              && first.getStringCellValue().equals(name)
              && matches(line, row);
      if (found) {
        return;
      }
    }
    throw new AssertionError("No row of " + row + " on sheet " + sheet.getSheetName());
  }

  private static boolean matches(org.apache.poi.ss.usermodel.Row line, Row row) {
    DataFormatter formatter = new DataFormatter(Locale.ROOT);
    for (int i = 0; i < row.cells().size(); i++) {
      Cell cell = line.getCell(i + 1);
      Object expected = row.cells().get(i).value();
      boolean same =
          expected instanceof BigDecimal number
              ? cell.getCellType() == CellType.NUMERIC
                  && cell.getNumericCellValue() == number.doubleValue()
                  && formatter.formatCellValue(cell).equals(row.cells().get(i).printed())
              : cell.getCellType() == CellType.STRING && cell.getStringCellValue().equals(expected);
      if (!same) {
        return false;
      }
    }
    return true;
  }

  private static WrittenReport written() {
    return new MonthlyWriter(SampleRelease.settings(), FontRoles.find(List.of()))
        .write(SampleRelease.ordinary().figures(), INDICATORS);
  }
}
