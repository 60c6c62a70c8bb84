package org.anshu.registry.plan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What of a target is needed to judge it.
 *
 * @param measure what its number means
 * @param rule how the figure is compared with it
 * @param value the number; null for a qualitative target
 * @param baseYear the year it is compared with; null if the plan does not say
 * @param targetYear the year in which it is to be reached; later than the base year
 * @param tolerance how far a figure may stay below a number with 左右, in the number's unit; 0 or
 *     more
 */
public record PlanTarget(
    Measure measure,
    Rule rule,
    @Nullable BigDecimal value,
    @Nullable Integer baseYear,
    int targetYear,
    BigDecimal tolerance) {

  public PlanTarget {
    if (baseYear != null && baseYear >= targetYear) {
      throw new IllegalArgumentException(
          "Expected a base year before %d, found %d".formatted(targetYear, baseYear));
    }
    if (tolerance.signum() < 0) {
      throw new IllegalArgumentException("Expected a tolerance of 0 or more, found " + tolerance);
    }
  }

  /** Whether it can be judged with a base only. */
  public boolean needsBase() {
    return value != null && measure.needsBase();
  }
}
