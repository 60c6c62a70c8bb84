package org.anshu.reports.word;

import java.util.List;
import org.anshu.reports.document.Block;
import org.anshu.reports.document.Block.Heading;
import org.anshu.reports.document.Block.Paragraph;
import org.anshu.reports.document.Block.Remark;
import org.anshu.reports.document.Block.Signature;
import org.anshu.reports.document.Drawn;
import org.anshu.reports.document.Frame;
import org.anshu.reports.document.Table;
import org.anshu.reports.document.WrittenReport;
import org.anshu.reports.openxml.ChartMarkup;
import org.anshu.reports.openxml.Markup;

/** Writes the body of the document, block by block; nothing of it is kept in memory. */
final class DocumentWriter {

  /** The relation of the foot of odd pages. */
  static final String ODD = "rId3";

  /** The relation of the foot of even pages. */
  static final String EVEN = "rId4";

  /** The relations of the charts begin so; their numbers follow. */
  static final String CHART = "rIdChart";

  /** The width of the type area, in 360,000ths of a centimetre. */
  private static final int CHART_WIDTH = 5_616_000;

  private static final int CHART_HEIGHT = 2_100_000;
  private static final int BAR_HEIGHT = 110_000;

  /** Blank lines over the signature, where the seal covers issuer and date. */
  private static final int SEAL_LINES = 3;

  /** The size of the issuer over the red line, in half points. */
  private static final int ISSUER_SIZE = 76;

  private final WrittenReport report;
  private final Markup xml;
  private final Paragraphs paragraphs;
  private boolean landscape;

  /** Whether the signature comes next, which must not stand alone on a page. */
  private boolean signed;

  private int charts;

  DocumentWriter(WrittenReport report, Markup xml) {
    this.report = report;
    this.xml = xml;
    this.paragraphs = new Paragraphs(xml);
  }

  void write() {
    xml.raw("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">")
        .raw("<w:body>");
    List<Block> blocks = report.blocks();
    landscape =
        report.frame().kind() == Frame.Kind.TABLES && !blocks.isEmpty() && isWide(blocks, 0);
    opening();
    for (int i = 0; i < blocks.size(); i++) {
      signed = i + 1 < blocks.size() && blocks.get(i + 1) instanceof Signature;
      if (isWide(blocks, i) != landscape) {
        paragraphs.section(section());
        landscape = isWide(blocks, i);
      }
      write(blocks.get(i));
    }
    imprint();
    xml.raw(section()).raw("</w:body></w:document>");
  }

  /** Whether a block needs the long side; a heading without text goes with its table. */
  private static boolean isWide(List<Block> blocks, int i) {
    Block block = blocks.get(i);
    if (block instanceof Heading heading && heading.text().isEmpty() && i + 1 < blocks.size()) {
      return blocks.get(i + 1) instanceof Table table && table.landscape();
    }
    return block instanceof Table table && table.landscape();
  }

  private void opening() {
    Frame frame = report.frame();
    if (frame.kind() != Frame.Kind.TABLES) {
      paragraphs.add("Rank", frame.copyNumber());
      paragraphs.add("Rank", frame.secrecy());
      paragraphs.add("Rank", frame.urgency());
      paragraphs.fitted("Issuer", report.issuer(), ISSUER_SIZE, pageWidth());
      boolean notice = frame.kind() == Frame.Kind.NOTICE;
      if (notice && report.signer().isEmpty()) {
        paragraphs.tabbed("Mast", "", frame.documentNumber());
      } else if (notice) {
        paragraphs.tabbed("Mast", frame.documentNumber(), "", report.signer());
      } else {
        paragraphs.tabbed("Mast", report.issue(), report.signer(), report.date());
      }
    }
    paragraphs.add("Title", report.title());
    paragraphs.add("Subtitle", report.subtitle());
    paragraphs.add("Recipient", frame.recipientText());
  }

  private void write(Block block) {
    Table table = Drawn.table(block);
    if (table != null) {
      if (Drawn.isChart(block)) {
        chart(table, Drawn.hasBars(block));
      }
      new WordTable(table, xml, paragraphs, pageWidth()).write();
    } else if (block instanceof Heading heading) {
      boolean second = heading.title().strip().startsWith("（");
      paragraphs.add(second ? "Heading2" : "Heading1", heading.title());
      paragraphs.add(signed ? "BodySigned" : "BodyText", heading.text());
    } else if (block instanceof Paragraph paragraph) {
      paragraphs.add(signed ? "BodySigned" : "BodyText", paragraph.text());
    } else if (block instanceof Remark remark) {
      paragraphs.add(signed ? "RemarkSigned" : "Remark", remark.text());
    } else if (block instanceof Signature signature) {
      for (int i = 0; report.frame().seal() && i < SEAL_LINES; i++) {
        paragraphs.empty("Signature");
      }
      paragraphs.add("Signature", signature.issuer());
      paragraphs.add("Dated", signature.date());
      paragraphs.add("BodyText", signature.contact());
    }
  }

  /** A chart, whose points stand in the table below it. */
  private void chart(Table points, boolean bars) {
    charts++;
    int height = bars ? CHART_HEIGHT + points.rows().size() * BAR_HEIGHT : CHART_HEIGHT;
    String frame = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    xml.raw(
            "<w:p><w:pPr><w:pStyle w:val=\"Figure\"/></w:pPr><w:r><w:drawing><wp:inline"
                + " xmlns:wp=\"")
        .raw(frame + "\" distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"")
        .raw(CHART_WIDTH + "\" cy=\"" + height + "\"/><wp:docPr id=\"" + charts + "\" name=\"")
        .text(points.name())
        .raw("\" descr=\"")
        .text(points.title())
        .raw("\"/><wp:cNvGraphicFramePr/>" + ChartMarkup.graphic(CHART + charts))
        .raw("</wp:inline></w:drawing></w:r></w:p>");
  }

  /** At the foot of the last page. */
  private void imprint() {
    Frame frame = report.frame();
    String copies = frame.copiesText();
    boolean printed = !frame.printedText().isEmpty();
    paragraphs.add(printed ? "Imprint" : "ImprintOnly", copies);
    if (printed) {
      String on = frame.printedOn().isEmpty() ? "" : frame.printedOn() + "印发";
      paragraphs.tabbed(copies.isEmpty() ? "ImprintOnly" : "ImprintLast", frame.printedBy(), on);
    }
  }

  /** The width of the type area, in twentieths of a point. */
  private int pageWidth() {
    return landscape ? 12756 : 8844;
  }

  /** The pages up to here: A4 with the margins of GB/T 9704, the head of what is wide bound. */
  private String section() {
    String size =
        landscape
            ? "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/><w:pgMar w:top=\"1588\""
                + " w:right=\"2098\" w:bottom=\"1474\" w:left=\"1984\""
            : "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"2098\" w:right=\"1474\""
                + " w:bottom=\"1984\" w:left=\"1588\"";
    return "<w:sectPr><w:footerReference w:type=\"default\""
        + " xmlns:r=\"http://schemas.openxmlformats."
        + "org/officeDocument/2006/relationships\" r:id=\"%s\"/><w:footerReference w:type=\"even\""
            .formatted(ODD)
        + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:id=\"%s\"/>"
            .formatted(EVEN)
        + size
        + " w:header=\"851\" w:footer=\""
        + (landscape ? 800 : 1304)
        + "\" w:gutter=\"0\"/></w:sectPr>";
  }
}
