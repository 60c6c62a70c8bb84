package org.anshu.connectors.spi;

import java.util.Locale;

/** How a pull finds out that rows are gone at the source; {@code deletes} in a contract. */
public enum Deletes {
  /** It does not: a row that is gone stays as it was last known. */
  NONE,
  /** Every pull compares all keys of the source with those landed, both ways. */
  KEYS;

  /** The one that a contract writes as {@code key}. */
  static Deletes of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
