package org.anshu.registry.vintage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.anshu.registry.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * One publication of one figure.
 *
 * @param release who published it
 * @param window the stretch of time by its name in that release
 * @param start the first day
 * @param end the day after the last
 * @param value the exact figure in its printed unit; without a value while its denominator pends
 */
public record Vintage(Release release, String window, LocalDate start, LocalDate end, Ratio value) {

  /**
   * A publication.
   *
   * @param id such as {@code R2026-06-e1}
   * @param month the month it reports on
   * @param edition which publication of the month, from 1
   * @param publishedAt when, in the city's time
   * @param asOf what was known by then counts, in the city's time
   */
  public record Release(
      String id, YearMonth month, int edition, LocalDateTime publishedAt, LocalDateTime asOf) {}

  /** Whether the figure was published with a value. */
  public boolean hasValue() {
    return value.denominator() != null;
  }

  /** Whether it is of the period. */
  public boolean covers(LocalDate first, LocalDate until) {
    return start.equals(first) && end.equals(until);
  }

  /** The value to 34 digits; null if it has none. */
  public @Nullable BigDecimal number() {
    return value.approximate();
  }
}
