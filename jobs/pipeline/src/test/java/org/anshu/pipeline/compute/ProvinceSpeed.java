package org.anshu.pipeline.compute;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anshu.ddl.ReportingPeriod;
import org.anshu.ddl.ReportingPeriod.Window;
import org.anshu.pipeline.duck.DuckDb;
import org.anshu.registry.Indicator;
import org.anshu.registry.Indicators;
import org.anshu.registry.example.ViewCatalog;

/**
 * {@code benchmarks/province}: all indicators of one month over a province's conformed tables, from
 * reductions and as DuckDB runs each indicator's SQL. Arguments: folder, scale (1 is a province),
 * {@code skip-plain} to leave the comparison out.
 */
final class ProvinceSpeed {

  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private static final YearMonth LAST = YearMonth.of(2026, 6);
  private static final int MONTHS = 60;
  private static final Instant AS_OF = Instant.parse("2026-07-05T00:00:00Z");
  private static final Map<String, Long> ROWS =
      Map.of(
          "hazard_life", 60_000_000L,
          "hazard", 60_000_000L,
          "inspection", 10_000_000L,
          "equipment", 5_000_000L,
          "penalty_case", 1_000_000L,
          "accident", 600_000L);

  private final DuckDb duck;
  private final ProvinceFiles province;
  private final Path folder;
  private final double scale;
  private final List<Indicator> indicators;
  private final Map<String, DuckViews.Source> sources = new TreeMap<>();

  private ProvinceSpeed(Path folder, double scale) {
    this.folder = folder;
    this.scale = scale;
    Path registry = Path.of("jobs/registry").toAbsolutePath();
    this.indicators =
        Indicators.load(List.of(registry)).stream()
            .filter(
                i -> i.reads().stream().allMatch(v -> ROWS.containsKey(v) || v.equals("period")))
            .toList();
    this.duck =
        DuckDb.open(folder.resolve("spill"), ZoneId.of("Asia/Shanghai"), 6 * DuckDb.memory());
    this.province =
        new ProvinceFiles(
            duck,
            folder.resolve("scale-" + scale),
            ViewCatalog.read(registry.resolve("views.yml")),
            indicators);
  }

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]).toAbsolutePath();
    ProvinceSpeed speed = new ProvinceSpeed(folder, Double.parseDouble(args[1]));
    speed.run(args.length > 2 && args[2].equals("skip-plain"));
  }

  private void run(boolean skipPlain) throws Exception {
    timed("generate", () -> files(LAST.plusMonths(1)));
    Path kept = folder.resolve("reductions-" + scale + ".duckdb");
    Files.deleteIfExists(kept);
    files(LAST);
    OUT.printf("%d indicators over %s%n", indicators.size(), rows());
    Map<String, Checksum> ours = new TreeMap<>();
    double first = timed("ours, first month", () -> ours.putAll(all(engine(kept), LAST)));
    double again = timed("ours, same month again", () -> all(engine(kept), LAST));
    files(LAST.plusMonths(1));
    double more = timed("ours, one more month", () -> all(engine(kept), LAST.plusMonths(1)));
    if (skipPlain) {
      return;
    }
    files(LAST);
    Map<String, Checksum> plain = new TreeMap<>();
    DuckIndicators asWritten = new DuckIndicators(duck);
    double other = timed("DuckDB, each SQL as written", () -> plain.putAll(all(asWritten, LAST)));
    OUT.printf(
        "processor time of DuckDB's: first %.3f, again %.3f, one more month %.3f; figures equal:"
            + " %s%n",
        first / other, again / other, more / other, plain.equals(ours));
  }

  private OnePassIndicators engine(Path kept) {
    return new OnePassIndicators(duck, sources::get, kept, OnePassIndicators.LARGE);
  }

  private Map<String, Checksum> all(IndicatorEngine engine, YearMonth month) {
    Map<Indicator, List<Window>> tasks = new LinkedHashMap<>();
    for (Indicator indicator : indicators) {
      tasks.put(
          indicator,
          new ReportingPeriod(month)
              .windows().stream().filter(window -> indicator.covers(window.id())).toList());
    }
    Map<String, Checksum> checksums = new TreeMap<>();
    for (Map.Entry<Indicator, List<Window>> task : tasks.entrySet()) {
      if (engine instanceof DuckIndicators) {
        long start = System.nanoTime();
        List<IndicatorValue> values =
            engine.values(Map.of(task.getKey(), task.getValue()), AS_OF).get(task.getKey());
        checksums.put(task.getKey().id(), Checksum.of(values));
        OUT.printf("  %6.1f s  %s%n", (System.nanoTime() - start) / 1e9, task.getKey().id());
      }
    }
    if (checksums.isEmpty()) {
      engine.values(tasks, AS_OF).forEach((i, v) -> checksums.put(i.id(), Checksum.of(v)));
    }
    return checksums;
  }

  private void files(YearMonth until) {
    for (Map.Entry<String, Long> view : ROWS.entrySet()) {
      long monthly = Math.max(1, (long) (view.getValue() * scale / MONTHS));
      List<String> files = new ArrayList<>();
      for (YearMonth m = LAST.minusMonths(MONTHS - 1L); !m.isAfter(until); m = m.plusMonths(1)) {
        files.add(province.file(view.getKey(), m, monthly));
      }
      DuckViews.Source source =
          new DuckViews.Source(province.columns(view.getKey()), files, monthly * files.size());
      sources.put(view.getKey(), source);
      duck.parquet(view.getKey(), source.columns(), source.files());
    }
  }

  private Map<String, Long> rows() {
    Map<String, Long> rows = new TreeMap<>();
    sources.forEach((view, source) -> rows.put(view, source.rows()));
    return rows;
  }

  /** The processor time of the work, in seconds: other processes do not disturb it. */
  private static double timed(String what, Runnable work) {
    long start = System.nanoTime();
    long processor = processor();
    work.run();
    double spent = (processor() - processor) / 1e9;
    OUT.printf(
        "%8.1f s, of processors %8.1f s  %s%n", (System.nanoTime() - start) / 1e9, spent, what);
    return spent;
  }

  private static long processor() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
