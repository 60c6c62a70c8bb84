package org.anshu.registry.rule;

/**
 * When a source has to have delivered a month.
 *
 * @param dueDay the day of the following month by whose end the rows are due, 1 to 28
 * @param maxDaysWithoutPull more days in a row than this without a completed pull are reported
 */
public record Delivery(int dueDay, int maxDaysWithoutPull) {}
