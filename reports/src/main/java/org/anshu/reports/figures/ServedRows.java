package org.anshu.reports.figures;

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

/** The rows of one release in the serving schema. The connection is only read and stays open. */
public final class ServedRows {

  private final Connection serving;
  private final String releaseId;

  /** The rows of {@code releaseId}, whether it exists or not. */
  public ServedRows(Connection serving, String releaseId) {
    this.serving = serving;
    this.releaseId = releaseId;
  }

  /** What a row says. */
  @FunctionalInterface
  public interface Reading<T extends @Nullable Object> {
    /** The row on which the result set stands; it does not move it. */
    T of(ResultSet row) throws SQLException;
  }

  /**
   * The rows of a query whose first parameter is the release.
   *
   * @param more the parameters after the release, in order
   * @throws AnshuException {@code OPERATIONS_UNREACHABLE} if the schema cannot be read
   */
  public <T extends @Nullable Object> List<T> rows(String sql, Reading<T> reading, String... more) {
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

  /**
   * The release itself.
   *
   * @throws AnshuException {@code MONTH_WITHOUT_DATA} if serving does not have it
   */
  public Release release() {
    List<Release> found =
        rows(
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
                    Legible.of(row.getString(7)),
                    row.getString(8)));
    if (found.isEmpty()) {
      throw missing(releaseId);
    }
    return found.get(0);
  }

  /** The failure that serving does not have {@code what}, a release or something of one. */
  public static AnshuException missing(String what) {
    return new AnshuException(
        FailureCode.MONTH_WITHOUT_DATA,
        new Text("服务库中有 " + what, what + " in serving"),
        new Text("没有", "None"),
        new Text(
            "先完成该月的计算和发布，再用 ./anshu run 或 ./anshu report print 生成",
            "Compute the month first, then print it by ./anshu run or ./anshu report print"));
  }
}
