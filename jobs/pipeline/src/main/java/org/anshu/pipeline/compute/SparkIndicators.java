package org.anshu.pipeline.compute;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anshu.ddl.ReportingPeriod.Window;
import org.anshu.pipeline.spark.QueryRejectedException;
import org.anshu.pipeline.spark.SparkEngine;
import org.anshu.registry.Indicator;

/** Spark, over the views that it has been given. */
final class SparkIndicators implements IndicatorEngine {

  private static final int THREADS = 2;

  private final SparkEngine spark;

  SparkIndicators(SparkEngine spark) {
    this.spark = spark;
  }

  @Override
  public String name() {
    return "spark";
  }

  @Override
  public Map<Indicator, List<IndicatorValue>> values(
      Map<Indicator, List<Window>> tasks, Instant asOf) {
    Map<Indicator, SparkEngine.Prepared> prepared = new LinkedHashMap<>();
    tasks.forEach(
        (indicator, windows) -> {
          spark.view(
              "period",
              "SELECT * FROM VALUES %s AS p(window_id, period_start, period_end, cut_off)"
                  .formatted(ResultRows.periods(windows)),
              Map.of());
          prepared.put(indicator, prepare(indicator, asOf));
        });
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      Map<Indicator, Future<List<IndicatorValue>>> futures = new LinkedHashMap<>();
      prepared.forEach(
          (indicator, query) ->
              futures.put(
                  indicator,
                  threads.submit(() -> ResultRows.values(indicator, query.rows().get()))));
      Map<Indicator, List<IndicatorValue>> values = new LinkedHashMap<>();
      futures.forEach((indicator, future) -> values.put(indicator, await(future)));
      return values;
    } finally {
      threads.shutdownNow();
    }
  }

  private SparkEngine.Prepared prepare(Indicator indicator, Instant asOf) {
    try {
      SparkEngine.Prepared query = spark.prepare(indicator.sql(), Map.of("as_of", asOf));
      ResultRows.requireColumns(indicator, query.columns());
      return query;
    } catch (QueryRejectedException e) {
      throw ResultRows.invalid(indicator, e.reason());
    }
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
}
