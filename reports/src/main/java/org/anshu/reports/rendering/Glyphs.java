package org.anshu.reports.rendering;

import java.awt.Font;
import java.awt.font.FontRenderContext;
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

  Glyphs(Font font) {
    this.font = font.deriveFont(SIZE);
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

  private float[] measured(int from) {
    float[] advances = new float[BLOCK];
    for (int i = 0; i < BLOCK; i++) {
      char[] one = Character.toChars(from + i);
      advances[i] =
          font.canDisplay(from + i)
              ? font.createGlyphVector(EXACT, one).getGlyphMetrics(0).getAdvanceX() / SIZE
              : NONE;
    }
    return advances;
  }
}
