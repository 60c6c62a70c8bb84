package org.anshu.reports.word;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.anshu.reports.document.Block;
import org.anshu.reports.document.Drawn;
import org.anshu.reports.document.WrittenReport;
import org.anshu.reports.openxml.ChartMarkup;
import org.anshu.reports.openxml.Markup;
import org.anshu.reports.openxml.Parts;
import org.anshu.reports.workbook.WorkbookWriter;

/**
 * Writes a report as a text document: headings with outline levels, named styles, tables with
 * repeated heads and merged cells, landscape tables in sections of their own, page numbers on odd
 * and even pages. The styles are {@code templates/word/styles.xml}.
 */
public final class WordWriter {

  private static final String FILES = "/org/anshu/reports/templates/word/";
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

  private WordWriter() {}

  /**
   * Writes {@code docx}; replaced if it exists.
   *
   * @param created the time of creation that it states
   */
  public static void write(WrittenReport report, Path docx, Instant created) {
    List<Block> charts = report.blocks().stream().filter(Drawn::isChart).toList();
    try (Parts parts = new Parts(docx)) {
      parts.add("[Content_Types].xml", xml -> types(xml, charts.size()));
      parts.add("_rels/.rels", xml -> Parts.rootRelations(xml, "word/document.xml"));
      parts.properties(report, created);
      parts.add("word/_rels/document.xml.rels", xml -> relations(xml, charts.size()));
      parts.add("word/document.xml", xml -> new DocumentWriter(report, xml).write());
      for (int i = 0; i < charts.size(); i++) {
        chart(parts, i + 1, charts.get(i), WorkbookWriter.ofChart(report, charts.get(i), created));
      }
      for (String name : new String[] {"styles", "settings", "footer-odd", "footer-even"}) {
        parts.add("word/" + name + ".xml", xml -> xml.raw(file(name)));
      }
    }
  }

  private static void chart(Parts parts, int number, Block chart, byte[] workbook) {
    String name = "chart" + number + ".xml";
    parts.add("word/charts/" + name, xml -> WorkbookWriter.chart(chart).write(xml, "rId1"));
    parts.add(
        "word/charts/_rels/" + name + ".rels",
        xml -> {
          xml.raw("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
          Parts.relation(xml, "rId1", OFFICE + "package", "../embeddings/chart" + number + ".xlsx");
          xml.raw("</Relationships>");
        });
    parts.add("word/embeddings/chart" + number + ".xlsx", workbook);
  }

  private static void types(Markup xml, int charts) {
    xml.raw("<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\"")
        .raw(" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
        .raw("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
    type(xml, "document", "document.main+xml");
    type(xml, "styles", "styles+xml");
    type(xml, "settings", "settings+xml");
    type(xml, "footer-odd", "footer+xml");
    type(xml, "footer-even", "footer+xml");
    xml.raw("<Default Extension=\"xlsx\" ContentType=\"application/vnd.openxmlformats-")
        .raw("officedocument.spreadsheetml.sheet\"/>");
    for (int i = 1; i <= charts; i++) {
      xml.raw("<Override PartName=\"/word/charts/chart" + i + ".xml\" ContentType=\"")
          .raw(ChartMarkup.TYPE + "\"/>");
    }
    Parts.propertyTypes(xml);
    xml.raw("</Types>");
  }

  private static void type(Markup xml, String part, String type) {
    xml.raw("<Override PartName=\"/word/" + part + ".xml\" ContentType=\"" + WORD + type + "\"/>");
  }

  private static void relations(Markup xml, int charts) {
    xml.raw("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
    Parts.relation(xml, "rId1", OFFICE + "styles", "styles.xml");
    Parts.relation(xml, "rId2", OFFICE + "settings", "settings.xml");
    Parts.relation(xml, DocumentWriter.ODD, OFFICE + "footer", "footer-odd.xml");
    Parts.relation(xml, DocumentWriter.EVEN, OFFICE + "footer", "footer-even.xml");
    for (int i = 1; i <= charts; i++) {
      Parts.relation(xml, DocumentWriter.CHART + i, OFFICE + "chart", "charts/chart" + i + ".xml");
    }
    xml.raw("</Relationships>");
  }

  /** A part that is the same in all documents, without its first line. */
  private static String file(String name) {
    try (InputStream in = WordWriter.class.getResourceAsStream(FILES + name + ".xml")) {
      if (in == null) {
        throw new IllegalStateException("Not on the class path: " + FILES + name + ".xml");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.substring(text.indexOf('\n') + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
