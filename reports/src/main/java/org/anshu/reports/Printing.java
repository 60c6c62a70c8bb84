package org.anshu.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.anshu.failure.Text;
import org.anshu.reports.cells.CellMap;
import org.anshu.reports.cells.CellMapBuilder;
import org.anshu.reports.cells.CellMapFile;
import org.anshu.reports.document.WrittenReport;
import org.anshu.reports.rendering.JasperRenderer;
import org.anshu.reports.rendering.Reproducible;

/**
 * Writes the files of a report: the document, the workbook, and the map of their cells. The same
 * report gives the same bytes.
 */
final class Printing implements AutoCloseable {

  /** The zone of every time in the serving schema. */
  private static final ZoneId CITY_ZONE = ZoneId.of("Asia/Shanghai");

  private final WrittenReport report;
  private final JasperRenderer renderer;
  private final Path pdf;
  private final Path xlsx;
  private final Path cells;

  /**
   * The files of one report.
   *
   * @param folder where they go; made if absent, files of the same name are replaced
   * @param name their name without ending
   */
  Printing(WrittenReport report, FontRoles fonts, Path folder, String name) {
    this.report = report;
    this.pdf = folder.resolve(name + ".pdf");
    this.xlsx = folder.resolve(name + ".xlsx");
    this.cells = folder.resolve(name + CellMap.ENDING);
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.renderer = new JasperRenderer(fonts);
  }

  /**
   * Writes the document.
   *
   * @param made the time of creation that it states, in the city's time
   */
  Path pdf(LocalDateTime made) {
    renderer.pdf(report, pdf);
    Reproducible.pdf(pdf, made.atZone(CITY_ZONE).toInstant());
    return pdf;
  }

  /** Writes the workbook and, as the document was written before, the map of the cells of both. */
  Path xlsx(CellMap.Head head) {
    renderer.xlsx(report, xlsx);
    Reproducible.xlsx(xlsx);
    CellMapFile.write(CellMapBuilder.build(head, report, renderer.printed()), cells);
    return xlsx;
  }

  /** What was written, with the warnings of writer and renderer. */
  RenderedReport files() {
    List<Text> warnings = new ArrayList<>(report.warnings());
    warnings.addAll(renderer.warnings());
    return new RenderedReport(pdf, xlsx, cells, warnings);
  }

  @Override
  public void close() {
    renderer.close();
  }
}
