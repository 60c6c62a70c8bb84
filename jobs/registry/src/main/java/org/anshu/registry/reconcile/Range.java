package org.anshu.registry.reconcile;

import java.math.BigDecimal;

/**
 * The numbers that a printed number may stand for.
 *
 * @param low the lower end
 * @param lowIn whether it belongs to the range
 * @param high the upper end, not below {@code low}
 * @param highIn whether it belongs to the range
 */
record Range(BigDecimal low, boolean lowIn, BigDecimal high, boolean highIn) {

  /** The one number {@code value}. */
  static Range exactly(BigDecimal value) {
    return new Range(value, true, value, true);
  }
}
