package org.anshu.reports;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.anshu.registry.Indicator;
import org.anshu.reports.cells.CellMap;
import org.anshu.reports.checking.CheckSettings;
import org.anshu.reports.checking.ReportCheck;
import org.anshu.reports.document.Frame;
import org.anshu.reports.document.WrittenReport;
import org.anshu.reports.figures.ReleaseFigures;
import org.anshu.reports.monthly.MonthlyWriter;
import org.jspecify.annotations.Nullable;

/**
 * How long the checks before release take, format by format, beside the printing: a long table of
 * so many pages, and the monthly report of a city of forty units.
 */
final class CheckSpeed {

  private static final int ROWS_PER_PAGE = 20;
  private static final double NANOS = 1e9;

  private CheckSpeed() {}

  /**
   * Measures processor time of this thread, which does all the work.
   *
   * @param arguments a folder, and numbers of pages, one measurement each
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    FontRoles fonts = FontRoles.find(List.of());
    List<Indicator> indicators = IndicatorFolders.load(List.of());
    ReleaseFigures many = SampleRelease.many().figures();
    WrittenReport monthly =
        new MonthlyWriter(SampleRelease.settings(), fonts).write(many, indicators);
    CellMap.Head head =
        new CellMap.Head("monthly", many.release().id(), "", many.release().month());
    CheckSettings figures = new CheckSettings(true, true, new SampleValues(many, indicators));
    for (int turn = 1; turn <= 3; turn++) {
      measure("monthly " + turn, monthly, head, folder, figures);
    }
    for (int i = 1; i < arguments.length; i++) {
      int rows = Integer.parseInt(arguments[i]) * ROWS_PER_PAGE;
      WrittenReport report =
          SampleTables.report(List.of(SampleTables.landscape("wide", rows)), Frame.TABLES);
      measure(arguments[i] + " pages", report, null, folder, CheckSettings.withoutFigures());
    }
  }

  private static void measure(
      String what,
      WrittenReport report,
      CellMap.@Nullable Head head,
      Path folder,
      CheckSettings settings) {
    RenderedReport[] rendered = new RenderedReport[1];
    Printing printing = new Printing(FontRoles.find(List.of()), Printing.ALL);
    double print =
        cpu(() -> rendered[0] = printing.print(report, head, folder, "r", FormatSample.MADE));
    StringBuilder line = new StringBuilder();
    double all = 0;
    for (Format format : Set.copyOf(rendered[0].files().keySet())) {
      Map<Format, List<Path>> one = new EnumMap<>(Format.class);
      one.put(format, rendered[0].files(format));
      RenderedReport part =
          new RenderedReport(one, format == Format.CSV ? rendered[0].cells() : null, List.of());
      double seconds = cpu(() -> ReportCheck.require(report, part, settings));
      line.append(String.format(Locale.ROOT, " %s %.2f", format, seconds));
      all += seconds;
    }
    System.out.printf(
        Locale.ROOT, "%s: printing %.2f s, checks %.2f s (%s )%n", what, print, all, line);
  }

  private static double cpu(Runnable work) {
    long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    work.run();
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began) / NANOS;
  }
}
