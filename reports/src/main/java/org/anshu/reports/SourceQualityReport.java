package org.anshu.reports;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.YearMonth;
import org.anshu.failure.Text;
import org.anshu.progress.Progress;
import org.anshu.reports.cells.CellMap;
import org.anshu.reports.checking.CheckSettings;
import org.anshu.reports.checking.ReportCheck;
import org.anshu.reports.document.WrittenReport;
import org.anshu.reports.quality.SourceQuality;
import org.anshu.reports.quality.SourceQualityReader;
import org.anshu.reports.quality.SourceQualityWriter;

/** The quality report of one source's month, for the people who own the source. */
public final class SourceQualityReport {

  /** The name by which commands ask for it. */
  public static final String NAME = "source-quality";

  private SourceQualityReport() {}

  /**
   * Writes {@code 数据质量报告-<来源名称>-2026-06.pdf} and {@code .xlsx} into a folder.
   *
   * @param serving a connection to the serving schema; only read, left open
   * @param source the source, whose facts of the month are in the serving schema
   * @param outputFolder where the files go; made if absent, files of the same name are replaced
   */
  public static RenderedReport render(
      Connection serving,
      String source,
      YearMonth month,
      Path outputFolder,
      ReportSettings settings,
      Progress progress) {
    SourceQuality facts = new SourceQualityReader(serving).read(source, month);
    FontRoles fonts = FontRoles.find(settings.fontFolders());
    WrittenReport report = new SourceQualityWriter(settings, fonts).write(facts);
    String name = "数据质量报告-" + facts.head().title() + "-" + month;
    CellMap.Head head = new CellMap.Head(NAME, facts.head().releaseId(), source, month);
    progress.stage(new Text("排版数据质量报告", "Rendering the quality report"), -1);
    RenderedReport rendered =
        new Printing(fonts, Printing.ALL)
            .print(report, head, outputFolder, name, facts.head().madeAt());
    ReportCheck.require(report, rendered, CheckSettings.withoutFigures());
    progress.done(Text.same(name));
    return rendered;
  }
}
