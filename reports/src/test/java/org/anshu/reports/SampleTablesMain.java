package org.anshu.reports;

import java.nio.file.Path;
import java.util.List;
import org.anshu.failure.Language;
import org.anshu.reports.rendering.JasperRenderer;

/** Draws the sample tables for people to look at. */
final class SampleTablesMain {

  private SampleTablesMain() {}

  public static void main(String[] arguments) {
    JasperRenderer renderer = new JasperRenderer(FontRoles.find(List.of()));
    renderer.pdf(SampleTables.report(), Path.of(arguments[0]));
    renderer.warnings().forEach(warning -> System.out.println(warning.in(Language.CHINESE)));
  }
}
