package org.anshu.registry;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Amounts of money as Chinese bulletins print them: 1.559亿元 from one 亿 on, else 4226.97万元.
 *
 * <p>亿元 have up to four decimals without trailing zeros, 万元 always two, both half up; no figure of
 * the seeds has more.
 */
public final class YuanText {

  private static final BigDecimal ONE_YI = new BigDecimal("100000000");

  private YuanText() {}

  /** The amount {@code yuan}, in 元, with its printed unit. */
  public static String of(BigDecimal yuan) {
    if (yuan.abs().compareTo(ONE_YI) < 0) {
      return yuan.movePointLeft(4).setScale(2, RoundingMode.HALF_UP).toPlainString() + "万元";
    }
    BigDecimal rounded = yuan.movePointLeft(8).setScale(4, RoundingMode.HALF_UP);
    return rounded.stripTrailingZeros().toPlainString() + "亿元";
  }
}
