package org.anshu.pipeline.pull;

import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with one row.
 *
 * @param rule what is wrong
 * @param column the landed column
 * @param value what the source wrote, or null
 */
record RowIssue(Rule rule, String column, @Nullable String value) {}
