package org.anshu.ddl;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A calendar month that is reported on, with the windows that its report compares.
 *
 * @param month the reference month
 */
public record ReportingPeriod(YearMonth month) {

  /** The single months of the trend: the month itself and the 23 before it. */
  public static final int TREND_MONTHS = 24;

  /**
   * A half-open stretch of days.
   *
   * @param id its name in all tables, such as {@code month} or {@code trend_05}
   * @param start the first day
   * @param end the day after the last one
   */
  public record Window(String id, LocalDate start, LocalDate end) {

    /** The last day: what happened on it counts, and stocks are taken at its end. */
    public LocalDate cutOff() {
      return end.minusDays(1);
    }
  }

  /** The first day. */
  public LocalDate start() {
    return month.atDay(1);
  }

  /** The day after the last one. */
  public LocalDate end() {
    return month.plusMonths(1).atDay(1);
  }

  /** The last day of the month. */
  public LocalDate cutOff() {
    return month.atEndOfMonth();
  }

  /** All windows of the month's report, in the order of their meaning. */
  public List<Window> windows() {
    YearMonth lastYear = month.minusYears(1);
    List<Window> windows = new ArrayList<>();
    windows.add(single("month", month));
    windows.add(cumulative("cumulative", month));
    windows.add(single("month_last_year", lastYear));
    windows.add(cumulative("cumulative_last_year", lastYear));
    windows.add(single("previous_month", month.minusMonths(1)));
    for (int back = 0; back < TREND_MONTHS; back++) {
      windows.add(single(String.format(Locale.ROOT, "trend_%02d", back), month.minusMonths(back)));
    }
    return List.copyOf(windows);
  }

  private static Window single(String id, YearMonth month) {
    return new Window(id, month.atDay(1), month.plusMonths(1).atDay(1));
  }

  private static Window cumulative(String id, YearMonth month) {
    return new Window(id, month.withMonth(1).atDay(1), month.plusMonths(1).atDay(1));
  }
}
