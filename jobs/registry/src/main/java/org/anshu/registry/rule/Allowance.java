package org.anshu.registry.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many findings a blocking rule lets pass: the greater of a number and a share.
 *
 * @param rows a number of findings, 0 or more
 * @param percent a share of the rows checked, in percent, 0 to 100
 */
public record Allowance(long rows, BigDecimal percent) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** The findings allowed among {@code checked} rows; the share is rounded down. */
  public long of(long checked) {
    BigDecimal share =
        percent.multiply(BigDecimal.valueOf(checked)).divide(HUNDRED, 0, RoundingMode.DOWN);
    return Math.max(rows, share.longValueExact());
  }
}
