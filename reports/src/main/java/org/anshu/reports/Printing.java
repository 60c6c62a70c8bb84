package org.anshu.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anshu.failure.Text;
import org.anshu.reports.cells.CellMap;
import org.anshu.reports.cells.CellMapBuilder;
import org.anshu.reports.cells.CellMapFile;
import org.anshu.reports.document.WrittenReport;
import org.anshu.reports.rendering.JasperRenderer;
import org.anshu.reports.rendering.Printed;
import org.anshu.reports.rendering.Reproducible;
import org.anshu.reports.workbook.WorkbookWriter;
import org.jspecify.annotations.Nullable;

/**
 * Draws written reports in every format that is asked for, with the map of their cells. The same
 * report gives the same bytes. Threads may print at the same time.
 */
public final class Printing {

  /** What a release has of each report. */
  public static final Set<Format> ALL = Set.copyOf(EnumSet.of(Format.PDF, Format.XLSX));

  /** The zone of every time in the serving schema. */
  private static final ZoneId CITY_ZONE = ZoneId.of("Asia/Shanghai");

  private final FontRoles fonts;
  private final Set<Format> formats;

  /** Printing in {@code formats}, with the fonts there are. */
  public Printing(FontRoles fonts, Set<Format> formats) {
    this.fonts = fonts;
    this.formats = EnumSet.copyOf(formats);
  }

  /**
   * Writes the files of a report.
   *
   * @param head of which report the map of its cells is; null for a report that has none
   * @param folder where they go; made if absent, files of the same name are replaced
   * @param name their name without ending, such as {@code 安全生产月报-2026-06}
   * @param made the time of creation that they state, in the city's time
   */
  public RenderedReport print(
      WrittenReport report,
      CellMap.@Nullable Head head,
      Path folder,
      String name,
      LocalDateTime made) {
    Instant created = made.atZone(CITY_ZONE).toInstant();
    Map<Format, List<Path>> files = new EnumMap<>(Format.class);
    List<Text> warnings = new ArrayList<>(report.warnings());
    try (JasperRenderer renderer = new JasperRenderer(fonts)) {
      Files.createDirectories(folder);
      if (formats.contains(Format.PDF)) {
        Path pdf = folder.resolve(name + ".pdf");
        renderer.pdf(report, pdf);
        Reproducible.pdf(pdf, created);
        files.put(Format.PDF, List.of(pdf));
      }
      if (formats.contains(Format.XLSX)) {
        Path xlsx = folder.resolve(name + ".xlsx");
        WorkbookWriter.write(report, xlsx, created);
        files.put(Format.XLSX, List.of(xlsx));
      }
      warnings.addAll(renderer.warnings());
      Path cells = head == null ? null : folder.resolve(name + CellMap.ENDING);
      if (head != null && cells != null) {
        Printed printed = renderer.printed();
        CellMapFile.write(CellMapBuilder.build(head, report, printed), cells);
      }
      return new RenderedReport(files, cells, warnings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
