package org.anshu.reports.quality;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.reports.document.Legible;
import org.jspecify.annotations.Nullable;

/** Reads a source's month from the serving schema. */
public final class SourceQualityReader {

  private final Connection serving;

  /** A reader of {@code serving}, which stays open. */
  public SourceQualityReader(Connection serving) {
    this.serving = serving;
  }

  /**
   * The facts of a month.
   *
   * @throws AnshuException {@code MONTH_WITHOUT_DATA} if nothing was told of it
   */
  public SourceQuality read(String source, YearMonth month) {
    try {
      List<SourceQuality.Head> heads =
          rows(
              "SELECT title_zh, provider, owner, release_id, outcome, last_pull, pulls,"
                  + " longest_gap, allowed_gap, made_at FROM source_quality"
                  + " WHERE source = ? AND month = ?",
              source,
              month,
              row -> head(source, month, row));
      if (heads.isEmpty()) {
        throw new AnshuException(
            FailureCode.MONTH_WITHOUT_DATA,
            new Text(
                "数据源 " + source + " 有 " + month + " 的质量数据", "Facts of " + source + ", " + month),
            new Text("没有", "None"),
            new Text("核对数据源和月份", "Check source and month"));
      }
      return new SourceQuality(
          heads.get(0),
          tables(source, month),
          rows(
              "SELECT title_zh, due_on, total, late FROM source_quality_delivery"
                  + " WHERE source = ? AND month = ? ORDER BY entity",
              source,
              month,
              row ->
                  new SourceQuality.Delivery(
                      row.getString(1),
                      row.getDate(2).toLocalDate(),
                      row.getLong(3),
                      number(row, 4))),
          rules(source, month),
          series(source, month),
          rows(
              "SELECT past_month, checked, found, waived FROM source_quality_trend"
                  + " WHERE source = ? AND month = ? ORDER BY past_month",
              source,
              month,
              row ->
                  new SourceQuality.Past(
                      YearMonth.parse(row.getString(1)),
                      row.getLong(2),
                      row.getLong(3),
                      row.getLong(4))));
    } catch (SQLException e) {
      throw new IllegalStateException("Serving schema not readable: " + e.getMessage(), e);
    }
  }

  private static SourceQuality.Head head(String source, YearMonth month, ResultSet row)
      throws SQLException {
    return new SourceQuality.Head(
        source,
        month,
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getObject(6, LocalDateTime.class),
        row.getInt(7),
        row.getInt(8),
        row.getInt(9),
        row.getObject(10, LocalDateTime.class));
  }

  private List<SourceQuality.Table> tables(String source, YearMonth month) throws SQLException {
    return rows(
        "SELECT title_zh, source_rows, live_rows, landed, deleted, waiting, waived, flagged"
            + " FROM source_quality_table WHERE source = ? AND month = ? ORDER BY sort_no",
        source,
        month,
        row ->
            new SourceQuality.Table(
                row.getString(1),
                number(row, 2),
                number(row, 3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8)));
  }

  private List<SourceQuality.Rule> rules(String source, YearMonth month) throws SQLException {
    return rows(
        "SELECT title_zh, object_zh, severity, checked, found, waived, outcome, advice_zh,"
            + " examples FROM source_quality_rule WHERE source = ? AND month = ?"
            + " ORDER BY FIELD(outcome, 'blocked', 'warned', 'noted', 'ok'),"
            + " found - waived DESC, rule_id, object",
        source,
        month,
        row ->
            new SourceQuality.Rule(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getString(7),
                row.getString(8),
                Legible.of(row.getString(9))));
  }

  private List<SourceQuality.Series> series(String source, YearMonth month) throws SQLException {
    return rows(
        "SELECT title_zh, value, expected, lower_bound, upper_bound, outcome"
            + " FROM source_quality_series WHERE source = ? AND month = ? ORDER BY entity",
        source,
        month,
        row ->
            new SourceQuality.Series(
                row.getString(1),
                row.getBigDecimal(2),
                row.getBigDecimal(3),
                row.getBigDecimal(4),
                row.getBigDecimal(5),
                row.getString(6)));
  }

  private static @Nullable Long number(ResultSet row, int column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }

  private interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  private <T> List<T> rows(String sql, String source, YearMonth month, Reading<T> reading)
      throws SQLException {
    List<T> rows = new ArrayList<>();
    try (PreparedStatement statement = serving.prepareStatement(sql)) {
      statement.setString(1, source);
      statement.setString(2, month.toString());
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          rows.add(reading.of(result));
        }
      }
    }
    return rows;
  }
}
