package org.anshu.reports.rendering;

import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.JRDefaultStyleProvider;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.base.JRBasePrintLine;
import net.sf.jasperreports.engine.base.JRBasePrintPage;
import net.sf.jasperreports.engine.base.JRBasePrintText;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.LineSpacingEnum;
import net.sf.jasperreports.engine.type.OrientationEnum;
import net.sf.jasperreports.engine.type.VerticalTextAlignEnum;
import net.sf.jasperreports.engine.util.JRTextMeasurerUtil;
import org.anshu.reports.FontRole;
import org.anshu.reports.document.Frame;

/**
 * The foot 版记 of an official letter: to whom copies go, who printed it and when, between rules at
 * the lower edge of the type area of the last page, which has an even number (GB/T 9704-2012, 7.4).
 */
final class Imprint {

  private static final float SIZE = 14f;
  private static final float SPACING = 1.5f;

  /** 0.35 mm and 0.25 mm. */
  private static final float OUTER = 1f;

  private static final float INNER = 0.7f;
  private static final int BLANK = 14;
  private static final int LABEL = 3 * BLANK + 1;
  private static final int ROW = 25;
  private static final int LINE_OF_TEXT = 29;

  private final JRDefaultStyleProvider styles;
  private final ReportFonts fonts;
  private final JRTextMeasurerUtil measure;
  private final List<JRPrintElement> elements = new ArrayList<>();
  private int bottom = PageNumbers.TOP + PageNumbers.HEIGHT;

  private Imprint(JasperPrint print, ReportFonts fonts, JasperReportsContext context) {
    this.styles = print.getDefaultStyleProvider();
    this.fonts = fonts;
    this.measure = JRTextMeasurerUtil.getInstance(context);
  }

  /**
   * Puts the foot on the last page, or on a page of its own if there is no room.
   *
   * @return how many pages at the end have no number: none, unless a blank one is among them
   */
  static int add(
      Frame frame, List<JasperPrint> prints, ReportFonts fonts, JasperReportsContext context) {
    JasperPrint print = prints.get(prints.size() - 1);
    if (frame.copies().isEmpty() && frame.printedBy().isEmpty()) {
      return 0;
    }
    if (print.getOrientation() == OrientationEnum.LANDSCAPE) {
      throw new IllegalStateException("An official letter ends with its signature");
    }
    Imprint imprint = new Imprint(print, fonts, context);
    int height = imprint.draw(frame);
    int pages = prints.stream().mapToInt(one -> one.getPages().size()).sum();
    JRPrintPage last = print.getPages().get(print.getPages().size() - 1);
    int added = 0;
    if (PageFlow.gap(last) < height + LINE_OF_TEXT || pages % 2 == 1) {
      added = 2 - pages % 2;
      for (int i = 0; i < added; i++) {
        last = new JRBasePrintPage();
        print.addPage(last);
      }
    }
    imprint.elements.forEach(last::addElement);
    return added == 2 ? 2 : 0;
  }

  /** Draws from the lower edge of the type area upwards; returns the height. */
  private int draw(Frame frame) {
    rule(OUTER);
    if (!frame.printedBy().isEmpty()) {
      JRBasePrintText by = text(frame.printedBy(), HorizontalTextAlignEnum.LEFT);
      JRBasePrintText on = text(printed(frame), HorizontalTextAlignEnum.RIGHT);
      by.setWidth(270);
      on.setX(by.getX() + by.getWidth());
      on.setWidth(PageNumbers.LINE - 2 * BLANK - by.getWidth());
      int height = height(by);
      bottom -= height;
      place(by, height);
      place(on, height);
      if (!frame.copies().isEmpty()) {
        rule(INNER);
      }
    }
    if (!frame.copies().isEmpty()) {
      copies(frame.receivers());
    }
    rule(OUTER);
    return PageNumbers.TOP + PageNumbers.HEIGHT - bottom;
  }

  /** The label, and the receivers beside it as a block. */
  private void copies(String receivers) {
    JRBasePrintText label = text("抄送：", HorizontalTextAlignEnum.LEFT);
    JRBasePrintText copies = text(receivers, HorizontalTextAlignEnum.LEFT);
    copies.setX(label.getX() + LABEL);
    copies.setWidth(label.getWidth() - LABEL);
    label.setWidth(LABEL);
    int height = height(copies);
    bottom -= height;
    place(label, height);
    place(copies, height);
  }

  /** A row, or more where a text needs them. */
  private int height(JRBasePrintText text) {
    text.setHeight(PageNumbers.HEIGHT);
    measure.measureTextElement(text);
    return Math.max(ROW, (int) Math.ceil(text.getTextHeight()) + 4);
  }

  private static String printed(Frame frame) {
    return frame.printedOn().isEmpty() ? "" : frame.printedOn() + "印发";
  }

  private void rule(float width) {
    JRBasePrintLine line = new JRBasePrintLine(styles);
    line.setX(PageNumbers.LEFT);
    line.setY(bottom);
    line.setWidth(PageNumbers.LINE);
    line.setHeight(1);
    line.getLinePen().setLineWidth(width);
    elements.add(line);
  }

  private JRBasePrintText text(String words, HorizontalTextAlignEnum align) {
    JRBasePrintText text = new JRBasePrintText(styles);
    text.setMarkup("styled");
    text.setText(fonts.markup(words, FontRole.BODY));
    text.setFontName(FontRole.BODY.family());
    text.setFontSize(SIZE);
    text.setHorizontalTextAlign(align);
    text.setVerticalTextAlign(VerticalTextAlignEnum.MIDDLE);
    text.setX(PageNumbers.LEFT + BLANK);
    text.setWidth(PageNumbers.LINE - 2 * BLANK);
    text.getParagraph().setLineSpacing(LineSpacingEnum.PROPORTIONAL);
    text.getParagraph().setLineSpacingSize(SPACING);
    return text;
  }

  private void place(JRBasePrintText text, int height) {
    text.setY(bottom + 2);
    text.setHeight(height - 3);
    measure.measureTextElement(text);
    elements.add(text);
  }
}
