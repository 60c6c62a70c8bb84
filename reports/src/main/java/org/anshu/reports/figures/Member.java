package org.anshu.reports.figures;

/**
 * A member of an axis: a statistical unit, a sector or an equipment kind, with its printed name.
 */
public record Member(String code, String name) {}
