package org.anshu.reports.rendering;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.engine.util.JRLoader;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.reports.FontRoles;
import org.anshu.reports.document.Block;
import org.anshu.reports.document.Block.Heading;
import org.anshu.reports.document.WrittenReport;

/** Draws a written report by the compiled templates: once on pages, once on sheets. */
public final class JasperRenderer implements AutoCloseable {

  private static final String TEMPLATES = "/org/anshu/reports/templates/";
  private static final String MASTHEAD = "MASTHEAD";
  private static final String ON_SHEETS = "ON_SHEETS";

  private final Path folder;
  private final SimpleJasperReportsContext context;
  private final ReportFonts fonts;
  private final Map<String, JasperReport> templates = new HashMap<>();
  private final Printed printed = new Printed();

  /** A renderer with the fonts of {@code roles}; close it to remove its private copies. */
  public JasperRenderer(FontRoles roles) {
    try {
      folder = Files.createTempDirectory("anshu-fonts");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    context = new SimpleJasperReportsContext(DefaultJasperReportsContext.getInstance());
    fonts = new ReportFonts(roles, folder, context);
  }

  /** Draws the report on A4 pages into {@code pdf}. */
  public void pdf(WrittenReport report, Path pdf) {
    JRPdfExporter exporter = new JRPdfExporter(context);
    SimplePdfExporterConfiguration document = new SimplePdfExporterConfiguration();
    document.setMetadataTitle(report.title().replace("\n", "") + report.subtitle());
    document.setMetadataAuthor(report.issuer());
    document.setMetadataSubject(report.issue());
    document.setMetadataCreator("安数 Anshu");
    document.setDisplayMetadataTitle(true);
    exporter.setConfiguration(document);
    try {
      JasperPrint pages = pages(report);
      PageTexts.read(pages, context, printed);
      exporter.setExporterInput(new SimpleExporterInput(pages));
      exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(pdf.toFile()));
      exporter.exportReport();
    } catch (JRException e) {
      throw broken(e);
    }
  }

  /** Draws the report on sheets, one a section, into {@code xlsx}. */
  public void xlsx(WrittenReport report, Path xlsx) {
    SheetExporter exporter = new SheetExporter(context, printed);
    try {
      exporter.setExporterInput(SimpleExporterInput.getInstance(sheets(report)));
      exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(xlsx.toFile()));
      exporter.exportReport();
    } catch (JRException e) {
      throw broken(e);
    }
  }

  /** Where everything was put; complete after both drawings of the same report. */
  public Printed printed() {
    return printed;
  }

  /** What the fonts could not do; complete after the drawing. */
  public List<Text> warnings() {
    return fonts.warnings();
  }

  /** The report on pages, filled again as long as a half-empty page can be mended. */
  private JasperPrint pages(WrittenReport report) throws JRException {
    PageFlow flow = new PageFlow(report.blocks());
    Map<String, Object> options = Map.of(MASTHEAD, true, ON_SHEETS, false);
    JasperPrint print = fill(report, flow, options);
    while (flow.mend(print)) {
      print = fill(report, flow, options);
    }
    return print;
  }

  /** Every section by itself, so that each sheet has the columns of its own tables only. */
  private List<JasperPrint> sheets(WrittenReport report) throws JRException {
    List<JasperPrint> sheets = new ArrayList<>();
    List<Block> section = new ArrayList<>();
    for (Block block : report.blocks()) {
      if (block instanceof Heading && !section.isEmpty()) {
        sheets.add(sheet(report, section, sheets.isEmpty()));
        section.clear();
      }
      section.add(block);
    }
    sheets.add(sheet(report, section, sheets.isEmpty()));
    return sheets;
  }

  private JasperPrint sheet(WrittenReport report, List<Block> section, boolean first)
      throws JRException {
    Map<String, Object> options =
        Map.of(JRParameter.IS_IGNORE_PAGINATION, true, MASTHEAD, first, ON_SHEETS, true);
    return fill(report, new PageFlow(section), options);
  }

  private JasperPrint fill(WrittenReport report, PageFlow flow, Map<String, Object> options)
      throws JRException {
    ReportRows rows = new ReportRows(fonts, this::template, flow::mayPart).naming(report);
    Map<String, Object> parameters = new HashMap<>(rows.parameters(report));
    parameters.putAll(options);
    parameters.put(JRParameter.REPORT_LOCALE, Locale.SIMPLIFIED_CHINESE);
    parameters.put(JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone("Asia/Shanghai"));
    Collection<Map<String, ?>> blocks = new ArrayList<>(rows.rows(flow.blocks()));
    return JasperFillManager.getInstance(context)
        .fill(template("report"), parameters, new JRMapCollectionDataSource(blocks));
  }

  private JasperReport template(String name) {
    return templates.computeIfAbsent(name, this::load);
  }

  /** Templates without a folder of their own are the monthly report's. */
  private JasperReport load(String name) {
    String place = TEMPLATES + (name.contains("/") ? name : "monthly/" + name) + ".jasper";
    try (InputStream file = JasperRenderer.class.getResourceAsStream(place)) {
      if (file == null) {
        throw new IllegalStateException("Not on the class path: " + place);
      }
      return (JasperReport) JRLoader.loadObject(context, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JRException e) {
      throw broken(e);
    }
  }

  private static AnshuException broken(JRException e) {
    return new AnshuException(
        FailureCode.TEMPLATE_INVALID,
        new Text("可排版的月报模板", "A template that can be filled"),
        Text.same(String.valueOf(e.getMessage())),
        new Text("检查 reports/templates/monthly", "Check reports/templates/monthly"),
        e);
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
