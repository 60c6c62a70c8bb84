package org.anshu.reports.figures;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;

/** Reads one release out of the serving schema. */
public final class ServingReader {

  private final Connection serving;
  private final String releaseId;

  /** A reader of {@code releaseId}; the connection is only read and stays open. */
  public ServingReader(Connection serving, String releaseId) {
    this.serving = serving;
    this.releaseId = releaseId;
  }

  /** The figures of the release. */
  public ReleaseFigures read() {
    try {
      Map<String, List<Member>> lists = lists();
      return new ReleaseFigures(
          release(),
          members("dim_unit", "unit_code"),
          members("dim_sector", "sector_code"),
          lists.getOrDefault(ReleaseFigures.EQUIPMENT_KINDS, List.of()),
          values(),
          largerAccidents(),
          notes(),
          lists,
          statuses());
    } catch (SQLException e) {
      throw new AnshuException(
          FailureCode.OPERATIONS_UNREACHABLE,
          new Text("可读取服务库中的发布版本 " + releaseId, "A readable release " + releaseId),
          Text.same(String.valueOf(e.getMessage())),
          new Text("检查服务库连接、权限和表结构", "Check connection, rights and schema of serving"),
          e);
    }
  }

  private Release release() throws SQLException {
    List<Release> found =
        list(
            """
            SELECT release_id, month, edition, as_of, computed_at, code_version, city_name, city_code
            FROM release_
            WHERE release_id = ?
            """,
            row ->
                new Release(
                    row.getString(1),
                    YearMonth.parse(row.getString(2)),
                    row.getInt(3),
                    row.getObject(4, LocalDateTime.class),
                    row.getObject(5, LocalDateTime.class),
                    row.getString(6),
                    row.getString(7),
                    row.getString(8)));
    if (found.isEmpty()) {
      throw new AnshuException(
          FailureCode.MONTH_WITHOUT_DATA,
          new Text("服务库中有发布版本 " + releaseId, "Release " + releaseId + " in serving"),
          new Text("没有这个版本", "No such release"),
          new Text("先完成该月的计算和发布", "Compute and publish the month first"));
    }
    return found.get(0);
  }

  private List<Member> members(String table, String code) throws SQLException {
    return list(
        "SELECT " + code + ", name_zh FROM " + table + " WHERE release_id = ? ORDER BY sort_no, 1",
        row -> new Member(row.getString(1), row.getString(2)));
  }

  private Map<String, List<Member>> lists() throws SQLException {
    Map<String, List<Member>> lists = new HashMap<>();
    list(
        """
        SELECT list_name, category_code, name_zh FROM dim_category
        WHERE release_id = ? ORDER BY list_name, sort_no, category_code
        """,
        row ->
            lists
                .computeIfAbsent(row.getString(1), name -> new ArrayList<>())
                .add(new Member(row.getString(2), row.getString(3))));
    return lists;
  }

  private List<FigureStatus> statuses() throws SQLException {
    return list(
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
  private Map<Key, Figure> values() throws SQLException {
    Map<Key, Figure> values = new HashMap<>();
    list(
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

  private List<LargerAccident> largerAccidents() throws SQLException {
    return list(
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
                row.getString(5),
                row.getString(6),
                row.getInt(7),
                row.getObject(8, Integer.class),
                row.getBigDecimal(9)));
  }

  private List<Note> notes() throws SQLException {
    return list(
        "SELECT kind, text_zh FROM note WHERE release_id = ? ORDER BY sort_no",
        row -> new Note(row.getString(1), row.getString(2)));
  }

  private <T> List<T> list(String sql, RowMapper<T> mapper) throws SQLException {
    List<T> rows = new ArrayList<>();
    try (PreparedStatement statement = serving.prepareStatement(sql)) {
      statement.setString(1, releaseId);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          rows.add(mapper.map(row));
        }
      }
    }
    return rows;
  }

  private interface RowMapper<T> {
    T map(ResultSet row) throws SQLException;
  }
}
