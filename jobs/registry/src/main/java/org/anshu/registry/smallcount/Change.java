package org.anshu.registry.smallcount;

import org.anshu.failure.Text;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Whether two counts differ by more than chance.
 *
 * <p>Conditional on their sum, the later of two Poisson counts is binomial with its share of the
 * exposure (Przyborowski and Wilenski 1940). The probability is two-sided, twice the smaller tail,
 * and exact: it errs on the side of “chance”.
 *
 * @param now the later count
 * @param base the earlier count
 * @param verdict what can be said
 * @param probability how often chance alone gives a difference at least as large, 0 to 1
 * @param ratio the interval of the ratio of the two levels, later to earlier, both for the same
 *     exposure; from 0 to infinity if both counts are 0
 */
public record Change(long now, long base, Verdict verdict, double probability, Interval ratio) {

  /** The probability below which a difference is called a change. */
  public static final double SIGNIFICANCE = 0.05;

  /** What can be said about two counts. */
  public enum Verdict {
    /** More than chance, upwards. */
    RISE(new Text("超出偶然波动的上升", "a rise beyond chance")),
    /** More than chance, downwards. */
    FALL(new Text("超出偶然波动的下降", "a fall beyond chance")),
    /** Within chance. */
    CHANCE(new Text("在偶然波动范围内", "within chance")),
    /** So few events that no difference could be told from chance. */
    TOO_FEW(new Text("数量太少，无从判断", "too few to tell")),
    /** No event in either period. */
    NONE(new Text("两期均为零", "none in either period"));

    private final Text text;

    Verdict(Text text) {
      this.text = text;
    }

    /** The words of reports. */
    public Text text() {
      return text;
    }
  }

  /** The change between two counts of single events over equal exposures. */
  public static Change of(long now, long base) {
    return of(now, base, 1, 1, Dispersion.NONE);
  }

  /**
   * The change between two counts.
   *
   * @param now the later count, 0 or more
   * @param base the earlier count, 0 or more
   * @param exposureNow days, employees, vehicles … behind {@code now}, above 0
   * @param exposureBase the same behind {@code base}, above 0
   * @param dispersion of what is counted; counts are divided by it and rounded
   */
  public static Change of(
      long now, long base, double exposureNow, double exposureBase, Dispersion dispersion) {
    if (now < 0 || base < 0 || !(exposureNow > 0) || !(exposureBase > 0)) {
      throw new IllegalArgumentException(
          "Expected counts of 0 or more and exposures above 0, found %d, %d, %s, %s"
              .formatted(now, base, exposureNow, exposureBase));
    }
    double share = exposureNow / (exposureNow + exposureBase);
    int later = events(now, dispersion);
    int sum = later + events(base, dispersion);
    Interval ratio = ratio(later, sum, share);
    if (now == 0 && base == 0) {
      return new Change(now, base, Verdict.NONE, 1, ratio);
    }
    double probability = probability(later, sum, share);
    double least = Math.min(probability(0, sum, share), probability(sum, sum, share));
    Verdict verdict;
    if (probability < SIGNIFICANCE) {
      verdict = later > sum * share ? Verdict.RISE : Verdict.FALL;
    } else {
      verdict = least < SIGNIFICANCE ? Verdict.CHANCE : Verdict.TOO_FEW;
    }
    return new Change(now, base, verdict, probability, ratio);
  }

  private static int events(long count, Dispersion dispersion) {
    return Math.toIntExact(Math.round(count / dispersion.factor()));
  }

  private static double probability(int later, int sum, double share) {
    if (sum == 0) {
      return 1;
    }
    BinomialDistribution chance = BinomialDistribution.of(sum, share);
    double below = chance.cumulativeProbability(later);
    double above = chance.survivalProbability(later - 1);
    return Math.min(1, 2 * Math.min(below, above));
  }

  /** Clopper and Pearson's interval of the share, as a ratio of levels. */
  private static Interval ratio(int later, int sum, double share) {
    double tail = SIGNIFICANCE / 2;
    double odds = share / (1 - share);
    double lower =
        later == 0
            ? 0
            : odds(
                BetaDistribution.of(later, sum - later + 1.0).inverseCumulativeProbability(tail));
    double upper =
        later == sum
            ? Double.POSITIVE_INFINITY
            : odds(BetaDistribution.of(later + 1.0, sum - later).inverseSurvivalProbability(tail));
    return new Interval(lower / odds, upper / odds, 1 - SIGNIFICANCE);
  }

  private static double odds(double share) {
    return share / (1 - share);
  }
}
