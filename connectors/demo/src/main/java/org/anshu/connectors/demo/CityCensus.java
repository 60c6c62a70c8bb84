package org.anshu.connectors.demo;

import java.util.SortedMap;

/**
 * How large a generated city is.
 *
 * @param rows the rows of every table, by {@code schema.table}
 */
public record CityCensus(SortedMap<String, Long> rows) {

  /** The rows of all tables. */
  public long total() {
    return rows.values().stream().mapToLong(Long::longValue).sum();
  }
}
