package org.anshu.reports.rendering;

import com.lowagie.text.pdf.BaseFont;
import java.awt.Color;
import net.sf.jasperreports.engine.JRLineBox;
import net.sf.jasperreports.engine.JRPen;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.LineSpacingEnum;
import net.sf.jasperreports.engine.type.ModeEnum;
import net.sf.jasperreports.engine.type.RotationEnum;
import net.sf.jasperreports.engine.type.VerticalTextAlignEnum;

/**
 * How the texts of one element of a template look, if they are plain enough to be drawn without the
 * library's layout: one line of black type in the middle of a box.
 *
 * @param face the font
 * @param size its size in points
 * @param align where in the line
 * @param left the space at the left within the box
 * @param right the space at the right
 * @param top the space at the top
 * @param bottom the space at the bottom
 * @param rule the width of the lines around it, 0 for none
 * @param markup whether its texts may hold marks of style
 */
record CellLook(
    BaseFont face,
    float size,
    HorizontalTextAlignEnum align,
    int left,
    int right,
    int top,
    int bottom,
    float rule,
    boolean markup) {

  /** Whether texts like {@code text} are plain enough. */
  static boolean isPlain(JRPrintText text) {
    return text.getRotation() == RotationEnum.NONE
        && text.getMode() == ModeEnum.TRANSPARENT
        && text.getVerticalTextAlign() == VerticalTextAlignEnum.MIDDLE
        && text.getHorizontalTextAlign() != HorizontalTextAlignEnum.JUSTIFIED
        && Color.BLACK.equals(text.getForecolor())
        && text.getParagraph().getLineSpacing() == LineSpacingEnum.SINGLE
        && text.getParagraph().getFirstLineIndent() == 0
        && text.getAnchorName() == null
        && isEven(text.getLineBox());
  }

  private static boolean isEven(JRLineBox box) {
    float top = width(box.getTopPen());
    return top == width(box.getLeftPen())
        && top == width(box.getBottomPen())
        && top == width(box.getRightPen());
  }

  private static float width(JRPen pen) {
    return pen.getLineWidth() == null ? 0 : pen.getLineWidth();
  }

  /** The look of {@code text}, which {@linkplain #isPlain is plain}. */
  static CellLook of(JRPrintText text, BaseFont face) {
    JRLineBox box = text.getLineBox();
    return new CellLook(
        face,
        text.getFontSize(),
        text.getHorizontalTextAlign(),
        box.getLeftPadding(),
        box.getRightPadding(),
        box.getTopPadding(),
        box.getBottomPadding(),
        width(box.getTopPen()),
        !"none".equals(text.getMarkup()));
  }

  /** Whether {@code text} is one line without marks of style. */
  boolean draws(JRPrintText text) {
    String words = text.getOriginalText();
    return words != null
        && text.getTextTruncateIndex() == null
        && text.getTextHeight() < size * 1.4f
        && words.indexOf('\n') < 0
        && words.indexOf('\t') < 0
        && !(markup && (words.indexOf('<') >= 0 || words.indexOf('&') >= 0));
  }

  /** The left edge of a line of {@code width} points in a box from {@code x}, as wide as given. */
  float start(float x, float boxWidth, float width) {
    return switch (align) {
      case RIGHT -> x + boxWidth - right - width;
      case CENTER -> x + left + (boxWidth - left - right - width) / 2;
      default -> x + left;
    };
  }

  /** How far below the upper edge of a box the line stands. */
  float baseline(float boxHeight) {
    return top + (boxHeight - top - bottom - size) / 2 + size * FontFace.ASCENT;
  }
}
