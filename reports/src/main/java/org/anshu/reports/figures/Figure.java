package org.anshu.reports.figures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A stored figure: a count, or the two counts of a ratio that is formed when it is printed.
 *
 * @param numerator the count or amount, in the indicator's unit
 * @param denominator null where the indicator has none, or has not been released yet
 * @param pending true if the denominator has not been released: the ratio prints as 待发布
 */
public record Figure(BigDecimal numerator, @Nullable BigDecimal denominator, boolean pending) {

  /** The figure of a slice in which nothing happened. */
  public static final Figure NOTHING = new Figure(BigDecimal.ZERO, null, false);

  /** A plain count. */
  public static Figure of(long count) {
    return new Figure(BigDecimal.valueOf(count), null, false);
  }
}
