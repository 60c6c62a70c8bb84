package org.anshu.registry.league;

import java.util.function.IntToDoubleFunction;

/**
 * The counts that another year might bring under the same unknown risk, after {@code n} were seen.
 *
 * <p>A plain count is Poisson with an unknown mean, a share of a whole binomial with an unknown
 * chance, both with Jeffreys' prior: the next count is negative binomial with size {@code n + ½}
 * and chance ½, or beta binomial. Sampled from a table in constant time (Walker's alias method).
 */
final class CountNoise {

  /** Chances below this share of the greatest are left out. */
  private static final double TAIL = 1e-12;

  private final int first;
  private final double[] keep;
  private final int[] alias;
  private final double deviation;

  private CountNoise(int first, double[] keep, int[] alias, double deviation) {
    this.first = first;
    this.keep = keep;
    this.alias = alias;
    this.deviation = deviation;
  }

  /** Of a plain count, 0 or more. */
  static CountNoise ofCount(int seen) {
    double size = seen + 0.5;
    return of(Math.max(0, seen - 1), Integer.MAX_VALUE, k -> (k + size) / (k + 1.0) / 2);
  }

  /** Of a share: {@code seen} of {@code whole}, 0 to {@code whole}. */
  static CountNoise ofShare(int seen, int whole) {
    double a = seen + 0.5;
    double b = whole - seen + 0.5;
    return of(seen, whole, k -> (whole - k) * (k + a) / ((k + 1.0) * (whole - k - 1.0 + b)));
  }

  /**
   * A distribution by the ratios of neighbours.
   *
   * @param near a count near the most likely one
   * @param last the greatest possible count
   * @param ratio the chance of {@code k + 1} over that of {@code k}
   */
  private static CountNoise of(int near, int last, IntToDoubleFunction ratio) {
    int mode = near;
    while (mode < last && ratio.applyAsDouble(mode) > 1) {
      mode++;
    }
    while (mode > 0 && ratio.applyAsDouble(mode - 1) < 1) {
      mode--;
    }
    int first = mode;
    double chance = 1;
    while (first > 0 && chance > TAIL) {
      first--;
      chance /= ratio.applyAsDouble(first);
    }
    int end = mode;
    chance = 1;
    while (end < last && chance > TAIL) {
      chance *= ratio.applyAsDouble(end);
      end++;
    }
    double[] chances = new double[end - first + 1];
    chances[mode - first] = 1;
    for (int k = mode; k > first; k--) {
      chances[k - 1 - first] = chances[k - first] / ratio.applyAsDouble(k - 1);
    }
    for (int k = mode; k < end; k++) {
      chances[k + 1 - first] = chances[k - first] * ratio.applyAsDouble(k);
    }
    return table(first, chances);
  }

  private static CountNoise table(int first, double[] chances) {
    int size = chances.length;
    double sum = 0;
    double mean = 0;
    for (int index = 0; index < size; index++) {
      sum += chances[index];
      mean += chances[index] * index;
    }
    mean /= sum;
    double square = 0;
    int[] small = new int[size];
    int[] large = new int[size];
    int smalls = 0;
    int larges = 0;
    double[] keep = new double[size];
    for (int index = 0; index < size; index++) {
      square += chances[index] * (index - mean) * (index - mean);
      keep[index] = chances[index] / sum * size;
      if (keep[index] < 1) {
        small[smalls++] = index;
      } else {
        large[larges++] = index;
      }
    }
    int[] alias = new int[size];
    while (smalls > 0 && larges > 0) {
      int low = small[--smalls];
      int high = large[larges - 1];
      alias[low] = high;
      keep[high] -= 1 - keep[low];
      if (keep[high] < 1) {
        larges--;
        small[smalls++] = high;
      }
    }
    while (smalls > 0) {
      keep[small[--smalls]] = 1;
    }
    while (larges > 0) {
      keep[large[--larges]] = 1;
    }
    return new CountNoise(first, keep, alias, Math.sqrt(square / sum));
  }

  /**
   * A count.
   *
   * @param uniform from 0 to below 1
   */
  int at(double uniform) {
    double scaled = uniform * keep.length;
    int index = (int) scaled;
    return first + (scaled - index < keep[index] ? index : alias[index]);
  }

  /** The least count that it can bring. */
  int first() {
    return first;
  }

  /** How many different counts it can bring, one after the other. */
  int size() {
    return keep.length;
  }

  /** The standard deviation. */
  double deviation() {
    return deviation;
  }
}
