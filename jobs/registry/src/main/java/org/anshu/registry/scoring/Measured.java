package org.anshu.registry.scoring;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * What a measure came to for one unit.
 *
 * @param value null unless {@code state} is VALUE
 * @param text how it came about, in Chinese
 */
record Measured(
    State state, @Nullable BigFraction value, String text, List<Explanation.Source> sources) {

  /** Whether there is a value. */
  enum State {
    VALUE,
    /** No figure, a withheld one, or no such number in the roster. */
    MISSING,
    /** The denominator is 0. */
    UNDEFINED
  }

  static Measured of(BigFraction value, String text, List<Explanation.Source> sources) {
    return new Measured(State.VALUE, value, text, sources);
  }

  static Measured missing(String text) {
    return new Measured(State.MISSING, null, text, List.of());
  }

  /** The value, where the state says that there is one. */
  BigFraction number() {
    if (value == null) {
      throw new IllegalStateException("No value: " + text);
    }
    return value;
  }
}
