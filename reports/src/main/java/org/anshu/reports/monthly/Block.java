package org.anshu.reports.monthly;

import java.util.List;
import java.util.Map;

/** A piece of the report, in reading order. */
public sealed interface Block {

  /**
   * The heading of a section with the paragraph below it, never parted by a page break.
   *
   * @param sheet the name of its sheet in the workbook
   */
  record Heading(String title, String text, String sheet) implements Block {}

  /** A paragraph of body text. */
  record Paragraph(String text) implements Block {}

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
  record Remark(String text) implements Block {}

  /** Who issues the report and when, at the right. */
  record Signature(String issuer, String date, String contact) implements Block {}
}
