package org.anshu.reports.word;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.anshu.reports.document.Cell;
import org.anshu.reports.document.Column;
import org.anshu.reports.document.Row;
import org.anshu.reports.document.Table;

/**
 * The widths of the columns of a table and the size of its type: numbers stay on one line, from 小五
 * down to 六号 and a half point less; what is too wide even then goes beyond the margin, where an
 * office sees it.
 *
 * @param widths in twentieths of a point
 * @param halfPoints the size of the type, in half points
 */
record WordColumns(List<Integer> widths, int halfPoints) {

  private static final int LARGEST = 18;
  private static final int SMALLEST = 13;
  private static final int PADDING = 130;
  private static final int FIRST_WIDE = 0x2E80;

  WordColumns {
    widths = List.copyOf(widths);
  }

  static WordColumns of(Table table, int line) {
    int[] needs = needs(table);
    int size = LARGEST;
    while (size > SMALLEST && sum(least(needs, size)) > line) {
      size--;
    }
    return new WordColumns(widths(table.columns(), least(needs, size), line), size);
  }

  /**
   * The widest number, with a fifth more for wide digits, and two characters of other texts, in
   * halves of the size.
   */
  private static int[] needs(Table table) {
    int[] needs = new int[table.columns().size()];
    for (int i = 0; i < needs.length; i++) {
      List<String> path = table.columns().get(i).headers();
      needs[i] = Math.min(4, halves(path.get(path.size() - 1)));
    }
    for (Row row : table.rows()) {
      for (int i = 1; i < needs.length; i++) {
        Cell cell = row.cells().get(i - 1);
        if (cell.value() instanceof BigDecimal) {
          needs[i] = Math.max(needs[i], cell.shown().length() * 6 / 5 + 1);
        } else {
          needs[i] = Math.max(needs[i], Math.min(4, halves(cell.printed())));
        }
      }
    }
    needs[0] = Math.max(needs[0], 8);
    return needs;
  }

  private static int halves(String text) {
    return text.codePoints().map(one -> one >= FIRST_WIDE ? 2 : 1).sum();
  }

  private static int[] least(int[] needs, int size) {
    int[] least = new int[needs.length];
    for (int i = 0; i < least.length; i++) {
      least[i] = needs[i] * size * 5 + PADDING;
    }
    return least;
  }

  private static int sum(int[] numbers) {
    int sum = 0;
    for (int number : numbers) {
      sum += number;
    }
    return sum;
  }

  /** The widths by weight, but no column narrower than it needs. */
  private static List<Integer> widths(List<Column> columns, int[] least, int line) {
    boolean[] fixed = new boolean[least.length];
    int free = line;
    int weights = columns.stream().mapToInt(Column::weight).sum();
    for (int i = 0; i < least.length; i++) {
      if (!fixed[i] && weights > 0 && (long) free * columns.get(i).weight() / weights < least[i]) {
        fixed[i] = true;
        free -= least[i];
        weights -= columns.get(i).weight();
        i = -1;
      }
    }
    List<Integer> widths = new ArrayList<>();
    for (int i = 0; i < least.length; i++) {
      widths.add(fixed[i] ? least[i] : (int) ((long) free * columns.get(i).weight() / weights));
    }
    return widths;
  }
}
