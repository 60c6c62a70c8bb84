package org.anshu.reports.rendering;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import org.anshu.failure.Text;
import org.anshu.reports.FontRoles;
import org.anshu.reports.document.WrittenReport;

/**
 * Draws one written report on pages. Fonts and templates are made once a process, so a renderer
 * costs nothing; threads may draw with one each at the same time.
 */
public final class JasperRenderer {

  private static final Map<FontPress, Templates> TEMPLATES = new ConcurrentHashMap<>();

  private final FontPress press;
  private final Templates templates;
  private final ReportFonts fonts;
  private final Printed printed = new Printed();

  /** A renderer with the fonts of {@code roles}. */
  public JasperRenderer(FontRoles roles) {
    press = FontPress.of(roles);
    templates = TEMPLATES.computeIfAbsent(press, one -> new Templates(one.context()));
    fonts = new ReportFonts(press);
  }

  /**
   * Draws the report on A4 pages as PDF/A-2b; the same report gives the same bytes.
   *
   * @param pdf replaced if it exists; its folder exists
   * @param created the time of creation it states
   */
  public void pdf(WrittenReport report, Path pdf, Instant created) {
    String title = report.title().replace("\n", "") + report.subtitle();
    try {
      List<JasperPrint> prints = new Pages(press, templates, fonts, report).print();
      PageTexts.read(prints, press.context(), printed);
      PdfPages.Properties properties =
          new PdfPages.Properties(title, report.issuer(), report.issue(), created);
      PdfPages.write(prints, properties, press, pdf);
    } catch (JRException e) {
      throw Templates.broken("report", e);
    }
  }

  /** Where everything was put; complete after the drawing. */
  public Printed printed() {
    return printed;
  }

  /** What the fonts could not do; complete after the drawing. */
  public List<Text> warnings() {
    return fonts.warnings();
  }
}
