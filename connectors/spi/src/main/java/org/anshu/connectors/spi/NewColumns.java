package org.anshu.connectors.spi;

import java.util.Locale;

/**
 * What happens when a source table has a column that it did not have and the contract does not
 * name. Such a column is never read, whatever the policy.
 */
public enum NewColumns {
  /** It is kept in the drift history and nobody is told. */
  IGNORE,
  /** The drift report shows it. */
  REPORT,
  /** The table stops until the contract names the column: in {@code columns} or never_land. */
  FREEZE;

  /** The policy as a contract writes it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static NewColumns of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
