package org.anshu.registry;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure beside the same figure of an earlier period (同比, 环比).
 *
 * <p>Conventions of published bulletins: a zero base gives no percentage ("—" in tables, the
 * absolute change in prose); n to 0 is −100 per cent; equal figures, also 0 and 0, are 持平. The
 * direction follows the exact figures, only {@link #change()} is rounded.
 *
 * @param kind what can be said
 * @param change the signed change: per cent, percentage points, or units; null where the kind has
 *     none
 * @param zeroBase whether the earlier figure is zero
 */
public record Comparison(Kind kind, @Nullable BigDecimal change, boolean zeroBase) {

  /** What can be said about two figures. */
  public enum Kind {
    /** 上升. */
    RISE,
    /** 下降. */
    FALL,
    /** 持平. */
    EQUAL,
    /** Up from zero: there is no percentage. */
    ZERO_BASE,
    /** One of the two figures does not exist, such as a rate without its denominator. */
    UNAVAILABLE,
    /** A break of definitions lies between the two periods. */
    INCOMPARABLE
  }

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** The answer for two periods with a break of definitions between them. */
  public static Comparison incomparable() {
    return new Comparison(Kind.INCOMPARABLE, null, false);
  }

  /** The change from {@code base} to {@code now} in per cent of {@code base}. */
  public static Comparison percentChange(Ratio now, Ratio base, Rounding rounding) {
    if (!bothExist(now, base)) {
      return new Comparison(Kind.UNAVAILABLE, null, false);
    }
    Ratio difference = now.minus(base);
    boolean zeroBase = base.signum() == 0;
    if (difference.signum() == 0) {
      return new Comparison(
          Kind.EQUAL, zeroBase ? null : rounding.round(BigDecimal.ZERO), zeroBase);
    }
    if (zeroBase) {
      return new Comparison(Kind.ZERO_BASE, null, true);
    }
    return signed(difference, difference.dividedBy(base).times(HUNDRED).rounded(rounding), false);
  }

  /** The change of a rate in percentage points (百分点): the difference of the two percentages. */
  public static Comparison pointChange(Ratio now, Ratio base, Rounding rounding) {
    return difference(now, base, HUNDRED, rounding);
  }

  /** The change in the unit of the figure itself: 起, 人, 万元. */
  public static Comparison absoluteChange(Ratio now, Ratio base, Rounding rounding) {
    return difference(now, base, BigDecimal.ONE, rounding);
  }

  /** The change without its sign, as prose wants it (“下降13.0%”); null where there is none. */
  public @Nullable BigDecimal magnitude() {
    return change == null ? null : change.abs();
  }

  /** What a table prints: the signed number, or the mark in its place. */
  public String tableText() {
    return switch (kind) {
      case RISE, FALL -> change == null ? "—" : change.toPlainString();
      case EQUAL -> zeroBase ? "—" : "持平";
      case ZERO_BASE, UNAVAILABLE -> "—";
      case INCOMPARABLE -> FigureState.INCOMPARABLE.mark();
    };
  }

  private static Comparison difference(
      Ratio now, Ratio base, BigDecimal factor, Rounding rounding) {
    if (!bothExist(now, base)) {
      return new Comparison(Kind.UNAVAILABLE, null, false);
    }
    Ratio difference = now.minus(base);
    return signed(difference, difference.times(factor).rounded(rounding), base.signum() == 0);
  }

  private static Comparison signed(
      Ratio difference, @Nullable BigDecimal change, boolean zeroBase) {
    int sign = difference.signum();
    Kind kind = sign == 0 ? Kind.EQUAL : sign > 0 ? Kind.RISE : Kind.FALL;
    return new Comparison(kind, change, zeroBase);
  }

  private static boolean bothExist(Ratio now, Ratio base) {
    return now.state() == FigureState.OK && base.state() == FigureState.OK;
  }
}
