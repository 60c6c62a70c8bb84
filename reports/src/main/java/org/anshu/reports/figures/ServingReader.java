package org.anshu.reports.figures;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anshu.reports.document.Legible;
import org.jspecify.annotations.Nullable;

/** Reads one release out of the serving schema. */
public final class ServingReader {

  private final ServedRows served;

  /** A reader of {@code releaseId}; the connection is only read and stays open. */
  public ServingReader(Connection serving, String releaseId) {
    this.served = new ServedRows(serving, releaseId);
  }

  /** The figures of the release. */
  public ReleaseFigures read() {
    Map<String, List<Member>> lists = lists();
    return new ReleaseFigures(
        served.release(),
        members("dim_unit", "unit_code"),
        members("dim_sector", "sector_code"),
        lists.getOrDefault(ReleaseFigures.EQUIPMENT_KINDS, List.of()),
        values(),
        largerAccidents(),
        notes(),
        lists,
        statuses());
  }

  private List<Member> members(String table, String code) {
    return served.rows(
        "SELECT " + code + ", name_zh FROM " + table + " WHERE release_id = ? ORDER BY sort_no, 1",
        row -> new Member(row.getString(1), Legible.of(row.getString(2))));
  }

  private Map<String, List<Member>> lists() {
    Map<String, List<Member>> lists = new HashMap<>();
    served.rows(
        """
        SELECT list_name, category_code, name_zh FROM dim_category
        WHERE release_id = ? ORDER BY list_name, sort_no, category_code
        """,
        row ->
            lists
                .computeIfAbsent(row.getString(1), name -> new ArrayList<>())
                .add(new Member(row.getString(2), Legible.of(row.getString(3)))));
    return lists;
  }

  private List<FigureStatus> statuses() {
    return served.rows(
        """
        SELECT indicator_id, window_id, status, final_on FROM figure_status
        WHERE release_id = ? ORDER BY indicator_id, window_id
        """,
        row ->
            new FigureStatus(
                row.getString(1),
                row.getString(2),
                row.getString(3).equals("provisional"),
                row.getObject(4, LocalDate.class)));
  }

  /** Totals, single axes, and sectors or categories of one unit. */
  private Map<Key, Figure> values() {
    Map<Key, Figure> values = new HashMap<>();
    served.rows(
        """
        SELECT indicator_id, window_id, unit_code, sector_code, category_code,
          numerator, denominator, state
        FROM indicator_value
        WHERE release_id = ?
          AND (sector_code = '' OR category_code = '')
        """,
        row -> {
          Figure figure =
              new Figure(
                  row.getBigDecimal(6),
                  row.getBigDecimal(7),
                  "pending_denominator".equals(row.getString(8)));
          return values.put(key(row), figure);
        });
    return values;
  }

  private static Key key(ResultSet row) throws SQLException {
    String indicator = row.getString(1);
    String window = row.getString(2);
    String unit = row.getString(3);
    String sector = row.getString(4);
    String category = row.getString(5);
    if (!sector.isEmpty()) {
      return new Key(indicator, window, Axis.SECTOR, sector, unit);
    }
    return category.isEmpty()
        ? Key.total(indicator, window).within(unit)
        : new Key(indicator, window, Axis.CATEGORY, category, unit);
  }

  private List<LargerAccident> largerAccidents() {
    return served.rows(
        """
        SELECT accident_no, occurred_on, unit_code, sector_code, title, grade, deaths,
          serious_injuries, direct_loss_wan
        FROM larger_accident
        WHERE release_id = ?
        ORDER BY occurred_on, accident_no
        """,
        row ->
            new LargerAccident(
                row.getString(1),
                row.getObject(2, LocalDate.class),
                row.getString(3),
                row.getString(4),
                legible(row.getString(5)),
                row.getString(6),
                row.getInt(7),
                row.getObject(8, Integer.class),
                row.getBigDecimal(9)));
  }

  private List<Note> notes() {
    return served.rows(
        "SELECT kind, text_zh FROM note WHERE release_id = ? ORDER BY sort_no",
        row -> new Note(row.getString(1), Legible.of(row.getString(2))));
  }

  private static @Nullable String legible(@Nullable String text) {
    return text == null ? null : Legible.of(text);
  }
}
