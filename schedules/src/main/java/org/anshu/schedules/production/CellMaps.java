package org.anshu.schedules.production;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.anshu.progress.Progress;
import org.anshu.reports.Format;
import org.anshu.reports.RenderedReport;
import org.anshu.reports.SourceQualityReport;
import org.anshu.reports.cells.CellMap;
import org.anshu.reports.cells.CellMapFile;

/**
 * The maps of the cells of the installation's reports: those beside the printed files, or, for what
 * was printed before there were maps, of a report that is drawn again from what was published.
 */
public final class CellMaps {

  private final Installation installation;
  private final Databases databases;

  /** The maps of {@code installation}; the databases stay open. */
  public CellMaps(Installation installation, Databases databases) {
    this.installation = installation;
    this.databases = databases;
  }

  /**
   * The map of a report of a release.
   *
   * @param report by its name in the catalogue, such as {@code monthly}
   */
  public CellMap ofRelease(String report, String release, YearMonth month) {
    Path folder = installation.releases().resolve(release);
    return in(folder, head -> head.report().equals(report) && head.release().equals(release))
        .orElseGet(
            () ->
                drawn(
                    fresh ->
                        new ReportRun(installation, databases, Progress.SILENT)
                            .renderInto(
                                fresh,
                                release,
                                month,
                                List.of(
                                    new ReportSet(installation)
                                        .edition(report, Optional.empty(), Map.of())),
                                Set.of(Format.PDF, Format.XLSX))
                            .get(0)
                            .files()));
  }

  /**
   * The map of the quality report of a source's month.
   *
   * @throws org.anshu.failure.AnshuException {@code MONTH_WITHOUT_DATA} if there is none
   */
  public CellMap ofSource(String source, YearMonth month) {
    Path folder = installation.home().resolve("quality").resolve(month.toString());
    return in(folder, head -> head.source().equals(source))
        .orElseGet(() -> drawn(fresh -> quality(fresh, source, month)));
  }

  private RenderedReport quality(Path folder, String source, YearMonth month) {
    try (Connection serving = databases.serving()) {
      return SourceQualityReport.render(
          serving, source, month, folder, installation.reportSettings(month), Progress.SILENT);
    } catch (SQLException e) {
      throw new IllegalStateException("Serving schema not readable", e);
    }
  }

  private static Optional<CellMap> in(Path folder, Predicate<CellMap.Head> wanted) {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> maps =
          files.filter(file -> file.toString().endsWith(CellMap.ENDING)).sorted().toList();
      return maps.stream()
          .map(CellMapFile::read)
          .filter(map -> wanted.test(map.head()))
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CellMap drawn(Function<Path, RenderedReport> draw) {
    try {
      Path folder = Files.createTempDirectory("anshu-cells");
      try {
        return CellMapFile.read(Objects.requireNonNull(draw.apply(folder).cells()));
      } finally {
        try (Stream<Path> files = Files.walk(folder)) {
          for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
