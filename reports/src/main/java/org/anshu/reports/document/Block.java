package org.anshu.reports.document;

import java.util.List;
import java.util.Map;
import org.anshu.reports.origin.Passage;

/** A piece of the report, in reading order. */
public sealed interface Block
    permits Block.Heading, Block.Paragraph, Block.Exhibit, Block.Remark, Block.Signature, Table {

  /**
   * The heading of a section with the paragraph below it, never parted by a page break.
   *
   * @param passage the paragraph, empty if there is none
   * @param sheet the name of its sheet in the workbook
   * @param name the name of the section in English, such as {@code sectors}; empty if it has none
   */
  record Heading(String title, Passage passage, String sheet, String name) implements Block {

    /** A heading whose paragraph has no figures. */
    public Heading(String title, String text, String sheet) {
      this(title, Passage.plain(text), sheet, "");
    }

    /** The text of the paragraph. */
    public String text() {
      return passage.text();
    }
  }

  /** A paragraph of body text. */
  record Paragraph(Passage passage) implements Block {

    /** A paragraph without figures. */
    public Paragraph(String text) {
      this(Passage.plain(text));
    }

    /** The text. */
    public String text() {
      return passage.text();
    }
  }

  /**
   * A table or a chart, drawn by a template of its own.
   *
   * @param template the name of the template, such as {@code table-areas}
   * @param words its title, unit line, headers and other texts by name
   */
  record Exhibit(String template, Map<String, String> words, List<Row> rows) implements Block {

    public Exhibit {
      words = Map.copyOf(words);
      rows = List.copyOf(rows);
    }

    /** Whether it is a chart; else it is a table. */
    public boolean isChart() {
      return template.startsWith("chart-");
    }

    /** Its title with number. */
    public String title() {
      return words.getOrDefault("TITLE", "");
    }
  }

  /** A numbered remark in small type. */
  record Remark(Passage passage) implements Block {

    /** A remark without figures. */
    public Remark(String text) {
      this(Passage.plain(text));
    }

    /** The text. */
    public String text() {
      return passage.text();
    }
  }

  /** Who issues the report and when, at the right. */
  record Signature(String issuer, String date, String contact) implements Block {}
}
