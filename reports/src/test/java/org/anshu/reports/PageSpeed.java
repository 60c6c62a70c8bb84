package org.anshu.reports;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.anshu.reports.document.Cell;
import org.anshu.reports.document.Column;
import org.anshu.reports.document.Frame;
import org.anshu.reports.document.HeaderGrid;
import org.anshu.reports.document.Row;
import org.anshu.reports.document.Table;
import org.anshu.reports.document.WrittenReport;
import org.anshu.reports.rendering.JasperRenderer;

/**
 * How long a table of a thousand pages takes, and the same in the PDF library's own table class,
 * see {@code benchmarks/reports}.
 */
final class PageSpeed {

  private static final int ROWS_PER_PAGE = 20;
  private static final double NANOS = 1e9;
  private static final double MEGA = 1e6;

  private PageSpeed() {}

  /**
   * Measures.
   *
   * @param arguments a folder, how many pages, how many turns
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    Table table = SampleTables.landscape("wide", Integer.parseInt(arguments[1]) * ROWS_PER_PAGE);
    WrittenReport report = SampleTables.report(List.of(table), Frame.TABLES);
    FontRoles fonts = FontRoles.find(List.of());
    for (int turn = 1; turn <= Integer.parseInt(arguments[2]); turn++) {
      double ours = measured("report", () -> print(report, fonts, folder.resolve("report.pdf")));
      double theirs = measured("PdfPTable", () -> plain(table, fonts, folder.resolve("plain.pdf")));
      System.out.printf(Locale.ROOT, "turn %d: %.2f times%n", turn, ours / theirs);
    }
  }

  private static double measured(String what, Work work) throws IOException {
    System.gc();
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    long began = System.nanoTime();
    Path pdf = work.run();
    double seconds = (System.nanoTime() - began) / NANOS;
    double heap =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum();
    System.out.printf(
        Locale.ROOT,
        "%s: %.1f s, at most %.0f MB of heap, file %.1f MB%n",
        what,
        seconds,
        heap / MEGA,
        Files.size(pdf) / MEGA);
    return seconds;
  }

  private interface Work {
    Path run() throws IOException;
  }

  private static Path print(WrittenReport report, FontRoles fonts, Path pdf) {
    new JasperRenderer(fonts).pdf(report, pdf, Instant.EPOCH);
    return pdf;
  }

  /** The same cells in the same type, written by the library alone. */
  private static Path plain(Table table, FontRoles roles, Path pdf) throws IOException {
    try (OutputStream out = Files.newOutputStream(pdf)) {
      Document document = new Document(PageSize.A4.rotate(), 99, 105, 79, 74);
      PdfWriter.getInstance(document, out);
      document.open();
      FontFile song = roles.font(FontRole.SONG);
      String name = song.file() + (song.file().toString().endsWith("c") ? "," + song.face() : "");
      BaseFont face = BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
      Font font = new Font(face, 9);
      PdfPTable drawn = new PdfPTable(table.columns().size());
      drawn.setWidthPercentage(100);
      HeaderGrid heads = HeaderGrid.of(table.columns());
      drawn.setHeaderRows(heads.depth());
      for (HeaderGrid.Head head : heads.cells()) {
        PdfPCell cell = cell(head.text(), font, Element.ALIGN_CENTER);
        cell.setColspan(head.columns());
        cell.setRowspan(head.rows());
        drawn.addCell(cell);
      }
      for (Row row : table.rows()) {
        drawn.addCell(cell(row.name(), font, Element.ALIGN_LEFT));
        for (int i = 0; i < row.cells().size(); i++) {
          boolean number = table.columns().get(i + 1).align() == Column.Align.RIGHT;
          Cell cell = row.cells().get(i);
          drawn.addCell(
              cell(cell.shown(), font, number ? Element.ALIGN_RIGHT : Element.ALIGN_CENTER));
        }
      }
      document.add(drawn);
      document.close();
    }
    return pdf;
  }

  private static PdfPCell cell(String text, Font font, int align) {
    PdfPCell cell = new PdfPCell(new Phrase(text, font));
    cell.setHorizontalAlignment(align);
    cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
    cell.setMinimumHeight(19);
    return cell;
  }
}
