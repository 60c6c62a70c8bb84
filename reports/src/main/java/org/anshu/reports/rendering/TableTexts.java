package org.anshu.reports.rendering;

import java.util.BitSet;
import java.util.List;
import org.anshu.reports.FontRole;
import org.anshu.reports.document.Cell;
import org.anshu.reports.document.Row;
import org.anshu.reports.document.Table;

/** The body of a table as texts, row by row, every character asked of its font. */
final class TableTexts {

  private final ReportFonts fonts;
  private final List<Row> rows;
  private final String[][] texts;
  private final BitSet merged = new BitSet();
  private boolean styled;

  TableTexts(Table table, ReportFonts fonts) {
    this.fonts = fonts;
    this.rows = table.rows();
    this.texts = new String[rows.size()][];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = texts(rows.get(i));
    }
  }

  private String[] texts(Row row) {
    String[] line = new String[row.cells().size() + 1];
    FontRole role = row.strong() ? FontRole.SONG_BOLD : FontRole.SONG;
    for (int j = 0; j < line.length; j++) {
      String text = j == 0 ? row.name() : row.cells().get(j - 1).shown();
      line[j] = Typography.chinese(text);
      styled |= !fonts.covers(line[j], role);
      if (j > 0 && row.cells().get(j - 1).isCovered()) {
        merged.set(j);
      }
    }
    return line;
  }

  /** How many rows there are. */
  int rows() {
    return texts.length;
  }

  /** Whether a row is set off. */
  boolean strong(int row) {
    return rows.get(row).strong();
  }

  /** Whether any row is set off. */
  boolean anyStrong() {
    return rows.stream().anyMatch(Row::strong);
  }

  /** Whether the texts are {@linkplain #printed printed} as styled text. */
  boolean styled() {
    return styled;
  }

  /** The columns that have cells over several rows. */
  BitSet merged() {
    return merged;
  }

  /** Whether a cell prints a number. */
  boolean number(int row, int column) {
    return column > 0 && cell(row, column).isNumber();
  }

  /** Whether a cell continues the one above it. */
  boolean covered(int row, int column) {
    return column > 0 && merged.get(column) && cell(row, column).isCovered();
  }

  /** The text of a cell as it is read. */
  String plain(int row, int column) {
    return texts[row][column];
  }

  /** The text of a cell as it is handed to Jasper. */
  String printed(int row, int column) {
    String text = texts[row][column];
    return styled ? fonts.markup(text, strong(row) ? FontRole.SONG_BOLD : FontRole.SONG) : text;
  }

  private Cell cell(int row, int column) {
    return rows.get(row).cells().get(column - 1);
  }
}
