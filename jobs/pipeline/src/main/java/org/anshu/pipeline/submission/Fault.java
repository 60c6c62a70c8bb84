package org.anshu.pipeline.submission;

/**
 * One thing wrong in a submitted file.
 *
 * @param place the cell, such as {@code 月报.xlsx [填报] B7}, or what is wrong as a whole
 * @param column the caption
 * @param value what stands there; empty if nothing
 * @param reason what is wrong and what belongs there, in Chinese
 */
public record Fault(String place, String column, String value, String reason) {}
