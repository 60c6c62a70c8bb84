package org.anshu.pipeline.vintage;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anshu.registry.Indicator;
import org.anshu.registry.Ratio;

/** What moved from one edition of a month to a later one. */
public final class Corrections {

  private static final String KEY =
      "indicator_id, window_id, unit_code, sector_code, category_code";

  private static final String MOVED =
      """
      SELECT n.indicator_id, n.window_id, n.unit_code, n.sector_code, n.category_code,
        o.numerator, o.denominator, n.numerator, n.denominator
      FROM indicator_value AS n
      JOIN indicator_value AS o USING (%1$s)
      WHERE o.release_id = ? AND n.release_id = ?
        AND NOT (o.numerator <=> n.numerator AND o.denominator <=> n.denominator)
      ORDER BY %1$s
      """
          .formatted(KEY);

  private Corrections() {}

  /**
   * A figure that moved.
   *
   * @param indicator the indicator
   * @param window the stretch of time
   * @param place of what
   * @param before the figure in the earlier edition, in its printed unit, not rounded
   * @param after the figure in the later one
   */
  public record Moved(Indicator indicator, String window, Place place, Ratio before, Ratio after) {

    /** Whether it prints differently, not only in its unprinted decimals. */
    public boolean prints() {
      BigDecimal was = before.rounded(indicator.rounding());
      BigDecimal is = after.rounded(indicator.rounding());
      return was == null || is == null ? before.state() != after.state() : was.compareTo(is) != 0;
    }

    /** Old and new value as printed, with the unit: {@code 6 → 7 人}. */
    public String change() {
      return "%s → %s %s".formatted(print(before), print(after), indicator.unit());
    }

    private String print(Ratio ratio) {
      BigDecimal value = ratio.rounded(indicator.rounding());
      if (value != null) {
        return value.toPlainString();
      }
      return ratio.denominator() == null ? indicator.pendingMark() : ratio.state().mark();
    }
  }

  /**
   * The figures whose numerator or denominator differ, by key; figures that only one of the two
   * editions has are of new or gone indicators and no corrections.
   *
   * @param serving a connection to the serving schema
   * @param indicators by id; others are left out
   */
  public static List<Moved> between(
      Connection serving, Map<String, Indicator> indicators, String earlier, String later)
      throws SQLException {
    List<Moved> moved = new ArrayList<>();
    try (PreparedStatement select = serving.prepareStatement(MOVED)) {
      select.setString(1, earlier);
      select.setString(2, later);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          Indicator indicator = indicators.get(row.getString(1));
          if (indicator != null) {
            moved.add(
                new Moved(
                    indicator,
                    row.getString(2),
                    new Place(row.getString(3), row.getString(4), row.getString(5)),
                    indicator.figure(row.getBigDecimal(6), row.getBigDecimal(7)),
                    indicator.figure(row.getBigDecimal(8), row.getBigDecimal(9))));
          }
        }
      }
    }
    return moved;
  }
}
