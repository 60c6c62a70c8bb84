package org.anshu.reports.rendering;

import java.util.List;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JRStyledTextAttributeSelector;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.type.BandTypeEnum;
import net.sf.jasperreports.engine.util.JRStyledText;
import org.anshu.reports.rendering.Printed.OnPage;

/** Reads off a filled document which text is on which page. */
final class PageTexts {

  private final JRStyledTextAttributeSelector plain;
  private final Printed printed;

  private PageTexts(JasperReportsContext context, Printed printed) {
    this.plain = JRStyledTextAttributeSelector.getNoneSelector(context);
    this.printed = printed;
  }

  /** Reads all pages of {@code prints}, which follow one another. */
  static void read(List<JasperPrint> prints, JasperReportsContext context, Printed printed) {
    PageTexts texts = new PageTexts(context, printed);
    int number = 0;
    for (JasperPrint print : prints) {
      for (JRPrintPage page : print.getPages()) {
        number++;
        texts.read(page.getElements(), number);
      }
    }
  }

  private void read(Iterable<JRPrintElement> elements, int page) {
    for (JRPrintElement element : elements) {
      if (element instanceof JRPrintFrame frame) {
        read(frame.getElements(), page);
      } else if (element instanceof JRPrintText text && isWanted(text)) {
        JRStyledText styled = text.getFullStyledText(plain);
        String words = styled == null ? "" : styled.getText();
        String name = TemplateMarks.name(text);
        printed.put(name, new OnPage(page, words.length()), words);
      }
    }
  }

  /** Cells have no name but the first of each row, and are too many to be looked at. */
  private static boolean isWanted(JRPrintText text) {
    return TemplateMarks.name(text) != null
        || text.getOrigin() == null
        || text.getOrigin().getReportName() == null
        || text.getOrigin().getBandType() != BandTypeEnum.DETAIL;
  }
}
