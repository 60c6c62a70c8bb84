package org.anshu.connectors.demo;

import java.math.BigDecimal;

/**
 * What to generate.
 *
 * @param seed picks one of many cities; the same seed gives the same city to the last byte
 * @param scale its size: 1 is a city of 4.6 million with about 870 000 source rows; above 0. Small
 *     values keep a few hundred rows a table, and all the planted dirt
 */
public record CityOptions(long seed, BigDecimal scale) {

  private static final int FEWEST_ROWS = 300;
  private static final BigDecimal LARGEST_SCALE = BigDecimal.TEN;

  public CityOptions {
    if (scale.signum() <= 0 || scale.compareTo(LARGEST_SCALE) > 0) {
      throw new IllegalArgumentException(
          "Expected a scale above 0 and up to " + LARGEST_SCALE + ", found " + scale);
    }
  }

  /** The city of the documentation: seed 20260725, full size. */
  public static CityOptions standard() {
    return new CityOptions(20_260_725L, BigDecimal.ONE);
  }

  /** How many rows a table of {@code fullSize} rows gets. */
  int rows(int fullSize) {
    return Math.max(FEWEST_ROWS, scale.multiply(BigDecimal.valueOf(fullSize)).intValue());
  }

  /** {@code fullCount} in proportion, at least one. */
  int few(int fullCount) {
    return Math.max(1, scale.multiply(BigDecimal.valueOf(fullCount)).intValue());
  }
}
