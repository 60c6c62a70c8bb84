package org.anshu.connectors.spi;

import java.util.Locale;

/** What happens when a source column is no longer as its contract says. */
public enum OnDrift {
  /** The table stops until somebody has looked: nothing of it is read. */
  FREEZE,
  /**
   * A column that is missing lands null if it is not required; one whose type became wider (a date
   * a date-time, a number a text) lands as it is read. All else stops the table.
   */
  EVOLVE,
  /** A column of any type is read; rows whose value does not fit wait in quarantine. */
  QUARANTINE;

  /** The policy as a contract writes it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static OnDrift of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
