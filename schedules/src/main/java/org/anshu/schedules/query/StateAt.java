package org.anshu.schedules.query;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.anshu.connectors.spi.SourceContract;
import org.anshu.connectors.spi.TableContract;
import org.anshu.ddl.ReportingPeriod.Window;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.conform.ConformPlan;
import org.anshu.pipeline.conform.ConformViews;
import org.anshu.pipeline.conform.Definitions;
import org.anshu.pipeline.conform.Entity;
import org.anshu.pipeline.duck.SparkSql;
import org.anshu.pipeline.release.ReleaseState;
import org.jspecify.annotations.Nullable;

/**
 * The warehouse as it was known at a moment, for DuckDB.
 *
 * <p>{@code ods.*} shows the versions landed by then, {@code known.*} of each row the last of them,
 * without rows that were gone. {@code dwd.*} is computed anew from these by the conform queries and
 * code lists of today; in the state of a release it is what the release left. Indicators ({@code
 * ads}) are those computed by then.
 */
public final class StateAt {

  /** The schema of the current versions. */
  static final String KNOWN = "known";

  private static final String VERSIONS = "all_versions";
  private static final Pattern WORD = Pattern.compile("[a-z_][a-z0-9_]*");

  private final PipelineSettings settings;
  private final Instant asOf;
  private final @Nullable ReleaseState release;
  private final Definitions definitions;
  private final ConformPlan plan;
  private final Map<String, List<List<@Nullable Object>>> dimensions;
  private final Map<String, List<String>> landed = new TreeMap<>();
  private final Map<String, List<SupposedRow>> supposed = new TreeMap<>();

  private StateAt(PipelineSettings settings, Instant asOf, @Nullable ReleaseState release) {
    this.settings = settings;
    this.asOf = asOf;
    this.release = release;
    this.definitions = Definitions.load(settings);
    this.plan = ConformPlan.of(definitions);
    this.dimensions = new ConformViews(definitions).dimensions();
    dimensions.put(
        "dim.denominator",
        definitions.denominatorsReleasedBy(LocalDate.ofInstant(asOf, settings.zone())));
    for (SourceContract contract : definitions.contracts()) {
      for (TableContract table : contract.tables()) {
        if (definitions.entities().of(table.conformsTo()).isPresent()) {
          landed
              .computeIfAbsent(String.valueOf(table.conformsTo()), key -> new ArrayList<>())
              .add(contract.source() + "__" + table.name());
        }
      }
    }
  }

  private StateAt(StateAt other) {
    this.settings = other.settings;
    this.asOf = other.asOf;
    this.release = other.release;
    this.definitions = other.definitions;
    this.plan = other.plan;
    this.dimensions = other.dimensions;
    this.landed.putAll(other.landed);
  }

  /** What was known at {@code asOf}; what landed at that very moment was. */
  public static StateAt of(PipelineSettings settings, Instant asOf) {
    return new StateAt(settings, asOf, null);
  }

  /** What a release was computed from, and what it computed. */
  public static StateAt of(PipelineSettings settings, ReleaseState release) {
    return new StateAt(settings, release.asOf(), release);
  }

  /** The definitions of today, by which past states are computed anew. */
  public Definitions definitions() {
    return definitions;
  }

  /** The release that this is the state of; null for the state of a moment. */
  public @Nullable ReleaseState release() {
    return release;
  }

  /** Opens the tables that {@code sql} may mean for reading. */
  public WarehouseQuery open(String sql) throws SQLException {
    LiveTables.restricted(settings).refuse(sql);
    return open(sql, List.of());
  }

  /**
   * Opens the views that the SQL of indicators and lists reads, under the names they have there.
   *
   * @param reads view names, as in {@code reads}
   * @param windows the rows of the view {@code period}
   */
  public WarehouseQuery openViews(Collection<String> reads, List<Window> windows)
      throws SQLException {
    DefinitionViews views = new DefinitionViews(definitions, settings.zone());
    LiveTables.restricted(settings).refuse(views.words(reads));
    return open(views.words(reads), views.statements(reads, windows, asOf, release != null));
  }

  /**
   * Opens the entities that {@code reads} names, computed once and kept for many queries, which
   * bring their own {@code period}.
   */
  public WarehouseQuery openKept(Collection<String> reads) throws SQLException {
    Set<String> views = new TreeSet<>(reads);
    views.remove("period");
    DefinitionViews definitionViews = new DefinitionViews(definitions, settings.zone());
    return open(
        definitionViews.words(views),
        definitionViews.statements(views, List.of(), asOf, release != null),
        views);
  }

