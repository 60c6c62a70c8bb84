package org.anshu.registry.reconcile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** What a column of changes holds. */
public enum ChangeKind {
  /** The change in per cent of the base: 同比(±%). */
  PERCENT {
    @Override
    int compare(BigDecimal now, BigDecimal base, BigDecimal change) {
      return now.multiply(HUNDRED).compareTo(base.multiply(HUNDRED.add(change)));
    }

    @Override
    BigDecimal rounded(BigDecimal now, BigDecimal base, int decimals, RoundingMode mode) {
      return now.subtract(base).multiply(HUNDRED).divide(base, decimals, mode);
    }

    @Override
    BigDecimal base(BigDecimal now, BigDecimal change) {
      return now.multiply(HUNDRED).divide(HUNDRED.add(change), MathContext.DECIMAL128);
    }

    @Override
    BigDecimal now(BigDecimal base, BigDecimal change) {
      return base.multiply(HUNDRED.add(change)).divide(HUNDRED, MathContext.DECIMAL128);
    }
  },
  /** The difference in the unit of the figure: 增减, 百分点. */
  DIFFERENCE {
    @Override
    int compare(BigDecimal now, BigDecimal base, BigDecimal change) {
      return now.subtract(base).compareTo(change);
    }

    @Override
    BigDecimal rounded(BigDecimal now, BigDecimal base, int decimals, RoundingMode mode) {
      return now.subtract(base).setScale(decimals, mode);
    }

    @Override
    BigDecimal base(BigDecimal now, BigDecimal change) {
      return now.subtract(change);
    }

    @Override
    BigDecimal now(BigDecimal base, BigDecimal change) {
      return base.add(change);
    }
  };

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * How the change from {@code base} to {@code now} compares with {@code change}, exactly.
   *
   * @param base not negative; zero is smaller than any divisor, so that the change is infinite
   */
  abstract int compare(BigDecimal now, BigDecimal base, BigDecimal change);

  /** The change, rounded once; {@code base} is not zero. */
  abstract BigDecimal rounded(BigDecimal now, BigDecimal base, int decimals, RoundingMode mode);

  /** The base from which {@code change} leads to {@code now}, to 34 digits. */
  abstract BigDecimal base(BigDecimal now, BigDecimal change);

  /** Where {@code change} leads from {@code base}, to 34 digits. */
  abstract BigDecimal now(BigDecimal base, BigDecimal change);

  /** Whether some change between the two ranges lies in {@code wanted}. */
  boolean meets(Range now, Range base, Range wanted) {
    int least = compare(now.low(), base.high(), wanted.high());
    int most = compare(now.high(), base.low(), wanted.low());
    boolean leastIn = now.lowIn() && base.highIn() && wanted.highIn();
    boolean mostIn = now.highIn() && base.lowIn() && wanted.lowIn();
    return (least < 0 || least == 0 && leastIn) && (most > 0 || most == 0 && mostIn);
  }
}
