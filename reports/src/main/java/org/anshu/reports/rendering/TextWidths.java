package org.anshu.reports.rendering;

import org.anshu.reports.FontRole;

/** How much room texts take in a font, in parts of its size, before they are set. */
final class TextWidths {

  private final ReportFonts fonts;
  private final FontRole role;

  TextWidths(ReportFonts fonts, FontRole role) {
    this.fonts = fonts;
    this.role = role;
  }

  /** The width of the longest line of {@code text}. */
  float line(String text) {
    float widest = 0;
    float width = 0;
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      width = character == '\n' ? 0 : width + fonts.width(character, role);
      widest = Math.max(widest, width);
      i += Character.charCount(character);
    }
    return widest;
  }

  /** The width of the longest part of {@code text} that no line break may part. */
  float unbreakable(String text) {
    float widest = 0;
    float width = 0;
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      float own = fonts.width(character, role);
      width = breaks(character) ? 0 : width + own;
      widest = Math.max(widest, Math.max(width, character == '\n' ? 0 : own));
      i += Character.charCount(character);
    }
    return widest;
  }

  /** How many lines {@code text} takes where a line is {@code width} wide; never too few. */
  int lines(String text, float width) {
    int lines = 1;
    float used = 0;
    float word = 0;
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      i += Character.charCount(character);
      if (character == '\n') {
        lines++;
        used = 0;
        word = 0;
        continue;
      }
      float own = fonts.width(character, role);
      word = breaks(character) ? own : word + own;
      used += own;
      if (used > width) {
        lines++;
        used = Math.min(word, width);
      }
    }
    return lines;
  }

  /** Whether a line may end before and after {@code character}. */
  private static boolean breaks(int character) {
    return character >= 0x2E80 || character == ' ' || character == '\n' || character == '-';
  }
}
