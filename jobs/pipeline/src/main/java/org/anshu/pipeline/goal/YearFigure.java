package org.anshu.pipeline.goal;

import org.anshu.registry.Ratio;

/**
 * The figure of a full year.
 *
 * @param year the year
 * @param value the figure, exact
 * @param origin where it is from: a release, or the source of a published value
 */
public record YearFigure(int year, Ratio value, String origin) {}
