package org.anshu.schedules.console;

/**
 * The number of terminal columns a text takes: Chinese characters take two, combining marks none.
 *
 * <p>The ranges are those of East Asian Width W and F of Unicode 16 that terminals draw double. ICU
 * knows the same, but loading it costs a light command a fifth of its time; a test compares this
 * table with ICU's.
 */
public final class DisplayWidth {

  /** Pairs of first and last code point, inclusive, ascending. */
  private static final int[] WIDE = {
    0x1100, 0x115F, 0x2E80, 0x2E99, 0x2E9B, 0x2EF3, 0x2F00, 0x2FD5, 0x2FF0, 0x303E, 0x3041, 0x3096,
    0x3099, 0x30FF, 0x3105, 0x312F, 0x3131, 0x318E, 0x3190, 0x31E3, 0x31EF, 0x321E, 0x3220, 0x3247,
    0x3250, 0xA48C, 0xA490, 0xA4C6, 0xA960, 0xA97C, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE10, 0xFE19,
    0xFE30, 0xFE52, 0xFE54, 0xFE66, 0xFE68, 0xFE6B, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x1F300,
    0x1F320, 0x1F32D, 0x1F335, 0x1F337, 0x1F37C, 0x1F3A0, 0x1F3CA, 0x1F3F8, 0x1F43E, 0x1F442,
    0x1F4FC, 0x1F600, 0x1F64F, 0x1F680, 0x1F6C5, 0x1F900, 0x1F93A, 0x1F947, 0x1F9FF, 0x20000,
    0x2FFFD, 0x30000, 0x3FFFD,
  };

  private DisplayWidth() {}

  /** The columns that {@code text} takes on one line. */
  public static int of(String text) {
    return text.codePoints().map(DisplayWidth::ofCodePoint).sum();
  }

  /** The columns of one character: 0, 1 or 2. */
  public static int ofCodePoint(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      case Character.CONTROL -> 0;
      default -> isWide(codePoint) ? 2 : 1;
    };
  }

  /** {@code text} followed by blanks up to {@code columns}; longer text is left as it is. */
  public static String padRight(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - of(text)));
  }

  /** {@code text} after as many blanks as fill {@code columns}; longer text is left as it is. */
  public static String padLeft(String text, int columns) {
    return " ".repeat(Math.max(0, columns - of(text))) + text;
  }

  /** {@code text} cut to at most {@code columns}, with an ellipsis where something is cut. */
  public static String cut(String text, int columns) {
    if (of(text) <= columns) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int used = 0;
    for (int codePoint : text.codePoints().toArray()) {
      int width = ofCodePoint(codePoint);
      if (used + width > columns - 1) {
        break;
      }
      used += width;
      kept.appendCodePoint(codePoint);
    }
    return kept.append('…').toString();
  }

  private static boolean isWide(int codePoint) {
    if (codePoint < WIDE[0]) {
      return false;
    }
    int low = 0;
    int high = WIDE.length / 2 - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (codePoint < WIDE[2 * middle]) {
        high = middle - 1;
      } else if (codePoint > WIDE[2 * middle + 1]) {
        low = middle + 1;
      } else {
        return true;
      }
    }
    return false;
  }
}
