package org.anshu.connectors.spi;

/** A rule over a whole row; a row that breaks it is quarantined. */
public sealed interface RowCheck {

  /**
   * The first date must not be after the second if both are there (DATE_ORDER).
   *
   * @param earlier the landed column of the earlier date
   * @param later the landed column of the later date
   */
  record DateOrder(String earlier, String later) implements RowCheck {}

  /**
   * The value must be a key of another table of the same source (ORPHAN_KEY); null is allowed.
   *
   * @param column the landed column that refers
   * @param table the table of the same contract, read before this one, with a one-column key
   */
  record References(String column, String table) implements RowCheck {}
}
