package org.anshu.pipeline.pull;

/**
 * What became of the rows of one table in one pull.
 *
 * @param source the source
 * @param table our name of the table
 * @param pullId the pull
 * @param sourceRows the rows the source counted; the sum of the next three
 * @param landed rows that are new or changed
 * @param unchanged rows known as they are
 * @param quarantined rows that break the contract
 * @param deleted rows that are no longer at the source, and landed as such
 */
public record PullResult(
    String source,
    String table,
    String pullId,
    long sourceRows,
    long landed,
    long unchanged,
    long quarantined,
    long deleted) {}
