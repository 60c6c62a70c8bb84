package org.anshu.connectors.spi;

import java.util.Locale;

/**
 * The kind of type a source column has: coarse enough to survive a driver, fine enough to notice a
 * change.
 */
public enum TypeFamily {
  TEXT,
  INTEGER,
  DECIMAL,
  DATE,
  DATETIME;

  /** The family as a contract writes it, such as {@code text}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The family of a contract's {@code expects} value. */
  static TypeFamily of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
