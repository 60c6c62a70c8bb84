package org.anshu.pipeline.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of months that were reduced before gives the same figures as a full computation. */
class OnePassIndicatorsTest {

  private static final YearMonth JUNE = YearMonth.of(2026, 6);
  private static final List<String> VIEWS = List.of("hazard", "inspection");
  private static final Instant AS_OF = Instant.parse("2026-07-05T00:00:00Z");

  @TempDir private Path folder;
  private DuckDb duck;
  private ProvinceFiles province;
  private final Map<String, DuckViews.Source> sources = new TreeMap<>();
  private final Map<Indicator, List<Window>> tasks = new LinkedHashMap<>();

  @BeforeEach
  void open() {
    Path registry = productRoot().resolve("jobs/registry");
    List<Indicator> indicators =
        Indicators.load(List.of(registry)).stream()
            .filter(i -> i.reads().stream().allMatch(v -> VIEWS.contains(v) || v.equals("period")))
            .toList();
    duck = DuckDb.open(folder.resolve("spill"), ZoneId.of("Asia/Shanghai"), 1024);
    province =
        new ProvinceFiles(
            duck,
            folder.resolve("data"),
            ViewCatalog.read(registry.resolve("views.yml")),
            indicators);
    for (Indicator indicator : indicators) {
      tasks.put(
          indicator,
          new ReportingPeriod(JUNE)
              .windows().stream().filter(window -> indicator.covers(window.id())).toList());
    }
  }

  @AfterEach
  void close() {
    duck.close();
  }

  @Test
  void oneMoreMonthReducesItsFilesOnlyAndGivesWhatAFullComputationGives() {
    files(YearMonth.of(2026, 3), YearMonth.of(2026, 5));
    OnePassIndicators first = engine("kept");
    assertThat(checksums(first)).isEqualTo(checksums(new DuckIndicators(duck)));
    assertThat(first.reductions().reduced()).isEqualTo(3 * VIEWS.size());

    files(YearMonth.of(2026, 3), JUNE);
    OnePassIndicators more = engine("kept");
    Map<String, Checksum> incremental = checksums(more);
    assertThat(more.reductions().reduced()).as("the files of June").isEqualTo(VIEWS.size());
    assertThat(incremental)
        .isEqualTo(checksums(engine("fresh")))
        .isEqualTo(checksums(new DuckIndicators(duck)));
    assertThat(incremental.values().stream().mapToInt(Checksum::rows).sum()).isGreaterThan(5_000);

    OnePassIndicators again = engine("kept");
    assertThat(checksums(again)).isEqualTo(incremental);
    assertThat(again.reductions().reduced()).isZero();
  }

  @Test
  void whatIsKeptOfAFileThatIsNoLongerLiveDoesNotCount() {
    files(YearMonth.of(2026, 3), JUNE);
    checksums(engine("kept"));
    files(YearMonth.of(2026, 5), JUNE);
    assertThat(checksums(engine("kept"))).isEqualTo(checksums(new DuckIndicators(duck)));
  }

  @Test
  void damagedReductionsAreMadeAnew() throws IOException {
    files(JUNE, JUNE);
    Files.writeString(folder.resolve("kept"), "no database".repeat(1000));
    OnePassIndicators engine = engine("kept");
    assertThat(checksums(engine)).isEqualTo(checksums(new DuckIndicators(duck)));
    assertThat(engine.reductions().reduced()).isEqualTo(VIEWS.size());
  }

  private OnePassIndicators engine(String kept) {
    return new OnePassIndicators(duck, sources::get, folder.resolve(kept), 1);
  }

  private Map<String, Checksum> checksums(IndicatorEngine engine) {
    Map<String, Checksum> checksums = new TreeMap<>();
    engine
        .values(tasks, AS_OF)
        .forEach((indicator, values) -> checksums.put(indicator.id(), Checksum.of(values)));
    return checksums;
  }

  private void files(YearMonth from, YearMonth until) {
    for (String view : VIEWS) {
      List<String> files = new ArrayList<>();
      for (YearMonth month = from; !month.isAfter(until); month = month.plusMonths(1)) {
        files.add(province.file(view, month, 6_000));
      }
      DuckViews.Source source =
          new DuckViews.Source(province.columns(view), files, 6_000L * files.size());
      sources.put(view, source);
      duck.parquet(view, source.columns(), source.files());
    }
  }

  private static Path productRoot() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("warehouse-ddl"))) {
      folder = java.util.Objects.requireNonNull(folder.getParent(), "product root");
    }
    return folder;
  }
}
