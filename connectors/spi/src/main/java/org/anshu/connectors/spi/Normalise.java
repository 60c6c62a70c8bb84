package org.anshu.connectors.spi;

import java.util.Locale;

/**
 * How a source's text is cleaned before it is read: full-width forms become half-width, outer
 * blanks go, letters become capitals. {@code USCC} also loses inner blanks, {@code NUMBER}
 * thousands commas.
 */
public enum Normalise {
  NONE,
  TEXT,
  USCC,
  NUMBER;

  static Normalise of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }

  /** The cleaned form of {@code raw}; only outer blanks are removed for {@code NONE}. */
  public String apply(String raw) {
    if (this == NONE) {
      return strip(raw);
    }
    StringBuilder clean = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = halfWidth(raw.charAt(i));
      boolean dropped = this == USCC && isBlank(c) || this == NUMBER && c == ',';
      if (!dropped) {
        clean.append(c);
      }
    }
    return strip(clean.toString()).toUpperCase(Locale.ROOT);
  }

  /**
   * {@code raw} without blanks at its ends; the ideographic and the no-break space are blanks too.
   */
  public static String strip(String raw) {
    int from = 0;
    int to = raw.length();
    while (from < to && isBlank(raw.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(raw.charAt(to - 1))) {
      to--;
    }
    return from == 0 && to == raw.length() ? raw : raw.substring(from, to);
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || c == '\u00a0' || c == '\u3000' || c == '\ufeff';
  }

  private static char halfWidth(char c) {
    if (c >= '\uff01' && c <= '\uff5e') {
      return (char) (c - 0xfee0);
    }
    return c == '\u3000' ? ' ' : c;
  }
}
