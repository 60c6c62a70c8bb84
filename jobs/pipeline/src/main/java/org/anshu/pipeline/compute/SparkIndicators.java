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
import java.util.function.ToLongFunction;
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

  /** Above so many rows, compiling a query is made good by running it. */
  private static final long SMALL = 60_000;

  private static final int TOGETHER = 8;
  private static final int THREADS = Math.max(2, Runtime.getRuntime().availableProcessors());

  private final SparkEngine spark;
  private final ToLongFunction<Indicator> rows;

  /**
   * An engine over the views of {@code spark}.
   *
   * @param rows how many rows the views of an indicator have
   */
  SparkIndicators(SparkEngine spark, ToLongFunction<Indicator> rows) {
    this.spark = spark;
    this.rows = rows;
  }

  @Override
  public String name() {
    return "spark";
  }

  @Override
  public Map<Indicator, List<IndicatorValue>> values(
      Map<Indicator, List<Window>> tasks, Instant asOf) {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<SparkEngine.Part> large = new ArrayList<>();
      Map<String, List<List<@Nullable Object>>> found =
          new HashMap<>(spark.interpreted(() -> small(tasks, asOf, large, threads)));
      rows(submit(large, threads)).forEach(found::put);
      Map<Indicator, List<IndicatorValue>> values = new LinkedHashMap<>();
      for (Indicator indicator : tasks.keySet()) {
        values.put(
            indicator, ResultRows.values(indicator, found.getOrDefault(indicator.id(), List.of())));
      }
      return values;
    } finally {
      threads.shutdownNow();
    }
  }

  /**
   * Binds all SQL, which takes one thread, while others compute what is small.
   *
   * @param large receives what is not
   */
  private Map<String, List<List<@Nullable Object>>> small(
      Map<Indicator, List<Window>> tasks,
      Instant asOf,
      List<SparkEngine.Part> large,
      ExecutorService threads) {
    List<Future<Map<String, List<List<@Nullable Object>>>>> futures = new ArrayList<>();
    List<SparkEngine.Part> small = new ArrayList<>();
    String period = "";
    for (Map.Entry<Indicator, List<Window>> task : tasks.entrySet()) {
      if (task.getValue().isEmpty()) {
        continue;
      }
      String windows = ResultRows.periods(task.getValue());
      if (!windows.equals(period)) {
        period = windows;
        spark.view(
            "period",
            "SELECT * FROM VALUES %s AS p(window_id, period_start, period_end, cut_off)"
                .formatted(windows),
            Map.of());
      }
      boolean few = rows.applyAsLong(task.getKey()) < SMALL;
      (few ? small : large).add(part(task.getKey(), asOf));
      if (small.size() == TOGETHER) {
        futures.addAll(submit(small, threads));
        small = new ArrayList<>();
      }
    }
    futures.addAll(submit(small, threads));
    return rows(futures);
  }

  private List<Future<Map<String, List<List<@Nullable Object>>>>> submit(
      List<SparkEngine.Part> parts, ExecutorService threads) {
    List<Future<Map<String, List<List<@Nullable Object>>>>> futures = new ArrayList<>();
    for (int first = 0; first < parts.size(); first += TOGETHER) {
      List<SparkEngine.Part> some = parts.subList(first, Math.min(parts.size(), first + TOGETHER));
      futures.add(threads.submit(() -> spark.together(some)));
    }
    return futures;
  }

  private static Map<String, List<List<@Nullable Object>>> rows(
      List<Future<Map<String, List<List<@Nullable Object>>>>> futures) {
    Map<String, List<List<@Nullable Object>>> rows = new HashMap<>();
    futures.forEach(future -> rows.putAll(await(future)));
    return rows;
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
