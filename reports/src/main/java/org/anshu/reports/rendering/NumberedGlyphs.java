package org.anshu.reports.rendering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;

/**
 * Which glyphs of a font of one face have another character identifier (CID) than their own number.
 * The PDF library writes numbers where a CID-keyed font expects identifiers (Adobe TN 5176), so
 * that such a glyph would be a blank: of Fandol –, €, ¥ and a thousand others.
 */
final class NumberedGlyphs {

  private static final int CFF = 0x43464620;
  private static final int CHARSET = 15;
  private static final int CHAR_STRINGS = 17;
  private static final int REGISTRY = 12 * 256 + 30;

  private final ByteBuffer font;
  private final BitSet others = new BitSet();
  private int charset;
  private int charStrings;
  private boolean keyed;

  private NumberedGlyphs(ByteBuffer font) {
    this.font = font;
  }

  /** The numbers of such glyphs in {@code file}; none if it is no CID-keyed font. */
  static BitSet others(Path file) {
    try {
      ByteBuffer font = ByteBuffer.wrap(Files.readAllBytes(file));
      for (int i = 0; i < font.getShort(4); i++) {
        int entry = 12 + 16 * i;
        if (font.getInt(entry) == CFF) {
          int from = font.getInt(entry + 8);
          NumberedGlyphs glyphs = new NumberedGlyphs(font.slice(from, font.getInt(entry + 12)));
          glyphs.read();
          return glyphs.others;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IndexOutOfBoundsException e) {
      return new BitSet(); // what cannot be read here, the library reads or refuses
    }
    return new BitSet();
  }

  private void read() {
    int names = one(2);
    int tops = end(names);
    int first = data(tops) + offset(tops, 0);
    topDict(first, data(tops) + offset(tops, 1));
    if (keyed && charset > 2) {
      charset(two(charStrings));
    }
  }

  private int one(int at) {
    return font.get(at) & 0xff;
  }

  private int two(int at) {
    return font.getShort(at) & 0xffff;
  }

  /** An offset of the list at {@code index}. */
  private int offset(int index, int number) {
    int size = one(index + 2);
    int offset = 0;
    for (int i = 0; i < size; i++) {
      offset = offset << 8 | one(index + 3 + number * size + i);
    }
    return offset;
  }

  /** From where the offsets of the list at {@code index} count. */
  private int data(int index) {
    return index + 2 + (two(index) + 1) * one(index + 2);
  }

  private int end(int index) {
    return two(index) == 0 ? index + 2 : data(index) + offset(index, two(index));
  }

  private void topDict(int from, int to) {
    int operand = 0;
    for (int at = from; at < to; ) {
      int b = one(at++);
      if (b <= 21) {
        int operator = b == 12 ? 12 * 256 + one(at++) : b;
        charset = operator == CHARSET ? operand : charset;
        charStrings = operator == CHAR_STRINGS ? operand : charStrings;
        keyed |= operator == REGISTRY;
      } else if (b == 28) {
        operand = font.getShort(at);
        at += 2;
      } else if (b == 29) {
        operand = font.getInt(at);
        at += 4;
      } else if (b == 30) {
        while ((one(at) & 0xf) != 0xf) {
          at++;
        }
        at++;
      } else if (b >= 247) {
        int low = one(at++);
        operand = b < 251 ? (b - 247) * 256 + low + 108 : -(b - 251) * 256 - low - 108;
      } else {
        operand = b - 139;
      }
    }
  }

  private void charset(int glyphs) {
    int format = one(charset);
    int at = charset + 1;
    for (int glyph = 1; glyph < glyphs; ) {
      int identifier = two(at);
      int more = format == 0 ? 0 : format == 1 ? one(at + 2) : two(at + 2);
      at += 2 + format;
      for (int i = 0; i <= more; i++, glyph++) {
        others.set(glyph, glyph != identifier + i);
      }
    }
  }
}
