package org.anshu.reports;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anshu.reports.document.WrittenReport;
import org.anshu.reports.monthly.MonthlyWriter;

/** How many editions of a monthly report are printed a second, see {@code benchmarks/pages}. */
final class EditionSpeed {

  private static final int THREADS = 2;
  private static final double NANOS = 1e9;
  private static final double MILLION = 1e6;
  private static final LocalDateTime MADE = LocalDateTime.of(2026, 7, 25, 8, 0);

  private EditionSpeed() {}

  /**
   * Measures.
   *
   * @param arguments a folder, how many editions
   */
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    int editions = Integer.parseInt(arguments[1]);
    FontRoles fonts = FontRoles.find(List.of());
    WrittenReport report =
        new MonthlyWriter(SampleRelease.settings(), fonts)
            .write(SampleRelease.ordinary().figures(), IndicatorFolders.load(List.of()));
    for (Set<Format> formats : List.of(EnumSet.of(Format.PDF), Printing.ALL)) {
      Printing printing = new Printing(fonts, formats);
      long began = System.nanoTime();
      long used = processor();
      long bytes = print(printing, report, folder, editions);
      double seconds = (System.nanoTime() - began) / NANOS;
      System.out.printf(
          Locale.ROOT,
          "%d editions in %s: %.1f s, %.1f a second; processor %.0f ms each; %d kB each%n",
          editions,
          formats,
          seconds,
          editions / seconds,
          (processor() - used) / MILLION / editions,
          bytes / editions / 1000);
    }
  }

  private static long print(Printing printing, WrittenReport report, Path folder, int editions)
      throws InterruptedException, ExecutionException, IOException {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<RenderedReport>> printed = new ArrayList<>();
      for (int i = 0; i < editions; i++) {
        Path place = folder.resolve(String.valueOf(i));
        printed.add(threads.submit(() -> printing.print(report, null, place, "monthly", MADE)));
      }
      long bytes = 0;
      for (Future<RenderedReport> one : printed) {
        for (List<Path> files : one.get().files().values()) {
          for (Path file : files) {
            bytes += Files.size(file);
          }
        }
      }
      return bytes;
    } finally {
      threads.shutdown();
    }
  }

  private static long processor() {
    com.sun.management.OperatingSystemMXBean system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime();
  }
}
