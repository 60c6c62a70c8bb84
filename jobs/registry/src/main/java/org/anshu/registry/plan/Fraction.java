package org.anshu.registry.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import org.anshu.registry.Ratio;

/**
 * An exact fraction with a positive denominator, so that a target is judged before any rounding.
 *
 * @param above the numerator
 * @param below the denominator, positive
 */
record Fraction(BigDecimal above, BigDecimal below) {

  static final Fraction ZERO = of(BigDecimal.ZERO);
  private static final Fraction HUNDRED = of(BigDecimal.valueOf(100));

  Fraction {
    if (below.signum() < 0) {
      above = above.negate();
      below = below.negate();
    }
    if (below.signum() == 0) {
      throw new ArithmeticException("A fraction over zero");
    }
  }

  static Fraction of(BigDecimal value) {
    return new Fraction(value, BigDecimal.ONE);
  }

  static Fraction of(long above, long below) {
    return new Fraction(BigDecimal.valueOf(above), BigDecimal.valueOf(below));
  }

  /** A figure that has a value. */
  static Fraction of(Ratio ratio) {
    BigDecimal below = ratio.denominator();
    if (below == null) {
      throw new IllegalStateException("Expected a figure with a value, found " + ratio);
    }
    return new Fraction(ratio.numerator(), below);
  }

  Fraction plus(Fraction other) {
    return new Fraction(
        above.multiply(other.below).add(other.above.multiply(below)), below.multiply(other.below));
  }

  Fraction minus(Fraction other) {
    return plus(new Fraction(other.above.negate(), other.below));
  }

  Fraction times(Fraction other) {
    return new Fraction(above.multiply(other.above), below.multiply(other.below));
  }

  Fraction over(Fraction other) {
    return new Fraction(above.multiply(other.below), below.multiply(other.above));
  }

  /** What is left of 1 when so many per cent are taken away. */
  static Fraction rest(BigDecimal percent) {
    return of(BigDecimal.ONE).minus(of(percent).over(HUNDRED));
  }

  /** By how many per cent {@code now} is below this; this is not zero. */
  Fraction fallTo(Fraction now) {
    return minus(now).over(this).times(HUNDRED);
  }

  int compareTo(Fraction other) {
    return above.multiply(other.below).compareTo(other.above.multiply(below));
  }

  /** To 34 digits, for printing. */
  BigDecimal value() {
    return above.divide(below, MathContext.DECIMAL128);
  }
}
