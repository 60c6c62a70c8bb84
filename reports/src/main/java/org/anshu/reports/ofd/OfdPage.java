package org.anshu.reports.ofd;

import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import org.anshu.reports.ofd.PageReader.Drawing;
import org.anshu.reports.ofd.PageReader.Glyph;
import org.anshu.reports.ofd.PageReader.Mark;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** Writes the content of one page. */
final class OfdPage {

  /** The height of a line in type sizes. */
  private static final double LINE = 1.3;

  /** A stroke of the type size divided by this makes a glyph bold. */
  private static final double BOLD = 30;

  private static final double SAME_LINE = 0.01;

  private final OfdXml xml = new OfdXml("Page");
  private final Function<PDFont, EmbeddedFont> fonts;
  private long lastId;

  /**
   * A page.
   *
   * @param lastId the number given last; numbers are unique in a document
   */
  OfdPage(Function<PDFont, EmbeddedFont> fonts, long lastId) {
    this.fonts = fonts;
    this.lastId = lastId;
  }

  /** The number given last. */
  long lastId() {
    return lastId;
  }

  /** The page of {@code marks}, with width and height in mm. */
  byte[] write(List<Mark> marks, double width, double height) throws IOException {
    xml.open("Area").text("PhysicalBox", OfdXml.lengths(0, 0, width, height)).close();
    xml.open("Content").open("Layer", "Type", "Body", "ID", id());
    List<Glyph> run = new ArrayList<>();
    for (Mark mark : marks) {
      if (mark instanceof Glyph glyph) {
        if (!run.isEmpty() && !continues(run.get(run.size() - 1), glyph)) {
          text(run);
        }
        run.add(glyph);
      } else {
        text(run);
        drawing((Drawing) mark);
      }
    }
    text(run);
    return xml.bytes();
  }

  private static boolean continues(Glyph last, Glyph next) {
    return last.font().equals(next.font())
        && last.size() == next.size()
        && last.color() == next.color()
        && last.bold() == next.bold()
        && Math.abs(last.y() - next.y()) < SAME_LINE
        && next.x() > last.x()
        && single(last)
        && single(next);
  }

  /** Whether a glyph stands for one character of the basic plane; others stand alone. */
  private static boolean single(Glyph glyph) {
    return glyph.text().length() == 1;
  }

  private void text(List<Glyph> run) throws IOException {
    if (run.isEmpty()) {
      return;
    }
    Glyph first = run.get(0);
    EmbeddedFont font = fonts.apply(first.font());
    StringBuilder text = new StringBuilder();
    StringJoiner glyphs = new StringJoiner(" ");
    StringJoiner advances = new StringJoiner(" ");
    for (int i = 0; i < run.size(); i++) {
      Glyph glyph = run.get(i);
      text.append(glyph.text());
      glyphs.add(String.valueOf(font.glyph(glyph)));
      if (i > 0) {
        // Between rounded places, so that errors do not add up along the line.
        advances.add(
            OfdXml.rounded(glyph.x()).subtract(OfdXml.rounded(run.get(i - 1).x())).toPlainString());
      }
    }
    double top = first.y() - first.size();
    open(font, run, top);
    xml.open("CGTransform", "CodePosition", "0", "CodeCount", String.valueOf(text.length()))
        .attribute("GlyphCount", String.valueOf(run.size()))
        .text("Glyphs", glyphs.toString())
        .close();
    xml.open("TextCode", "X", "0", "Y", OfdXml.length(first.size()));
    if (run.size() > 1) {
      xml.attribute("DeltaX", advances.toString());
    }
    xml.characters(text.toString()).close().close();
    run.clear();
  }

  private void open(EmbeddedFont font, List<Glyph> run, double top) {
    Glyph first = run.get(0);
    double width = run.get(run.size() - 1).x() + first.size() - first.x();
    xml.open("TextObject", "ID", id())
        .attribute("Boundary", OfdXml.lengths(first.x(), top, width, first.size() * LINE))
        .attribute("Font", String.valueOf(font.id()))
        .attribute("Size", OfdXml.length(first.size()));
    if (first.bold()) {
      xml.attribute("Stroke", "true").attribute("LineWidth", OfdXml.length(first.size() / BOLD));
    }
    xml.open("FillColor", "Value", color(first.color())).close();
    if (first.bold()) {
      xml.open("StrokeColor", "Value", color(first.color())).close();
    }
  }

  private void drawing(Drawing drawing) {
    double margin = drawing.width();
    Rectangle2D bounds = drawing.shape().getBounds2D();
    double left = bounds.getX() - margin;
    double top = bounds.getY() - margin;
    boolean line = margin > 0;
    xml.open("PathObject", "ID", id())
        .attribute(
            "Boundary",
            OfdXml.lengths(
                left, top, bounds.getWidth() + 2 * margin, bounds.getHeight() + 2 * margin))
        .attribute("Stroke", String.valueOf(line))
        .attribute("Fill", String.valueOf(!line));
    if (line) {
      xml.attribute("LineWidth", OfdXml.length(drawing.width()));
    }
    xml.open(line ? "StrokeColor" : "FillColor", "Value", color(drawing.color())).close();
    xml.text("AbbreviatedData", outline(drawing, left, top)).close();
  }

  private static String outline(Drawing drawing, double left, double top) {
    StringJoiner words = new StringJoiner(" ");
    double[] at = new double[6];
    PathIterator path = drawing.shape().getPathIterator(null);
    for (; !path.isDone(); path.next()) {
      int kind = path.currentSegment(at);
      words.add(
          switch (kind) {
            case PathIterator.SEG_MOVETO -> "M";
            case PathIterator.SEG_LINETO -> "L";
            case PathIterator.SEG_QUADTO -> "Q";
            case PathIterator.SEG_CUBICTO -> "B";
            default -> "C";
          });
      int numbers =
          switch (kind) {
            case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 2;
            case PathIterator.SEG_QUADTO -> 4;
            case PathIterator.SEG_CUBICTO -> 6;
            default -> 0;
          };
      for (int i = 0; i < numbers; i++) {
        words.add(OfdXml.length(at[i] - (i % 2 == 0 ? left : top)));
      }
    }
    return words.toString();
  }

  private String id() {
    lastId++;
    return String.valueOf(lastId);
  }

  private static String color(int color) {
    return (color >> 16 & 0xFF) + " " + (color >> 8 & 0xFF) + " " + (color & 0xFF);
  }
}
