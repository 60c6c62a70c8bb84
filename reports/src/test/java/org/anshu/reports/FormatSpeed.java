package org.anshu.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.anshu.reports.csv.ValueLists;
import org.anshu.reports.document.Frame;
import org.anshu.reports.document.Row;
import org.anshu.reports.document.Table;
import org.anshu.reports.document.WrittenReport;
import org.anshu.reports.word.WordWriter;
import org.anshu.reports.workbook.WorkbookWriter;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * How long a table of a thousand pages takes as a workbook, as a text document and as a list, and
 * the bare cells by a streaming writer of workbooks; see {@code benchmarks/README.md}.
 */
final class FormatSpeed {

  private static final int ROWS_PER_PAGE = 20;
  private static final int COLUMNS = 20;
  private static final int WINDOW = 100;
  private static final double NANOS = 1e9;
  private static final double MEGA = 1e6;

  private FormatSpeed() {}

  /**
   * Measures.
   *
   * @param arguments a folder, how many pages, how many turns
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    int rows = Integer.parseInt(arguments[1]) * ROWS_PER_PAGE;
    Table table = FormatSample.rows("long", "表1　千页表", COLUMNS, rows, true);
    WrittenReport report =
        new WrittenReport(
            "云江市应急管理局", "", "", "", "千页表", "", List.of(table), List.of(), Frame.TABLES);
    Instant created = Instant.EPOCH;
    for (int turn = 1; turn <= Integer.parseInt(arguments[2]); turn++) {
      double bare = measured("SXSSF", folder.resolve("bare.xlsx"), file -> bare(table, file));
      double ours =
          measured(
              "XLSX",
              folder.resolve("report.xlsx"),
              file -> WorkbookWriter.write(report, file, created));
      System.out.printf(Locale.ROOT, "turn %d: %.2f times SXSSF%n", turn, ours / bare);
      measured(
          "DOCX", folder.resolve("report.docx"), file -> WordWriter.write(report, file, created));
      measured(
          "CSV",
          folder.resolve("report-csv/表1-long.csv"),
          file -> new ValueLists(report, null, FormatSample.MADE).write(file.getParent()));
    }
  }

  private static double measured(String what, Path file, Work work) throws IOException {
    System.gc();
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    long began = System.nanoTime();
    work.write(file);
    double seconds = (System.nanoTime() - began) / NANOS;
    double heap =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum();
    System.out.printf(
        Locale.ROOT,
        "%s: %.2f s, at most %.0f MB of heap, file %.1f MB%n",
        what,
        seconds,
        heap / MEGA,
        Files.size(file) / MEGA);
    return seconds;
  }

  /** Only the cells: names, numbers and one style. */
  private static void bare(Table table, Path file) throws IOException {
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(WINDOW);
        OutputStream out = Files.newOutputStream(file)) {
      CellStyle style = workbook.createCellStyle();
      style.setBorderBottom(BorderStyle.THIN);
      var sheet = workbook.createSheet();
      int line = 0;
      for (Row row : table.rows()) {
        var cells = sheet.createRow(line++);
        cells.createCell(0).setCellValue(row.name());
        for (int c = 1; c < COLUMNS; c++) {
          var cell = cells.createCell(c);
          cell.setCellValue(((BigDecimal) row.cells().get(c - 1).value()).doubleValue());
          cell.setCellStyle(style);
        }
      }
      workbook.write(out);
    }
  }

  private interface Work {
    void write(Path file) throws IOException;
  }
}
