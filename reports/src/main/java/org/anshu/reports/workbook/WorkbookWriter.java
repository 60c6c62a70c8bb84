package org.anshu.reports.workbook;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.anshu.reports.document.Block;
import org.anshu.reports.document.WrittenReport;
import org.anshu.reports.openxml.ChartMarkup;
import org.anshu.reports.openxml.Markup;
import org.anshu.reports.openxml.Parts;
import org.anshu.reports.workbook.SheetPlan.Head;

/** Writes a report as a workbook, see {@link BookPlan}. */
public final class WorkbookWriter {

  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String SHEET_ML =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  private static final String RELATIONS = "<Relationships xmlns=\"" + PACKAGE + "relationships\">";

  private static final String DRAWING = "application/vnd.openxmlformats-officedocument.drawing+xml";

  /** How many rows of a sheet a chart with lines takes. */
  private static final int CHART_ROWS = 20;

  private WorkbookWriter() {}

  /**
   * Writes {@code xlsx}; replaced if it exists.
   *
   * @param created the time of creation that it states
   */
  public static void write(WrittenReport report, Path xlsx, Instant created) {
    try (Parts parts = new Parts(xlsx)) {
      write(report, BookPlan.of(report).sheets(), parts, created);
    }
  }

  /** The workbook of a chart alone, as a document carries it: its points can be edited there. */
  public static byte[] ofChart(WrittenReport report, Block chart, Instant created) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Parts parts = new Parts(bytes)) {
      write(report, List.of(BookPlan.chart(chart)), parts, created);
    }
    return bytes.toByteArray();
  }

  /** The chart of a document, of the points in {@link #ofChart}. */
  public static ChartMarkup chart(Block chart) {
    return Objects.requireNonNull(BookPlan.chart(chart).chart());
  }

  private static void write(
      WrittenReport report, List<SheetPlan> sheets, Parts parts, Instant created) {
    StyleBook styles = new StyleBook();
    parts.add("[Content_Types].xml", xml -> types(xml, sheets));
    parts.add("_rels/.rels", WorkbookWriter::root);
    parts.properties(report, created);
    parts.add("xl/workbook.xml", xml -> workbook(xml, sheets));
    parts.add("xl/_rels/workbook.xml.rels", xml -> relations(xml, sheets.size()));
    for (int i = 0; i < sheets.size(); i++) {
      SheetPlan sheet = sheets.get(i);
      boolean first = i == 0;
      String name = "sheet" + (i + 1) + ".xml";
      parts.add("xl/worksheets/" + name, xml -> new SheetWriter(sheet, styles, xml).write(first));
      ChartMarkup chart = sheet.chart();
      if (chart != null) {
        drawing(parts, i + 1, sheet, chart);
      }
    }
    // Last: only now all styles are known.
    parts.add("xl/styles.xml", styles::write);
  }

  /** The chart below the points of a sheet. */
  private static void drawing(Parts parts, int number, SheetPlan sheet, ChartMarkup chart) {
    parts.add(
        "xl/worksheets/_rels/sheet" + number + ".xml.rels",
        xml -> one(xml, "drawing", "../drawings/drawing" + number + ".xml"));
    parts.add(
        "xl/drawings/_rels/drawing" + number + ".xml.rels",
        xml -> one(xml, "chart", "../charts/chart" + number + ".xml"));
    String anchor =
        "<xdr:%s><xdr:col>%d</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>%d</xdr:row>"
            + "<xdr:rowOff>0</xdr:rowOff></xdr:%s>";
    int top = sheet.end() + 1;
    int height = chart.bars() ? 12 + 2 * chart.points().rows().size() : CHART_ROWS;
    parts.add(
        "xl/drawings/drawing" + number + ".xml",
        xml ->
            xml.raw("<xdr:wsDr xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/")
                .raw("spreadsheetDrawing\"><xdr:twoCellAnchor>")
                .raw(anchor.formatted("from", 0, top, "from"))
                .raw(anchor.formatted("to", sheet.widths().size(), top + height, "to"))
                .raw(
                    "<xdr:graphicFrame macro=\"\"><xdr:nvGraphicFramePr><xdr:cNvPr id=\"2\""
                        + " name=\"")
                .text(sheet.name())
                .raw("\"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm>")
                .raw("<a:off xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"")
                .raw(" x=\"0\" y=\"0\"/><a:ext xmlns:a=\"http://schemas.openxmlformats.org/")
                .raw("drawingml/2006/main\" cx=\"0\" cy=\"0\"/></xdr:xfrm>")
                .raw(ChartMarkup.graphic("rId1"))
                .raw("</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>"));
    parts.add("xl/charts/chart" + number + ".xml", xml -> chart.write(xml, ""));
  }

  private static void one(Markup xml, String type, String target) {
    xml.raw(RELATIONS);
    Parts.relation(xml, "rId1", OFFICE + "/" + type, target);
    xml.raw("</Relationships>");
  }

  private static void types(Markup xml, List<SheetPlan> sheets) {
    xml.raw("<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\"")
        .raw(" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
        .raw("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
    type(xml, "/xl/workbook.xml", SHEET_ML + "sheet.main+xml");
    type(xml, "/xl/styles.xml", SHEET_ML + "styles+xml");
    for (int i = 1; i <= sheets.size(); i++) {
      type(xml, "/xl/worksheets/sheet" + i + ".xml", SHEET_ML + "worksheet+xml");
      if (sheets.get(i - 1).chart() != null) {
        type(xml, "/xl/drawings/drawing" + i + ".xml", DRAWING);
        type(xml, "/xl/charts/chart" + i + ".xml", ChartMarkup.TYPE);
      }
    }
    Parts.propertyTypes(xml);
    xml.raw("</Types>");
  }

  private static void type(Markup xml, String part, String type) {
    xml.raw("<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>");
  }

  private static void root(Markup xml) {
    Parts.rootRelations(xml, "xl/workbook.xml");
  }

  private static void workbook(Markup xml, List<SheetPlan> sheets) {
    xml.raw("<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"")
        .raw(" xmlns:r=\"" + OFFICE + "\"><bookViews><workbookView/></bookViews><sheets>");
    for (int i = 0; i < sheets.size(); i++) {
      xml.raw("<sheet name=\"").text(sheets.get(i).name());
      xml.raw("\" sheetId=\"" + (i + 1) + "\" r:id=\"rId" + (i + 1) + "\"/>");
    }
    xml.raw("</sheets>");
    if (sheets.stream().anyMatch(sheet -> sheet.head() != null)) {
      xml.raw("<definedNames>");
      for (int i = 0; i < sheets.size(); i++) {
        Head head = sheets.get(i).head();
        if (head != null) {
          String rows = "!$" + (head.first() + 1) + ":$" + (head.last() + 1);
          xml.raw("<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"" + i + "\">")
              .text(SheetWriter.quoted(sheets.get(i).name()) + rows)
              .raw("</definedName>");
        }
      }
      xml.raw("</definedNames>");
    }
    xml.raw("</workbook>");
  }

  private static void relations(Markup xml, int sheets) {
    xml.raw(RELATIONS);
    for (int i = 1; i <= sheets; i++) {
      xml.raw("<Relationship Id=\"rId" + i + "\" Type=\"" + OFFICE + "/worksheet\"")
          .raw(" Target=\"worksheets/sheet" + i + ".xml\"/>");
    }
    xml.raw("<Relationship Id=\"rId" + (sheets + 1) + "\" Type=\"" + OFFICE + "/styles\"")
        .raw(" Target=\"styles.xml\"/></Relationships>");
  }
}
