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
import org.anshu.reports.monthly.MonthlyWriter;
import org.anshu.reports.monthly.ReportDefinition;

/** The work-safety monthly report 安全生产月报 of one release. */
public final class MonthlyReport {

  /** The name by which a plan asks for it. */
  public static final String NAME = "monthly";

  private MonthlyReport() {}

  /**
   * Writes {@code 安全生产月报-2026-06.pdf} and {@code .xlsx} of a release into a folder.
   *
   * @param serving a connection to the serving schema; only read, left open
   * @param releaseId the release, such as {@code R2026-06-e1}
   * @param outputFolder where the files go; made if absent, files of the same name are replaced
   */
  public static RenderedReport render(
      Connection serving,
      String releaseId,
      Path outputFolder,
      ReportSettings settings,
      Progress progress) {
    progress.stage(new Text("读取发布数据", "Reading the release"), -1);
    ReleaseFigures figures = new ServingReader(serving, releaseId).read();
    progress.done(new Text(figures.values().size() + " 个数值", figures.values().size() + " figures"));
    return render(
        figures,
        IndicatorFolders.load(settings.indicatorRoots()),
        outputFolder,
        settings,
        progress);
  }

  /** Writes the report of figures that are in memory. */
  static RenderedReport render(
      ReleaseFigures figures,
      List<Indicator> indicators,
      Path outputFolder,
      ReportSettings settings,
      Progress progress) {
    FontRoles fonts = FontRoles.find(settings.fontFolders());
    WrittenReport report = new MonthlyWriter(settings, fonts).write(figures, indicators);
    String name = ReportDefinition.load().fileName(figures.release().month());
    CellMap.Head head =
        new CellMap.Head(NAME, figures.release().id(), "", figures.release().month());
    progress.stage(new Text("排版月报", "Rendering the monthly report"), -1);
    RenderedReport rendered =
        new Printing(fonts, Printing.ALL)
            .print(report, head, outputFolder, name, figures.release().computedAt());
    progress.done(Text.same(name));
    return rendered;
  }
}