  /**
   * This state with one more row as if it had landed; the state of a release cannot suppose.
   *
   * @param entity such as {@code accident_update}
   * @param source where it would have come from
   * @param cells column to value as text; columns that are not named are unknown
   */
  public StateAt supposing(String entity, String source, Map<String, String> cells) {
    StateAt other = new StateAt(this);
    supposed.forEach((name, rows) -> other.supposed.put(name, new ArrayList<>(rows)));
    other
        .supposed
        .computeIfAbsent(entity, key -> new ArrayList<>())
        .add(new SupposedRow(source, Map.copyOf(cells)));
    return other;
  }

  private record SupposedRow(String source, Map<String, String> cells) {}

  private WarehouseQuery open(String sql, List<String> views) throws SQLException {
    return open(sql, views, Set.of());
  }

  private WarehouseQuery open(String sql, List<String> views, Set<String> keep)
      throws SQLException {
    Set<String> words = new TreeSet<>();
    Matcher matcher = WORD.matcher(sql.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      words.add(matcher.group());
    }
    Set<String> computed = new TreeSet<>();
    if (release == null) {
      Set<String> named = new TreeSet<>(words);
      named.retainAll(plan.order());
      computed.addAll(plan.closure(named));
    }
    List<WarehouseTable> tables =
        LiveTables.of(
            settings,
            table -> wanted(table.namespace().toString(), table.name(), words, computed),
            false,
            release == null ? Map.of() : release.snapshots());
    List<WarehouseTable> shown = new ArrayList<>();
    List<String> more = new ArrayList<>();
    for (WarehouseTable table : tables) {
      if (table.columns().isEmpty() || isMade(table)) {
        shown.add(new WarehouseTable(table.schema(), table.name(), List.of(), List.of()));
      } else if (table.schema().equals("ods") || table.schema().equals("ads")) {
        shown.add(new WarehouseTable(VERSIONS, table.name(), table.columns(), table.files()));
        more.addAll(byTime(table));
      } else {
        shown.add(table);
      }
    }
    if (release == null) {
      more.addAll(SparkSql.MACROS);
      more.addAll(recomputed(tables, computed, keep));
    }
    more.addAll(views);
    return WarehouseQuery.open(shown, settings.zone(), more);
  }

  private boolean wanted(String schema, String name, Set<String> words, Set<String> computed) {
    if (schema.equals("dim")) {
      return words.contains(name) || computed.contains(ConformViews.view(schema + "." + name));
    }
    boolean landing =
        schema.equals("ods") && computed.stream().anyMatch(view -> tablesOf(view).contains(name));
    return landing || words.contains(name) || (schema.equals("dwd") && computed.contains(name));
  }

  /** Whether the state makes the table's rows itself, instead of reading its files. */
  private boolean isMade(WarehouseTable table) {
    return release == null
        && (table.fullName().equals(tableOf(table.name()))
            || dimensions.containsKey(table.fullName()));
  }

  private List<String> byTime(WarehouseTable table) {
    String versions = VERSIONS + "." + table.name();
    List<String> views = new ArrayList<>();
    views.add("CREATE SCHEMA IF NOT EXISTS " + table.schema());
    boolean landed = table.schema().equals("ods");
    views.add(
        "CREATE VIEW %s AS SELECT * FROM %s WHERE %s <= %s"
            .formatted(
                table.fullName(),
                versions,
                landed ? "_pulled_at" : "as_of",
                SparkSql.moment(asOf)));
    if (landed) {
      views.add("CREATE SCHEMA IF NOT EXISTS " + KNOWN);
      views.add(
          """
          CREATE VIEW %1$s.%2$s AS
          WITH changed AS (SELECT DISTINCT _row_key AS key FROM %3$s WHERE _op <> 'insert')
          SELECT v.* FROM %3$s v ANTI JOIN changed c ON c.key = v._row_key
          UNION ALL
          SELECT * EXCLUDE (_version_rank) FROM (
            SELECT v.*, ROW_NUMBER() OVER (
              PARTITION BY _row_key ORDER BY _pulled_at DESC, _pull_id DESC) AS _version_rank
            FROM %3$s v SEMI JOIN changed c ON c.key = v._row_key)
          WHERE _version_rank = 1 AND _op <> 'delete'\
          """
              .formatted(KNOWN, table.name(), table.fullName()));
    }
    return views;
  }

