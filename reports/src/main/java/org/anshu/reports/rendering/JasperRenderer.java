package org.anshu.reports.rendering;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.SimplePdfReportConfiguration;
import net.sf.jasperreports.pdf.type.PdfaConformanceEnum;
import org.anshu.failure.Text;
import org.anshu.reports.FontRoles;
import org.anshu.reports.document.WrittenReport;

/**
 * Draws one written report on pages. Fonts and templates are made once a process, so a renderer
 * costs nothing; threads may draw with one each at the same time.
 */
public final class JasperRenderer implements AutoCloseable {

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

  /** Draws the report on A4 pages into {@code pdf}. */
  public void pdf(WrittenReport report, Path pdf) {
    JRPdfExporter exporter = new JRPdfExporter(press.context());
    exporter.setConfiguration(document(report, press));
    SimplePdfReportConfiguration pages = new SimplePdfReportConfiguration();
    pages.setCollapseMissingBookmarkLevels(true);
    exporter.setConfiguration(pages);
    try {
      List<JasperPrint> prints = new Pages(press, templates, fonts, report).print();
      PageTexts.read(prints, press.context(), printed);
      exporter.setExporterInput(SimpleExporterInput.getInstance(prints));
      exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(pdf.toFile()));
      exporter.exportReport();
    } catch (JRException e) {
      throw Templates.broken("report", e);
    }
  }

  private static SimplePdfExporterConfiguration document(WrittenReport report, FontPress press) {
    SimplePdfExporterConfiguration document = new SimplePdfExporterConfiguration();
    document.setMetadataTitle(report.title().replace("\n", "") + report.subtitle());
    document.setMetadataAuthor(report.issuer());
    document.setMetadataSubject(report.issue());
    document.setMetadataCreator("安数 Anshu");
    document.setDisplayMetadataTitle(true);
    document.setPdfaConformance(PdfaConformanceEnum.PDFA_2B);
    document.setIccProfilePath(press.profile().toString());
    return document;
  }

  /** Where everything was put; complete after the drawing. */
  public Printed printed() {
    return printed;
  }

  /** What the fonts could not do; complete after the drawing. */
  public List<Text> warnings() {
    return fonts.warnings();
  }

  /** Does nothing; fonts and templates stay for the next renderer. */
  @Override
  public void close() {}
}
