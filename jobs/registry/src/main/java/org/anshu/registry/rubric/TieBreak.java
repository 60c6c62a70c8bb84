package org.anshu.registry.rubric;

/**
 * What parts equal totals before they share a rank.
 *
 * @param direction AT_MOST: the lower one is better
 */
public record TieBreak(Measure measure, Rule.Direction direction) {}
