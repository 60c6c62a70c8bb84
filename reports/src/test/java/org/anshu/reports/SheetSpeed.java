package org.anshu.reports;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.anshu.progress.Progress;
import org.anshu.registry.scoring.AssessmentResult;

/** How many score sheets a second are printed, see {@code benchmarks/assessment}. */
final class SheetSpeed {

  private static final double NANOS = 1e9;

  private SheetSpeed() {}

  /**
   * Measures.
   *
   * @param arguments a folder, how many units, how many items
   */
  public static void main(String[] arguments) throws IOException {
    int units = Integer.parseInt(arguments[1]);
    AssessmentResult result = SampleAssessment.many(units, Integer.parseInt(arguments[2]));
    AssessmentReports reports =
        new AssessmentReports(
            SampleAssessment.settings(),
            SampleAssessment.FIRST,
            Path.of(arguments[0]),
            Progress.SILENT);
    for (int turn = 1; turn <= 2; turn++) {
      long began = System.nanoTime();
      long used = processor();
      AssessmentReports.Sheets sheets = reports.sheets(result, null);
      double seconds = (System.nanoTime() - began) / NANOS;
      double processor = (processor() - used) / NANOS;
      long bytes = 0;
      for (Path sheet : sheets.files()) {
        bytes += Files.size(sheet);
      }
      System.out.printf(
          Locale.ROOT,
          "%d sheets: %.1f s, %.1f a second; processor %.0f ms each; %d kB each%n",
          units,
          seconds,
          units / seconds,
          processor * 1000 / units,
          bytes / units / 1000);
    }
  }

  private static long processor() {
    com.sun.management.OperatingSystemMXBean system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime();
  }
}
