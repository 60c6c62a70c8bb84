package org.anshu.registry.tendency;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The scan statistic of a month: the most incidents in any window of some days that ends in it.
 *
 * <p>Its probability is conditional on the number of incidents: as many are spread by chance over
 * the same days, again and again, until ten spreads are as full as the one observed or {@link
 * #SPREADS} have been tried (sequential Monte Carlo, Besag and Clifford 1991). No rate is
 * estimated, and the same seed gives the same answer.
 */
final class ScanStatistic {

  private static final int SPREADS = 4_999;
  private static final int ENOUGH = 10;

  private final int days;
  private final int monthDays;
  private final int window;

  /**
   * A scan.
   *
   * @param days the days looked at, the month's included
   * @param monthDays how many of them are the month's; they are the last ones
   * @param window the window's length in days
   */
  ScanStatistic(int days, int monthDays, int window) {
    this.days = days;
    this.monthDays = monthDays;
    this.window = window;
  }

  /**
   * The fullest window.
   *
   * @param first its first day, counted from 0; of several the latest
   * @param last its last day
   * @param count how many it holds
   */
  record Fullest(int first, int last, int count) {}

  /** The fullest window that ends on a day of the month with an incident on it. */
  Fullest fullest(int[] sortedDays) {
    Fullest best = new Fullest(0, 0, 0);
    int left = 0;
    for (int right = 0; right < sortedDays.length; right++) {
      int end = sortedDays[right];
      while (sortedDays[left] <= end - window) {
        left++;
      }
      int count = right - left + 1;
      if (end >= days - monthDays && count >= best.count()) {
        best = new Fullest(sortedDays[left], end, count);
      }
    }
    return best;
  }

  /** How often chance alone fills a window of the month with {@code observed} of {@code total}. */
  double probability(int observed, int total, SplittableRandom chance) {
    int as = 0;
    int[] spread = new int[total];
    for (int tried = 1; tried <= SPREADS; tried++) {
      for (int i = 0; i < total; i++) {
        spread[i] = chance.nextInt(days);
      }
      Arrays.sort(spread);
      if (fullest(spread).count() >= observed && ++as == ENOUGH) {
        return (double) as / tried;
      }
    }
    return (as + 1.0) / (SPREADS + 1);
  }
}
