package org.anshu.registry.scoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.anshu.registry.Rounding;
import org.apache.commons.numbers.fraction.BigFraction;

/** Exact fractions from and to decimals, and how they are printed. */
final class Exact {

  /** Decimals of a fraction that has no end, where one is stored or printed for reading only. */
  private static final int STORED = 12;

  private static final int PRINTED = 6;

  private Exact() {}

  static BigFraction of(BigDecimal value) {
    return value.scale() <= 0
        ? BigFraction.of(value.toBigIntegerExact())
        : BigFraction.of(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
  }

  static BigFraction of(long value) {
    return BigFraction.of(value);
  }

  /** The sum; 0 for none. */
  static BigFraction sum(Iterable<BigFraction> values) {
    BigFraction sum = BigFraction.ZERO;
    for (BigFraction value : values) {
      sum = sum.add(value);
    }
    return sum;
  }

  static BigFraction min(BigFraction a, BigFraction b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  static BigFraction max(BigFraction a, BigFraction b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  static BigDecimal round(BigFraction value, Rounding rounding) {
    return value.bigDecimalValue(rounding.scale(), rounding.mode());
  }

  /** The value itself if it has at most 12 decimals, else rounded to 12: for reading only. */
  static BigDecimal decimal(BigFraction value) {
    BigDecimal decimal = value.bigDecimalValue(STORED, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return decimal.scale() < 0 ? decimal.setScale(0, RoundingMode.UNNECESSARY) : decimal;
  }

  /** As printed in a formula: without trailing zeros; {@code ≈} if it has more than 6 decimals. */
  static String text(BigFraction value) {
    BigDecimal printed = value.bigDecimalValue(PRINTED, RoundingMode.HALF_EVEN);
    String text = text(printed);
    return of(printed).equals(value) ? text : "≈" + text;
  }

  static String text(BigDecimal value) {
    BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    return plain.toPlainString().replace('-', '−');
  }
}
