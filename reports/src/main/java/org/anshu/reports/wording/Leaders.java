package org.anshu.reports.wording;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** Who is named first of those in order: nobody is left out who is equal to the last one named. */
public final class Leaders {

  /** With more than this, equals are left out together, if others stand before them. */
  private static final int MOST = 10;

  private Leaders() {}

  /**
   * The first ones.
   *
   * @param sorted largest first
   * @param count how many are named, at least 1; more if others are equal to the last of them,
   *     fewer if too many are
   * @param size by what they are sorted
   */
  public static <T> List<T> of(List<T> sorted, int count, Function<T, BigDecimal> size) {
    if (sorted.size() <= count) {
      return sorted;
    }
    BigDecimal last = size.apply(sorted.get(count - 1));
    int from = count - 1;
    while (from > 0 && size.apply(sorted.get(from - 1)).compareTo(last) == 0) {
      from--;
    }
    int to = count;
    while (to < sorted.size() && size.apply(sorted.get(to)).compareTo(last) == 0) {
      to++;
    }
    int end = to <= Math.max(count, MOST) ? to : from > 0 ? from : count;
    return sorted.subList(0, end);
  }
}