  private List<String> recomputed(
      List<WarehouseTable> tables, Set<String> computed, Set<String> keep) {
    Map<String, WarehouseTable> byName = new TreeMap<>();
    tables.forEach(table -> byName.put(table.fullName(), table));
    List<String> statements = new ArrayList<>();
    dimensions.forEach(
        (name, rows) -> {
          WarehouseTable table = byName.get(name);
          if (table != null && !table.columns().isEmpty()) {
            statements.addAll(MemoryTables.typed(ConformViews.view(name), table.columns(), rows));
            statements.add("CREATE SCHEMA IF NOT EXISTS dim");
            statements.add("CREATE VIEW " + name + " AS FROM main." + ConformViews.view(name));
          }
        });
    new ConformViews(definitions)
        .texts()
        .forEach(
            (name, texts) -> {
              if (computed.contains(name)) {
                statements.addAll(MemoryTables.texts(name, texts.columns(), texts.rows()));
              }
            });
    for (Entity entity : definitions.entities().all()) {
      if (computed.contains(ConformPlan.LANDED + entity.id())) {
        statements.add(landed(entity, byName));
      }
    }
    for (String name : plan.order()) {
      if (computed.contains(name)) {
        // What is made of other entities reads each of them several times: made once, it is kept.
        boolean kept =
            keep.contains(name)
                || definitions.entities().of(name).filter(Entity::computed).isPresent();
        statements.add(
            "CREATE %s main.%s AS %s"
                .formatted(
                    kept ? "TABLE" : "VIEW", name, SparkSql.translated(plan.sql(name), asOf)));
        WarehouseTable table = byName.get(tableOf(name));
        if (table != null) {
          statements.add("CREATE SCHEMA IF NOT EXISTS " + table.schema());
          statements.add("CREATE VIEW %s AS %s".formatted(table.fullName(), typed(table)));
        }
      }
    }
    return statements;
  }

  /** The columns of a conformed table, as the table has them. */
  private static String typed(WarehouseTable table) {
    return table.columns().stream()
        .map(column -> "CAST(%1$s AS %2$s) AS %1$s".formatted(column.name(), column.type()))
        .collect(Collectors.joining(", ", "SELECT ", " FROM main." + table.name()));
  }

  private String landed(Entity entity, Map<String, WarehouseTable> byName) {
    String view = ConformPlan.LANDED + entity.id();
    List<String> parts = new ArrayList<>();
    for (String name : tablesOf(view)) {
      WarehouseTable table = byName.get("ods." + name);
      if (table != null) {
        Set<String> present =
            table.columns().stream().map(WarehouseTable.Column::name).collect(Collectors.toSet());
        String source = name.substring(0, name.indexOf("__"));
        parts.add(
            "SELECT '%s' AS source, %s, _pulled_at AS known_at, _pull_id AS pull_id FROM %s.%s"
                .formatted(source, columns(entity, present), KNOWN, name));
      }
    }
    for (SupposedRow row : supposed.getOrDefault(entity.id(), List.of())) {
      parts.add(supposed(entity, row));
    }
    if (parts.isEmpty()) {
      parts.add(
          "SELECT '' AS source, %s, TIMESTAMPTZ 'epoch' AS known_at, '' AS pull_id WHERE false"
              .formatted(columns(entity, Set.of())));
    }
    return "CREATE VIEW main.%s AS %s".formatted(view, String.join(" UNION ALL ", parts));
  }

  private String supposed(Entity entity, SupposedRow row) {
    String columns =
        entity.columns().entrySet().stream()
            .map(
                entry -> {
                  String cell = row.cells().get(entry.getKey());
                  String value = cell == null ? "NULL" : "'" + cell.replace("'", "''") + "'";
                  return "COALESCE(CAST(%s AS %s), %s) AS %s"
                      .formatted(
                          value,
                          SparkSql.type(entry.getValue().type()),
                          entry.getValue().missing(),
                          entry.getKey());
                })
            .collect(Collectors.joining(", "));
    return "SELECT '%s' AS source, %s, %s AS known_at, 'supposed' AS pull_id"
        .formatted(row.source(), columns, SparkSql.moment(asOf));
  }

  private static String columns(Entity entity, Set<String> present) {
    return entity.columns().entrySet().stream()
        .map(
            entry ->
                "COALESCE(CAST(%s AS %s), %s) AS %s"
                    .formatted(
                        present.contains(entry.getKey()) ? entry.getKey() : "NULL",
                        SparkSql.type(entry.getValue().type()),
                        entry.getValue().missing(),
                        entry.getKey()))
        .collect(Collectors.joining(", "));
  }

  /** The table of an entity; empty for a query that is none. */
  private String tableOf(String name) {
    return definitions.entities().of(name).map(Entity::table).orElse("");
  }

  private List<String> tablesOf(String view) {
    return view.startsWith(ConformPlan.LANDED)
        ? landed.getOrDefault(view.substring(ConformPlan.LANDED.length()), List.of())
        : List.of();
  }
}
