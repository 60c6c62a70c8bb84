package org.anshu.reports.comparison;

import org.anshu.failure.Text;

/**
 * One place in which two files differ.
 *
 * @param place where, such as 第 3 页第 5 行 or 表2!C7
 * @param expected what should stand there; empty for nothing
 * @param found what stands there; empty for nothing
 */
public record Spot(Text place, String expected, String found) {}
