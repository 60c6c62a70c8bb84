package org.anshu.reports.rendering;

import com.lowagie.text.ExceptionConverter;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.GregorianCalendar;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JRStyledTextAttributeSelector;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fill.JRTemplatePrintText;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.PdfXmpCreator;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.SimplePdfReportConfiguration;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.type.PdfaConformanceEnum;
import org.jspecify.annotations.Nullable;

/**
 * Jasper's exporter of PDF files, which draws plain cells of tables itself, without the library's
 * layout of texts and with their boxes in one go, and states the time of creation that it is given.
 * Both make a table of a thousand pages take a third of the time.
 */
final class PdfPages extends JRPdfExporter {

  private static final PdfaConformanceEnum LEVEL = PdfaConformanceEnum.PDFA_2B;

  private final Instant created;
  private final Map<Object, Optional<CellLook>> looks = new IdentityHashMap<>();
  private final List<float[]> boxes = new ArrayList<>();
  private float rule;
  private boolean dated;

  private PdfPages(JasperReportsContext context, Instant created) {
    super(context);
    this.created = created;
  }

  /**
   * What a file says of itself.
   *
   * @param created the time of creation
   */
  record Properties(String title, String author, String subject, Instant created) {}

  /**
   * Writes {@code prints} one after the other as PDF/A-2b, with the same bytes every time.
   *
   * @throws UncheckedIOException if the file cannot be written, as on a full disk
   */
  static void write(List<JasperPrint> prints, Properties properties, FontPress press, Path pdf)
      throws JRException {
    PdfPages exporter = new PdfPages(press.context(), properties.created());
    exporter.setConfiguration(document(properties, press));
    SimplePdfReportConfiguration pages = new SimplePdfReportConfiguration();
    pages.setCollapseMissingBookmarkLevels(true);
    exporter.setConfiguration(pages);
    exporter.setExporterInput(SimpleExporterInput.getInstance(prints));
    exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(pdf.toFile()));
    try {
      exporter.exportReport();
    } catch (ExceptionConverter e) {
      // The PDF library hides what it could not write, also from who asks for the cause.
      if (e.getException() instanceof IOException unwritten) {
        throw new UncheckedIOException(unwritten);
      }
      throw e;
    }
    Reproducible.pdf(pdf);
  }

  private static SimplePdfExporterConfiguration document(Properties properties, FontPress press) {
    SimplePdfExporterConfiguration document = new SimplePdfExporterConfiguration();
    document.setMetadataTitle(properties.title());
    document.setMetadataAuthor(properties.author());
    document.setMetadataSubject(properties.subject());
    document.setMetadataCreator("安数 Anshu");
    document.setDisplayMetadataTitle(true);
    document.setPdfaConformance(LEVEL);
    document.setIccProfilePath(press.profile().toString());
    return document;
  }

  @Override
  protected void exportPage(JRPrintPage page) throws JRException, IOException {
    if (!dated) {
      GregorianCalendar time = GregorianCalendar.from(created.atZone(ZoneOffset.UTC));
      PdfWriter writer = producer().getPdfWriter();
      writer.getInfo().put(PdfName.CREATIONDATE, new PdfDate(time));
      writer.setXmpMetadata(PdfXmpCreator.createXmpMetadata(writer, LEVEL, false));
      dated = true;
    }
    super.exportPage(page);
  }

  @Override
  protected void exportElements(Collection<JRPrintElement> elements)
      throws IOException, JRException {
    super.exportElements(elements);
    drawBoxes();
  }

  @Override
  public void exportText(JRPrintText text) {
    if (text instanceof JRTemplatePrintText cell) {
      CellLook look =
          looks
              .computeIfAbsent(cell.getTemplate(), any -> Optional.ofNullable(look(text)))
              .orElse(null);
      if (look != null && look.draws(text)) {
        draw(look, text);
        return;
      }
    }
    super.exportText(text);
  }

  private @Nullable CellLook look(JRPrintText text) {
    if (!CellLook.isPlain(text)) {
      return null;
    }
    BaseFont face =
        producer()
            .getFont(
                JRStyledTextAttributeSelector.getAllSelector(getJasperReportsContext())
                    .getStyledTextAttributes(text),
                getTextLocale(text))
            .getBaseFont();
    return CellLook.of(text, face);
  }

  private void draw(CellLook look, JRPrintText text) {
    float x = text.getX() + getOffsetX();
    float top = pageFormat.getPageHeight() - text.getY() - getOffsetY();
    String words = text.getOriginalText();
    if (!words.isEmpty()) {
      float width = look.face().getWidthPoint(words, look.size());
      PdfContentByte page = producer().getPdfContentByte();
      page.resetGrayFill();
      page.beginText();
      page.setFontAndSize(look.face(), look.size());
      page.setTextMatrix(
          look.start(x, text.getWidth(), width), top - look.baseline(text.getHeight()));
      page.showText(words);
      page.endText();
    }
    if (look.rule() > 0) {
      if (look.rule() != rule) {
        drawBoxes();
      }
      rule = look.rule();
      boxes.add(new float[] {x, top - text.getHeight(), text.getWidth(), text.getHeight()});
    }
  }

  private void drawBoxes() {
    if (boxes.isEmpty()) {
      return;
    }
    PdfContentByte page = producer().getPdfContentByte();
    page.resetGrayStroke();
    page.setLineWidth(rule);
    page.setLineCap(PdfContentByte.LINE_CAP_PROJECTING_SQUARE);
    for (float[] box : boxes) {
      page.rectangle(box[0], box[1], box[2], box[3]);
    }
    page.stroke();
    boxes.clear();
  }

  private ClassicPdfProducer producer() {
    return (ClassicPdfProducer) pdfProducer;
  }
}
