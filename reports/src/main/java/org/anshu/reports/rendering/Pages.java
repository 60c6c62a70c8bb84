package org.anshu.reports.rendering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import org.anshu.reports.FontRole;
import org.anshu.reports.document.Block;
import org.anshu.reports.document.Block.Heading;
import org.anshu.reports.document.Frame;
import org.anshu.reports.document.Table;
import org.anshu.reports.document.WrittenReport;

/**
 * Fills the templates with a report: runs of upright pages and, between them, landscape tables,
 * each on pages of its own.
 */
final class Pages {

  private final JasperReportsContext context;
  private final Templates templates;
  private final ReportFonts fonts;
  private final WrittenReport report;
  private final BlockNames names;
  private final List<JasperPrint> prints = new ArrayList<>();

  Pages(FontPress press, Templates templates, ReportFonts fonts, WrittenReport report) {
    this.context = press.context();
    this.templates = templates;
    this.fonts = fonts;
    this.report = report;
    this.names = new BlockNames(report);
  }

  /** The report on pages, in their order. */
  List<JasperPrint> print() throws JRException {
    List<Block> run = new ArrayList<>();
    boolean tables = report.frame().kind() == Frame.Kind.TABLES;
    for (Block block : report.blocks()) {
      if (block instanceof Table table && table.landscape()) {
        String heading = takeHeading(run);
        if (!run.isEmpty() || prints.isEmpty() && !tables) {
          upright(run);
        }
        landscape(table, heading);
        run.clear();
      } else {
        run.add(block);
      }
    }
    if (!run.isEmpty() || prints.isEmpty()) {
      upright(run);
    }
    int unnumbered = Imprint.add(report.frame(), prints, fonts, context);
    PageNumbers.add(prints, unnumbered, context);
    return prints;
  }

  /** Takes away a heading that stands alone at the end: it goes to the page of its table. */
  private static String takeHeading(List<Block> run) {
    int last = run.size() - 1;
    if (last < 0 || !(run.get(last) instanceof Heading heading) || !heading.text().isEmpty()) {
      return "";
    }
    run.remove(last);
    return heading.title();
  }

  /** Filled again as long as a half-empty page can be mended. */
  private void upright(List<Block> run) throws JRException {
    PageFlow flow = new PageFlow(run, names);
    ReportRows rows = new ReportRows(fonts, templates, names, flow);
    Map<String, Object> parameters = new HashMap<>(rows.parameters(report));
    JasperPrint print = fill(rows, flow, parameters);
    while (flow.mend(print)) {
      print = fill(rows, flow, parameters);
    }
    if (!MergedCells.merge(print, context)) {
      rows.grow();
      print = fill(rows, flow, parameters);
      MergedCells.merge(print, context);
    }
    prints.add(print);
  }

  private JasperPrint fill(ReportRows rows, PageFlow flow, Map<String, Object> parameters)
      throws JRException {
    List<Map<String, ?>> all = new ArrayList<>();
    if (prints.isEmpty()) {
      all.add(ReportRows.head(report.frame()));
    }
    all.addAll(rows.rows(flow.blocks(), flow::turns));
    return JasperFillManager.getInstance(context)
        .fill(templates.compiled("report"), local(parameters), new JRMapCollectionDataSource(all));
  }

  private void landscape(Table table, String heading) throws JRException {
    JasperPrint print = landscape(table, heading, false);
    if (!MergedCells.merge(print, context)) {
      print = landscape(table, heading, true);
      MergedCells.merge(print, context);
    }
    prints.add(print);
  }

  private JasperPrint landscape(Table table, String heading, boolean grow) throws JRException {
    boolean first = prints.isEmpty();
    TableShape.Page page = first ? TableShape.Page.FIRST_LANDSCAPE : TableShape.Page.LANDSCAPE;
    TableDrawing drawing = new TableDrawing(table, heading, names.of(table), page, fonts, grow);
    Map<String, Object> parameters = local(drawing.parameters());
    parameters.put("REPORT", fonts.markup(report.title(), FontRole.TITLE));
    parameters.put("PERIOD_OF_REPORT", fonts.markup(report.subtitle(), FontRole.KAI));
    return JasperFillManager.getInstance(context)
        .fill(templates.of(drawing.shape()), parameters, drawing.rows());
  }

  /** A copy of {@code parameters} with the language and the zone of all reports. */
  private static Map<String, Object> local(Map<String, Object> parameters) {
    Map<String, Object> all = new HashMap<>(parameters);
    all.put(JRParameter.REPORT_LOCALE, Locale.SIMPLIFIED_CHINESE);
    all.put(JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone("Asia/Shanghai"));
    return all;
  }
}
