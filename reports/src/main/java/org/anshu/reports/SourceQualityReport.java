package org.anshu.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.anshu.failure.Text;
import org.anshu.progress.Progress;
import org.anshu.reports.monthly.WrittenReport;
import org.anshu.reports.quality.SourceQuality;
import org.anshu.reports.quality.SourceQualityReader;
import org.anshu.reports.quality.SourceQualityWriter;
import org.anshu.reports.rendering.JasperRenderer;
import org.anshu.reports.rendering.Reproducible;

/** The quality report of one source's month, for the people who own the source. */
public final class SourceQualityReport {

  private static final ZoneId CITY_ZONE = ZoneId.of("Asia/Shanghai");

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
    Path pdf = outputFolder.resolve(name + ".pdf");
    Path xlsx = outputFolder.resolve(name + ".xlsx");
    List<Text> warnings = new ArrayList<>(report.warnings());
    progress.stage(new Text("排版数据质量报告", "Rendering the quality report"), -1);
    try (JasperRenderer renderer = new JasperRenderer(fonts)) {
      Files.createDirectories(outputFolder);
      renderer.pdf(report, pdf);
      Reproducible.pdf(pdf, facts.head().madeAt().atZone(CITY_ZONE).toInstant());
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
