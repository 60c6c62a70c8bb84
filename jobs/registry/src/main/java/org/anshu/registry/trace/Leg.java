package org.anshu.registry.trace;

import org.anshu.registry.shape.IndicatorShape;

/**
 * Rows of one view that one or both sides of a figure are made of.
 *
 * @param with the {@code WITH} clause that its views need; empty for none
 * @param shape which rows, under which conditions, in which groups; for {@link Side#DENOMINATOR}
 *     the numerator of the shape is the denominator of the figure
 * @param side which side of the figure
 * @param exact whether a row belongs only to the figure with exactly its codes, as the GDP of a
 *     district does; else also to every “all”
 * @param withheld whether the definition may withhold the side although there are rows, as a rate
 *     of a period that is not complete does
 */
public record Leg(String with, IndicatorShape shape, Side side, boolean exact, boolean withheld) {

  /** The side of a figure. */
  public enum Side {
    /** Numerator, and the denominator if the shape has one. */
    BOTH,
    NUMERATOR,
    DENOMINATOR
  }
}
