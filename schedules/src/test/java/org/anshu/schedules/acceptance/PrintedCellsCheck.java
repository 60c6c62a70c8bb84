package org.anshu.schedules.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.anshu.pipeline.quality.QualityOffice;
import org.anshu.progress.Progress;
import org.anshu.registry.Indicator;
import org.anshu.registry.trace.FigureId;
import org.anshu.reports.KeyIndicatorsReport;
import org.anshu.reports.MonthlyReport;
import org.anshu.reports.RenderedReport;
import org.anshu.reports.SourceQualityReport;
import org.anshu.reports.cells.CellMap;
import org.anshu.reports.cells.CellMapFile;
import org.anshu.reports.cells.PrintedCell;
import org.anshu.reports.cells.PrintedCell.Kind;
import org.anshu.reports.cells.PrintedCell.Source;
import org.anshu.reports.origin.Place;
import org.anshu.schedules.production.CellMaps;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Installation;
import org.anshu.schedules.trace.Derivation;
import org.anshu.schedules.trace.PlaceValues;
import org.anshu.schedules.trace.StoredFigures;
import org.jspecify.annotations.Nullable;

/** Every number of every report of a release follows from the figures that its map names. */
final class PrintedCellsCheck {

  private final Installation installation;
  private final Databases databases;
  private final Connection root;
  private final Map<String, Indicator> indicators;
  private int checked;

  PrintedCellsCheck(
      Installation installation,
      Databases databases,
      Connection root,
      Map<String, Indicator> indicators) {
    this.installation = installation;
    this.databases = databases;
    this.root = root;
    this.indicators = indicators;
  }

  /** Checks all reports of a release; how many numbers were checked. */
  int check(String release, YearMonth month) throws SQLException, IOException {
    Path folder = installation.home().resolveSibling("cells");
    try (Connection serving = databases.serving();
        QualityOffice office = new QualityOffice(databases.pipeline())) {
      check(
          MonthlyReport.render(
              serving,
              release,
              folder.resolve("monthly"),
              installation.reportSettings(month),
              Progress.SILENT),
          release,
          serving);
      check(
          KeyIndicatorsReport.render(
              serving,
              release,
              folder.resolve("key"),
              installation.reportSettings(month),
              Progress.SILENT),
          release,
          serving);
      for (String source : installation.settings().sources().keySet()) {
        office.tellOwner(source, month);
        check(
            SourceQualityReport.render(
                serving,
                source,
                month,
                folder.resolve(source),
                installation.reportSettings(month),
                Progress.SILENT),
            release,
            serving);
      }
    }
    printedAgain(release, month, folder.resolve("monthly"));
    return checked;
  }

  private void check(RenderedReport report, String release, Connection serving)
      throws SQLException, IOException {
    CellMap map = CellMapFile.read(Objects.requireNonNull(report.cells()));
    Map<String, String> mapped = new TreeMap<>();
    List<String> faults = new ArrayList<>();
    CellRecount recount = new CellRecount(root, release, indicators);
    for (PrintedCell cell : map.figures()) {
      if (cell.kind() == Kind.NUMBER || cell.kind() == Kind.POINT) {
        mapped.put(cell.spot().sheet() + "!" + cell.spot().cell(), cell.printed());
      }
      String fault = recount.fault(cell);
      if (!fault.isEmpty()) {
        faults.add(cell.spot().address() + ": " + fault + " " + cell.source());
      }
      Source source = Objects.requireNonNull(cell.source());
      Derivation derivation = Derivation.of(source, known(source, release, serving));
      if (!derivation.agrees(cell.printed())) {
        faults.add(cell.spot().address() + ": " + cell.printed() + " by " + derivation);
      }
      checked++;
    }
    assertThat(faults).as(map.head().toString()).isEmpty();
    assertThat(mapped).isEqualTo(PrintedFiles.numbers(report.xlsx()));
  }

  private Derivation.Known known(Source source, String release, Connection serving)
      throws SQLException {
    Map<FigureId, StoredFigures.Stored> figures = new HashMap<>();
    for (FigureId figure : source.figures()) {
      StoredFigures.find(serving, release, figure).ifPresent(found -> figures.put(figure, found));
    }
    List<List<@Nullable String>> rows = new ArrayList<>();
    for (Place place : source.places()) {
      rows.add(PlaceValues.read(serving, place));
    }
    return new Derivation.Known(indicators, figures, rows);
  }

  /** What was printed before there were maps is drawn again; its cells are the same. */
  private void printedAgain(String release, YearMonth month, Path fresh) throws IOException {
    Path folder = installation.releases().resolve(release);
    String name;
    try (var files = Files.list(fresh)) {
      name =
          files
              .map(file -> file.getFileName().toString())
              .filter(file -> file.endsWith(CellMap.ENDING))
              .findFirst()
              .orElseThrow();
    }
    assertThat(folder.resolve(name)).hasSameBinaryContentAs(fresh.resolve(name));
    assertThat(folder.resolve("manifest.json")).content().contains(name);
    Path aside = installation.home().resolveSibling(name);
    Files.move(folder.resolve(name), aside);
    CellMap again =
        new CellMaps(installation, databases).ofRelease(MonthlyReport.NAME, release, month);
    Files.move(aside, folder.resolve(name));
    assertThat(again).isEqualTo(CellMapFile.read(folder.resolve(name)));
  }
}
