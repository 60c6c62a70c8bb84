package org.anshu.ddl;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A calendar month that is reported on, with the windows that its reports compare.
 *
 * @param month the reference month
 * @param baseYear the year that a plan compares with; null if the installation has none
 */
public record ReportingPeriod(YearMonth month, @Nullable Integer baseYear) {

  /** The single months of the trend: the month itself and the 23 before it. */
  public static final int TREND_MONTHS = 24;

  /** The full calendar years before the reporting year that {@code annual} stands for. */
  public static final int ANNUAL_YEARS = 6;

  private static final String TREND = "trend";
  private static final String ANNUAL = "annual";
  private static final String YEAR = "year_";
  private static final Set<String> LONG =
      Set.of("rolling_year", "rolling_year_before", "cumulative_base_year", ANNUAL);

  /** A month of an installation without a base year. */
  public ReportingPeriod(YearMonth month) {
    this(month, null);
  }

  /**
   * A half-open stretch of days, always whole months.
   *
   * @param id its name in all tables, such as {@code month}, {@code trend_05} or {@code year_2025}
   * @param start the first day
   * @param end the day after the last one
   */
  public record Window(String id, LocalDate start, LocalDate end) {

    /** The last day: what happened on it counts, and stocks are taken at its end. */
    public LocalDate cutOff() {
      return end.minusDays(1);
    }

    /** The name by which a definition asks for it: {@code trend} for {@code trend_05}. */
    public String kind() {
      return kindOf(id);
    }

    /** Whether it reaches back so far that an installation may have no records of its start. */
    public boolean reachesBack() {
      return LONG.contains(kind());
    }
  }

  /**
   * The name by which a definition asks for the window {@code id}: {@code trend} stands for all
   * {@code trend_…}, {@code annual} for all {@code year_…}.
   */
  public static String kindOf(String id) {
    if (id.startsWith(TREND + "_")) {
      return TREND;
    }
    return id.startsWith(YEAR) ? ANNUAL : id;
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

  /**
   * All windows of the month's reports, in the order of their meaning. {@code cumulative_base_year}
   * is among them only if there is a base year; {@code year_…} are the six full years before the
   * month's, and the month's own if the month is December.
   */
  public List<Window> windows() {
    YearMonth lastYear = month.minusYears(1);
    List<Window> windows = new ArrayList<>();
    windows.add(months("month", month, 1));
    windows.add(cumulative("cumulative", month));
    windows.add(months("month_last_year", lastYear, 1));
    windows.add(cumulative("cumulative_last_year", lastYear));
    windows.add(months("previous_month", month.minusMonths(1), 1));
    for (int back = 0; back < TREND_MONTHS; back++) {
      windows.add(
          months(String.format(Locale.ROOT, "trend_%02d", back), month.minusMonths(back), 1));
    }
    windows.add(months("quarter", month, (month.getMonthValue() - 1) % 3 + 1));
    windows.add(months("rolling_year", month, 12));
    windows.add(months("rolling_year_before", lastYear, 12));
    if (baseYear != null) {
      windows.add(cumulative("cumulative_base_year", month.withYear(baseYear)));
    }
    int last = month.getMonthValue() == 12 ? month.getYear() : month.getYear() - 1;
    for (int year = month.getYear() - ANNUAL_YEARS; year <= last; year++) {
      windows.add(months(YEAR + year, YearMonth.of(year, 12), 12));
    }
    return List.copyOf(windows);
  }

  /** The {@code count} months that end with {@code last}. */
  private static Window months(String id, YearMonth last, int count) {
    return new Window(id, last.minusMonths(count - 1L).atDay(1), last.plusMonths(1).atDay(1));
  }

  private static Window cumulative(String id, YearMonth last) {
    return months(id, last, last.getMonthValue());
  }
}
