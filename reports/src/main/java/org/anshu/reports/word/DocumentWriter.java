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
import org.anshu.reports.openxml.Markup;

/** Writes the body of the document, block by block; nothing of it is kept in memory. */
final class DocumentWriter {

  /** The relation of the foot of odd pages. */
  static final String ODD = "rId3";

  /** The relation of the foot of even pages. */
  static final String EVEN = "rId4";

  /** Blank lines over the signature, where the seal covers issuer and date. */
  private static final int SEAL_LINES = 3;

  /** The size of the issuer over the red line, in half points. */
  private static final int ISSUER_SIZE = 76;

  private final WrittenReport report;
  private final Markup xml;
  private final Paragraphs paragraphs;
  private boolean landscape;

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
        report.frame().kind() == Frame.Kind.TABLES && !blocks.isEmpty() && isWide(blocks.get(0));
    opening();
    for (Block block : blocks) {
      if (isWide(block) != landscape) {
        paragraphs.section(section());
        landscape = isWide(block);
      }
      write(block);
    }
    imprint();
    xml.raw(section()).raw("</w:body></w:document>");
  }

  private static boolean isWide(Block block) {
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
      new WordTable(table, xml, paragraphs, pageWidth()).write();
    } else if (block instanceof Heading heading) {
      boolean second = heading.title().strip().startsWith("（");
      paragraphs.add(second ? "Heading2" : "Heading1", heading.title());
      paragraphs.add("BodyText", heading.text());
    } else if (block instanceof Paragraph paragraph) {
      paragraphs.add("BodyText", paragraph.text());
    } else if (block instanceof Remark remark) {
      paragraphs.add("Remark", remark.text());
    } else if (block instanceof Signature signature) {
      for (int i = 0; report.frame().seal() && i < SEAL_LINES; i++) {
        paragraphs.empty("Signature");
      }
      paragraphs.add("Signature", signature.issuer());
      paragraphs.add("Dated", signature.date());
      paragraphs.add("BodyText", signature.contact());
    }
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
