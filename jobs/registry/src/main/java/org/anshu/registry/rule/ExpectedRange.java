package org.anshu.registry.rule;

import java.math.BigDecimal;

/**
 * How a month's number is compared with the months before it.
 *
 * @param falseAlarms the share of sound series that are reported in a month, such as 0.002; half of
 *     it on each side
 * @param history the months before that are looked at
 * @param minimum fewer months than this give no opinion
 * @param severity what a number outside the range does; never {@code BLOCK} unless staff say so
 */
public record ExpectedRange(BigDecimal falseAlarms, int history, int minimum, Severity severity) {}
