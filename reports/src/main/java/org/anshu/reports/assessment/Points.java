package org.anshu.reports.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.anshu.registry.rubric.Rubric;

/** How numbers and days are printed. */
final class Points {

  private Points() {}

  /** Full points: as few digits as they need. */
  static String full(BigDecimal points) {
    BigDecimal shortest = points.stripTrailingZeros();
    return (shortest.scale() < 0 ? shortest.setScale(0) : shortest).toPlainString();
  }

  /** An item's points, with the decimals that the rubric rounds items to. */
  static String item(BigDecimal points, Rubric rubric) {
    return atLeast(points, rubric.itemRounding().scale());
  }

  /** A total, with the decimals that the rubric rounds totals to. */
  static String total(BigDecimal points, Rubric rubric) {
    return atLeast(points, rubric.totalRounding().scale());
  }

  /** Never cuts digits off: what is not yet rounded is printed as it is, to six decimals. */
  private static String atLeast(BigDecimal points, int scale) {
    BigDecimal shortest = points.stripTrailingZeros();
    if (shortest.scale() > 6) {
      shortest = shortest.setScale(6, java.math.RoundingMode.HALF_UP).stripTrailingZeros();
    }
    return (shortest.scale() < scale ? shortest.setScale(scale) : shortest).toPlainString();
  }

  /** 2025年12月1日. */
  static String day(LocalDate date) {
    return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
  }
}
