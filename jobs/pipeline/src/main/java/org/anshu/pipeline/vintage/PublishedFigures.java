package org.anshu.pipeline.vintage;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anshu.registry.Indicator;
import org.anshu.registry.vintage.FigureHistory;
import org.anshu.registry.vintage.Vintage;

/** All publications of figures, read from the serving schema. */
public final class PublishedFigures {

  private static final String RELEASE = "r.release_id, r.month, r.edition, r.computed_at, r.as_of";

  // The few releases first: from each of them the figures of one indicator are one range of the
  // key.
  private static final String HISTORY =
      """
      SELECT STRAIGHT_JOIN %s, v.window_id, p.period_start, p.period_end, v.numerator, v.denominator
      FROM release_ AS r
      JOIN indicator_value AS v ON v.release_id = r.release_id AND v.indicator_id = ?
      JOIN period AS p ON p.release_id = v.release_id AND p.window_id = v.window_id
      WHERE v.unit_code = ? AND v.sector_code = ? AND v.category_code = ?
      """
          .formatted(RELEASE);

  private final Connection serving;

  /** The publications in {@code serving}, a connection that stays open. */
  public PublishedFigures(Connection serving) {
    this.serving = serving;
  }

  /** All publications of an indicator's figures of one place. */
  public FigureHistory history(Indicator indicator, Place place) throws SQLException {
    List<Vintage> vintages = new ArrayList<>();
    try (PreparedStatement select = serving.prepareStatement(HISTORY)) {
      select.setString(1, indicator.id());
      select.setString(2, place.unit());
      select.setString(3, place.sector());
      select.setString(4, place.category());
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          BigDecimal denominator = row.getBigDecimal(10);
          vintages.add(
              new Vintage(
                  release(row),
                  row.getString(6),
                  row.getObject(7, LocalDate.class),
                  row.getObject(8, LocalDate.class),
                  indicator.figure(row.getBigDecimal(9), denominator)));
        }
      }
    }
    return new FigureHistory(vintages);
  }

  /** The newest edition of each published month, oldest month first. */
  public List<Vintage.Release> newestEditions() throws SQLException {
    List<Vintage.Release> newest = new ArrayList<>();
    for (Vintage.Release release : releases()) {
      newest.removeIf(other -> other.month().equals(release.month()));
      newest.add(release);
    }
    return newest;
  }

  /** All releases, by month and edition. */
  public List<Vintage.Release> releases() throws SQLException {
    List<Vintage.Release> releases = new ArrayList<>();
    try (PreparedStatement select =
            serving.prepareStatement(
                "SELECT " + RELEASE + " FROM release_ AS r ORDER BY r.month, r.edition");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        releases.add(release(row));
      }
    }
    return releases;
  }

  /** The edition before {@code release} of the same month. */
  public Optional<Vintage.Release> before(Vintage.Release release) throws SQLException {
    return releases().stream()
        .filter(r -> r.month().equals(release.month()) && r.edition() < release.edition())
        .reduce((first, second) -> second);
  }

  private static Vintage.Release release(ResultSet row) throws SQLException {
    return new Vintage.Release(
        row.getString(1),
        YearMonth.parse(row.getString(2)),
        row.getInt(3),
        row.getObject(4, LocalDateTime.class),
        row.getObject(5, LocalDateTime.class));
  }
}
