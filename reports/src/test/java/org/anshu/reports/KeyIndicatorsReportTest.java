package org.anshu.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anshu.progress.Progress;
import org.anshu.reports.declared.PlainText;
import org.anshu.reports.document.Table;
import org.anshu.reports.document.WrittenReport;
import org.anshu.reports.figures.Figure;
import org.anshu.reports.figures.Key;
import org.anshu.reports.figures.Release;
import org.anshu.reports.figures.ReleaseFigures;
import org.anshu.reports.keyindicators.KeyIndicatorsWriter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Table 1 of Changzhou's plan, printed from its own figures with the changes recomputed. */
class KeyIndicatorsReportTest {

  private static final ReportSettings SETTINGS =
      ReportSettings.of("常州市应急管理局", 12, 2020, "常州市安全生产重要指标统计", List.of());
  private static final int[] ACCIDENTS = {313, 754, 656, 708, 712, 228};
  private static final int[] DEATHS = {208, 376, 343, 328, 253, 103};
  private static final int[] LARGER = {4, 1, 0, 2, 0, 1};
  private static final int[] INDUSTRIAL = {12, 46, 51, 44, 43, 17};
  private static final String[] GDP = {"3432.3", "5775.7", "6621.6", "7053.8", "7397.7", "7686.6"};
  private static final String[] EMPLOYEES = {
    "102.1798", "100.5596", "99.7867", "99.5633", "99.9651", "100.1827"
  };

  @Test
  void everyCellIsThatOfTableOneWithTheChangesRecomputed() {
    Table table = table(figures());
    assertThat(rows(table))
        .containsExactly(
            "生产安全事故起数 313 754 ! 656 -13.0 708 7.9 712 0.6 228 -68.0",
            "死亡人数 208 376 ^ 343 -8.8 328 -4.4 253 -22.9 103 -59.3",
            "较大及以上事故起数 4 1 ^ 0 -100.0 2 — 0 -100.0 1 —",
            "亿元地区生产总值生产安全事故死亡率 0.0606 0.0651 ^ 0.0518 -20.4 0.0465 -10.2 0.0342 -26.5 0.0134 -60.8",
            "工矿商贸就业人员十万人生产安全事故死亡率 1.1744 4.5744 ^ 5.1109 11.7 4.4193 -13.5 4.3015 -2.7 1.6969"
                + " -60.6");
    assertThat(table.columns().get(12).headers()).containsExactly("比2019年\n(±%)");
  }

  @Test
  void theWholeReportReadsAsItsGoldenText() throws IOException {
    WrittenReport report =
        new KeyIndicatorsWriter(SETTINGS, FontRoles.find(List.of()))
            .write(figures(), IndicatorFolders.load(List.of()));
    Path now = Files.createDirectories(Path.of("target")).resolve("key-indicators.txt");
    Files.writeString(now, PlainText.of(report));
    assertThat(now)
        .hasSameTextualContentAs(Path.of("src/test/resources/golden/key-indicators.txt"));
  }

  @Test
  void aRateWithoutItsDenominatorWaitsAndAYearWithoutDataIsADash() {
    Map<Key, Figure> values = values();
    values.replace(
        Key.total("accident.gdp_death_rate", "year_2020"),
        new Figure(BigDecimal.valueOf(103), null, true));
    values.keySet().removeIf(key -> key.window().equals("year_2015"));
    List<String> rows = rows(table(figures(values)));
    assertThat(rows.get(0)).startsWith("生产安全事故起数 — 754 ! 656 -13.0");
    assertThat(rows.get(3)).matches(".* 0\\.0342 -26\\.5 待\\S*发布 \\S+");
  }

  @Test
  void theMergedCellIsOneInTheWorkbookToo(@TempDir Path folder) throws IOException {
    RenderedReport printed =
        KeyIndicatorsReport.render(
            figures(), IndicatorFolders.load(List.of()), folder, SETTINGS, Progress.SILENT);
    try (PdfFile pdf = new PdfFile(printed.pdf())) {
      assertThat(pdf.text().replaceAll("\\s", ""))
          .contains(
              "常州市安全生产重要指标统计", "口径变", "-68.0", "1.1744", "2016年统计口径和方法变化，统计数据不同比，2016年与2015年不作比较");
    }
    try (XSSFWorkbook book = new XSSFWorkbook(printed.xlsx().toString())) {
      Sheet sheet = book.getSheetAt(1);
      List<CellRangeAddress> merged =
          sheet.getMergedRegions().stream()
              .filter(
                  region ->
                      sheet
                          .getRow(region.getFirstRow())
                          .getCell(region.getFirstColumn())
                          .toString()
                          .contains("口径变化"))
              .toList();
      assertThat(merged).hasSize(1);
      CellRangeAddress one = merged.get(0);
      assertThat(one.getLastRow() - one.getFirstRow()).as("rows").isGreaterThanOrEqualTo(4);
      assertThat(numbers(sheet)).contains(754.0, -68.0, 0.0134, -100.0);
    }
  }

  private static List<Double> numbers(Sheet sheet) {
    List<Double> numbers = new java.util.ArrayList<>();
    sheet.forEach(
        row ->
            row.forEach(
                cell -> {
                  if (cell.getCellType() == org.apache.poi.ss.usermodel.CellType.NUMERIC) {
                    numbers.add(cell.getNumericCellValue());
                  }
                }));
    return numbers;
  }

  private static Table table(ReleaseFigures figures) {
    return new KeyIndicatorsWriter(SETTINGS, FontRoles.find(List.of()))
        .write(figures, IndicatorFolders.load(List.of()))
        .tables()
        .get(0);
  }

  /** A line a row; the mark of a changed scope is an exclamation mark, a cell under it a caret. */
  private static List<String> rows(Table table) {
    return table.rows().stream()
        .map(
            row ->
                row.cells().stream()
                    .map(cell -> cell.isCovered() ? "^" : cell.printed())
                    .collect(Collectors.joining(" "))
                    .replace("口径变化，无法同比", "!"))
        .toList();
  }

  static ReleaseFigures figures() {
    return figures(values());
  }

  private static ReleaseFigures figures(Map<Key, Figure> values) {
    LocalDateTime made = LocalDateTime.of(2021, 6, 17, 8, 0);
    return new ReleaseFigures(
        new Release("R2020-12-e1", YearMonth.of(2020, 12), 1, made, made, "test", "常州市", "320400"),
        List.of(),
        List.of(),
        List.of(),
        values,
        List.of(),
        List.of());
  }

  private static Map<Key, Figure> values() {
    Map<Key, Figure> values = new HashMap<>();
    for (int i = 0; i < 6; i++) {
      String year = "year_" + (2015 + i);
      values.put(Key.total("accident.accidents", year), Figure.of(ACCIDENTS[i]));
      values.put(Key.total("accident.deaths", year), Figure.of(DEATHS[i]));
      values.put(Key.total("accident.larger_accidents", year), Figure.of(LARGER[i]));
      values.put(Key.total("accident.gdp_death_rate", year), rate(DEATHS[i], GDP[i]));
      values.put(
          Key.total("accident.industrial_death_rate", year), rate(INDUSTRIAL[i], EMPLOYEES[i]));
    }
    return values;
  }

  private static Figure rate(int deaths, String denominator) {
    return new Figure(BigDecimal.valueOf(deaths), new BigDecimal(denominator), false);
  }
}
