package org.anshu.reports.assessment;

import java.util.List;
import java.util.Map;

/**
 * The score sheet of one unit as written: texts, no layout.
 *
 * @param author who issues it
 * @param title with the window and the name of the form
 * @param subtitle that it is an example or a draft; empty if neither
 * @param head the texts above the table by the names that the template gives them
 * @param lines the table from top to bottom and what stands below it
 */
public record ScoreSheet(
    String author, String title, String subtitle, Map<String, String> head, List<Line> lines) {

  public ScoreSheet {
    head = Map.copyOf(head);
    lines = List.copyOf(lines);
  }

  /** What a line looks like. */
  public enum Kind {
    /** The heading of a part. */
    PART,
    /** An item: number, title, full points, points, lost points, explanation. */
    ITEM,
    /** A sum: title, what can be reached, points, explanation. */
    SUM,
    /** A title and prose. */
    WIDE,
    /** Prose below the table. */
    REMARK,
    /** Who signs: two names, the office, the date. */
    SIGN
  }

  /**
   * A line.
   *
   * @param texts what stands in its columns, from left to right, the explanation last
   * @param strong whether its numbers are set off
   */
  public record Line(Kind kind, List<String> texts, boolean strong) {

    public Line {
      texts = List.copyOf(texts);
    }

    static Line of(Kind kind, String... texts) {
      return new Line(kind, List.of(texts), false);
    }
  }
}
