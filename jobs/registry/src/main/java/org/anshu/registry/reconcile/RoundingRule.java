package org.anshu.registry.reconcile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.anshu.failure.Text;

/** The rules by which published tables are seen to round. */
public enum RoundingRule {
  /** 四舍五入: half away from zero, the usual rule of communiqués. */
  HALF_UP(RoundingMode.HALF_UP, new Text("四舍五入", "half up")),
  /** 截尾: the further digits are cut off. */
  DOWN(RoundingMode.DOWN, new Text("截尾", "cut off")),
  /** 四舍六入五成双 (GB/T 8170): half to the even digit. */
  HALF_EVEN(RoundingMode.HALF_EVEN, new Text("四舍六入五成双", "half even"));

  private final RoundingMode mode;
  private final Text title;

  RoundingRule(RoundingMode mode, Text title) {
    this.mode = mode;
    this.title = title;
  }

  /** What people call it. */
  public Text title() {
    return title;
  }

  RoundingMode mode() {
    return mode;
  }

  /** All numbers that this rule prints as {@code printed}, with as many decimals as it has. */
  Range preimage(BigDecimal printed) {
    BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(-printed.scale());
    int sign = printed.signum();
    if (this == DOWN) {
      return sign == 0
          ? new Range(unit.negate(), false, unit, false)
          : sign > 0
              ? new Range(printed, true, printed.add(unit), false)
              : new Range(printed.subtract(unit), false, printed, true);
    }
    BigDecimal half = unit.divide(BigDecimal.valueOf(2));
    boolean even = this == HALF_EVEN && !printed.unscaledValue().testBit(0);
    boolean away = this == HALF_UP;
    return new Range(
        printed.subtract(half),
        even || away && sign > 0,
        printed.add(half),
        even || away && sign < 0);
  }
}
