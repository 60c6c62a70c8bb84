package org.anshu.schedules.trace;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.registry.trace.FigureId;

/** The codes that figures of a release can have. */
final class ReleaseCodes {

  private static final int SHOWN = 40;

  private final Connection serving;
  private final String release;

  ReleaseCodes(Connection serving, String release) {
    this.serving = serving;
    this.release = release;
  }

  /** Fails with {@code QUERY_INVALID} if a code of {@code id} is none of the release's. */
  void check(FigureId id) throws SQLException {
    check(new Text("统计单元", "unit"), "dim_unit", "unit_code", id.unit());
    check(new Text("行业", "sector"), "dim_sector", "sector_code", id.sector());
    check(new Text("类别", "category"), "dim_category", "category_code", id.category());
  }

  private void check(Text axis, String table, String column, String code) throws SQLException {
    if (code.isEmpty()) {
      return;
    }
    Map<String, String> known = known(table, column);
    if (known.containsKey(code)) {
      return;
    }
    StringBuilder list = new StringBuilder();
    known.entrySet().stream()
        .limit(SHOWN)
        .forEach(
            each -> list.append(each.getKey()).append(' ').append(each.getValue()).append("；"));
    throw new AnshuException(
        FailureCode.QUERY_INVALID,
        new Text(
            "%s 的%s代码之一：%s".formatted(release, axis.chinese(), list),
            "One of the %s codes of %s: %s".formatted(axis.english(), release, list)),
        Text.same(code),
        new Text("改正代码；全部的代码留空", "Correct the code; leave it empty for all"));
  }

  private Map<String, String> known(String table, String column) throws SQLException {
    String sql =
        "SELECT " + column + ", name_zh FROM " + table + " WHERE release_id = ? ORDER BY sort_no";
    try (PreparedStatement statement = serving.prepareStatement(sql)) {
      statement.setString(1, release);
      Map<String, String> known = new LinkedHashMap<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          known.put(row.getString(1), row.getString(2));
        }
      }
      return known;
    }
  }
}
