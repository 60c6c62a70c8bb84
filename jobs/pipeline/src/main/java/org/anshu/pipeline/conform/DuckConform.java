package org.anshu.pipeline.conform;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.duck.DuckColumn;
import org.anshu.pipeline.duck.DuckDb;
import org.anshu.pipeline.duck.DuckException;
import org.anshu.pipeline.duck.SparkSql;
import org.apache.iceberg.Table;
import org.apache.iceberg.types.Types.NestedField;
import org.jspecify.annotations.Nullable;

/** Conforms in this process, by DuckDB: a city's eighty queries take it less than Spark's start. */
final class DuckConform implements AutoCloseable {

  private static final int THREADS = 3;

  private final BranchTables tables;
  private final Definitions definitions;
  private final ConformPlan plan;
  private final LandedTables landed;
  private final Instant asOf;
  private final DuckDb duck;
  private final MonthFiles files;

  /**
   * Conforming what had landed by {@code asOf}.
   *
   * @param landed the landed tables
   */
  DuckConform(
      PipelineSettings settings,
      BranchTables tables,
      Definitions definitions,
      LandedTables landed,
      Instant asOf) {
    this.tables = tables;
    this.definitions = definitions;
    this.plan = ConformPlan.of(definitions);
    this.landed = landed;
    this.asOf = asOf;
    Path spill = settings.home().resolve("tmp").resolve("duckdb");
    this.duck = DuckDb.open(spill, settings.zone(), DuckDb.memory());
    this.files = new MonthFiles(duck, MonthFiles.LARGE);
  }

  /**
   * Replaces the branch's conformed tables; one that would not change gets no branch.
   *
   * @param wanted the entities that have rows; the others become empty
   * @param done told of each entity when its table is made
   */
  void run(Set<String> wanted, Consumer<String> done) {
    SparkSql.MACROS.forEach(duck::execute);
    inputs();
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    List<CompletableFuture<Void>> commits = new ArrayList<>();
    try {
      Map<String, Table> targets = targets(pool);
      Set<String> shared = shared();
      for (String name : plan.order()) {
        Entity entity = definitions.entities().of(name).orElse(null);
        if (entity == null) {
          between(name, shared.contains(name));
          continue;
        }
        Table target = targets.get(entity.table());
        if (target == null) {
          throw new IllegalStateException("No table " + entity.table());
        }
        make(name, target, wanted.contains(name));
        if (wanted.contains(name)) {
          MonthFiles.Change change =
              files.write(name, entity.table(), target, dated(entity, target));
          commits.add(CompletableFuture.runAsync(() -> tables.exchange(change), pool));
        } else {
          commits.add(
              CompletableFuture.runAsync(() -> tables.replace(entity.table(), List.of()), pool));
        }
        done.accept(name);
      }
      CompletableFuture.allOf(commits.toArray(CompletableFuture[]::new)).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    } finally {
      pool.shutdown();
    }
  }

  /** Entity to the number of its landed rows, of those of which anything has landed. */
  Map<String, Long> counts() {
    landedViews(landed.filled());
    Map<String, Long> counts = new TreeMap<>();
    for (String id : landed.filled()) {
      Object rows =
          duck.query("SELECT COUNT(*) FROM " + ConformPlan.LANDED + id).rows().get(0).get(0);
      counts.put(id, Long.parseLong(String.valueOf(rows)));
    }
    return counts;
  }

  @Override
  public void close() {
    duck.close();
  }

  /** Whatever the queries read that is not made by one of them. */
  private void inputs() {
    Set<String> read = plan.closure(plan.order());
    ConformViews views = new ConformViews(definitions);
    views
        .dimensions()
        .forEach(
            (table, rows) -> {
              if (read.contains(ConformViews.view(table))) {
                duck.table(
                    ConformViews.view(table), DuckColumn.of(tables.load(table).schema()), rows);
              }
            });
    views
        .texts()
        .forEach(
            (name, texts) -> {
              if (read.contains(name)) {
                duck.texts(name, texts.columns(), texts.rows());
              }
            });
    landedViews(
        definitions.entities().all().stream()
            .filter(entity -> !entity.computed())
            .map(Entity::id)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  private void landedViews(Set<String> ids) {
    for (LandedTables.Landed table : landed.all()) {
      duck.parquet(
          view(table),
          DuckColumn.of(tables.load(table.table()).schema()),
          tables.files(table.table(), table.snapshot()));
    }
    for (String id : ids) {
      Entity entity = definitions.entities().of(id).orElseThrow();
      String sql = LandedViews.sql(entity, landed.of(entity, DuckConform::view), SparkSql::type);
      duck.execute(
          "CREATE OR REPLACE VIEW %s%s AS %s"
              .formatted(ConformPlan.LANDED, id, SparkSql.translated(sql, asOf)));
    }
  }

  private static String view(LandedTables.Landed table) {
    return table.table().replace('.', '_');
  }

  /** The tables that the queries fill, as they are published. */
  private Map<String, Table> targets(ExecutorService pool) {
    Map<String, CompletableFuture<Table>> loading = new TreeMap<>();
    for (Entity entity : definitions.entities().all()) {
      loading.put(
          entity.table(), CompletableFuture.supplyAsync(() -> tables.load(entity.table()), pool));
    }
    Map<String, Table> targets = new TreeMap<>();
    loading.forEach((table, future) -> targets.put(table, future.join()));
    return targets;
  }

  /** The queries between entities that more than one query reads: made once. */
  private Set<String> shared() {
    Map<String, Integer> readers = new HashMap<>();
    plan.order().forEach(name -> plan.reads(name).forEach(r -> readers.merge(r, 1, Integer::sum)));
    return readers.entrySet().stream()
        .filter(reader -> reader.getValue() > 1)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private void between(String name, boolean kept) {
    String sql = SparkSql.translated(plan.sql(name), asOf);
    execute(name, "CREATE OR REPLACE %s %s AS %s".formatted(kept ? "TABLE" : "VIEW", name, sql));
  }

  private void make(String name, Table target, boolean wanted) {
    duck.execute(
        target.schema().columns().stream()
            .map(DuckConform::column)
            .collect(Collectors.joining(", ", "CREATE OR REPLACE TABLE " + name + " (", ")")));
    if (wanted) {
      String sql = SparkSql.translated(plan.sql(name), asOf);
      execute(name, "INSERT INTO %s BY NAME SELECT * FROM (%s\n)".formatted(name, sql));
    }
  }

  private static String column(NestedField field) {
    DuckColumn column = DuckColumn.of(field);
    String must = field.isRequired() ? " NOT NULL" : "";
    return DuckDb.quoted(column.name()) + " " + column.type() + must;
  }

  private void execute(String name, String sql) {
    try {
      duck.execute(sql);
    } catch (DuckException e) {
      throw e.refused() ? ConformPlan.invalid(name, e.reason()) : e;
    }
  }

  /** The column whose month decides on the file of a row. */
  private @Nullable String dated(Entity entity, Table target) {
    String own = entity.eventColumn();
    String dated =
        own == null
            ? definitions.entities().of(entity.of()).map(Entity::eventColumn).orElse(null)
            : own;
    return dated == null || target.schema().findField(dated) == null ? null : dated;
  }
}
