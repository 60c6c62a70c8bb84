package org.anshu.reports.checking;

import org.anshu.reports.rendering.Typography;

/** Texts as they are compared: as typeset, without any white space. */
final class Squeezed {

  private Squeezed() {}

  /** What the pages print of {@code text}. */
  static String printed(String text) {
    return of(Typography.chinese(text));
  }

  /** {@code text} without white space, no matter which. */
  static String of(String text) {
    StringBuilder squeezed = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (!isSpace(character)) {
        squeezed.append(character);
      }
    }
    return squeezed.toString();
  }

  /** Whether nothing of it can be seen. */
  static boolean isSpace(char character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || character == '\u200b'
        || character == '\ufeff';
  }
}
