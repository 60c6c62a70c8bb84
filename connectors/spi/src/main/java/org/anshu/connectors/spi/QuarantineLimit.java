package org.anshu.connectors.spi;

/**
 * How many rows of one read may break the contract before nothing of the table is published.
 *
 * @param count always allowed
 * @param ratio the share of the rows read that is allowed even if it is more than {@code count}
 */
public record QuarantineLimit(long count, double ratio) {

  /** Five rows in a hundred, and always 200. */
  static final QuarantineLimit USUAL = new QuarantineLimit(200, 0.05);

  /** The most rows that may be quarantined of {@code rows} read. */
  public long of(long rows) {
    return Math.max(count, (long) Math.floor(rows * ratio));
  }
}
