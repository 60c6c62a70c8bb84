package org.anshu.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.anshu.reports.catalogue.Catalogue;
import org.anshu.reports.catalogue.Report;
import org.anshu.reports.checking.CheckSettings;
import org.anshu.reports.checking.ReportCheck;
import org.anshu.reports.document.Block.Heading;
import org.anshu.reports.document.Cell;
import org.anshu.reports.document.Drawn;
import org.anshu.reports.document.HeaderGrid;
import org.anshu.reports.document.Row;
import org.anshu.reports.document.Table;
import org.anshu.reports.figures.ReleaseFigures;
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
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every report that the product prints passes every check that stops a release; LibreOffice opens
 * its workbook and its text document and saves them again, and what it saved is what the report
 * says, cell by cell. Without LibreOffice this fails: {@code apt-get install libreoffice-calc-nogui
 * libreoffice-writer-nogui}.
 */
class OfficeIT {

  private static final int MINUTES = 4;

  @TempDir static Path folder;
  private static SampleServing serving;
  private static final Map<String, EveryReport.Sample> REPORTS = new LinkedHashMap<>();
  private static final Map<String, RenderedReport> RENDERED = new LinkedHashMap<>();

  @BeforeAll
  static void printAndOpen() throws Exception {
    ReleaseFigures figures = SampleRelease.ordinary().figures();
    Printing printing = new Printing(FontRoles.find(List.of()), Printing.ALL);
    serving = SampleServing.start(folder.resolve("server"), figures);
    REPORTS.putAll(EveryReport.of(serving, figures));
    REPORTS.forEach(
        (name, sample) ->
            RENDERED.put(
                name,
                printing.print(sample.report(), sample.head(), folder, name, FormatSample.MADE)));
    open("xlsx", "Calc Office Open XML");
    open("docx", "Office Open XML Text");
  }

  @AfterAll
  static void stop() throws SQLException {
    serving.close();
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
  void everyReportOfTheCatalogueIsThere() {
    List<Report> catalogue = Catalogue.load(List.of(), IndicatorFolders.load(List.of())).reports();
    assertThat(catalogue).hasSizeGreaterThan(15);
    assertThat(REPORTS.keySet()).containsAll(catalogue.stream().map(Report::id).toList());
  }

  @Test
  void everyReportPassesEveryCheckOfARelease() {
    SoftAssertions all = new SoftAssertions();
    REPORTS.forEach(
        (name, sample) ->
            all.assertThat(
                    ReportCheck.check(
                        sample.report(),
                        Objects.requireNonNull(RENDERED.get(name)),
                        new CheckSettings(true, true, sample.values())))
                .extracting(finding -> finding.text().chinese())
                .as(name)
                .isEmpty());
    all.assertAll();
  }

  @Test
  void everyNumberAndTextOfEveryWorkbookIsWhatTheReportSays() throws IOException {
    DataFormatter formatter = new DataFormatter(Locale.ROOT);
    for (Map.Entry<String, EveryReport.Sample> report : REPORTS.entrySet()) {
      Path saved = folder.resolve("saved").resolve(report.getKey() + ".xlsx");
      int[] checked = {0};
      try (InputStream in = Files.newInputStream(saved);
          XSSFWorkbook workbook = new XSSFWorkbook(in)) {
        for (SheetPlan plan : BookPlan.of(report.getValue().report()).sheets()) {
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
      assertThat(checked[0]).as(report.getKey()).isPositive();
    }
  }

  @Test
  void everyRowOfEveryTextDocumentIsWhatTheReportSays() throws IOException {
    for (Map.Entry<String, EveryReport.Sample> report : REPORTS.entrySet()) {
      Path saved = folder.resolve("saved").resolve(report.getKey() + ".docx");
      try (InputStream in = Files.newInputStream(saved);
          XWPFDocument document = new XWPFDocument(in)) {
        List<Table> tables =
            report.getValue().report().blocks().stream()
                .map(Drawn::table)
                .filter(table -> table != null)
                .toList();
        assertThat(document.getTables()).as(report.getKey()).hasSameSizeAs(tables);
        for (int i = 0; i < tables.size(); i++) {
          assertRows(report.getKey(), tables.get(i), document.getTables().get(i));
        }
        long charts = report.getValue().report().blocks().stream().filter(Drawn::isChart).count();
        assertThat(document.getCharts()).as(report.getKey()).hasSize((int) charts);
        List<String> headings =
            document.getParagraphs().stream()
                .filter(one -> String.valueOf(one.getStyle()).startsWith("Heading"))
                .map(one -> one.getText())
                .toList();
        report.getValue().report().blocks().stream()
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
