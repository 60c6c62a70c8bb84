package org.anshu.registry.reconcile;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a printed rate must have been divided by.
 *
 * @param row the rate as printed
 * @param name what the denominator is called, with its unit
 * @param numerator the printed numerator
 * @param rate the printed rate
 * @param value numerator over the printed rate, one decimal
 * @param low the least denominator whose rate is printed so, one decimal, rounded down
 * @param high the greatest, one decimal, rounded up
 * @param growth per cent from the period before, one decimal; null for the first
 * @param implausible whether the growth is beyond the limit that the mapping sets
 */
public record ImpliedDenominator(
    String row,
    String name,
    String period,
    BigDecimal numerator,
    BigDecimal rate,
    BigDecimal value,
    BigDecimal low,
    BigDecimal high,
    @Nullable BigDecimal growth,
    boolean implausible) {}
