package org.anshu.reports.checking;

import java.util.ArrayList;
import java.util.List;

/**
 * What is drawn on one page, in the order of drawing. Lengths in points, from the upper left corner
 * of the page as it is seen.
 */
final class PageInk {

  private final int number;
  private final double width;
  private final double height;
  private final List<Glyph> glyphs = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private final List<Fill> fills = new ArrayList<>();
  private final List<Drawing> drawings = new ArrayList<>();

  PageInk(int number, double width, double height) {
    this.number = number;
    this.width = width;
    this.height = height;
  }

  /**
   * A character.
   *
   * @param text what it stands for; empty if the file does not say
   * @param left its left edge
   * @param base its base line
   * @param width how far the next one is set from it
   * @param size its height
   * @param turned whether it stands on its side
   * @param seen whether it is painted at all, in a colour that shows
   * @param order its place in the order of drawing
   */
  record Glyph(
      String text,
      double left,
      double base,
      double width,
      double size,
      boolean turned,
      boolean seen,
      int order) {

    double right() {
      return left + width;
    }

    /** The upper edge of a full character. */
    double top() {
      return base - 0.875 * size;
    }

    /** The lower edge of a full character. */
    double bottom() {
      return base + 0.125 * size;
    }

    double middle() {
      return left + width / 2;
    }

    boolean isSpace() {
      return text.isBlank();
    }
  }

  /** A straight line, upright or level. */
  record Line(double left, double top, double right, double bottom) {}

  /** A filled rectangle. */
  record Fill(double left, double top, double right, double bottom, int order) {}

  /** A chart: its frame and its outlines. */
  record Drawing(double left, double top, double right, double bottom, List<Fill> shapes) {}

  int number() {
    return number;
  }

  double width() {
    return width;
  }

  double height() {
    return height;
  }

  List<Glyph> glyphs() {
    return glyphs;
  }

  List<Line> lines() {
    return lines;
  }

  List<Fill> fills() {
    return fills;
  }

  List<Drawing> drawings() {
    return drawings;
  }
}
