package org.anshu.ddl;

/** The forms in which people type codes: full-width, lower case, with blanks. */
final class CharacterForms {

  private static final int FULL_WIDTH_OFFSET = 0xFEE0;

  private CharacterForms() {}

  /**
   * The text with full-width characters as half-width, ASCII letters in upper case, and every blank
   * (also the ideographic one) removed. Independent of the default locale.
   */
  static String plain(String text) {
    StringBuilder plain = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char p = plain(c);
      if (plain == null && p != c) {
        plain = new StringBuilder(text.length()).append(text, 0, i);
      }
      if (plain != null && p != 0) {
        plain.append(p);
      }
    }
    return plain == null ? text : plain.toString();
  }

  /** The plain form of one character, 0 for a blank. */
  private static char plain(char c) {
    char half = c >= '！' && c <= '～' ? (char) (c - FULL_WIDTH_OFFSET) : c;
    if (half >= 'a' && half <= 'z') {
      return (char) (half - 'a' + 'A');
    }
    return half <= ' ' || half == '\u3000' || half == '\u00A0' || half == '\uFEFF' ? 0 : half;
  }

  /** Whether {@code text} from {@code from} to {@code to} (exclusive) is ASCII digits only. */
  static boolean digits(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
