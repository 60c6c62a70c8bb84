package org.anshu.pipeline.pull;

import java.util.List;

/**
 * What became of all rows of some pulls.
 *
 * @param tables one result a table, in the order of pulling
 */
public record PullSummary(List<PullResult> tables) {

  public PullSummary {
    tables = List.copyOf(tables);
  }

  /** The rows the sources counted. */
  public long sourceRows() {
    return tables.stream().mapToLong(PullResult::sourceRows).sum();
  }

  /** The rows that landed. */
  public long landed() {
    return tables.stream().mapToLong(PullResult::landed).sum();
  }

  /** The rows that were known as they are. */
  public long unchanged() {
    return tables.stream().mapToLong(PullResult::unchanged).sum();
  }

  /** The rows that broke their contract. */
  public long quarantined() {
    return tables.stream().mapToLong(PullResult::quarantined).sum();
  }

  /** The rows found to be gone at the source. */
  public long deleted() {
    return tables.stream().mapToLong(PullResult::deleted).sum();
  }
}
