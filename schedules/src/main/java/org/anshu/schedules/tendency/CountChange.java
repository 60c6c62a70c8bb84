package org.anshu.schedules.tendency;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.anshu.registry.Indicator;
import org.anshu.registry.smallcount.Change;
import org.anshu.registry.smallcount.Dispersion;
import org.anshu.registry.smallcount.Interval;
import org.anshu.registry.smallcount.PoissonInterval;
import org.jspecify.annotations.Nullable;

/**
 * A published count or rate of counts beside the same of the earlier period, with what chance
 * explains of it.
 *
 * @param indicator the indicator
 * @param name the place in words; empty for the city
 * @param now the figure
 * @param base the earlier figure
 * @param dispersion of what is counted
 */
public record CountChange(
    Indicator indicator, String name, Counted now, Counted base, Dispersion dispersion) {

  private static final double LEVEL = 0.95;
  private static final String ROWS =
      """
      SELECT COALESCE(u.name_zh, s.name_zh, ''), n.numerator, n.denominator, np.period_start,
        np.period_end, b.numerator, b.denominator, bp.period_start, bp.period_end
      FROM indicator_value n
      JOIN indicator_value b ON b.release_id = n.release_id AND b.indicator_id = n.indicator_id
        AND b.unit_code = n.unit_code AND b.sector_code = n.sector_code
        AND b.category_code = n.category_code AND b.window_id = ?
      JOIN period np ON np.release_id = n.release_id AND np.window_id = n.window_id
      JOIN period bp ON bp.release_id = b.release_id AND bp.window_id = b.window_id
      LEFT JOIN dim_unit u ON u.release_id = n.release_id AND u.unit_code = n.unit_code
      LEFT JOIN dim_sector s ON s.release_id = n.release_id AND s.sector_code = n.sector_code
      WHERE n.release_id = ? AND n.indicator_id = ? AND n.window_id = ? AND n.category_code = ''
        AND (n.unit_code = '' OR n.sector_code = '') AND n.state = 'ok' AND b.state = 'ok'
      ORDER BY n.unit_code <> '', n.sector_code <> '', u.sort_no, s.sort_no
      """;

  /**
   * A figure.
   *
   * @param events what was counted, 0 or more
   * @param exposure the rate's denominator, else the days of the period; above 0
   */
  public record Counted(long events, BigDecimal exposure) {}

  /**
   * The city, its units and its sectors, as far as a release has both figures of the indicator.
   *
   * @param deaths how deaths come together; used for indicators of deaths
   */
  public static List<CountChange> of(
      Connection serving, String release, Indicator indicator, Windows windows, Dispersion deaths)
      throws SQLException {
    List<CountChange> changes = new ArrayList<>();
    Dispersion dispersion = indicator.id().contains("death") ? deaths : Dispersion.NONE;
    try (PreparedStatement select = serving.prepareStatement(ROWS)) {
      select.setString(1, windows.earlier());
      select.setString(2, release);
      select.setString(3, indicator.id());
      select.setString(4, windows.later());
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          Counted now = counted(row, 2);
          Counted base = counted(row, 6);
          if (now.exposure().signum() > 0 && base.exposure().signum() > 0) {
            changes.add(new CountChange(indicator, row.getString(1), now, base, dispersion));
          }
        }
      }
    }
    return changes;
  }

  /**
   * Two windows that are compared.
   *
   * @param later such as {@code cumulative}
   * @param earlier such as {@code cumulative_last_year}
   */
  public record Windows(String later, String earlier) {}

  /** What can be said of the two figures. */
  public Change change() {
    return Change.of(
        now.events(),
        base.events(),
        now.exposure().doubleValue(),
        base.exposure().doubleValue(),
        dispersion);
  }

  /** The exact interval of the later figure in its printed unit. */
  public Interval exact() {
    return printed(dispersion.interval(now.events(), LEVEL));
  }

  /** Byar's interval of it; null for sums of persons, for which it is not made. */
  public @Nullable Interval byar() {
    return dispersion.factor() > 1 ? null : printed(PoissonInterval.byar(now.events(), LEVEL));
  }

  private Interval printed(Interval events) {
    BigDecimal scale = indicator.scale();
    return scale == null ? events : events.per(now.exposure(), scale);
  }

  private static Counted counted(ResultSet row, int column) throws SQLException {
    BigDecimal denominator = row.getBigDecimal(column + 1);
    LocalDate start = row.getObject(column + 2, LocalDate.class);
    LocalDate end = row.getObject(column + 3, LocalDate.class);
    return new Counted(
        row.getBigDecimal(column).longValueExact(),
        denominator == null
            ? BigDecimal.valueOf(ChronoUnit.DAYS.between(start, end))
            : denominator);
  }
}
