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
import org.anshu.reports.csv.ValueLists;
import org.anshu.reports.document.WrittenReport;
import org.anshu.reports.ofd.OfdWriter;
import org.anshu.reports.rendering.JasperRenderer;
import org.anshu.reports.word.WordWriter;
import org.anshu.reports.workbook.WorkbookWriter;
import org.jspecify.annotations.Nullable;

/**
 * Draws written reports in every format that is asked for, with the map of their cells. The same
 * report gives the same bytes. Threads may print at the same time.
 */
public final class Printing {

  /** What a release has of each report. */
  public static final Set<Format> ALL =
      Set.copyOf(EnumSet.of(Format.PDF, Format.XLSX, Format.DOCX, Format.CSV));

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
    Job job = new Job(report, folder, name, made);
    List<Text> warnings = new ArrayList<>(report.warnings());
    JasperRenderer renderer = new JasperRenderer(fonts);
    try {
      Files.createDirectories(folder);
      Map<Format, List<Path>> files = new EnumMap<>(Format.class);
      if (formats.contains(Format.PDF) || formats.contains(Format.OFD)) {
        pages(job, renderer, files);
      }
      if (formats.contains(Format.XLSX)) {
        WorkbookWriter.write(report, job.file(Format.XLSX), job.created());
        files.put(Format.XLSX, List.of(job.file(Format.XLSX)));
      }
      if (formats.contains(Format.DOCX)) {
        WordWriter.write(report, job.file(Format.DOCX), job.created());
        files.put(Format.DOCX, List.of(job.file(Format.DOCX)));
      }
      if (formats.contains(Format.CSV)) {
        Path lists = folder.resolve(name + ValueLists.FOLDER);
        files.put(Format.CSV, new ValueLists(report, head, made).write(lists));
      }
      warnings.addAll(renderer.warnings());
      Path cells = head == null ? null : folder.resolve(name + CellMap.ENDING);
      if (head != null && cells != null) {
        CellMapFile.write(CellMapBuilder.build(head, report, renderer.printed()), cells);
      }
      return new RenderedReport(files, cells, warnings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Job(WrittenReport report, Path folder, String name, LocalDateTime made) {

    Path file(Format format) {
      return folder.resolve(name + "." + format.ending());
    }

    Instant created() {
      return made.atZone(CITY_ZONE).toInstant();
    }
  }

  /** The pages as PDF and, of the same pages, as OFD. */
  private void pages(Job job, JasperRenderer renderer, Map<Format, List<Path>> files)
      throws IOException {
    WrittenReport report = job.report();
    Path pdf = job.file(Format.PDF);
    renderer.pdf(report, pdf, job.created());
    if (formats.contains(Format.OFD)) {
      Path ofd = job.file(Format.OFD);
      String title = report.title().replace("\n", "") + report.subtitle();
      OfdWriter.write(pdf, ofd, new OfdWriter.Properties(title, report.issuer(), job.created()));
      files.put(Format.OFD, List.of(ofd));
    }
    if (formats.contains(Format.PDF)) {
      files.put(Format.PDF, List.of(pdf));
    } else {
      Files.delete(pdf);
    }
  }
}
