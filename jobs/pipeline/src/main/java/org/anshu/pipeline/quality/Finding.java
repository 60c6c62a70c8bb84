package org.anshu.pipeline.quality;

/**
 * One row that breaks one rule.
 *
 * @param source the source it came from
 * @param key the conformed row's key
 * @param detail what contradicts what; no personal data
 */
record Finding(String source, String key, String detail) {}
