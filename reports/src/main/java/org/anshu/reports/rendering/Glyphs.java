package org.anshu.reports.rendering;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.util.BitSet;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Which characters a font has and how wide they are, asked of the font once for each. Safe for
 * several threads.
 */
final class Glyphs {

  private static final int BLOCK = 256;
  private static final int CHARACTERS = 0x32400;
  private static final float SIZE = 1000f;
  private static final float NONE = -1f;

  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  private final Font font;
  private final AtomicReferenceArray<float[]> blocks =
      new AtomicReferenceArray<>(CHARACTERS / BLOCK);

  private final BitSet others;

  /**
   * The glyphs of {@code font}.
   *
   * @param others the glyphs that a PDF cannot name, see {@link NumberedGlyphs}
   */
  Glyphs(Font font, BitSet others) {
    this.font = font.deriveFont(SIZE);
    this.others = others;
  }

  /** The font, of any size. */
  Font font() {
    return font;
  }

  /** Whether the font has {@code character}. */
  boolean has(int character) {
    return character < CHARACTERS ? advance(character) >= 0 : font.canDisplay(character);
  }

  /** The width of {@code character} in parts of the size; of one that is missing, a full square. */
  float width(int character) {
    float advance = character < CHARACTERS ? advance(character) : NONE;
    return advance < 0 ? 1f : advance;
  }

  private float advance(int character) {
    float[] block = blocks.get(character / BLOCK);
    if (block == null) {
      block = measured(character / BLOCK * BLOCK);
      blocks.set(character / BLOCK, block);
    }
    return block[character % BLOCK];
  }

  /** The advance of the first glyph; none if the PDF cannot name it. */
  private float advance(GlyphVector one) {
    return others.get(one.getGlyphCode(0)) ? NONE : one.getGlyphMetrics(0).getAdvanceX() / SIZE;
  }

  private float[] measured(int from) {
    float[] advances = new float[BLOCK];
    for (int i = 0; i < BLOCK; i++) {
      if (font.canDisplay(from + i)) {
        advances[i] = advance(font.createGlyphVector(EXACT, Character.toChars(from + i)));
      } else {
        advances[i] = NONE;
      }
    }
    return advances;
  }
}
