package org.anshu.pipeline.compute;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.anshu.ddl.ReportingPeriod.Window;
import org.anshu.pipeline.Engines;
import org.anshu.pipeline.Engines.Engine;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.conform.BranchTables;
import org.anshu.pipeline.conform.Conform;
import org.anshu.pipeline.conform.ConformViews;
import org.anshu.pipeline.conform.Definitions;
import org.anshu.pipeline.conform.Entity;
import org.anshu.pipeline.duck.DuckDb;
import org.anshu.pipeline.spark.SparkEngine;
import org.anshu.progress.Progress;
import org.anshu.registry.Indicator;
import org.jspecify.annotations.Nullable;

/** The engines of one computation, over the run's branch: who leads, who checks. */
final class EngineRoom implements AutoCloseable {

  private final Compute.Means means;
  private final BranchTables tables;
  private final Definitions definitions;
  private final Progress progress;
  private final DuckViews views;
  private final SparkViews sparkViews;
  private final @Nullable DuckDb duck;

  EngineRoom(Compute.Means means, BranchTables tables, Definitions definitions, Progress progress) {
    this.means = means;
    this.tables = tables;
    this.definitions = definitions;
    this.progress = progress;
    this.views = new DuckViews(tables, definitions, means.settings().zone());
    this.sparkViews = new SparkViews(tables, definitions);
    this.duck = engines().use(Engine.DUCKDB) ? open(means.settings()) : null;
  }

  private static DuckDb open(PipelineSettings settings) {
    Path spill = settings.home().resolve("tmp").resolve("duckdb");
    return DuckDb.open(spill, settings.zone(), DuckDb.memory());
  }

  /** Makes the views that {@code indicators} read, on each engine that takes part. */
  void prepare(List<Indicator> indicators, Instant asOf) {
    Set<String> names = new TreeSet<>();
    indicators.forEach(indicator -> names.addAll(indicator.reads()));
    Set<String> dated =
        definitions.entities().delivered(definitions.contracts()).stream()
            .map(Entity::id)
            .collect(Collectors.toSet());
    if (engines().use(Engine.SPARK)) {
      SparkEngine spark = means.spark();
      Set<String> others = new TreeSet<>(names);
      others.add(ConformViews.VINTAGES); // the view of denominators is made from it
      if (duck == null) {
        others.addAll(dated);
      } else {
        others.removeIf(name -> definitions.entities().of(name).isPresent());
      }
      new Conform(spark, means.settings(), tables, definitions, progress).views(others);
      sparkViews.create(spark, indicators, asOf, means.settings().zone());
    }
    if (duck != null) {
      names.addAll(dated);
      views.create(duck, names, asOf);
    }
  }

  /** The months with data, asked of the engine that is sooner. */
  DataMonths months() {
    DuckDb sooner = duck;
    return sooner == null
        ? new DataMonths(query -> means.spark().rows(query, Map.of()))
        : new DataMonths(query -> sooner.query(query).rows());
  }

  /** The values of the engine that leads, after the other has said the same. */
  Map<Indicator, List<IndicatorValue>> values(Map<Indicator, List<Window>> tasks, Instant asOf) {
    List<IndicatorEngine> order = new ArrayList<>();
    order.add(engine(engines().lead()));
    if (engines().check() != Engine.NONE && engines().check() != engines().lead()) {
      order.add(engine(engines().check()));
    }
    Map<Indicator, List<IndicatorValue>> lead = Map.of();
    for (IndicatorEngine engine : order) {
      long start = System.nanoTime();
      Map<Indicator, List<IndicatorValue>> found = engine.values(tasks, asOf);
      boolean first = engine == order.get(0);
      if (first) {
        lead = found;
      }
      means.record().took(engine.name(), Duration.ofNanos(System.nanoTime() - start));
      compare(lead, found, engine.name(), first);
    }
    return lead;
  }

  private void compare(
      Map<Indicator, List<IndicatorValue>> lead,
      Map<Indicator, List<IndicatorValue>> found,
      String engine,
      boolean first) {
    String leader = engines().lead().name().toLowerCase(Locale.ROOT);
    int done = 0;
    for (Map.Entry<Indicator, List<IndicatorValue>> each : found.entrySet()) {
      Indicator indicator = each.getKey();
      means
          .record()
          .keep(new EngineRecord.Said(indicator, engine, first, Checksum.of(each.getValue())));
      if (!first) {
        EngineGate.check(
            indicator,
            new EngineGate.Said(leader, lead.getOrDefault(indicator, List.of())),
            new EngineGate.Said(engine, each.getValue()));
      }
      progress.rows(++done);
    }
  }

  @Override
  public void close() {
    if (engines().use(Engine.SPARK)) {
      means.spark().clearCache();
    }
    if (duck != null) {
      duck.close();
    }
  }

  private Engines engines() {
    return means.settings().engines();
  }

  private IndicatorEngine engine(Engine engine) {
    return engine == Engine.SPARK || duck == null
        ? new SparkIndicators(means.spark(), sparkViews::rows)
        : new OnePassIndicators(
            duck,
            views::source,
            means.settings().home().resolve("state").resolve("reductions.duckdb"),
            OnePassIndicators.LARGE);
  }
}
