package org.anshu.registry.reconcile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Figures from which a printed change would follow, searched exactly among all numbers of so many
 * decimals.
 */
final class Alternatives {

  /** With more figures than these a search explains nothing. */
  static final int MOST = 20_000;

  private final ChangeKind kind;
  private final int decimals;

  /**
   * A search.
   *
   * @param decimals of the figures; 0 for counts
   */
  Alternatives(ChangeKind kind, int decimals) {
    this.kind = kind;
    this.decimals = decimals;
  }

  /** All bases from which a change in {@code wanted} leads to {@code now}; empty if too many. */
  NavigableSet<BigDecimal> bases(BigDecimal now, Range wanted) {
    if (now.signum() == 0 || !rises(wanted)) {
      return new TreeSet<>();
    }
    return within(
        kind.base(now, wanted.high()),
        kind.base(now, wanted.low()),
        base -> base.signum() > 0 && gives(now, base, wanted));
  }

  /** All figures to which a change in {@code wanted} leads from {@code base}. */
  NavigableSet<BigDecimal> figures(BigDecimal base, Range wanted) {
    return within(
        kind.now(base, wanted.low()),
        kind.now(base, wanted.high()),
        now -> now.signum() >= 0 && gives(now, base, wanted));
  }

  /** Whether the change from {@code base} to {@code now} is in {@code wanted}. */
  boolean gives(BigDecimal now, BigDecimal base, Range wanted) {
    return kind.meets(Range.exactly(now), Range.exactly(base), wanted);
  }

  /** A change to nothing has every base. */
  private boolean rises(Range wanted) {
    return kind != ChangeKind.PERCENT || wanted.low().compareTo(BigDecimal.valueOf(-100)) > 0;
  }

  private NavigableSet<BigDecimal> within(
      BigDecimal low, BigDecimal high, java.util.function.Predicate<BigDecimal> test) {
    NavigableSet<BigDecimal> found = new TreeSet<>();
    BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(-decimals);
    BigDecimal each = low.setScale(decimals, RoundingMode.FLOOR);
    BigDecimal end = high.setScale(decimals, RoundingMode.CEILING);
    if (end.subtract(each).compareTo(unit.multiply(BigDecimal.valueOf(MOST))) > 0) {
      return found;
    }
    for (; each.compareTo(end) <= 0; each = each.add(unit)) {
      if (test.test(each)) {
        found.add(each);
      }
    }
    return found;
  }
}
