package org.anshu.reports.ofd;

import java.io.IOException;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.anshu.reports.ofd.PageReader.Glyph;
import org.apache.fontbox.cff.CFFFont;
import org.apache.fontbox.cff.CFFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/** The part of a font that a PDF embeds, as a font file of its own. */
final class EmbeddedFont {

  private final PDType0Font font;
  private final long id;
  private final SortedMap<Integer, Integer> glyphs = new TreeMap<>();

  EmbeddedFont(PDFont font, long id) {
    if (!(font instanceof PDType0Font composite)) {
      throw new IllegalStateException("Not a composite font: " + font.getName());
    }
    this.font = composite;
    this.id = id;
  }

  long id() {
    return id;
  }

  /** Its name, without the marks of a subset and of its encoding. */
  String name() {
    return font.getName().replaceFirst("^[A-Z]{6}\\+", "").replaceFirst("-Identity-H$", "");
  }

  /** What the same type is called on an office's computer, for readers that ignore the file. */
  String family() {
    String name = name().toLowerCase(Locale.ROOT);
    if (name.contains("fang")) {
      return "仿宋";
    }
    if (name.contains("kai")) {
      return "楷体";
    }
    return name.contains("hei") || name.contains("sans") ? "黑体" : "宋体";
  }

  /** The glyph that draws {@code glyph}; notes which character it is for. */
  int glyph(Glyph glyph) throws IOException {
    int number = font.codeToGID(glyph.code());
    if (glyph.text().codePointCount(0, glyph.text().length()) == 1) {
      glyphs.put(glyph.text().codePointAt(0), number);
    }
    return number;
  }

  String ending() {
    return compact() == null ? ".ttf" : ".otf";
  }

  /** The file, with every character that {@link #glyph} has seen. */
  byte[] bytes() throws IOException {
    PDStream compact = compact();
    Sfnt file = compact == null ? trueType() : cff(compact.toByteArray());
    return file.with(glyphs, name()).bytes();
  }

  private @Nullable PDStream compact() {
    return font.getDescendantFont().getFontDescriptor().getFontFile3();
  }

  private Sfnt trueType() throws IOException {
    return Sfnt.ofTrueType(
        font.getDescendantFont().getFontDescriptor().getFontFile2().toByteArray());
  }

  private static Sfnt cff(byte[] program) throws IOException {
    CFFFont font = new CFFParser().parse(new RandomAccessReadBuffer(program)).get(0);
    int[] widths = new int[font.getNumCharStrings()];
    for (int glyph = 0; glyph < widths.length; glyph++) {
      widths[glyph] = Math.max(0, font.getType2CharString(glyph).getWidth());
    }
    return Sfnt.ofCff(program, widths);
  }
}
