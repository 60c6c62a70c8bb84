package org.anshu.pipeline.pull;

import java.util.List;
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
 * @param origin what the source said of itself
 * @param live what the landing table holds after the pull; null for a pull of an older version
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
    boolean published,
    Origin origin,
    @Nullable Live live) {

  /**
   * What the source said of itself.
   *
   * @param total the rows of the whole table; null for a pull of an older version
   * @param deleted the rows found to be gone
   * @param checksum of the rows read, computed by the source, 16 hexadecimal digits; null if it
   *     cannot
   * @param position the moment of the snapshot in the source's terms, or null
   */
  record Origin(
      @Nullable Long total, long deleted, @Nullable String checksum, @Nullable String position) {}

  /**
   * The rows of the landing table that are not gone, each in its newest version.
   *
   * @param rows how many
   * @param checksum of their keys and digests, whatever their order
   * @param snapshotId the Iceberg snapshot that holds them
   * @param columns the columns that the digests of the rows landed by this pull are made of
   */
  record Live(long rows, long checksum, long snapshotId, List<String> columns) {}

  PullResult result() {
    return new PullResult(
        source, table, pullId, sourceRows, landed, unchanged, quarantined, origin.deleted());
  }
}
