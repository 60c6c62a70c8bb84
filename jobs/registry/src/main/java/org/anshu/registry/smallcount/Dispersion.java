package org.anshu.registry.smallcount;

import java.util.Collection;

/**
 * How much a sum over accidents varies beyond a count of single events. One accident kills several:
 * the variance of a sum of deaths is the sum of the squares, so {@code factor} = Σd² / Σd (compound
 * Poisson). It is 1 where every fatal accident has one death.
 *
 * @param factor 1 or more
 */
public record Dispersion(double factor) {

  /** Of events that happen one by one, such as accidents. */
  public static final Dispersion NONE = new Dispersion(1);

  public Dispersion {
    if (!(factor >= 1)) {
      throw new IllegalArgumentException("Expected a factor of 1 or more, found " + factor);
    }
  }

  /** Of sums of {@code perAccident}, deaths of each accident; without any death {@link #NONE}. */
  public static Dispersion of(Collection<Integer> perAccident) {
    double sum = 0;
    double squares = 0;
    for (int deaths : perAccident) {
      sum += deaths;
      squares += (double) deaths * deaths;
    }
    return sum == 0 ? NONE : new Dispersion(Math.max(1, squares / sum));
  }

  /** The interval of the mean of {@code sum} persons. */
  public Interval interval(long sum, double level) {
    Interval effective = PoissonInterval.ofEffective(sum / factor, level);
    return new Interval(effective.lower() * factor, effective.upper() * factor, level);
  }
}
