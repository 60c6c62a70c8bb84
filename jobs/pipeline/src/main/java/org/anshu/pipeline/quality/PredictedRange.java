package org.anshu.pipeline.quality;

import java.util.Arrays;

/**
 * Between which numbers the next one of a series is expected, by the numbers before it.
 *
 * <p>The numbers are taken as counts. If they were Poisson, the next count given a total {@code S}
 * over {@code n} months is negative binomial (S + ½, n/(n+1)): that allows for the mean being an
 * estimate. Series that vary more than that are scaled by their dispersion (variance over mean, at
 * least 1, with a margin for being an estimate itself). Single wild months are drawn in to five
 * robust standard deviations of the median, so that one past error does not hide the next.
 *
 * @param expected the mean of the history
 * @param lower the smallest number that is not surprising, inclusive
 * @param upper the greatest, inclusive
 */
record PredictedRange(double expected, double lower, double upper) {

  private static final double MAD_TO_SIGMA = 1.4826;
  private static final double WILD = 5;
  private static final double NORMAL_FROM = 300;

  /**
   * The range of a series.
   *
   * @param history the months before, each 0 or more; at least 3
   * @param falseAlarms the share of sound series outside the range, half of it on each side
   */
  static PredictedRange of(double[] history, double falseAlarms) {
    double[] tamed = tamed(history);
    int months = tamed.length;
    double mean = Arrays.stream(tamed).sum() / months;
    double variance = Arrays.stream(tamed).map(x -> (x - mean) * (x - mean)).sum() / (months - 1);
    // The estimate of a dispersion from few months is itself uncertain, by about √(2/n).
    double margin = 1 + Math.sqrt(2.0 / (months - 1));
    double raw = mean > 0 ? variance / mean : 1;
    double dispersion = raw > margin ? raw * margin * margin : 1;
    double total = mean * months / dispersion;
    double side = falseAlarms / 2;
    double[] bounds = bounds(total + 0.5, months, side);
    return new PredictedRange(mean, bounds[0] * dispersion, bounds[1] * dispersion);
  }

  /** Where a number lies. */
  String outcome(double value) {
    return value < lower ? "low" : value > upper ? "high" : "ok";
  }

  private static double[] tamed(double[] history) {
    double middle = median(history);
    double spread =
        MAD_TO_SIGMA * median(Arrays.stream(history).map(x -> Math.abs(x - middle)).toArray());
    double reach = WILD * Math.max(spread, Math.sqrt(Math.max(middle, 1)));
    return Arrays.stream(history)
        .map(x -> Math.min(Math.max(x, middle - reach), middle + reach))
        .toArray();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  /** The quantiles of the predictive distribution: at most {@code side} lies beyond either. */
  private static double[] bounds(double shape, int months, double side) {
    double mean = shape / months;
    if (mean > NORMAL_FROM) {
      double sigma = Math.sqrt(mean * (1 + 1.0 / months));
      double reach = normalQuantile(1 - side) * sigma;
      return new double[] {Math.max(0, Math.floor(mean - reach)), Math.ceil(mean + reach)};
    }
    double success = months / (months + 1.0);
    double density = Math.exp(shape * Math.log(success));
    double below = 0;
    long lower = -1;
    for (long count = 0; ; count++) {
      double upTo = below + density;
      if (lower < 0 && upTo > side) {
        lower = count;
      }
      if (1 - upTo <= side && lower >= 0) {
        return new double[] {lower, count};
      }
      below = upTo;
      density *= (shape + count) / (count + 1) * (1 - success);
    }
  }

  /** Abramowitz and Stegun 26.2.23, to 4.5e-4: enough for a bound that is rounded outwards. */
  private static double normalQuantile(double p) {
    double tail = Math.sqrt(-2 * Math.log(1 - p));

    return tail
        - (2.515517 + 0.802853 * tail + 0.010328 * tail * tail)
            / (1 + 1.432788 * tail + 0.189269 * tail * tail + 0.001308 * tail * tail * tail);
  }
}
