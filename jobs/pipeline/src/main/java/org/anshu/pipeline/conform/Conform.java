package org.anshu.pipeline.conform;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.anshu.connectors.spi.SourceContract;
import org.anshu.connectors.spi.TableContract;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.spark.QueryRejectedException;
import org.anshu.pipeline.spark.SparkEngine;
import org.anshu.progress.Progress;
import org.apache.iceberg.expressions.Expressions;
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
          "dim.industry",
          "dim.equipment_category",
          "dim.denominator");

  private static final String FIGURE_SUFFIX = "_figure";

  private final SparkEngine spark;
  private final BranchTables tables;
  private final Definitions definitions;
  private final Progress progress;

  /** Conforming on the branch of {@code tables}, by {@code definitions}. */
  public Conform(
      SparkEngine spark, BranchTables tables, Definitions definitions, Progress progress) {
    this.spark = spark;
    this.tables = tables;
    this.definitions = definitions;
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
   * Replaces the branch's dimension and conformed tables; harmless to repeat.
   *
   * @param asOf versions landed later are as if they were not there
   * @param snapshots landed table to the snapshot that is read
   */
  public void run(Instant asOf, Map<String, Long> snapshots) {
    progress.stage(
        new Text("整合代码表和原始数据", "Conforming code lists and records"), entities().size());
    fillDimensions();
    dimensionViews();
    landedViews(asOf, snapshots);
    Map<String, Object> parameters = Map.of("as_of", asOf);
    int done = 0;
    for (Entity entity : entities()) {
      conform(entity, parameters);
      progress.rows(++done);
    }
    progress.done(new Text("整合完成", "Conformed"));
  }

  /**
   * Fails with {@code CHECK_FAILED} unless every landed row became exactly one conformed row.
   *
   * @param asOf as given to {@link #run}
   * @param snapshots as given to {@link #run}
   */
  public void reconcile(Instant asOf, Map<String, Long> snapshots) {
    landedViews(asOf, snapshots);
    String query =
        entities().stream()
            .map(
                e ->
                    "SELECT '%s' AS entity, COUNT(*) AS n FROM landed_%s".formatted(e.id(), e.id()))
            .collect(Collectors.joining(" UNION ALL "));
    Map<String, Long> landed = new HashMap<>();
    spark.rows(query, Map.of()).forEach(r -> landed.put((String) r.get(0), (Long) r.get(1)));
    for (Entity entity : entities()) {
      Long head = tables.head(entity.table());
      long conformed = head == null ? 0 : tables.rows(entity.table(), head);
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
    for (Entity entity : entities()) {
      spark.table(entity.id(), entity.table(), tables.branch());
    }
  }

  private List<Entity> entities() {
    return definitions.entities().all();
  }

  private void conform(Entity entity, Map<String, Object> parameters) {
    String between = definitions.conformSql().get(entity.id() + FIGURE_SUFFIX);
    String sql = definitions.conformSql().get(entity.id());
    if (sql == null) {
      throw invalid(entity.id(), "No such file");
    }
    try {
      if (between != null) {
        spark.view(entity.id() + FIGURE_SUFFIX, between, parameters);
      }
      spark.overwrite(entity.table(), tables.branch(), sql, parameters);
    } catch (QueryRejectedException e) {
      throw invalid(entity.id(), e.reason());
    }
    spark.table(entity.id(), entity.table(), tables.branch());
  }

  private void fillDimensions() {
    for (Map.Entry<String, List<List<@Nullable Object>>> dimension : dimensions().entrySet()) {
      tables.overwrite(dimension.getKey(), Expressions.alwaysTrue(), dimension.getValue());
    }
  }

  private Map<String, List<List<@Nullable Object>>> dimensions() {
    Map<String, List<List<@Nullable Object>>> rows =
        new Dimensions(definitions.codeLists()).tables();
    rows.put("dim.denominator", definitions.denominators());
    return rows;
  }

  /** The same rows as in the tables, from memory: a join with them costs no read. */
  private void dimensionViews() {
    for (Map.Entry<String, List<List<@Nullable Object>>> dimension : dimensions().entrySet()) {
      String table = dimension.getKey();
      String name = table.substring("dim.".length());
      // The view 'denominator' is the computation's: what was released by the as-of day.
      String view = name.equals("denominator") ? "denominator_vintage" : name;
      spark.local(view, table, dimension.getValue());
    }
    CodeLists lists = definitions.codeLists();
    for (String name : lists.names()) {
      List<String> columns = lists.columns(name);
      if (!columns.isEmpty()) {
        spark.texts("codelist_" + name, columns, cells(lists.lines(name), columns));
      }
    }
    spark.texts(
        "area_map",
        List.of("area_code", "current_code", "unit_code"),
        new Dimensions(lists).areaMap());
  }

  private static List<List<@Nullable String>> cells(
      List<CodeLists.Line> lines, List<String> columns) {
    List<List<@Nullable String>> rows = new ArrayList<>();
    for (CodeLists.Line line : lines) {
      List<@Nullable String> row = new ArrayList<>();
      for (String column : columns) {
        row.add(line.cell(column).isEmpty() ? null : line.cell(column));
      }
      rows.add(row);
    }
    return rows;
  }

  private void landedViews(Instant asOf, Map<String, Long> snapshots) {
    Map<Entity, List<LandedViews.Table>> landed = landed(snapshots);
    for (Entity entity : entities()) {
      String sql = LandedViews.sql(entity, landed.getOrDefault(entity, List.of()));
      spark.view("landed_" + entity.id(), sql, Map.of("as_of", asOf));
    }
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

  private static AnshuException invalid(String entity, String found) {
    String file = "conform/" + entity + ".sql";
    return new AnshuException(
        FailureCode.DDL_INVALID,
        new Text(file + " 为一条可执行的 SELECT", file + " to be one SELECT that Spark accepts"),
        Text.same(found),
        new Text("改正该文件后重试", "Correct the file and run again"));
  }
}
