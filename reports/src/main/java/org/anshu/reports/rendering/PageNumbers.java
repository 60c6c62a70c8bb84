package org.anshu.reports.rendering;

import java.util.List;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.base.JRBasePrintText;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.OrientationEnum;
import net.sf.jasperreports.engine.type.RotationEnum;
import net.sf.jasperreports.engine.type.VerticalTextAlignEnum;
import net.sf.jasperreports.engine.util.JRTextMeasurerUtil;
import org.anshu.reports.FontRole;

/**
 * Puts the numbers on the pages by GB/T 9704: size 4 宋体 between two dashes, the dashes 7 mm below
 * the type area, odd numbers at the right, even ones at the left, one blank inside. A landscape
 * page is an upright sheet on its side, so its number is where the others are and stands upright
 * with them.
 *
 * <p>Landscape tables have their head at the left of the sheet: at the binding on odd pages, at the
 * cut on even ones.
 */
final class PageNumbers {

  /** The left edge of the type area 版心 in points. */
  static final int LEFT = 79;

  /** Its upper edge. */
  static final int TOP = 105;

  /** Its width. */
  static final int LINE = 442;

  /** Its height. */
  static final int HEIGHT = 638;

  /** The height of the sheet. */
  static final int SHEET = 842;

  /** What is below it to the edge of the sheet. */
  static final int BELOW = SHEET - TOP - HEIGHT;

  private static final float SIZE = 14f;
  private static final int BLANK = 14;
  private static final int ROOM = 24;
  private static final int WIDTH = 100;

  /** 7 mm. */
  private static final int DASH_BELOW = 20;

  private PageNumbers() {}

  /**
   * Numbers the pages of {@code prints}, which follow one another, from 1.
   *
   * @param unnumbered how many pages at the end have no number
   */
  static void add(List<JasperPrint> prints, int unnumbered, JasperReportsContext context) {
    int numbered = prints.stream().mapToInt(print -> print.getPages().size()).sum() - unnumbered;
    JRTextMeasurerUtil measure = JRTextMeasurerUtil.getInstance(context);
    int number = 0;
    for (JasperPrint print : prints) {
      boolean landscape = print.getOrientation() == OrientationEnum.LANDSCAPE;
      for (JRPrintPage page : print.getPages()) {
        number++;
        if (number > numbered) {
          return;
        }
        JRBasePrintText text = number(number, print);
        place(text, number % 2 == 1, landscape);
        measure.measureTextElement(text);
        page.addElement(text);
      }
    }
  }

  private static JRBasePrintText number(int number, JasperPrint print) {
    JRBasePrintText text = new JRBasePrintText(print.getDefaultStyleProvider());
    text.setText("— " + number + " —");
    text.setFontName(FontRole.SONG.family());
    text.setFontSize(SIZE);
    text.setVerticalTextAlign(VerticalTextAlignEnum.MIDDLE);
    text.setHorizontalTextAlign(
        number % 2 == 1 ? HorizontalTextAlignEnum.RIGHT : HorizontalTextAlignEnum.LEFT);
    text.getPropertiesMap().setProperty(TemplateMarks.NAME, "number");
    return text;
  }

  private static void place(JRBasePrintText text, boolean odd, boolean landscape) {
    int x = odd ? LEFT + LINE - BLANK - WIDTH : LEFT + BLANK;
    int y = TOP + HEIGHT + DASH_BELOW - ROOM / 2;
    text.setX(landscape ? SHEET - y - ROOM : x);
    text.setY(landscape ? x : y);
    text.setWidth(landscape ? ROOM : WIDTH);
    text.setHeight(landscape ? WIDTH : ROOM);
    text.setRotation(landscape ? RotationEnum.RIGHT : RotationEnum.NONE);
  }
}
