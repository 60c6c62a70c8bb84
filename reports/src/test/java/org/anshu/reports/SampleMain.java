package org.anshu.reports;

import java.nio.file.Path;
import java.util.List;
import org.anshu.failure.Language;
import org.anshu.progress.Progress;

/** Renders the sample report for people to look at: {@code target/sample/}. */
final class SampleMain {

  private SampleMain() {}

  public static void main(String[] arguments) {
    SampleRelease sample = arguments.length > 1 ? SampleRelease.many() : SampleRelease.ordinary();
    RenderedReport report =
        MonthlyReport.render(
            sample.figures(),
            IndicatorFolders.load(List.of()),
            Path.of(arguments[0]),
            SampleRelease.settings(),
            Progress.SILENT);
    System.out.println(report.pdf());
    report.warnings().forEach(warning -> System.out.println(warning.in(Language.CHINESE)));
  }
}
