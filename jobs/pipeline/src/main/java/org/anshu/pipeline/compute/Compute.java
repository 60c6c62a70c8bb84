package org.anshu.pipeline.compute;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.anshu.ddl.ReportingPeriod;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.conform.BranchTables;
import org.anshu.pipeline.conform.Conform;
import org.anshu.pipeline.conform.Definitions;
import org.anshu.pipeline.conform.Entity;
import org.anshu.pipeline.spark.QueryRejectedException;
import org.anshu.pipeline.spark.SparkEngine;
import org.anshu.progress.Progress;
import org.anshu.registry.Indicator;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;
import org.jspecify.annotations.Nullable;

/** Computes all indicators of a month from the conformed tables of a run's branch. */
public final class Compute {

  /** The table of the values. */
  public static final String TABLE = "ads.indicator_value";

  private static final int THREADS = 2;
  private static final int SCALE = 6;
  private static final List<String> COLUMNS =
      List.of("window_id", "unit_code", "sector_code", "category_code", "numerator", "denominator");

  private final SparkEngine spark;
  private final BranchTables tables;
  private final Definitions definitions;
  private final ZoneId zone;
  private final Progress progress;

  /** A computation on the branch of {@code tables}; {@code zone} is the city's. */
  public Compute(
      SparkEngine spark,
      BranchTables tables,
      Definitions definitions,
      ZoneId zone,
      Progress progress) {
    this.spark = spark;
    this.tables = tables;
    this.definitions = definitions;
    this.zone = zone;
    this.progress = progress;
  }

  /**
   * Computes, checks and stores the values of {@code period} on the branch; harmless to repeat.
   *
   * @return how many values
   */
  public int run(ReportingPeriod period, Instant asOf, int edition) {
    List<Indicator> indicators = computable();
    progress.stage(new Text("计算指标", "Computing indicators"), indicators.size());
    new Conform(spark, tables, definitions, progress).views();
    new DataMonths(spark)
        .require(period.month(), definitions.entities().delivered(definitions.contracts()));
    denominators(asOf);
    indicators.stream()
        .flatMap(indicator -> indicator.reads().stream())
        .filter(view -> definitions.entities().of(view).isPresent())
        .distinct()
        .forEach(spark::cache);
    Windows windows =
        new Windows(
            period.month(),
            definitions.codeLists(),
            new DataMonths(spark)
                .firstDays(definitions.entities().delivered(definitions.contracts())));
    List<IndicatorValue> values = new ArrayList<>(values(indicators, windows, asOf));
    spark.clearCache();
    values.sort(IndicatorValue.ORDER);
    store(values, period, asOf, edition);
    progress.done(
        new Text("指标值 %d 个".formatted(values.size()), "%d values".formatted(values.size())));
    return values.size();
  }

  /** The stored values of a month's edition on the branch, as rows of the table, in order. */
  public List<Record> stored(YearMonth month, int edition) {
    return tables.read(TABLE, ofEdition(month, edition));
  }

  /**
   * Checks the stored values once more, now across indicators.
   *
   * @return how many values
   */
  public int check(YearMonth month, int edition) {
    List<Record> stored = stored(month, edition);
    Map<String, List<IndicatorValue>> byIndicator = new HashMap<>();
    for (Record row : stored) {
      IndicatorValue value = value(row);
      byIndicator.computeIfAbsent(value.indicatorId(), key -> new ArrayList<>()).add(value);
    }
    for (Indicator indicator : computable()) {
      ValueChecks.check(indicator, byIndicator.getOrDefault(indicator.id(), List.of()));
    }
    return stored.size();
  }

  /** The indicators all of whose entities an active source delivers. */
  public List<Indicator> computable() {
    Set<Entity> delivered = definitions.entities().delivered(definitions.contracts());
    return definitions.indicators().stream()
        .filter(
            indicator ->
                definitions.entities().all().stream()
                    .filter(entity -> indicator.reads().contains(entity.id()))
                    .allMatch(delivered::contains))
        .toList();
  }

