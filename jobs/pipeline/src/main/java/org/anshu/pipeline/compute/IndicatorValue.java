package org.anshu.pipeline.compute;

import java.math.BigDecimal;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One computed figure, as numerator and denominator.
 *
 * @param indicatorId the indicator
 * @param windowId the stretch of time
 * @param unitCode the statistical unit; null for all
 * @param sectorCode the sector; null for all
 * @param categoryCode the category; null for all
 * @param numerator the numerator, count or sum
 * @param denominator null for a plain count or sum, or if it is not released
 * @param state {@link #OK} or {@link #PENDING}
 */
public record IndicatorValue(
    String indicatorId,
    String windowId,
    @Nullable String unitCode,
    @Nullable String sectorCode,
    @Nullable String categoryCode,
    BigDecimal numerator,
    @Nullable BigDecimal denominator,
    String state) {

  /** A figure that can be printed. */
  public static final String OK = "ok";

  /** A rate whose denominator is not released: 待发布. */
  public static final String PENDING = "pending_denominator";

  /** By indicator, window and codes, totals first. */
  public static final Comparator<IndicatorValue> ORDER =
      Comparator.comparing(IndicatorValue::indicatorId)
          .thenComparing(IndicatorValue::windowId)
          .thenComparing(IndicatorValue::key);

  /** Window, unit, sector and category as one text, {@code month/990102//}; empty for all. */
  public String address() {
    return windowId + "/" + text(unitCode) + "/" + text(sectorCode) + "/" + text(categoryCode);
  }

  /** The codes as one text; empty for all. */
  String key() {
    return text(unitCode) + "|" + text(sectorCode) + "|" + text(categoryCode);
  }

  private static String text(@Nullable String code) {
    return code == null ? "" : code;
  }
}
