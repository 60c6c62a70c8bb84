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
import org.anshu.reports.keyindicators.KeyIndicatorsWriter;
import org.anshu.reports.monthly.WrittenReport;
import org.anshu.reports.rendering.JasperRenderer;
import org.anshu.reports.rendering.Reproducible;

/** The table of key indicators 重要指标统计 of one release: five full years and a base year. */
public final class KeyIndicatorsReport {

  /** The name by which a plan asks for it. */
  public static final String NAME = "key-indicators";

  private static final ZoneId CITY_ZONE = ZoneId.of("Asia/Shanghai");

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
    Path pdf = outputFolder.resolve(name + ".pdf");
    Path xlsx = outputFolder.resolve(name + ".xlsx");
    List<Text> warnings = new ArrayList<>(report.warnings());
    progress.stage(new Text("排版重要指标统计", "Rendering the key indicators"), -1);
    try (JasperRenderer renderer = new JasperRenderer(fonts)) {
      Files.createDirectories(outputFolder);
      renderer.pdf(report, pdf);
      Reproducible.pdf(pdf, figures.release().computedAt().atZone(CITY_ZONE).toInstant());
      renderer.xlsx(report, xlsx);
      Reproducible.xlsx(xlsx);
      warnings.addAll(renderer.warnings());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    progress.done(Text.same(name));
    return new RenderedReport(pdf, xlsx, warnings);
  }
}
