package org.anshu.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Language;
import org.anshu.progress.Progress;
import org.anshu.registry.Indicator;
import org.anshu.reports.cells.CellMap;
import org.anshu.reports.cells.CellMapFile;
import org.anshu.reports.cells.CellSearch;
import org.anshu.reports.cells.PrintedCell;
import org.anshu.reports.cells.PrintedCell.Kind;
import org.anshu.reports.document.Block;
import org.anshu.reports.document.Drawn;
import org.anshu.reports.document.Row;
import org.anshu.reports.document.Table;
import org.anshu.reports.document.Words;
import org.anshu.reports.document.WrittenReport;
import org.anshu.reports.monthly.MonthlyWriter;
import org.anshu.reports.rendering.Typography;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
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
  private static CellMap map;

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
    map = CellMapFile.read(Objects.requireNonNull(report.cells()));
  }

  @AfterAll
  static void close() throws IOException {
    workbook.close();
  }

  @Test
  void theTextsEveryTableAndEveryChartHaveASheet() {
    List<String> names = new ArrayList<>();
    workbook.forEach(sheet -> names.add(sheet.getSheetName()));
    assertThat(names)
        .containsExactly(
            "正文",
            "表1 总体情况",
            "图1 近12个月生产安全事故起数及与上年同月比较",
            "图2 近12个月生产安全事故死亡人数及与上年同月比较",
            "表2 行业领域",
            "表3 各地区",
            "图3 1—6月各地区生产安全事故死亡人数及与上年同期比较",
            "表4 隐患整改",
            "表5 行政执法",
            "表6 特种设备",
            "表7 信用管理");
  }

  @Test
  void numbersAreNumbersAndPrintedAsInTheReport() {
    int sheet = 0;
    for (Block block : written().blocks()) {
      Table table = Drawn.table(block);
      if (table != null) {
        sheet++;
        for (Row row : table.rows()) {
          assertRow(workbook.getSheetAt(sheet), row);
        }
      }
    }
    assertThat(sheet).isEqualTo(workbook.getNumberOfSheets() - 1);
  }

  @Test
  void everyTextIsOnTheFirstSheetInReadingOrder() {
    List<String> texts = new ArrayList<>();
    workbook.getSheetAt(0).forEach(row -> texts.add(row.getCell(0).toString().strip()));
    List<String> expected = new ArrayList<>();
    for (Block block : written().blocks()) {
      for (String line : Transcript.of(block).split("\n")) {
        if (Drawn.table(block) == null && !line.isEmpty()) {
          expected.add(Typography.chinese(line.strip()));
        }
      }
    }
    assertThat(texts).containsSubsequence(expected);
    assertThat(workbook.getSheetAt(0).getHyperlinkList()).hasSize(10);
  }

  @Test
  void theMapHasEveryNumberOfTheWorkbookWithItsText() {
    DataFormatter formatter = new DataFormatter(Locale.ROOT);
    Map<String, PrintedCell> numbers = new HashMap<>();
    Map<String, String> texts = new HashMap<>();
    for (PrintedCell cell : map.cells()) {
      String address = cell.spot().sheet() + "!" + cell.spot().cell();
      if (cell.kind() == Kind.NUMBER || cell.kind() == Kind.POINT) {
        numbers.put(address, cell);
      } else if (cell.spot().part().isEmpty()) {
        texts.put(address, cell.printed());
      }
    }
    for (Sheet sheet : workbook) {
      for (org.apache.poi.ss.usermodel.Row row : sheet) {
        for (Cell cell : row) {
          String address = sheet.getSheetName() + "!" + cell.getAddress();
          if (cell.getCellType() == CellType.NUMERIC) {
            assertThat(numbers).containsKey(address);
            PrintedCell found = numbers.remove(address);
            assertThat(found.printed()).isEqualTo(formatter.formatCellValue(cell));
            assertThat(found.source()).isNotNull();
            assertThat(found.spot().page()).isPositive();
            assertThat(found.labels().column()).isNotEmpty();
          } else if (cell.getCellType() == CellType.STRING && !cell.toString().isEmpty()) {
            assertThat(texts).as(address).containsEntry(address, cell.toString());
          }
        }
      }
    }
    assertThat(numbers).isEmpty();
  }

  @Test
  void everyNumberOfAParagraphIsInTheMapOrInTheWordsOfTheTemplate() {
    Set<String> words = new HashSet<>();
    Words.load().all().forEach(word -> words.addAll(List.of(word.split("\\{\\d+}"))));
    Map<String, String> rest = new HashMap<>();
    map.cells().stream()
        .filter(cell -> cell.kind() == Kind.LABEL)
        .forEach(cell -> rest.put(cell.spot().address(), cell.printed()));
    Set<String> paragraphs = new HashSet<>();
    for (PrintedCell cell : map.cells()) {
      if (cell.kind() == Kind.TEXT) {
        String address = cell.spot().sheet() + "!" + cell.spot().cell();
        String text = rest.get(address);
        assertThat(text).as(cell.toString()).contains(cell.printed());
        int at = text.indexOf(cell.printed(), Math.max(0, text.lastIndexOf('\0')));
        int end = at + cell.printed().length();
        rest.put(address, text.substring(0, at) + "\0" + text.substring(end));
        paragraphs.add(address);
        assertThat(cell.spot().sentence()).as(cell.toString()).isPositive();
      }
    }
    for (String address : paragraphs) {
      for (String piece : rest.get(address).split("\0")) {
        boolean fixed =
            piece.chars().noneMatch(Character::isDigit)
                || words.stream().anyMatch(word -> word.contains(piece) || piece.contains(word));
        assertThat(fixed).as(address + ": " + piece).isTrue();
      }
    }
    assertThat(paragraphs).hasSizeGreaterThan(20);
  }

  @Test
  void aCellIsFoundBySheetByTableBySentenceAndByPoint() {
    CellSearch search = new CellSearch(map);
    List<PrintedCell> cell = search.find("表2!C7");
    assertThat(cell)
        .hasSize(1)
        .isEqualTo(search.find("行业领域!C7"))
        .isEqualTo(search.find("表2 行业领域!C7"))
        .isEqualTo(search.find("sectors!c7"));
    assertThat(search.find("正文!A8")).hasSizeGreaterThan(10);
    PrintedCell third = search.find("text!A8#3").get(0);
    assertThat(search.find("第%d页第%d句".formatted(third.spot().page(), third.spot().sentence())))
        .contains(third);
    assertThat(search.find("图3")).hasSize(20);
    PrintedCell point = search.find("图1#12.1").get(0);
    assertThat(point.labels().row()).isEqualTo("6月");
    assertThat(point.printed()).isEqualTo("40");
    assertThat(search.find("图1!B" + point.spot().cell().substring(1))).containsExactly(point);
    assertThat(point.source().figures().get(0))
        .hasToString("accident.accidents@2026-06/trend_00///");
  }

  @Test
  void whatIsNoFigureIsSaidWithTheCellsNearIt() {
    CellSearch search = new CellSearch(map);
    assertRefused(search, "表2!ZZ99", "附近的数值：");
    assertRefused(search, "表2!A9", "是标签");
    assertRefused(search, "天气!A1", "表2 行业领域（sectors）");
    assertRefused(search, "正文!A8#99", "此处有");
    assertRefused(search, "C7", "--cells");
    assertRefused(search, "图9", "图1、图2、图3");
    assertRefused(search, "第1页第99句", "第 1 页含数值的句子");
  }

  private static void assertRefused(CellSearch search, String address, String words) {
    assertThatThrownBy(() -> search.find(address))
        .isInstanceOfSatisfying(
            AnshuException.class,
            e -> {
              assertThat(e.code()).isEqualTo(FailureCode.QUERY_INVALID);
              String said = e.message(Language.CHINESE);
              assertThat(said).contains(words);
            });
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
  void theHeadOfATableStaysInSightAndIsPrintedOnEveryPage() {
    for (int i = 1; i < workbook.getNumberOfSheets(); i++) {
      XSSFSheet sheet = workbook.getSheetAt(i);
      CellRangeAddress head = sheet.getRepeatingRows();
      int below = head.getLastRow() + 1;
      assertThat((int) sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo(below);
      assertThat(sheet.getRow(below).getCell(1).getCellType()).isNotEqualTo(CellType.BLANK);
      assertThat(sheet.getEvenFooter().getLeft()).contains("&P");
    }
  }

  @Test
  void aSheetHasNoMoreColumnsThanItsTable() {
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
                  && formatter.formatCellValue(cell).equals(row.cells().get(i).shown())
              : cell.getCellType() == CellType.STRING
                  && cell.getStringCellValue().equals(Typography.chinese(expected.toString()));
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
