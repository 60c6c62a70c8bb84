package org.anshu.connectors.demo;

import java.util.List;
import java.util.Random;

/**
 * A stream of reproducible chances: the same seed and name give the same stream on every machine.
 *
 * <p>{@link Random}'s sequence is fixed by its specification; only {@link StrictMath} is used.
 */
final class Dice {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final Random random;

  private Dice(long seed) {
    this.random = new Random(seed);
  }

  /** The stream called {@code name} of the city with {@code seed}. */
  static Dice of(long seed, String name) {
    long mixed = seed * GOLDEN + name.hashCode();
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return new Dice(mixed ^ (mixed >>> 31));
  }

  /** True with probability {@code p}. */
  boolean chance(double p) {
    return random.nextDouble() < p;
  }

  /** A number of 0 (inclusive) to 1 (exclusive). */
  double unit() {
    return random.nextDouble();
  }

  /** A whole number between {@code low} and {@code high}, both inclusive. */
  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** One character of {@code letters}, as a string. */
  String letter(String letters) {
    int at = random.nextInt(letters.codePointCount(0, letters.length()));
    return Character.toString(letters.codePointAt(letters.offsetByCodePoints(0, at)));
  }

  /** The index of one of {@code weights}, which need not add up to one. */
  int weighted(double... weights) {
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    double point = random.nextDouble() * total;
    for (int i = 0; i < weights.length; i++) {
      point -= weights[i];
      if (point < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }

  /** A member of 0 to {@code size - 1}, the first ones much more often: a power law. */
  int ranked(int size) {
    double u = random.nextDouble();
    return (int) (size * u * StrictMath.sqrt(u));
  }

  /** A log-normal amount with the given median; {@code spread} is the sigma of its logarithm. */
  double logNormal(double median, double spread) {
    return median * StrictMath.exp(spread * random.nextGaussian());
  }
}
