package org.anshu.schedules.plan;

import java.time.YearMonth;

/**
 * One figure that a plan prints.
 *
 * @param indicator its id, {@code theme.name}
 * @param month the month of the run it comes from
 * @param window the window within the run, such as {@code month} or {@code cumulative}
 * @param unit the statistical unit; empty for all
 * @param sector the sector; empty for all
 * @param category the category; empty for all
 */
public record PlannedFigure(
    String indicator,
    YearMonth month,
    String window,
    String unit,
    String sector,
    String category) {}
