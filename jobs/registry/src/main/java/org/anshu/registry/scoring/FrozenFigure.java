package org.anshu.registry.scoring;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A published figure as it was when the inputs were frozen.
 *
 * @param id as {@code anshu explain} takes it: {@code accident.deaths@2026-06/cumulative/990102//}
 * @param window as the measure names it: {@code assessment}, or a window of the release; the id has
 *     the release's name for it
 * @param unit the statistical unit; empty for the city
 * @param sector empty for all
 * @param category empty for all
 * @param numerator the count; 0 is written out where a statistic has no row
 * @param denominator null for counts, and for rates whose denominator is pending
 * @param factor what the quotient is multiplied with, such as 100; 1 for counts
 * @param pending whether the figure is withheld: it then has no value
 */
public record FrozenFigure(
    String id,
    String indicator,
    String window,
    String unit,
    String sector,
    String category,
    BigDecimal numerator,
    @Nullable BigDecimal denominator,
    BigDecimal factor,
    boolean rate,
    boolean pending) {}
