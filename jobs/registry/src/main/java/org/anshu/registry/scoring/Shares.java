package org.anshu.registry.scoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Shares a number of points out in proportion, to a fixed number of decimals, so that the shares
 * add up exactly: every share is cut off, and what is left goes in single last digits to the
 * greatest remainders, of equal ones to the first.
 */
final class Shares {

  private Shares() {}

  /**
   * The points of all with the shares of {@code extra} added.
   *
   * @param points what each has, positive
   * @param extra what is shared out
   * @param scale the decimals; no fewer than those of any points
   */
  static List<BigDecimal> added(List<BigDecimal> points, BigDecimal extra, int scale) {
    BigDecimal sum = points.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigFraction factor = Exact.of(sum.add(extra)).divide(Exact.of(sum));
    BigFraction unit = BigFraction.of(BigInteger.ONE, BigInteger.TEN.pow(scale));
    List<BigDecimal> shares = new ArrayList<>();
    List<BigFraction> remainders = new ArrayList<>();
    BigDecimal left = sum.add(extra);
    for (BigDecimal point : points) {
      BigFraction exact = Exact.of(point).multiply(factor);
      BigDecimal cut = exact.bigDecimalValue(scale, RoundingMode.DOWN);
      shares.add(cut);
      remainders.add(exact.subtract(Exact.of(cut)));
      left = left.subtract(cut);
    }
    int digits = Exact.of(left).divide(unit).intValue();
    List<Integer> order = new ArrayList<>();
    for (int index = 0; index < points.size(); index++) {
      order.add(index);
    }
    order.sort(Comparator.comparing((Integer index) -> remainders.get(index)).reversed());
    BigDecimal last = BigDecimal.ONE.movePointLeft(scale);
    for (int index : order.subList(0, digits)) {
      shares.set(index, shares.get(index).add(last));
    }
    return shares;
  }
}
