package org.anshu.reports.disclosure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.registry.disclosure.Edition.Amount;
import org.anshu.registry.trace.FigureId;

/** Where the figures of releases are stored, whether they are printed or not. */
public interface StoredFigures {

  /** All figures of {@code indicators} in a release, crossings too. */
  Map<FigureId, Amount> of(String release, YearMonth month, Set<String> indicators);

  /** The same, each release read once. */
  default StoredFigures once() {
    Map<String, Map<FigureId, Amount>> read = new HashMap<>();
    return (release, month, indicators) ->
        read.computeIfAbsent(
            release + new TreeSet<>(indicators), key -> of(release, month, indicators));
  }

  /** The figures in the serving schema; the connection is only read and stays open. */
  static StoredFigures in(Connection serving) {
    return (release, month, indicators) -> {
      Map<FigureId, Amount> figures = new HashMap<>();
      try (PreparedStatement select =
          serving.prepareStatement(
              """
              SELECT window_id, unit_code, sector_code, category_code, numerator, denominator
              FROM indicator_value
              WHERE release_id = ? AND indicator_id = ?
              """)) {
        for (String indicator : indicators) {
          select.setString(1, release);
          select.setString(2, indicator);
          try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
              figures.put(
                  new FigureId(
                      indicator,
                      month,
                      row.getString(1),
                      row.getString(2),
                      row.getString(3),
                      row.getString(4)),
                  new Amount(row.getBigDecimal(5), row.getBigDecimal(6)));
            }
          }
        }
        return figures;
      } catch (SQLException e) {
        throw new AnshuException(
            FailureCode.OPERATIONS_UNREACHABLE,
            new Text("可读取服务库中的发布版本 " + release, "A readable release " + release),
            Text.same(String.valueOf(e.getMessage())),
            new Text("检查服务库连接和权限", "Check connection and rights of serving"),
            e);
      }
    };
  }
}
