package org.anshu.reports.word;

import org.anshu.reports.openxml.Markup;
import org.anshu.reports.rendering.Typography;

/** Writes paragraphs in the named styles. */
final class Paragraphs {

  private static final int TABLE_SIZE = 18;

  private final Markup xml;

  Paragraphs(Markup xml) {
    this.xml = xml;
  }

  /** Writes a paragraph; none if there is no text. */
  void add(String style, String text) {
    if (!text.isEmpty()) {
      open(style);
      run(text);
      xml.raw("</w:p>");
    }
  }

  /**
   * Writes a line of text, smaller if it would take more.
   *
   * @param halfPoints its size if it is short
   * @param line the width of the line, in twentieths of a point
   */
  void fitted(String style, String text, int halfPoints, int line) {
    int size = Math.min(halfPoints, line / 10 / Math.max(1, text.length()));
    if (!text.isEmpty()) {
      open(style);
      run(text, "<w:r><w:rPr><w:sz w:val=\"" + size + "\"/></w:rPr>");
      xml.raw("</w:p>");
    }
  }

  /** Writes texts at the tab stops of a style, also if all are empty. */
  void tabbed(String style, String... texts) {
    open(style);
    for (int i = 0; i < texts.length; i++) {
      if (i > 0) {
        xml.raw("<w:r><w:tab/></w:r>");
      }
      run(texts[i]);
    }
    xml.raw("</w:p>");
  }

  /** Writes an empty line. */
  void empty(String style) {
    open(style);
    xml.raw("</w:p>");
  }

  /** Ends a section with what describes its pages. */
  void section(String description) {
    xml.raw("<w:p><w:pPr><w:pStyle w:val=\"Break\"/>").raw(description).raw("</w:pPr></w:p>");
  }

  private void open(String style) {
    xml.raw("<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>");
  }

  /** Writes a text with its line breaks. */
  void run(String text) {
    run(text, "<w:r>");
  }

  /**
   * Writes a text of a table.
   *
   * @param halfPoints its size; 18 is that of the styles
   */
  void sized(String text, boolean bold, int halfPoints) {
    String size =
        halfPoints == TABLE_SIZE
            ? ""
            : "<w:sz w:val=\"" + halfPoints + "\"/><w:szCs w:val=\"" + halfPoints + "\"/>";
    String look = (bold ? "<w:b/>" : "") + size;
    run(text, look.isEmpty() ? "<w:r>" : "<w:r><w:rPr>" + look + "</w:rPr>");
  }

  private void run(String text, String open) {
    if (text.isEmpty()) {
      return;
    }
    xml.raw(open);
    String[] lines = Typography.chinese(text).split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      xml.raw(i == 0 ? "<w:t xml:space=\"preserve\">" : "<w:br/><w:t xml:space=\"preserve\">");
      xml.text(lines[i]).raw("</w:t>");
    }
    xml.raw("</w:r>");
  }
}
