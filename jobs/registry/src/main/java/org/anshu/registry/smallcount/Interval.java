package org.anshu.registry.smallcount;

import java.math.BigDecimal;

/**
 * A range of the true level that a count is compatible with.
 *
 * @param lower the lower end, 0 or more; inclusive
 * @param upper the upper end; inclusive, may be infinite for a ratio
 * @param level the confidence level, such as 0.95
 */
public record Interval(double lower, double upper, double level) {

  /**
   * The interval of a rate whose numerator has this one.
   *
   * @param denominator above zero; an exact number without error of its own
   * @param scale what numerator over denominator is multiplied by
   */
  public Interval per(BigDecimal denominator, BigDecimal scale) {
    if (denominator.signum() <= 0) {
      throw new IllegalArgumentException("Expected a denominator above 0, found " + denominator);
    }
    double factor = scale.doubleValue() / denominator.doubleValue();
    return new Interval(lower * factor, upper * factor, level);
  }

  /** Whether {@code value} is inside, ends included. */
  public boolean contains(double value) {
    return value >= lower && value <= upper;
  }
}
