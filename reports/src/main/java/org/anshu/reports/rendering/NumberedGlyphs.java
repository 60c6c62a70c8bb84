package org.anshu.reports.rendering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import org.apache.fontbox.cff.CFFCIDFont;
import org.apache.fontbox.cff.CFFFont;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Which glyphs of a font of one face have another character identifier (CID) than their own number.
 * The PDF library writes numbers where a CID-keyed font expects identifiers (Adobe TN 5176), so
 * that such a glyph would be a blank: of Fandol –, €, ¥ and a thousand others.
 */
final class NumberedGlyphs {

  /** How an OpenType file with CFF outlines begins. */
  private static final byte[] WITH_CFF = "OTTO".getBytes(StandardCharsets.US_ASCII);

  private NumberedGlyphs() {}

  /** The numbers of such glyphs in {@code file}; none if it is no CID-keyed font. */
  static BitSet others(Path file) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    BitSet others = new BitSet();
    if (!Arrays.equals(WITH_CFF, Arrays.copyOf(bytes, WITH_CFF.length))) {
      return others;
    }
    try (OpenTypeFont font = new OTFParser().parse(new RandomAccessReadBuffer(bytes))) {
      CFFFont outlines = font.getCFF().getFont();
      if (outlines instanceof CFFCIDFont) {
        for (int glyph = 1; glyph < outlines.getNumCharStrings(); glyph++) {
          others.set(glyph, outlines.getCharset().getCIDForGID(glyph) != glyph);
        }
      }
      return others;
    } catch (IOException e) {
      return new BitSet(); // what cannot be read here, the library that prints reads or refuses
    }
  }
}
