package org.anshu.reports.wording;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.anshu.ddl.ReportingPeriod;
import org.anshu.ddl.ReportingPeriod.Window;
import org.anshu.reports.figures.Figure;
import org.anshu.reports.figures.Key;
import org.anshu.reports.figures.ReleaseFigures;

/**
 * The figures of the quarter, which no release holds: sums of its single months (decision 0190).
 * Only what occurs in a month and nowhere else may be summed, which {@link #addsUp} proves.
 */
final class Months {

  static final String QUARTER = "quarter";
  static final String QUARTER_LAST_YEAR = "quarter_last_year";

  private static final int YEAR = 12;
  private static final String TREND = "trend_";
  private static final String YEARS = "year_";

  private final ReleaseFigures figures;
  private final ReportingPeriod period;

  Months(ReleaseFigures figures) {
    this.figures = figures;
    this.period = new ReportingPeriod(figures.release().month());
  }

  /** All windows of the month, with the quarter of the year before. */
  List<Window> windows() {
    List<Window> windows = new ArrayList<>(period.windows());
    period.windows().stream()
        .filter(window -> window.id().equals(QUARTER))
        .map(
            quarter ->
                new Window(
                    QUARTER_LAST_YEAR,
                    quarter.start().minusYears(1),
                    YearMonth.from(quarter.cutOff()).minusYears(1).plusMonths(1).atDay(1)))
        .forEach(windows::add);
    return windows;
  }

  /** Whether the window is one of summed months. */
  static boolean isSum(String window) {
    return window.equals(QUARTER) || window.equals(QUARTER_LAST_YEAR);
  }

  /** The same window a year before, for single months and full years; else the window itself. */
  static String yearBefore(String window) {
    if (window.startsWith(TREND)) {
      return trend(Integer.parseInt(window.substring(TREND.length())) + YEAR);
    }
    return window.startsWith(YEARS)
        ? YEARS + (Integer.parseInt(window.substring(YEARS.length())) - 1)
        : window;
  }

  /** The window of the month {@code back} months before. */
  static String trend(int back) {
    return String.format(Locale.ROOT, TREND + "%02d", back);
  }

  /** The months that a window of summed months is made of, latest first. */
  List<Key> parts(Key key) {
    int count = (period.month().getMonthValue() - 1) % 3 + 1;
    int first = key.window().equals(QUARTER) ? 0 : YEAR;
    List<Key> parts = new ArrayList<>();
    for (int back = first; back < first + count; back++) {
      parts.add(key.at(trend(back)));
    }
    return parts;
  }

  /** The figure at {@code key}, summed if its window is. */
  Figure at(Key key) {
    if (!isSum(key.window())) {
      return figures.at(key);
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (Key part : parts(key)) {
      sum = sum.add(figures.at(part).numerator());
    }
    return new Figure(sum, null, false);
  }

  /** Whether the months since January add up to the year to date. */
  boolean addsUp(String indicator) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int back = 0; back < period.month().getMonthValue(); back++) {
      sum = sum.add(figures.at(Key.total(indicator, trend(back))).numerator());
    }
    return sum.compareTo(figures.at(Key.total(indicator, "cumulative")).numerator()) == 0;
  }
}
