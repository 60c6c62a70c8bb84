package org.anshu.pipeline.quarantine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What people decided about single rows of one source table, for the pull to obey: values to use
 * instead of the source's, and issues with which a row may land. Not for use by several threads.
 */
public final class RowTreatment {

  /** No decision about any row. */
  public static final RowTreatment NONE = new RowTreatment(Map.of(), Set.of(), 0);

  private static final int LONGEST_KEY = 255;
  private static final int LONGEST_VALUE = 1000;

  private final Map<String, List<Correction>> corrections;
  private final Set<Waived> waived;
  private final long lastReplay;
  private final Set<Long> applied = new HashSet<>();
  private final Set<Long> lapsed = new HashSet<>();

  private record Correction(
      long id, int column, @Nullable String oldValue, @Nullable String newValue) {}

  private record Waived(String key, String rule, String column, String value) {}

  private RowTreatment(
      Map<String, List<Correction>> corrections, Set<Waived> waived, long lastReplay) {
    this.corrections = corrections;
    this.waived = waived;
    this.lastReplay = lastReplay;
  }

  /**
   * What is in force for a table. Waivers that ended have their rows opened again first.
   *
   * @param columns the source's columns in the order in which they are read
   * @param today the day of the pull
   */
  public static RowTreatment load(
      JdbcTemplate operations, String source, String table, List<String> columns, LocalDate today) {
    operations.update(
        "UPDATE quarantine SET state = 'open' WHERE source = ? AND table_name = ?"
            + " AND state = 'waived' AND NOT EXISTS (SELECT 1 FROM waiver w WHERE"
            + " w.source = quarantine.source AND w.object = quarantine.table_name"
            + " AND w.row_key = quarantine.row_key AND w.rule_id = quarantine.rule_id"
            + " AND w.withdrawn_at IS NULL AND w.expires_on >= ?)",
        source,
        table,
        today);
    Set<Waived> waived = new HashSet<>();
    operations.query(
        "SELECT row_key, rule_id, column_name, value FROM waiver WHERE source = ? AND object = ?"
            + " AND withdrawn_at IS NULL AND expires_on >= ?",
        row -> {
          waived.add(
              new Waived(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
        },
        source,
        table,
        today);
    Map<String, List<Correction>> corrections = new HashMap<>();
    operations.query(
        "SELECT id, row_key, column_name, old_value, new_value FROM correction"
            + " WHERE source = ? AND table_name = ? AND state = 'active' ORDER BY id",
        row -> {
          corrections
              .computeIfAbsent(row.getString(2), key -> new ArrayList<>(1))
              .add(
                  new Correction(
                      row.getLong(1),
                      columns.indexOf(row.getString(3)),
                      row.getString(4),
                      row.getString(5)));
        },
        source,
        table);
    Long replay =
        operations.queryForObject(
            "SELECT COALESCE(MAX(id), 0) FROM replay WHERE source = ? AND table_name = ?",
            Long.class,
            source,
            table);
    return new RowTreatment(corrections, waived, replay == null ? 0 : replay);
  }

  /** Whether nobody has decided anything about a row of the table. */
  public boolean isEmpty() {
    return corrections.isEmpty() && waived.isEmpty();
  }

  /** The row with the values that stand in for the source's; the same array if there are none. */
  public @Nullable String[] corrected(String key, @Nullable String[] row) {
    if (corrections.isEmpty()) {
      return row;
    }
    List<Correction> ours = corrections.getOrDefault(cut(key, LONGEST_KEY), List.of());
    @Nullable String[] copy = ours.isEmpty() ? row : row.clone();
    for (Correction correction : ours) {
      if (correction.column() >= 0
          && Objects.equals(plain(copy[correction.column()]), plain(correction.oldValue()))) {
        copy[correction.column()] = correction.newValue();
        applied.add(correction.id());
      } else {
        lapsed.add(correction.id());
      }
    }
    return copy;
  }

  /** Whether the row may land with this issue. */
  public boolean waives(String key, String rule, String column, @Nullable String value) {
    return !waived.isEmpty()
        && waived.contains(
            new Waived(
                cut(key, LONGEST_KEY),
                rule,
                column,
                value == null ? "" : cut(value, LONGEST_VALUE)));
  }

  /** Notes what the pull made of the decisions; after its certificate, harmless to repeat. */
  public void settle(JdbcTemplate operations, String source, String table, String pullId) {
    applied.forEach(
        id -> operations.update("UPDATE correction SET applied_pull = ? WHERE id = ?", pullId, id));
    lapsed.forEach(
        id ->
            operations.update(
                "UPDATE correction SET state = 'lapsed' WHERE id = ? AND state = 'active'", id));
    if (lastReplay > 0) {
      operations.update(
          "UPDATE replay SET done_pull = ? WHERE source = ? AND table_name = ?"
              + " AND done_pull IS NULL AND id <= ?",
          pullId,
          source,
          table,
          lastReplay);
    }
  }

  private static @Nullable String plain(@Nullable String value) {
    return value == null ? null : value.strip();
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest);
  }
}
