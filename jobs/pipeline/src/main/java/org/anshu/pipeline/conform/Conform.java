package org.anshu.pipeline.conform;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.anshu.connectors.spi.SourceContract;
import org.anshu.connectors.spi.TableContract;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.Engines.Engine;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.spark.SparkEngine;
import org.anshu.progress.Progress;
import org.jspecify.annotations.Nullable;

/** Fills the dimension and conformed tables of a run's branch from what was landed by a time. */
public final class Conform {

  /** The dimension tables. */
  public static final List<String> DIMENSIONS =
      List.of(
          "dim.area",
          "dim.statistical_unit",
          "dim.area_unit",
          "dim.sector",
          "dim.sector_crosswalk",
          "dim.industry",
          "dim.equipment_category",
          "dim.denominator");

  private static final int THREADS = 4;

  private final SparkEngine spark;
  private final PipelineSettings settings;
  private final BranchTables tables;
  private final Definitions definitions;
  private final ConformPlan plan;
  private final Workers workers = new Workers(THREADS);
  private final Progress progress;

  /** Conforming on the branch of {@code tables}, by {@code definitions}. */
  public Conform(
      SparkEngine spark,
      PipelineSettings settings,
      BranchTables tables,
      Definitions definitions,
      Progress progress) {
    this.spark = spark;
    this.settings = settings;
    this.tables = tables;
    this.definitions = definitions;
    this.plan = ConformPlan.of(definitions);
    this.progress = progress;
  }

  /** All tables that {@link #run} replaces: dimensions, then conformed tables. */
  public static List<String> tables(Entities entities) {
    List<String> names = new ArrayList<>(DIMENSIONS);
    entities.all().stream().map(Entity::table).forEach(names::add);
    return names;
  }

  /** The landed tables of the active sources that conform to an entity, {@code ods.…}. */
  public static List<String> landedTables(List<SourceContract> contracts) {
    List<String> names = new ArrayList<>();
    for (SourceContract contract : contracts) {
      for (TableContract table : contract.tables()) {
        if (table.conformsTo() != null) {
          names.add("ods." + contract.source() + "__" + table.name());
        }
      }
    }
    return names;
  }

  /**
   * Replaces the branch's dimension and conformed tables; harmless to repeat. A table that would
   * not change gets no branch.
   *
   * @param asOf versions landed later are as if they were not there
   * @param snapshots landed table to the snapshot that is read
   */
  public void run(Instant asOf, Map<String, Long> snapshots) {
    progress.stage(new Text("整合代码表和原始数据", "Conforming code lists and records"), entities().size());
    Map<String, List<List<@Nullable Object>>> dimensions =
        new ConformViews(definitions).dimensions();
    workers.run(
        List.copyOf(dimensions.keySet()),
        name -> Set.of(),
        name -> tables.replace(name, Objects.requireNonNull(dimensions.get(name), name)));
    LandedTables landed = new LandedTables(tables, definitions, snapshots, workers);
    Set<String> wanted =
        entities().stream()
            .filter(entity -> hasRows(entity, landed.filled()))
            .map(Entity::id)
            .collect(Collectors.toCollection(TreeSet::new));
    AtomicInteger done = new AtomicInteger();
    Consumer<String> tick = name -> tick(done);
    if (inSpark()) {
      new SparkConform(spark, tables, definitions, workers).run(landed, asOf, wanted, tick);
    } else {
      try (DuckConform duck = new DuckConform(settings, tables, definitions, landed, asOf)) {
        duck.run(wanted, tick);
      }
    }
    progress.done(new Text("整合完成", "Conformed"));
  }

  private synchronized void tick(AtomicInteger done) {
    progress.rows(done.incrementAndGet());
  }

  /**
   * Fails with {@code CHECK_FAILED} unless every landed row became exactly one conformed row.
   *
   * @param asOf as given to {@link #run}
   * @param snapshots as given to {@link #run}
   */
  public void reconcile(Instant asOf, Map<String, Long> snapshots) {
    Map<String, Long> landed = counts(asOf, snapshots);
    for (Entity entity : entities()) {
      if (entity.computed()) {
        continue;
      }
      long conformed = tables.rows(entity.table(), tables.left(entity.table()));
      long expected = landed.getOrDefault(entity.id(), 0L);
      if (conformed != expected) {
        throw new AnshuException(
            FailureCode.CHECK_FAILED,
            new Text(
                "%s 每条原始数据整合为一行：%d 行".formatted(entity.table(), expected),
                "Every landed row to become one row of %s: %d".formatted(entity.table(), expected)),
            new Text(conformed + " 行", conformed + " rows"),
            new Text(
                "检查 conform/%s.sql 的连接条件和代码表".formatted(entity.id()),
                "Check the joins of conform/%s.sql and the code lists".formatted(entity.id())));
      }
    }
  }

  /**
   * Registers views that Spark's queries read.
   *
   * @param wanted dimensions, code lists, and entities in the branch's state
   */
  public void views(Set<String> wanted) {
    SparkConform conformed = new SparkConform(spark, tables, definitions, workers);
    conformed.inputs(wanted);
    conformed.views(wanted);
  }

  private Map<String, Long> counts(Instant asOf, Map<String, Long> snapshots) {
    LandedTables landed = new LandedTables(tables, definitions, snapshots, workers);
    if (inSpark()) {
      return new SparkConform(spark, tables, definitions, workers).counts(landed, asOf);
    }
    try (DuckConform duck = new DuckConform(settings, tables, definitions, landed, asOf)) {
      return duck.counts();
    }
  }

  private boolean inSpark() {
    return settings.engines().conform() == Engine.SPARK;
  }

  private List<Entity> entities() {
    return definitions.entities().all();
  }

  /** Whether anything has landed that the entity's rows are made of. */
  private boolean hasRows(Entity entity, Set<String> filled) {
    return entity.computed()
        ? plan.closure(Set.of(entity.id())).stream()
            .anyMatch(name -> filled.contains(name.replaceFirst("^" + ConformPlan.LANDED, "")))
        : filled.contains(entity.id());
  }
}
