package org.anshu.registry;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An exact fraction: a figure before any rounding.
 *
 * @param numerator what was counted
 * @param denominator what it is related to; null if not released yet; 1 for a plain count
 */
public record Ratio(BigDecimal numerator, @Nullable BigDecimal denominator) {

  /** The fraction {@code numerator / denominator}; a null denominator is one not yet released. */
  public static Ratio of(BigDecimal numerator, @Nullable BigDecimal denominator) {
    return new Ratio(numerator, denominator);
  }

  /** A plain count or sum. */
  public static Ratio ofCount(BigDecimal count) {
    return new Ratio(count, BigDecimal.ONE);
  }

  /** Whether the fraction has a value. */
  public FigureState state() {
    if (denominator == null) {
      return FigureState.PENDING_DENOMINATOR;
    }
    return denominator.signum() == 0 ? FigureState.ZERO_DENOMINATOR : FigureState.OK;
  }

  /** The fraction in another unit: times 100 for per cent, times 10 from per 万 to per 十万. */
  public Ratio times(BigDecimal factor) {
    return new Ratio(numerator.multiply(factor), denominator);
  }

  /** The value, rounded once; null unless {@link #state()} is {@link FigureState#OK}. */
  public @Nullable BigDecimal rounded(Rounding rounding) {
    return denominator == null || denominator.signum() == 0
        ? null
        : rounding.divide(numerator, denominator);
  }

  /** The value to 34 digits, for sorting and charts; null unless it exists. */
  public @Nullable BigDecimal approximate() {
    return denominator == null || denominator.signum() == 0
        ? null
        : Rounding.approximate(numerator, denominator);
  }

  /** Whether the two have the same exact value, or both have none for the same reason. */
  public boolean sameAs(Ratio other) {
    if (state() != FigureState.OK || other.state() != FigureState.OK) {
      return state() == other.state();
    }
    return minus(other).signum() == 0;
  }

  /** The exact difference to {@code base}; both must have a value. */
  Ratio minus(Ratio base) {
    BigDecimal left = present(denominator);
    BigDecimal right = present(base.denominator);
    return new Ratio(
        numerator.multiply(right).subtract(base.numerator.multiply(left)), left.multiply(right));
  }

  /** The exact quotient with {@code other}, which must not be zero; both must have a value. */
  Ratio dividedBy(Ratio other) {
    return new Ratio(
        numerator.multiply(present(other.denominator)),
        present(denominator).multiply(other.numerator));
  }

  /** -1, 0 or 1 as the value is negative, zero or positive; it must exist. */
  int signum() {
    return numerator.signum() * present(denominator).signum();
  }

  private static BigDecimal present(@Nullable BigDecimal denominator) {
    if (denominator == null) {
      throw new IllegalStateException("A figure with a pending denominator has no value");
    }
    return denominator;
  }
}
