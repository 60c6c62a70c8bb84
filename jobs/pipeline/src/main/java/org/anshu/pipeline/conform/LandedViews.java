package org.anshu.pipeline.conform;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Writes the SQL of the views {@code landed_<entity>}: what was known of each row at a time. */
final class LandedViews {

  private LandedViews() {}

  /**
   * A landed table.
   *
   * @param source the source system
   * @param name the table in SQL, {@code anshu.ods.…}
   * @param columns the columns it has
   * @param onlyInserts whether no version replaces another, so that all are current
   */
  record Table(String source, String name, Set<String> columns, boolean onlyInserts) {}

  /**
   * One row per row of the tables: its latest version known at {@code :as_of}, unless that version
   * says the row is gone. Columns that a table lacks are null; no table gives an empty view.
   *
   * @param types Spark's name of a type to the engine's
   */
  static String sql(Entity entity, Collection<Table> tables, UnaryOperator<String> types) {
    if (tables.isEmpty()) {
      return empty(entity, types);
    }
    return tables.stream()
        .map(table -> one(entity, table, types))
        .collect(Collectors.joining("\nUNION ALL\n"));
  }

  private static String one(Entity entity, Table table, UnaryOperator<String> types) {
    String columns =
        entity.columns().entrySet().stream()
            .map(column -> expression(column, table.columns(), types))
            .collect(Collectors.joining(", "));
    String select =
        "SELECT '%s' AS source, %s, _pulled_at AS known_at, _pull_id AS pull_id"
            .formatted(table.source(), columns);
    if (table.onlyInserts()) {
      return select + "\nFROM " + table.name() + " WHERE _pulled_at <= :as_of";
    }
    // Only rows that were ever updated or deleted have versions to choose from.
    String changed =
        "(SELECT DISTINCT _row_key FROM %s WHERE _op <> 'insert' AND _pulled_at <= :as_of)"
            .formatted(table.name());
    return """
    %1$s
    FROM (
      SELECT /*+ BROADCAST(c) */ t.* FROM %2$s t
      LEFT ANTI JOIN %3$s c ON c._row_key = t._row_key
      WHERE t._pulled_at <= :as_of)
    UNION ALL
    %1$s
    FROM (
      SELECT *, ROW_NUMBER() OVER (
        PARTITION BY _row_key ORDER BY _pulled_at DESC, _pull_id DESC) AS _version_rank
      FROM (
        SELECT /*+ BROADCAST(c) */ t.* FROM %2$s t
        LEFT SEMI JOIN %3$s c ON c._row_key = t._row_key
        WHERE t._pulled_at <= :as_of))
    WHERE _version_rank = 1 AND _op <> 'delete'\
    """
        .formatted(select, table.name(), changed);
  }

  private static String expression(
      Map.Entry<String, Entity.Column> entry, Set<String> present, UnaryOperator<String> types) {
    String name = entry.getKey();
    Entity.Column column = entry.getValue();
    String value = present.contains(name) ? name : "NULL";
    String cast = "CAST(%s AS %s)".formatted(value, types.apply(column.type()));
    if (column.missing().equals("NULL")) {
      return cast + " AS " + name;
    }
    return "COALESCE(%s, %s) AS %s".formatted(cast, column.missing(), name);
  }

  private static String empty(Entity entity, UnaryOperator<String> types) {
    List<String> columns =
        entity.columns().entrySet().stream().map(c -> expression(c, Set.of(), types)).toList();
    return """
    SELECT CAST(NULL AS STRING) AS source, %s,
      CAST(NULL AS %s) AS known_at, CAST(NULL AS STRING) AS pull_id
    WHERE FALSE\
    """
        .formatted(String.join(", ", columns), types.apply("TIMESTAMP"));
  }
}
