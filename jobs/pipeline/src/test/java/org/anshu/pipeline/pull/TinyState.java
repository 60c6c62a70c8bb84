package org.anshu.pipeline.pull;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.anshu.pipeline.warehouse.Warehouse;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.io.CloseableIterable;
import org.jspecify.annotations.Nullable;

/** The tiny source at one moment by plain JDBC, and what the warehouse must then hold. */
final class TinyState {

  private static final Map<String, String> SOURCE =
      Map.of(
          "thing",
          "SELECT no, no, name, amount, NULLIF(CAST(on_day AS CHAR), '0000-00-00'),"
              + " DATE_FORMAT(changed, '%Y-%m-%dT%H:%i:%s') FROM thing",
          "part",
          "SELECT no, no, thing_no, size, DATE_FORMAT(changed, '%Y-%m-%dT%H:%i:%s') FROM part"
              + " ORDER BY no, changed DESC, thing_no, size",
          "note",
          "SELECT CONCAT(a, '|', b), a, b, text FROM note");

  private static final Map<String, List<String>> LANDED =
      Map.of(
          "thing", List.of("thing_no", "name", "amount", "on_day", "updated_at"),
          "part", List.of("part_no", "thing_no", "size", "updated_at"),
          "note", List.of("a", "b", "text"));

  /** The row that counts of each key, by table. */
  private final Map<String, Map<String, List<String>>> rows = new HashMap<>();

  /** Keys of rows that are there more than once, by table. */
  private final Map<String, Set<String>> twice = new HashMap<>();

  /** What {@code connection} sees now. */
  static TinyState read(Connection connection) throws SQLException {
    TinyState state = new TinyState();
    for (String table : TinySource.TABLES) {
      Map<String, List<String>> found = new TreeMap<>();
      Set<String> doubled = new HashSet<>();
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery(SOURCE.get(table))) {
        int width = row.getMetaData().getColumnCount();
        while (row.next()) {
          List<String> values = new ArrayList<>();
          for (int i = 2; i <= width; i++) {
            values.add(row.getString(i));
          }
          if (found.putIfAbsent(row.getString(1), values) != null) {
            doubled.add(row.getString(1));
          }
        }
      }
      state.rows.put(table, found);
      state.twice.put(table, doubled);
    }
    return state;
  }

  /**
   * The table in the warehouse is this state's, but for rows that wait in quarantine for a reason.
   *
   * @param parents the state in which the things were read
   */
  void assertPublished(Warehouse warehouse, String table, Set<String> waiting, TinyState parents)
      throws Exception {
    Map<String, List<String>> source = rows.get(table);
    Map<String, List<String>> live = live(warehouse, table);
    assertThat(source.keySet()).as("gone rows of " + table).containsAll(live.keySet());
    for (Map.Entry<String, List<String>> row : source.entrySet()) {
      String key = row.getKey();
      boolean dirty = isDirty(table, row.getValue());
      boolean orphan =
          table.equals("part")
              && !parents.rows.get("thing").containsKey(String.valueOf(row.getValue().get(1)));
      boolean doubled = twice.get(table).contains(key);
      if (dirty) {
        assertThat(waiting).as("dirty row of %s: %s", table, row.getValue()).contains(key);
      } else if (waiting.contains(key)) {
        assertThat(orphan || doubled)
            .as("reason to hold back %s of %s: %s", key, table, row.getValue())
            .isTrue();
      }
      if (!waiting.contains(key) || doubled && !dirty && !orphan) {
        assertThat(live.get(key)).as("%s of %s", key, table).isEqualTo(row.getValue());
      }
    }
  }

  private static boolean isDirty(String table, List<String> values) {
    return table.equals("thing") && values.get(1) == null
        || table.equals("part") && Objects.equals(values.get(1), "" + TinyWriters.NOBODY);
  }

  private static Map<String, List<String>> live(Warehouse warehouse, String table)
      throws Exception {
    Map<String, Record> newest = new TreeMap<>();
    try (CloseableIterable<Record> records =
        IcebergGenerics.read(warehouse.table("ods.tiny__" + table)).build()) {
      for (Record record : records) {
        newest.merge(
            (String) record.getField("_row_key"),
            record,
            (a, b) ->
                ((String) a.getField("_pull_id")).compareTo((String) b.getField("_pull_id")) > 0
                    ? a
                    : b);
      }
    }
    Map<String, List<String>> live = new TreeMap<>();
    newest.forEach(
        (key, record) -> {
          if (!"delete".equals(record.getField("_op"))) {
            live.put(
                key,
                LANDED.get(table).stream()
                    .map(column -> text(record.getField(column)))
                    .collect(Collectors.toList()));
          }
        });
    return live;
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null
        ? null
        : value instanceof java.time.LocalDateTime time
            ? time.format(java.time.format.DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss"))
            : value.toString();
  }

  /** The keys in quarantine of the tiny source, by table. */
  static Map<String, Set<String>> waiting(TinySource tiny) {
    Map<String, Set<String>> waiting = new HashMap<>();
    TinySource.TABLES.forEach(table -> waiting.put(table, new HashSet<>()));
    tiny.query(
            "SELECT DISTINCT table_name, row_key FROM "
                + tiny.operations()
                + ".quarantine WHERE state = 'open'")
        .forEach(line -> add(waiting, line));
    return waiting;
  }

  private static void add(Map<String, Set<String>> waiting, String line) {
    int blank = line.indexOf(' ');
    waiting.get(line.substring(0, blank)).add(line.substring(blank + 1));
  }
}
