package org.anshu.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.anshu.failure.Text;
import org.anshu.progress.Progress;
import org.anshu.registry.Indicator;
import org.anshu.reports.figures.ReleaseFigures;
import org.anshu.reports.figures.ServingReader;
import org.anshu.reports.monthly.MonthlyWriter;
import org.anshu.reports.monthly.ReportDefinition;
import org.anshu.reports.monthly.WrittenReport;
import org.anshu.reports.rendering.JasperRenderer;
import org.anshu.reports.rendering.Reproducible;

/** The work-safety monthly report 安全生产月报 of one release. */
public final class MonthlyReport {

  /** The zone of every time in the serving schema. */
  private static final ZoneId CITY_ZONE = ZoneId.of("Asia/Shanghai");

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
    Path pdf = outputFolder.resolve(name + ".pdf");
    Path xlsx = outputFolder.resolve(name + ".xlsx");
    List<Text> warnings = new ArrayList<>(report.warnings());
    try (JasperRenderer renderer = new JasperRenderer(fonts)) {
      Files.createDirectories(outputFolder);
      progress.stage(new Text("排版月报（PDF）", "Rendering the report (PDF)"), -1);
      renderer.pdf(report, pdf);
      Reproducible.pdf(pdf, figures.release().computedAt().atZone(CITY_ZONE).toInstant());
      progress.done(Text.same(String.valueOf(pdf.getFileName())));
      progress.stage(new Text("排版月报（XLSX）", "Rendering the report (XLSX)"), -1);
      renderer.xlsx(report, xlsx);
      Reproducible.xlsx(xlsx);
      progress.done(Text.same(String.valueOf(xlsx.getFileName())));
      warnings.addAll(renderer.warnings());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new RenderedReport(pdf, xlsx, warnings);
  }
}
