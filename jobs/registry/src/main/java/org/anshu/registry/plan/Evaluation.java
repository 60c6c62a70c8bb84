package org.anshu.registry.plan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A target beside the figure of a year.
 *
 * @param reading how an ambiguous target was read; a target that is ambiguous gives one evaluation
 *     a reading
 * @param required what the year's figure was to be: the straight line from the base year, in the
 *     target year the target itself, in the figure's unit; null if there is no line
 * @param achieved what the figure achieved in the target's own terms: per cent of reduction, or
 *     increase; the figure itself for a level; null without figure or base
 * @param needed what was to be achieved by the year, in the same terms; null if there is no line
 * @param verdict the judgement, by exact fractions
 */
public record Evaluation(
    Reading reading,
    @Nullable BigDecimal required,
    @Nullable BigDecimal achieved,
    @Nullable BigDecimal needed,
    Verdict verdict) {

  /** How a target is read. */
  public enum Reading {
    /** There is one way. */
    PLAIN,
    /** 年均下降 as a fall in every year, compounded. */
    EACH_YEAR,
    /** 年均下降 as a fall of the mean of the plan's years. */
    MEAN_OF_YEARS
  }

  static Evaluation of(Reading reading, Verdict verdict) {
    return new Evaluation(reading, null, null, null, verdict);
  }
}
