package org.anshu.pipeline.pull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the verification of one table's certificates gave.
 *
 * @param source the source
 * @param table our name of the table
 * @param certificates how many were recomputed from the warehouse
 * @param expired how many were not, since their snapshot is no longer kept
 * @param versions the versions of rows in the table
 * @param liveRows the rows after the last certified pull
 * @param liveChecksum of these rows, 16 hexadecimal digits
 * @param sourceRows the rows of the source that were compared; null if it was not asked
 * @param pending rows that changed at the source since, and that the next pull brings
 * @param discrepancies what does not agree, at most some hundred; empty if all does
 */
public record VerifiedTable(
    String source,
    String table,
    int certificates,
    int expired,
    long versions,
    long liveRows,
    String liveChecksum,
    @Nullable Long sourceRows,
    long pending,
    List<Discrepancy> discrepancies) {

  public VerifiedTable {
    discrepancies = List.copyOf(discrepancies);
  }

  /** Whether the warehouse is what the certificates and the source say. */
  public boolean holds() {
    return discrepancies.stream().noneMatch(each -> each.kind().broken());
  }
}
