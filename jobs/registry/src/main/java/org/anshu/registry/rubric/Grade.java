package org.anshu.registry.rubric;

import java.math.BigDecimal;
import org.anshu.failure.Text;
import org.jspecify.annotations.Nullable;

/**
 * A grade: scores from {@code from} (inclusive, 以上含本数) to the next better grade's (exclusive).
 *
 * @param id unique in the rubric
 * @param from null for the lowest grade, which has no lower end
 * @param quota the most units of a type that may have it; null for no quota
 */
public record Grade(String id, Text title, @Nullable BigDecimal from, @Nullable Quota quota) {

  /**
   * How many may have a grade; those beyond it get the next lower one.
   *
   * @param share per cent of the units of a type, cut off to a whole number
   * @param tiesIn whether units tied at the edge all have it; else none of them has it
   */
  public record Quota(BigDecimal share, boolean tiesIn) {}
}
