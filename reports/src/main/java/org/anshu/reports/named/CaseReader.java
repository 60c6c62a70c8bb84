package org.anshu.reports.named;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.reports.catalogue.Reader;
import org.anshu.reports.figures.Release;

/** Reads what reports of named cases need of a release out of the serving schema. */
final class CaseReader {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};

  private final Connection serving;
  private final String releaseId;

  CaseReader(Connection serving, String releaseId) {
    this.serving = serving;
    this.releaseId = releaseId;
  }

  /** The release. */
  Release release() {
    List<Release> found =
        rows(
            "SELECT release_id, month, edition, as_of, computed_at, code_version, city_name,"
                + " city_code FROM release_ WHERE release_id = ?",
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
      throw missing(releaseId);
    }
    return found.get(0);
  }

  /** What the codes of {@code dim_unit} or {@code dim_sector} are called, in printing order. */
  Map<String, String> names(String table, String code) {
    Map<String, String> names = new LinkedHashMap<>();
    rows(
            "SELECT %s, name_zh FROM %s WHERE release_id = ? ORDER BY sort_no, 1"
                .formatted(code, table),
            row -> List.of(row.getString(1), row.getString(2)))
        .forEach(each -> names.put(each.get(0), each.get(1)));
    return names;
  }

  /**
   * A list as {@code reader} sees it: a district sees its own rows.
   *
   * @throws AnshuException {@code MONTH_WITHOUT_DATA} if the release does not keep it
   */
  ServedList list(String list, String scope, Reader reader) {
    String unit = reader.unit();
    String key = "release_id = ? AND list_id = ? AND scope = ?";
    if (rows("SELECT row_count FROM list_ WHERE " + key, row -> 1, list, scope).isEmpty()) {
      throw missing(releaseId + " " + list + " " + scope);
    }
    List<ServedList.Line> lines =
        rows(
            "SELECT sort_no, unit_code, cells FROM list_row WHERE " + key + " ORDER BY sort_no",
            row -> new ServedList.Line(row.getInt(1), row.getString(2), cells(row.getString(3))),
            list,
            scope);
    return new ServedList(
        releaseId,
        list,
        scope,
        lines.stream().filter(line -> unit.isEmpty() || line.unit().equals(unit)).toList(),
        unit);
  }

  private static Map<String, String> cells(String json) {
    try {
      return JSON.readValue(json, CELLS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Row of a list not readable: " + json, e);
    }
  }

  private interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  private <T> List<T> rows(String sql, Reading<T> reading, String... more) {
    List<T> rows = new ArrayList<>();
    try (PreparedStatement select = serving.prepareStatement(sql)) {
      select.setString(1, releaseId);
      for (int i = 0; i < more.length; i++) {
        select.setString(i + 2, more[i]);
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows.add(reading.of(row));
        }
      }
    } catch (SQLException e) {
      throw new AnshuException(
          FailureCode.OPERATIONS_UNREACHABLE,
          new Text("可读取服务库中的发布版本 " + releaseId, "A readable release " + releaseId),
          Text.same(String.valueOf(e.getMessage())),
          new Text("检查服务库连接、权限和表结构", "Check connection, rights and schema of serving"),
          e);
    }
    return rows;
  }

  private static AnshuException missing(String what) {
    return new AnshuException(
        FailureCode.MONTH_WITHOUT_DATA,
        new Text("服务库中有 " + what, what + " in serving"),
        new Text("没有", "None"),
        new Text(
            "先完成该月的计算和发布，再用 ./anshu run 或 ./anshu report print 生成",
            "Compute the month first, then print it by ./anshu run or ./anshu report print"));
  }
}
