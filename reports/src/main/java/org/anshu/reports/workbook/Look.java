package org.anshu.reports.workbook;

import org.anshu.reports.FontRole;
import org.anshu.reports.document.Column.Align;

/** How a cell of a sheet looks: its font, size in points, alignment, and what is around it. */
public enum Look {
  /** Who issues the report, in red. */
  ISSUER(FontRole.TITLE, 26, Align.CENTRE),
  /** The title of the report. */
  TITLE(FontRole.TITLE, 20, Align.CENTRE),
  /** The line below the title. */
  SUBTITLE(FontRole.KAI, 14, Align.CENTRE),
  /** Numbers and dates of the head of the report. */
  MAST(FontRole.BODY, 12, Align.LEFT),
  /** Secrecy and urgency. */
  RANK(FontRole.HEI, 12, Align.LEFT),
  /** The heading of a section. */
  HEADING(FontRole.HEI, 14, Align.LEFT),
  /** A paragraph. */
  BODY(FontRole.BODY, 12, Align.LEFT),
  /** A remark. */
  REMARK(FontRole.BODY, 10, Align.LEFT),
  /** The signature. */
  SIGNATURE(FontRole.BODY, 12, Align.RIGHT),
  /** The title of a table, in the text, where it leads to its sheet. */
  LINK(FontRole.HEI, 10, Align.CENTRE),
  /** The title of a table on its sheet. */
  CAPTION(FontRole.HEI, 12, Align.CENTRE),
  /** What stands at the right over a table. */
  OVER_RIGHT(FontRole.SONG, 9, Align.RIGHT),
  /** What stands in the middle over a table. */
  OVER_CENTRE(FontRole.SONG, 9, Align.CENTRE),
  /** What stands at the left over a table, and below it. */
  OVER_LEFT(FontRole.SONG, 9, Align.LEFT),
  /** The head of a table. */
  HEAD(FontRole.HEI, 9, Align.CENTRE),
  /** A name in a table. */
  LEFT(FontRole.SONG, 9, Align.LEFT),
  /** A short word in a table. */
  CENTRE(FontRole.SONG, 9, Align.CENTRE),
  /** A number in a table. */
  RIGHT(FontRole.SONG, 9, Align.RIGHT),
  /** A name that is set off. */
  STRONG_LEFT(FontRole.SONG_BOLD, 9, Align.LEFT),
  /** A short word that is set off. */
  STRONG_CENTRE(FontRole.SONG_BOLD, 9, Align.CENTRE),
  /** A number that is set off. */
  STRONG_RIGHT(FontRole.SONG_BOLD, 9, Align.RIGHT);

  private final FontRole font;
  private final int size;
  private final Align align;

  Look(FontRole font, int size, Align align) {
    this.font = font;
    this.size = size;
    this.align = align;
  }

  /** The look of a cell in the body of a table. */
  static Look of(Align align, boolean strong) {
    return switch (align) {
      case LEFT -> strong ? STRONG_LEFT : LEFT;
      case CENTRE -> strong ? STRONG_CENTRE : CENTRE;
      case RIGHT -> strong ? STRONG_RIGHT : RIGHT;
    };
  }

  FontRole font() {
    return font;
  }

  int size() {
    return size;
  }

  Align align() {
    return align;
  }

  /** Whether there is a line around it. */
  boolean isBordered() {
    return compareTo(HEAD) >= 0;
  }
}
