package org.anshu.reports;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.anshu.failure.Language;
import org.anshu.reports.document.WrittenReport;
import org.anshu.reports.rendering.JasperRenderer;

/** Draws the sample tables for people to look at. */
final class SampleTablesMain {

  private SampleTablesMain() {}

  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    draw(SampleTables.report(), folder.resolve("bulletin.pdf"));
    draw(SampleTables.notice(), folder.resolve("notice.pdf"));
    draw(SampleTables.tables(), folder.resolve("tables.pdf"));
  }

  private static void draw(WrittenReport report, Path pdf) {
    JasperRenderer renderer = new JasperRenderer(FontRoles.find(List.of()));
    renderer.pdf(report, pdf, Instant.EPOCH);
    renderer.warnings().forEach(warning -> System.out.println(warning.in(Language.CHINESE)));
  }
}