  private List<IndicatorValue> values(
      List<Indicator> indicators, Windows windows, Instant asOf) {
    Map<Indicator, SparkEngine.Prepared> prepared = new LinkedHashMap<>();
    ZeroRows zeros = new ZeroRows(definitions.codeLists());
    for (Indicator indicator : indicators) {
      periods(windows.of(indicator));
      prepared.put(indicator, prepare(indicator, asOf));
    }
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      Map<Indicator, Future<List<IndicatorValue>>> futures = new LinkedHashMap<>();
      prepared.forEach(
          (indicator, query) ->
              futures.put(indicator, threads.submit(() -> checked(indicator, query))));
      List<IndicatorValue> all = new ArrayList<>();
      int done = 0;
      for (Map.Entry<Indicator, Future<List<IndicatorValue>>> future : futures.entrySet()) {
        List<IndicatorValue> found = await(future.getValue());
        all.addAll(found);
        all.addAll(zeros.missing(future.getKey(), windows.of(future.getKey()), found));
        progress.rows(++done);
      }
      return all;
    } finally {
      threads.shutdownNow();
    }
  }

  private SparkEngine.Prepared prepare(Indicator indicator, Instant asOf) {
    try {
      SparkEngine.Prepared query = spark.prepare(indicator.sql(), Map.of("as_of", asOf));
      if (!query.columns().equals(COLUMNS)) {
        throw invalid(indicator, "Columns " + query.columns());
      }
      return query;
    } catch (QueryRejectedException e) {
      throw invalid(indicator, e.reason());
    }
  }

  private static List<IndicatorValue> checked(Indicator indicator, SparkEngine.Prepared query) {
    List<IndicatorValue> values = new ArrayList<>();
    for (List<@Nullable Object> row : query.rows().get()) {
      Object window = row.get(0);
      BigDecimal numerator = decimal(row.get(4));
      if (window == null || numerator == null) {
        throw ValueChecks.failed(
            indicator, "时段和分子不为空", "A window and a numerator in every row", row.toString());
      }
      BigDecimal denominator = decimal(row.get(5));
      boolean pending = indicator.isRate() && denominator == null;
      values.add(
          new IndicatorValue(
              indicator.id(),
              (String) window,
              (String) row.get(1),
              (String) row.get(2),
              (String) row.get(3),
              numerator,
              denominator,
              pending ? IndicatorValue.PENDING : IndicatorValue.OK));
    }
    ValueChecks.check(indicator, values);
    return values;
  }

  private static @Nullable BigDecimal decimal(@Nullable Object number) {
    return number == null ? null : new BigDecimal(number.toString()).setScale(SCALE);
  }

  private void periods(List<ReportingPeriod.Window> windows) {
    String rows =
        windows.stream()
            .map(
                w ->
                    "('%s', DATE '%s', DATE '%s', DATE '%s')"
                        .formatted(w.id(), w.start(), w.end(), w.cutOff()))
            .collect(Collectors.joining(", "));
    spark.view(
        "period",
        "SELECT * FROM VALUES %s AS p(window_id, period_start, period_end, cut_off)"
            .formatted(rows),
        Map.of());
  }

  private void denominators(Instant asOf) {
    LocalDate day = LocalDate.ofInstant(asOf, zone);
    spark.view(
        "denominator",
        """
        SELECT series, unit_code, period_start, period_end, value, unit, price_basis, vintage,
          released_on, source
        FROM (
          SELECT *, ROW_NUMBER() OVER (
            PARTITION BY series, unit_code, period_start, period_end
            ORDER BY released_on DESC, vintage DESC) AS newest
          FROM denominator_vintage WHERE released_on <= :as_of_day)
        WHERE newest = 1""",
        Map.of("as_of_day", day));
  }

  private void store(
      List<IndicatorValue> values, ReportingPeriod period, Instant asOf, int edition) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (IndicatorValue value : values) {
      rows.add(
          Arrays.asList(
              period.month().toString(),
              asOf.atOffset(ZoneOffset.UTC),
              edition,
              value.indicatorId(),
              value.windowId(),
              value.unitCode(),
              value.sectorCode(),
              value.categoryCode(),
              value.numerator(),
              value.denominator(),
              value.state()));
    }
    tables.overwrite(TABLE, ofEdition(period.month(), edition), rows);
  }

  private static Expression ofEdition(YearMonth month, int edition) {
    return Expressions.and(
        Expressions.equal("month", month.toString()), Expressions.equal("edition", edition));
  }

  private static IndicatorValue value(Record row) {
    return new IndicatorValue(
        (String) row.getField("indicator_id"),
        (String) row.getField("window_id"),
        (String) row.getField("unit_code"),
        (String) row.getField("sector_code"),
        (String) row.getField("category_code"),
        (BigDecimal) row.getField("numerator"),
        (BigDecimal) row.getField("denominator"),
        (String) row.getField("state"));
  }

  private static <T> T await(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while computing", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private static AnshuException invalid(Indicator indicator, String found) {
    String file = indicator.folder().resolve("indicator.sql").toString();
    return new AnshuException(
        FailureCode.INDICATOR_INVALID,
        new Text(file + " 可执行，列为 " + COLUMNS, file + " to run, with columns " + COLUMNS),
        Text.same(found),
        new Text("改正该文件后重试", "Correct the file and run again"));
  }
}
