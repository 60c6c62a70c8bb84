package org.anshu.schedules.query;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.release.ReleaseState;
import org.jspecify.annotations.Nullable;

/** The conformed rows in which two releases differ, by DuckDB over what each of them left. */
public final class ReleaseDifference {

  /** What tells when and in which pull a row landed, and no fact of it. */
  private static final Set<String> LINEAGE = Set.of("known_at", "pull_id");

  private static final String EARLIER = "earlier";
  private static final String LATER = "later";

  private ReleaseDifference() {}

  /**
   * A row that differs.
   *
   * @param table the conformed table
   * @param key the row's key
   * @param columns column to {@code old → new}; empty for a row that only one release has
   * @param added whether only the later release has it
   * @param removed whether only the earlier release has it
   */
  public record Change(
      String table, String key, Map<String, String> columns, boolean added, boolean removed) {

    public Change {
      columns = Map.copyOf(columns);
    }
  }

  /**
   * The rows of {@code entities} that differ, in the order of the keys.
   *
   * @param entities the names of conformed tables; names that are none are passed over
   * @param limit the most rows of a table
   */
  public static List<Change> between(
      PipelineSettings settings,
      ReleaseState earlier,
      ReleaseState later,
      Set<String> entities,
      int limit)
      throws SQLException {
    List<WarehouseTable> both = new ArrayList<>(tables(settings, earlier, entities, EARLIER));
    both.addAll(tables(settings, later, entities, LATER));
    List<Change> changes = new ArrayList<>();
    try (WarehouseQuery query = WarehouseQuery.open(both, settings.zone())) {
      for (WarehouseTable table : both) {
        if (table.schema().equals(LATER)) {
          changes.addAll(changes(query, table, limit));
        }
      }
    }
    return changes;
  }

  private static List<WarehouseTable> tables(
      PipelineSettings settings, ReleaseState release, Set<String> entities, String schema) {
    return LiveTables.of(
            settings,
            table ->
                table.namespace().toString().equals("dwd")
                    && entities.contains(table.name())
                    && release.snapshots().containsKey(table.toString()),
            false,
            release.snapshots())
        .stream()
        .filter(table -> !table.columns().isEmpty())
        .map(table -> new WarehouseTable(schema, table.name(), table.columns(), table.files()))
        .toList();
  }

  private static List<Change> changes(WarehouseQuery query, WarehouseTable table, int limit) {
    List<String> columns =
        table.columns().stream()
            .map(WarehouseTable.Column::name)
            .filter(name -> !LINEAGE.contains(name))
            .toList();
    String key = columns.get(0);
    Map<String, List<@Nullable Object>> before = rows(query, columns, table.name(), EARLIER, LATER);
    Map<String, List<@Nullable Object>> after = rows(query, columns, table.name(), LATER, EARLIER);
    Map<String, Boolean> keys = new TreeMap<>();
    before.keySet().forEach(each -> keys.put(each, true));
    after.keySet().forEach(each -> keys.put(each, true));
    List<Change> changes = new ArrayList<>();
    for (String each : keys.keySet()) {
      List<@Nullable Object> was = before.get(each);
      List<@Nullable Object> is = after.get(each);
      if (changes.size() < limit) {
        changes.add(
            new Change(
                table.name() + "." + key,
                each,
                was == null || is == null ? Map.of() : changed(columns, was, is),
                was == null,
                is == null));
      }
    }
    return changes;
  }

  /** The rows that only {@code schema} has, by key; a key twice keeps both apart by its source. */
  private static Map<String, List<@Nullable Object>> rows(
      WarehouseQuery query, List<String> columns, String table, String schema, String other) {
    String list = columns.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
    QueryResult result =
        query.run(
            "SELECT %1$s FROM %2$s.%4$s EXCEPT SELECT %1$s FROM %3$s.%4$s"
                .formatted(list, schema, other, table),
            Integer.MAX_VALUE);
    Map<String, List<@Nullable Object>> rows = new LinkedHashMap<>();
    int source = columns.indexOf("source");
    for (List<@Nullable Object> row : result.rows()) {
      String key = String.valueOf(row.get(0));
      String name = source < 0 ? key : key + " (" + row.get(source) + ")";
      rows.put(name, row);
    }
    return rows;
  }

  private static Map<String, String> changed(
      List<String> columns, List<@Nullable Object> was, List<@Nullable Object> is) {
    Map<String, String> changed = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      if (!Objects.equals(was.get(i), is.get(i))) {
        changed.put(columns.get(i), text(was.get(i)) + " → " + text(is.get(i)));
      }
    }
    return changed;
  }

  private static String text(@Nullable Object cell) {
    return cell == null ? "—" : cell.toString();
  }
}
