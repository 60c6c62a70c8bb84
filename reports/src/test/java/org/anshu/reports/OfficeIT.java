package org.anshu.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.anshu.reports.document.Block.Heading;
import org.anshu.reports.document.Cell;
import org.anshu.reports.document.Drawn;
import org.anshu.reports.document.HeaderGrid;
import org.anshu.reports.document.Row;
import org.anshu.reports.document.Table;
import org.anshu.reports.document.WrittenReport;
import org.anshu.reports.monthly.MonthlyWriter;
import org.anshu.reports.rendering.Typography;
import org.anshu.reports.workbook.BookPlan;
import org.anshu.reports.workbook.SheetPlan;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * LibreOffice opens every workbook and text document and saves it again; what it saved is what the
 * report says. Without LibreOffice this fails: {@code apt-get install libreoffice-calc-nogui
 * libreoffice-writer-nogui}.
 */
class OfficeIT {

  private static final int MINUTES = 4;

  @TempDir static Path folder;
  private static final Map<String, WrittenReport> REPORTS = new LinkedHashMap<>();

  @BeforeAll
  static void printAndOpen() throws IOException, InterruptedException {
    FontRoles fonts = FontRoles.find(List.of());
    REPORTS.put("everything", FormatSample.everything());
    REPORTS.put("bulletin", SampleTables.report());
    REPORTS.put("notice", SampleTables.notice());
    REPORTS.put("tables", SampleTables.tables());
    REPORTS.put(
        "monthly",
        new MonthlyWriter(SampleRelease.settings(), fonts)
            .write(SampleRelease.many().figures(), IndicatorFolders.load(List.of())));
    Printing printing = new Printing(fonts, Set.of(Format.XLSX, Format.DOCX));
    for (Map.Entry<String, WrittenReport> report : REPORTS.entrySet()) {
      printing.print(report.getValue(), null, folder, report.getKey(), FormatSample.MADE);
    }
    open("xlsx", "Calc Office Open XML");
    open("docx", "Office Open XML Text");
  }

  private static void open(String ending, String filter) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add("soffice");
    command.add("-env:UserInstallation=" + folder.resolve("profile").toUri());
    command.addAll(List.of("--headless", "--convert-to", ending + ":" + filter));
    command.addAll(List.of("--outdir", folder.resolve("saved").toString()));
    REPORTS.keySet().forEach(name -> command.add(folder.resolve(name + "." + ending).toString()));
    Path log = folder.resolve(ending + ".log");
    Process office =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(office.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
    assertThat(office.exitValue()).as(Files.readString(log)).isZero();
  }

  @Test
  void everyNumberAndTextOfEveryWorkbookIsWhatTheReportSays() throws IOException {
    DataFormatter formatter = new DataFormatter(Locale.ROOT);
    for (Map.Entry<String, WrittenReport> report : REPORTS.entrySet()) {
      Path saved = folder.resolve("saved").resolve(report.getKey() + ".xlsx");
      int[] checked = {0};
      try (InputStream in = Files.newInputStream(saved);
          XSSFWorkbook workbook = new XSSFWorkbook(in)) {
        for (SheetPlan plan : BookPlan.of(report.getValue()).sheets()) {
          Sheet sheet = workbook.getSheet(plan.name());
          assertThat(sheet).as(report.getKey() + " " + plan.name()).isNotNull();
          var drawing = workbook.getSheet(plan.name()).getDrawingPatriarch();
          assertThat(drawing != null && drawing.getCharts().size() == 1)
              .isEqualTo(plan.chart() != null);
          plan.cells(
              cell -> {
                var row = sheet.getRow(cell.row());
                var found = row == null ? null : row.getCell(cell.column());
                String place = report.getKey() + " " + plan.name() + "!" + cell.address();
                if (cell.value() instanceof BigDecimal number) {
                  assertThat(found.getCellType()).as(place).isEqualTo(CellType.NUMERIC);
                  assertThat(formatter.formatCellValue(found))
                      .as(place)
                      .isEqualTo(new Cell(number, cell.pattern()).shown());
                } else if (!cell.value().equals("")) {
                  assertThat(found.getStringCellValue()).as(place).isEqualTo(cell.value());
                }
                checked[0]++;
              });
        }
      }
      assertThat(checked[0]).as(report.getKey()).isGreaterThan(50);
    }
  }

  @Test
  void everyRowOfEveryTextDocumentIsWhatTheReportSays() throws IOException {
    for (Map.Entry<String, WrittenReport> report : REPORTS.entrySet()) {
      Path saved = folder.resolve("saved").resolve(report.getKey() + ".docx");
      try (InputStream in = Files.newInputStream(saved);
          XWPFDocument document = new XWPFDocument(in)) {
        List<Table> tables =
            report.getValue().blocks().stream()
                .map(Drawn::table)
                .filter(table -> table != null)
                .toList();
        assertThat(document.getTables()).as(report.getKey()).hasSameSizeAs(tables);
        for (int i = 0; i < tables.size(); i++) {
          assertRows(report.getKey(), tables.get(i), document.getTables().get(i));
        }
        long charts = report.getValue().blocks().stream().filter(Drawn::isChart).count();
        assertThat(document.getCharts()).as(report.getKey()).hasSize((int) charts);
        List<String> headings =
            document.getParagraphs().stream()
                .filter(one -> String.valueOf(one.getStyle()).startsWith("Heading"))
                .map(one -> one.getText())
                .toList();
        report.getValue().blocks().stream()
            .filter(Heading.class::isInstance)
            .map(block -> ((Heading) block).title())
            .forEach(title -> assertThat(headings).contains(Typography.chinese(title)));
      }
    }
  }

  private static void assertRows(String report, Table table, XWPFTable found) {
    int depth = HeaderGrid.of(table.columns()).depth();
    for (int i = 0; i < table.rows().size(); i++) {
      Row row = table.rows().get(i);
      List<String> expected = new ArrayList<>();
      expected.add(Typography.chinese(row.name()));
      row.cells()
          .forEach(cell -> expected.add(cell.isCovered() ? "" : Typography.chinese(cell.shown())));
      List<String> cells =
          found.getRow(depth + i).getTableCells().stream().map(XWPFTableCell::getText).toList();
      assertThat(cells).as(report + " " + table.title() + " " + i).isEqualTo(expected);
    }
  }
}
