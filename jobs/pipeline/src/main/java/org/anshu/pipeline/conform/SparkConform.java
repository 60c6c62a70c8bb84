package org.anshu.pipeline.conform;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.anshu.pipeline.spark.QueryRejectedException;
import org.anshu.pipeline.spark.SparkEngine;

/** Conforms by Spark: for installations whose tables are too large for one machine. */
final class SparkConform {

  private final SparkEngine spark;
  private final BranchTables tables;
  private final Definitions definitions;
  private final ConformPlan plan;
  private final ConformViews views;
  private final Workers workers;

  /** Conforming on the branch of {@code tables}. */
  SparkConform(SparkEngine spark, BranchTables tables, Definitions definitions, Workers workers) {
    this.spark = spark;
    this.tables = tables;
    this.definitions = definitions;
    this.plan = ConformPlan.of(definitions);
    this.views = new ConformViews(definitions);
    this.workers = workers;
  }

  /**
   * Replaces the branch's conformed tables; one that would not change gets no branch.
   *
   * @param wanted the entities that have rows; the others become empty
   * @param done told of each entity when its table is made
   */
  void run(LandedTables landed, Instant asOf, Set<String> wanted, Consumer<String> done) {
    dimensionViews(view -> true);
    landedViews(landed, asOf);
    workers.run(
        plan.order(),
        plan::reads,
        name -> {
          conform(name, wanted, Map.of("as_of", asOf));
          definitions.entities().of(name).ifPresent(entity -> done.accept(name));
        });
  }

  /** Entity to the number of its landed rows, of those of which anything has landed. */
  Map<String, Long> counts(LandedTables landed, Instant asOf) {
    landedViews(landed, asOf);
    Map<String, Long> counts = new HashMap<>();
    String query =
        landed.filled().stream()
            .map(id -> "SELECT '%s' AS entity, COUNT(*) AS n FROM landed_%s".formatted(id, id))
            .collect(Collectors.joining(" UNION ALL "));
    if (!query.isEmpty()) {
      spark.rows(query, Map.of()).forEach(r -> counts.put((String) r.get(0), (Long) r.get(1)));
    }
    return counts;
  }

  /**
   * Registers the views of dimensions and code lists that are {@code wanted}; {@code denominator}
   * stands for all its releases.
   */
  void inputs(Set<String> wanted) {
    dimensionViews(
        view ->
            wanted.contains(view)
                || (view.equals(ConformViews.VINTAGES) && wanted.contains("denominator")));
  }

  /** Registers the views of the branch's conformed tables {@code wanted}. */
  void views(Set<String> wanted) {
    List<String> names = plan.order().stream().filter(wanted::contains).toList();
    workers.run(names, name -> Set.of(), this::view);
  }

  private void view(String name) {
    definitions
        .entities()
        .of(name)
        .ifPresent(entity -> spark.table(name, entity.table(), tables.branchOf(entity.table())));
  }

  private void conform(String name, Set<String> wanted, Map<String, Object> parameters) {
    Entity entity = definitions.entities().of(name).orElse(null);
    try {
      if (entity == null) {
        spark.view(name, plan.sql(name), parameters);
        return;
      }
      if (wanted.contains(name)) {
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
  private void dimensionViews(Predicate<String> wanted) {
    views
        .dimensions()
        .forEach(
            (table, rows) -> {
              String view = ConformViews.view(table);
              if (wanted.test(view)) {
                spark.local(view, table, rows);
              }
            });
    views
        .texts()
        .forEach(
            (name, texts) -> {
              if (wanted.test(name)) {
                spark.texts(name, texts.columns(), texts.rows());
              }
            });
  }

  private void landedViews(LandedTables landed, Instant asOf) {
    List<String> ids =
        definitions.entities().all().stream()
            .filter(entity -> !entity.computed())
            .map(Entity::id)
            .toList();
    workers.run(
        ids,
        id -> Set.of(),
        id -> {
          Entity entity = definitions.entities().of(id).orElseThrow();
          List<LandedViews.Table> of =
              landed.of(entity, t -> "anshu.%s.snapshot_id_%d".formatted(t.table(), t.snapshot()));
          String sql = LandedViews.sql(entity, of, type -> type);
          spark.view(ConformPlan.LANDED + id, sql, Map.of("as_of", asOf));
        });
  }
}
