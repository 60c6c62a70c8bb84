package org.anshu.reports.declared;

import java.util.List;
import org.anshu.reports.document.Column;
import org.anshu.reports.document.Column.Align;
import org.anshu.reports.document.Row;

/** The widths of columns, in Chinese characters, from what they hold. */
final class Widths {

  private static final int NAMES_LEAST = 4;
  private static final int NAMES_MOST = 12;
  private static final int NUMBERS_LEAST = 3;
  private static final int WORDS_MOST = 10;
  private static final int HEADER_LINES = 2;

  private Widths() {}

  /** The first column. */
  static Column names(String header, List<Row> rows) {
    int longest = rows.stream().mapToInt(row -> width(row.name())).max().orElse(NAMES_LEAST);
    return Column.names(Math.max(NAMES_LEAST, Math.min(NAMES_MOST, longest)), header);
  }

  /** A column of numbers, or of short words where no cell is a number. */
  static Column numbers(List<String> headers, int weight, List<Row> rows, int place) {
    int longest =
        rows.stream().mapToInt(row -> width(row.cells().get(place).shown())).max().orElse(0);
    int header = width(headers.get(headers.size() - 1));
    int lines = (header + HEADER_LINES - 1) / HEADER_LINES;
    int width = Math.max(NUMBERS_LEAST, Math.min(WORDS_MOST, Math.max(longest + 1, lines)));
    boolean words =
        !rows.isEmpty()
            && rows.stream()
                .map(row -> row.cells().get(place))
                .allMatch(cell -> cell.origin() == null && !cell.isNumber());
    return new Column(headers, weight > 0 ? weight : width, words ? Align.CENTRE : Align.RIGHT);
  }

  /** How wide a text is, in Chinese characters, rounded up. */
  static int width(String text) {
    long halves = text.codePoints().map(one -> one < 0x2E80 && one != 0x2014 ? 1 : 2).sum();
    return (int) ((halves + 1) / 2);
  }
}
