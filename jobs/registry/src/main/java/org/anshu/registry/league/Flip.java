package org.anshu.registry.league;

import org.anshu.registry.rubric.Grade;
import org.anshu.registry.rubric.Item;
import org.anshu.registry.scoring.FrozenFigure;

/**
 * A change of one count that would give another grade.
 *
 * @param item the item through which it works; the first one if there are several
 * @param from the count as it is
 * @param to the nearest count with another grade, 0 or more
 * @param grade the grade by score that it would give
 * @param deviations the change in standard deviations of the count's noise: what is below 1 may be
 *     chance
 */
public record Flip(
    Item item, FrozenFigure figure, long from, long to, Grade grade, double deviations) {}
