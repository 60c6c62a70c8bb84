package org.anshu.connectors.spi;

import java.util.Locale;

/**
 * What a pseudonymised column holds: it decides how the value is normalised before it is hashed, so
 * that one person written in two ways has one pseudonym. Values of different kinds never share one.
 */
public enum Personal {
  PERSON,
  PHONE,
  ID_NUMBER,
  TEXT;

  /** The kind as a contract writes it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Personal of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
