package org.anshu.registry.smallcount;

import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Confidence intervals of the mean of a Poisson count: how many accidents there would be on average
 * under the same conditions.
 *
 * <p>They hold for events that happen one by one. Persons do not die one by one: for deaths see
 * {@link Dispersion}.
 */
public final class PoissonInterval {

  private PoissonInterval() {}

  /**
   * The exact interval (Garwood 1936): covers the true mean with at least the level, whatever it
   * is.
   *
   * @param count 0 or more; of 0 the lower end is 0
   * @param level between 0 and 1, exclusive
   */
  public static Interval exact(long count, double level) {
    return ofEffective(count, level);
  }

  /**
   * Byar's approximation, which many offices use: within 1 % of the exact interval from 5 events
   * on, too narrow at the lower end below.
   *
   * @param count 0 or more
   * @param level between 0 and 1, exclusive
   */
  public static Interval byar(long count, double level) {
    double z = NormalDistribution.of(0, 1).inverseCumulativeProbability(1 - tail(count, level));
    double above = count + 1.0;
    double upper = above * cube(1 - 1 / (9 * above) + z / (3 * Math.sqrt(above)));
    double lower =
        count == 0 ? 0 : count * cube(1 - 1 / (9.0 * count) - z / (3 * Math.sqrt(count)));
    return new Interval(Math.max(0, lower), upper, level);
  }

  /** The gamma interval of a count that need not be whole, such as one corrected for clustering. */
  static Interval ofEffective(double count, double level) {
    double tail = tail(count, level);
    double lower =
        count == 0 ? 0 : GammaDistribution.of(count, 1).inverseCumulativeProbability(tail);
    double upper = GammaDistribution.of(count + 1, 1).inverseSurvivalProbability(tail);
    return new Interval(lower, upper, level);
  }

  private static double tail(double count, double level) {
    if (count < 0 || level <= 0 || level >= 1) {
      throw new IllegalArgumentException(
          "Expected a count of 0 or more and a level in (0, 1), found " + count + ", " + level);
    }
    return (1 - level) / 2;
  }

  private static double cube(double number) {
    return number * number * number;
  }
}
