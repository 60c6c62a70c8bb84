package org.anshu.pipeline.compute;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.jspecify.annotations.Nullable;

/**
 * Spark, over the views that it has been given; many indicators' SQL, each as it is written, in one
 * job.
 */
final class SparkIndicators implements IndicatorEngine {

  private static final int THREADS = 2;
  private static final int TOGETHER = 12;

  private final SparkEngine spark;
  private final boolean small;

  /**
   * An engine over the views of {@code spark}.
   *
   * @param small whether there are so few rows that compiling a query takes longer than running it
   */
  SparkIndicators(SparkEngine spark, boolean small) {
    this.spark = spark;
    this.small = small;
  }

  @Override
  public String name() {
    return "spark";
  }

  @Override
  public Map<Indicator, List<IndicatorValue>> values(
      Map<Indicator, List<Window>> tasks, Instant asOf) {
    return small ? spark.interpreted(() -> all(tasks, asOf)) : all(tasks, asOf);
  }

  private Map<Indicator, List<IndicatorValue>> all(
      Map<Indicator, List<Window>> tasks, Instant asOf) {
    List<SparkEngine.Part> parts = new ArrayList<>();
    tasks.forEach(
        (indicator, windows) -> {
          if (!windows.isEmpty()) {
            spark.view(
                "period",
                "SELECT * FROM VALUES %s AS p(window_id, period_start, period_end, cut_off)"
                    .formatted(ResultRows.periods(windows)),
                Map.of());
            parts.add(part(indicator, asOf));
          }
        });
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Map<String, List<List<@Nullable Object>>>>> futures = new ArrayList<>();
      for (int first = 0; first < parts.size(); first += TOGETHER) {
        List<SparkEngine.Part> some =
            parts.subList(first, Math.min(parts.size(), first + TOGETHER));
        futures.add(threads.submit(() -> spark.together(some)));
      }
      Map<String, List<List<@Nullable Object>>> rows = new HashMap<>();
      futures.forEach(future -> rows.putAll(await(future)));
      Map<Indicator, List<IndicatorValue>> values = new LinkedHashMap<>();
      for (Indicator indicator : tasks.keySet()) {
        values.put(
            indicator, ResultRows.values(indicator, rows.getOrDefault(indicator.id(), List.of())));
      }
      return values;
    } finally {
      threads.shutdownNow();
    }
  }

  private SparkEngine.Part part(Indicator indicator, Instant asOf) {
    try {
      SparkEngine.Part part = spark.part(indicator.id(), indicator.sql(), Map.of("as_of", asOf));
      ResultRows.requireColumns(indicator, part.columns());
      return part;
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
