package org.anshu.registry.rubric;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an item's points come about. Every rule gives between 0 and the item's points, both
 * inclusive.
 */
public sealed interface Rule {

  /** Which way a measure is better or is tested. */
  enum Direction {
    /** At least the limit, both inclusive; higher is better. */
    AT_LEAST,
    /** At most the limit, both inclusive; lower is better. */
    AT_MOST
  }

  /** A rule that looks at a number, not at what assessors say. */
  sealed interface OfMeasure extends Rule {

    /** What it looks at. */
    Measure measure();
  }

  /**
   * Deducts for each occurrence beyond the free ones, down to the floor (单项扣完为止).
   *
   * @param each points for one occurrence, positive
   * @param free occurrences that cost nothing, 0 or more
   * @param floor the least points that remain, 0 or more
   */
  record PerOccurrence(Measure measure, BigDecimal each, BigDecimal free, BigDecimal floor)
      implements OfMeasure {}

  /** All points if the measure keeps the limit, else none. */
  record Threshold(Measure measure, Direction direction, Limit limit) implements OfMeasure {}

  /**
   * Points by the band that the measure falls into; the bands cover every number once.
   *
   * @param bands in rising order
   */
  record Bands(Measure measure, List<Band> bands) implements OfMeasure {}

  /**
   * A half-open band.
   *
   * @param from the least value in it; null for no lower end
   * @param below the least value above it; null for no upper end
   * @param points from 0 to the item's
   */
  record Band(@Nullable BigDecimal from, @Nullable BigDecimal below, BigDecimal points) {}

  /**
   * In a straight line from no points to all of them, cut off at both ends.
   *
   * @param zeroAt the value that gives none
   * @param fullAt the value that gives all, different from {@code zeroAt}; may be the smaller one
   */
  record Linear(Measure measure, BigDecimal zeroAt, BigDecimal fullAt) implements OfMeasure {}

  /** Points in proportion to the measure over the limit, at most all. */
  record Proportional(Measure measure, Limit whole) implements OfMeasure {}

  /**
   * Points by rank among the units of the same type; equal measures share the better rank.
   *
   * @param direction AT_LEAST: the highest is first
   * @param steps in rising order of rank; ranks after the last step get its points
   */
  record Ranking(Measure measure, Direction direction, List<Step> steps) implements OfMeasure {}

  /**
   * A step of a ranking.
   *
   * @param toRank the last rank it holds for, inclusive
   * @param points from 0 to the item's
   */
  record Step(int toRank, BigDecimal points) {}

  /** All points if the assessors say yes, else none; of several by {@code combine}. */
  record YesNo(Combine combine) implements Rule {}

  /**
   * Points given by assessors, with evidence.
   *
   * @param combine of several assessors
   * @param step points are multiples of it, such as 0.5
   */
  record Manual(Combine combine, BigDecimal step) implements Rule {}

  /** How the points of several assessors become one; of answers, yes counts 1 and no 0. */
  enum Combine {
    /** The arithmetic mean. */
    MEAN,
    /** The middle one, or the mean of the two in the middle. */
    MEDIAN,
    /** The mean without one highest and one lowest; needs three. */
    TRIMMED_MEAN,
    /** The least. */
    LOWEST,
    /** More than half; for answers only. */
    MAJORITY
  }
}
