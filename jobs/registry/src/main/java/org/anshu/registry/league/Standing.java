package org.anshu.registry.league;

import java.math.BigDecimal;
import java.util.List;
import org.anshu.registry.rubric.Grade;
import org.anshu.registry.scoring.UnitScore;
import org.jspecify.annotations.Nullable;

/**
 * How firmly one unit stands among those of its type.
 *
 * @param score the official score, rank and grade
 * @param rankFrom the better end of the interval that holds nine draws of ten, inclusive
 * @param rankTo its worse end, inclusive
 * @param group units of a type with the same number cannot be told from the first of their group; 1
 *     is the group of the first
 * @param chances how often each grade came up, in the rubric's order; they add up to 1
 * @param toNextGrade the points by which the total misses the next better grade; null at the best
 * @param aboveOwn the points by which the total is above its grade's lower end; null at the lowest
 * @param flip the smallest change of a single figure that moves the grade by score; null if none
 *     does, or a sanction fixes the grade
 */
public record Standing(
    UnitScore score,
    int rankFrom,
    int rankTo,
    int group,
    List<Chance> chances,
    @Nullable BigDecimal toNextGrade,
    @Nullable BigDecimal aboveOwn,
    @Nullable Flip flip) {

  /**
   * How often a grade came up.
   *
   * @param share from 0 to 1
   */
  public record Chance(Grade grade, double share) {}
}
