package org.anshu.registry;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * How a figure is rounded, once, when it is printed.
 *
 * @param scale the decimals, 0 or more
 * @param mode the mode; communiqués round half up (四舍五入), some cut off
 */
public record Rounding(int scale, RoundingMode mode) {

  /** One decimal, half up: the usual form of a percentage. */
  public static final Rounding ONE_DECIMAL = new Rounding(1, RoundingMode.HALF_UP);

  public Rounding {
    if (scale < 0) {
      throw new IllegalArgumentException("Expected 0 or more decimals, found " + scale);
    }
  }

  /** The value with exactly {@code scale} decimals. */
  public BigDecimal round(BigDecimal value) {
    return value.setScale(scale, mode);
  }

  /** The quotient, rounded once from its exact value. */
  public BigDecimal divide(BigDecimal numerator, BigDecimal denominator) {
    return numerator.divide(denominator, scale, mode);
  }

  /** A quotient to 34 digits, for sorting and charts only. */
  static BigDecimal approximate(BigDecimal numerator, BigDecimal denominator) {
    return numerator.divide(denominator, MathContext.DECIMAL128);
  }
}
