package org.anshu.schedules.production;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.anshu.registry.Indicator;
import org.anshu.registry.Ratio;
import org.anshu.schedules.plan.PlannedFigure;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a release, ready to be printed.
 *
 * @param planned what was asked for
 * @param indicator its definition
 * @param start the first day of its period
 * @param end the day after the last
 * @param numerator what was counted
 * @param denominator what it is related to; null for a plain count or if not released
 */
public record Figure(
    PlannedFigure planned,
    Indicator indicator,
    LocalDate start,
    LocalDate end,
    BigDecimal numerator,
    @Nullable BigDecimal denominator) {

  /**
   * The value in the printed unit, rounded once by the indicator's rule, or what stands in its
   * place.
   */
  public String value() {
    Ratio ratio = indicator.figure(numerator, denominator);
    BigDecimal value = ratio.rounded(indicator.rounding());
    if (value == null) {
      return denominator == null ? indicator.pendingMark() : "—";
    }
    return String.format(Locale.ROOT, "%,." + Math.max(0, value.scale()) + "f", value);
  }

  /** The value with its unit and, for a rate, the counts it was formed from. */
  public String described() {
    String text = value() + " " + indicator.unit();
    if (indicator.isRate() && denominator != null) {
      text += " (" + plain(numerator) + " / " + plain(denominator) + ")";
    }
    return text;
  }

  /** The period: a month, or first and last day. */
  public String period() {
    return start + " ~ " + end.minusDays(1);
  }

  static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }
}
