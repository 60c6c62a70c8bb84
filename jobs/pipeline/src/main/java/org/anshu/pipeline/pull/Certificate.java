package org.anshu.pipeline.pull;

import org.jspecify.annotations.Nullable;

/**
 * The completeness certificate of one table in one pull.
 *
 * @param lowerBound the cursor from which (inclusive) was read, or null if all was
 * @param upperBound the greatest cursor in the snapshot (inclusive), not after the pull; null if
 *     the table has no cursor
 * @param sourceRows the rows the source counted
 * @param readRows the rows that arrived
 * @param checksum of all rows read, whatever their order
 * @param contractHash of what the contract says about the rows
 * @param snapshotId the Iceberg snapshot with the landed rows, or null if there are none
 * @param published whether main has them
 */
record Certificate(
    String pullId,
    String source,
    String table,
    @Nullable String lowerBound,
    @Nullable String upperBound,
    long sourceRows,
    long readRows,
    long landed,
    long unchanged,
    long quarantined,
    String checksum,
    String contractHash,
    @Nullable Long snapshotId,
    boolean published) {

  PullResult result() {
    return new PullResult(source, table, pullId, sourceRows, landed, unchanged, quarantined);
  }
}
