package org.anshu.pipeline.conform;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.anshu.connectors.spi.SourceContract;
import org.anshu.connectors.spi.TableContract;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.spark.QueryRejectedException;
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
  private final BranchTables tables;
  private final Definitions definitions;
  private final ConformPlan plan;
  private final ConformViews views;
  private final Workers workers = new Workers(THREADS);
  private final Progress progress;

  /** Conforming on the branch of {@code tables}, by {@code definitions}. */
  public Conform(
      SparkEngine spark, BranchTables tables, Definitions definitions, Progress progress) {
    this.spark = spark;
    this.tables = tables;
    this.definitions = definitions;
    this.plan = ConformPlan.of(definitions);
    this.views = new ConformViews(definitions);
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
    Map<String, List<List<@Nullable Object>>> dimensions = views.dimensions();
    workers.run(
        List.copyOf(dimensions.keySet()),
        name -> Set.of(),
        name -> tables.replace(name, Objects.requireNonNull(dimensions.get(name), name)));
    dimensionViews();
    landedViews(asOf, snapshots);
    Map<String, Object> parameters = Map.of("as_of", asOf);
    Set<String> filled = filled(snapshots);
    AtomicInteger done = new AtomicInteger();
    workers.run(
        plan.order(),
        plan::reads,
        name -> {
          conform(name, filled, parameters);
          tick(name, done);
        });
    progress.done(new Text("整合完成", "Conformed"));
  }

  private synchronized void tick(String name, AtomicInteger done) {
    if (definitions.entities().of(name).isPresent()) {
      progress.rows(done.incrementAndGet());
    }
  }

  /**
   * Fails with {@code CHECK_FAILED} unless every landed row became exactly one conformed row.
   *
   * @param asOf as given to {@link #run}
   * @param snapshots as given to {@link #run}
   */
  public void reconcile(Instant asOf, Map<String, Long> snapshots) {
    Set<String> filled = filled(snapshots);
    landedViews(asOf, snapshots);
    String query =
        filled.stream()
            .map(id -> "SELECT '%s' AS entity, COUNT(*) AS n FROM landed_%s".formatted(id, id))
            .collect(Collectors.joining(" UNION ALL "));
    Map<String, Long> landed = new HashMap<>();
    if (!filled.isEmpty()) {
      spark.rows(query, Map.of()).forEach(r -> landed.put((String) r.get(0), (Long) r.get(1)));
    }
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

  /** Registers the views that queries over the branch's conformed state read. */
  public void views() {
    dimensionViews();
    workers.run(plan.order(), name -> Set.of(), this::view);
  }

  private void view(String name) {
    definitions
        .entities()
        .of(name)
        .ifPresent(entity -> spark.table(name, entity.table(), tables.branchOf(entity.table())));
  }

  private List<Entity> entities() {
    return definitions.entities().all();
  }

  /** The entities of which anything has landed. */
  private Set<String> filled(Map<String, Long> snapshots) {
    Set<String> filled = new TreeSet<>();
    for (SourceContract contract : definitions.contracts()) {
      for (TableContract table : contract.tables()) {
        String name = "ods." + contract.source() + "__" + table.name();
        if (definitions.entities().of(table.conformsTo()).isPresent()
            && tables.rows(name, Objects.requireNonNull(snapshots.get(name), name)) > 0) {
          filled.add(String.valueOf(table.conformsTo()));
        }
      }
    }
    return filled;
  }

  /** Whether anything has landed that the entity's rows are made of. */
  private boolean hasRows(Entity entity, Set<String> filled) {
    return entity.computed()
        ? plan.closure(Set.of(entity.id())).stream()
            .anyMatch(name -> filled.contains(name.replaceFirst("^" + ConformPlan.LANDED, "")))
        : filled.contains(entity.id());
  }

  private void conform(String name, Set<String> filled, Map<String, Object> parameters) {
    Entity entity = definitions.entities().of(name).orElse(null);
    try {
      if (entity == null) {
        spark.view(name, plan.sql(name), parameters);
        return;
      }
      if (hasRows(entity, filled)) {
        tables.reset(entity.table());
        spark.overwrite(entity.table(), tables.branch(), plan.sql(name), parameters);
      } else {
        tables.replace(entity.table(), List.of());
      }
    } catch (QueryRejectedException e) {
      throw ConformPlan.invalid(name, e.reason());
    }
    view(name);
  }

  /** The same rows as in the tables, from memory: a join with them costs no read. */
  private void dimensionViews() {
    views.dimensions().forEach((table, rows) -> spark.local(ConformViews.view(table), table, rows));
    views.texts().forEach((name, texts) -> spark.texts(name, texts.columns(), texts.rows()));
  }

  private void landedViews(Instant asOf, Map<String, Long> snapshots) {
    Map<Entity, List<LandedViews.Table>> landed = landed(snapshots);
    Map<String, Entity> byName = new LinkedHashMap<>();
    entities().stream()
        .filter(entity -> !entity.computed())
        .forEach(entity -> byName.put(entity.id(), entity));
    workers.run(
        List.copyOf(byName.keySet()),
        name -> Set.of(),
        name -> {
          Entity entity = Objects.requireNonNull(byName.get(name), name);
          String sql = LandedViews.sql(entity, landed.getOrDefault(entity, List.of()));
          spark.view(ConformPlan.LANDED + name, sql, Map.of("as_of", asOf));
        });
  }

  private Map<Entity, List<LandedViews.Table>> landed(Map<String, Long> snapshots) {
    Map<Entity, List<LandedViews.Table>> landed = new HashMap<>();
    for (SourceContract contract : definitions.contracts()) {
      for (TableContract table : contract.tables()) {
        Entity entity = definitions.entities().of(table.conformsTo()).orElse(null);
        if (entity != null) {
          String name = "ods." + contract.source() + "__" + table.name();
          long snapshot = Objects.requireNonNull(snapshots.get(name), name);
          Set<String> columns = new HashSet<>(tables.columns(name, snapshot));
          landed
              .computeIfAbsent(entity, key -> new ArrayList<>())
              .add(
                  new LandedViews.Table(
                      contract.source(),
                      "anshu.%s.snapshot_id_%d".formatted(name, snapshot),
                      columns,
                      tables.only(name, snapshot, "_op", "insert")));
        }
      }
    }
    return landed;
  }
}
