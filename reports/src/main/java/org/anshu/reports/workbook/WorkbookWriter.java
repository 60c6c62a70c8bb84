package org.anshu.reports.workbook;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.anshu.reports.document.WrittenReport;
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

  private WorkbookWriter() {}

  /**
   * Writes {@code xlsx}; replaced if it exists.
   *
   * @param created the time of creation that it states
   */
  public static void write(WrittenReport report, Path xlsx, Instant created) {
    List<SheetPlan> sheets = BookPlan.of(report).sheets();
    StyleBook styles = new StyleBook();
    try (Parts parts = new Parts(xlsx)) {
      parts.add("[Content_Types].xml", xml -> types(xml, sheets.size()));
      parts.add("_rels/.rels", WorkbookWriter::root);
      parts.properties(report, created);
      parts.add("xl/workbook.xml", xml -> workbook(xml, sheets));
      parts.add("xl/_rels/workbook.xml.rels", xml -> relations(xml, sheets.size()));
      for (int i = 0; i < sheets.size(); i++) {
        SheetPlan sheet = sheets.get(i);
        boolean first = i == 0;
        parts.add(
            "xl/worksheets/sheet" + (i + 1) + ".xml",
            xml -> new SheetWriter(sheet, styles, xml).write(first));
      }
      // Last: only now all styles are known.
      parts.add("xl/styles.xml", styles::write);
    }
  }

  private static void types(Markup xml, int sheets) {
    xml.raw("<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\"")
        .raw(" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
        .raw("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
    type(xml, "/xl/workbook.xml", SHEET_ML + "sheet.main+xml");
    type(xml, "/xl/styles.xml", SHEET_ML + "styles+xml");
    for (int i = 1; i <= sheets; i++) {
      type(xml, "/xl/worksheets/sheet" + i + ".xml", SHEET_ML + "worksheet+xml");
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
