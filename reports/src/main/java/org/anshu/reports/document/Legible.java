package org.anshu.reports.document;

import java.text.Normalizer;

/**
 * Texts as other systems keep them, without what no page can show: marks that cannot be seen, such
 * as those that programs add to a copied name, blanks of other widths, ends of lines of other
 * systems, and radicals (Kangxi) in the place of the characters that look the same.
 */
public final class Legible {

  private Legible() {}

  /** {@code text} with nothing but what can be seen, blanks and {@code \n}. */
  public static String of(String text) {
    StringBuilder legible = new StringBuilder(text.length());
    text.replace("\r\n", "\n").codePoints().forEach(character -> append(legible, character));
    return legible.toString();
  }

  private static void append(StringBuilder legible, int character) {
    switch (Character.getType(character)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> {
        if (character == '\t') {
          legible.append(' ');
        } else if ("\n\r\u0085\u2028\u2029".indexOf(character) >= 0) {
          legible.append('\n');
        }
      }
      case Character.SPACE_SEPARATOR -> legible.append(character == '\u3000' ? '\u3000' : ' ');
      case Character.FORMAT -> {
        // Not seen, and in no font.
      }
      default -> {
        if (isLookalike(character)) {
          legible.append(Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC));
        } else if (!isUnseen(character)) {
          legible.appendCodePoint(character);
        }
      }
    }
  }

  /** Kangxi radicals and compatibility ideographs: fonts draw the character they stand for. */
  private static boolean isLookalike(int character) {
    return character >= 0x2E80 && character <= 0x2FDF
        || character >= 0xF900 && character <= 0xFAFF
        || character >= 0x2F800 && character <= 0x2FA1F;
  }

  /** Selectors of variants and fillers, which are letters to Unicode. */
  private static boolean isUnseen(int character) {
    return character >= 0xFE00 && character <= 0xFE0F
        || character >= 0xE0100 && character <= 0xE01EF
        || character == 0x115F
        || character == 0x1160
        || character == 0x3164
        || character == 0xFFA0;
  }
}
