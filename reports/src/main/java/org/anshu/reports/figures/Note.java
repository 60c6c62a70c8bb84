package org.anshu.reports.figures;

/** A remark the computation left for the readers, such as a count of quarantined records. */
public record Note(String kind, String text) {}
