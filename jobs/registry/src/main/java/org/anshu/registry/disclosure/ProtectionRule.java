package org.anshu.registry.disclosure;

import java.util.List;
import org.anshu.failure.Text;
import org.anshu.registry.Indicator.Basis;

/**
 * Which figures of an indicator nobody may work out, and how far off guesses must stay.
 *
 * @param id its name, in protocols
 * @param indicators whose figures
 * @param test how a figure is judged
 * @param below counts of 1 to one less are protected; 0 for {@link Test#BROKEN_DOWN}
 * @param contributors the indicator that counts who contributed to the same cell; empty for {@code
 *     COUNT} and {@code BROKEN_DOWN}, {@code self} for the indicator itself
 * @param denominators whether its denominator counts them, else its numerator
 * @param units how far off in units of the indicator, at least 1
 * @param percent how far off in per cent of the figure; the larger of the two holds
 * @param withhold whether the indicator is not printed at all
 * @param why for people
 * @param basis on whose authority
 */
public record ProtectionRule(
    String id,
    List<String> indicators,
    Test test,
    int below,
    String contributors,
    boolean denominators,
    int units,
    int percent,
    boolean withhold,
    Text why,
    Basis basis) {

  /** How a figure is judged. */
  public enum Test {
    /** It is itself a small count. */
    COUNT,
    /** Few have contributed to it. */
    CONTRIBUTORS,
    /** It is not the whole city's. */
    BROKEN_DOWN
  }

  public ProtectionRule {
    indicators = List.copyOf(indicators);
  }
}
