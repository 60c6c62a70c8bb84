package org.anshu.reports;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.anshu.failure.Text;
import org.anshu.progress.Progress;
import org.anshu.registry.Indicator;
import org.anshu.reports.cells.CellMap;
import org.anshu.reports.document.WrittenReport;
import org.anshu.reports.figures.ReleaseFigures;
import org.anshu.reports.figures.ServingReader;
import org.anshu.reports.keyindicators.KeyIndicatorsWriter;

/** The table of key indicators 重要指标统计 of one release: five full years and a base year. */
public final class KeyIndicatorsReport {

  /** The name by which a plan asks for it. */
  public static final String NAME = "key-indicators";

  private KeyIndicatorsReport() {}

  /**
   * Writes {@code 重要指标统计-2020-12.pdf} and {@code .xlsx} of a release into a folder.
   *
   * @param serving a connection to the serving schema; only read, left open
   * @param releaseId the release, such as {@code R2020-12-e1}
   * @param outputFolder where the files go; made if absent, files of the same name are replaced
   */
  public static RenderedReport render(
      Connection serving,
      String releaseId,
      Path outputFolder,
      ReportSettings settings,
      Progress progress) {
    return render(
        new ServingReader(serving, releaseId).read(),
        IndicatorFolders.load(settings.indicatorRoots()),
        outputFolder,
        settings,
        progress);
  }

  /** Writes the table of figures that are in memory. */
  static RenderedReport render(
      ReleaseFigures figures,
      List<Indicator> indicators,
      Path outputFolder,
      ReportSettings settings,
      Progress progress) {
    FontRoles fonts = FontRoles.find(settings.fontFolders());
    KeyIndicatorsWriter writer = new KeyIndicatorsWriter(settings, fonts);
    WrittenReport report = writer.write(figures, indicators);
    String name = writer.fileName(figures.release().month());
    CellMap.Head head =
        new CellMap.Head(NAME, figures.release().id(), "", figures.release().month());
    progress.stage(new Text("排版重要指标统计", "Rendering the key indicators"), -1);
    RenderedReport rendered =
        new Printing(fonts, Printing.ALL)
            .print(report, head, outputFolder, name, figures.release().computedAt());
    progress.done(Text.same(name));
    return rendered;
  }
}
