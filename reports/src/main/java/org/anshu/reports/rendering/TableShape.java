package org.anshu.reports.rendering;

import java.util.BitSet;
import java.util.List;
import org.anshu.reports.document.Column;
import org.anshu.reports.document.HeaderGrid;

/**
 * All that decides how a table is drawn, but its texts: tables of the same shape share a template.
 *
 * @param page where it stands
 * @param heads the cells of the head, without their texts
 * @param heading whether the heading of its section stands over it
 * @param title whether it has a title
 * @param line whether it has a line with unit, period and reporter over its head
 * @param formLines how many lines stand at the upper right, as of a statistical form
 * @param formWidth the width of these lines in points
 * @param notes how many notes stand below it
 * @param foot whether there are places to fill in at the foot
 * @param styled whether the texts of the body are styled texts
 * @param merged the columns with cells over several rows
 * @param grow whether a merged cell may make its first row higher, because its rows are not enough
 */
record TableShape(
    Page page,
    float size,
    int rowHeight,
    List<Integer> widths,
    List<Integer> levels,
    List<HeaderGrid.Head> heads,
    List<Column.Align> aligns,
    boolean heading,
    boolean title,
    boolean line,
    int formLines,
    int formWidth,
    int notes,
    boolean foot,
    boolean styled,
    BitSet merged,
    boolean grow) {

  /** Where a table stands. */
  enum Page {
    /** In the text. */
    TEXT(442),
    /** Alone on landscape pages. */
    LANDSCAPE(638),
    /** Alone on landscape pages, below the title of the report. */
    FIRST_LANDSCAPE(638);

    private final int width;

    Page(int width) {
      this.width = width;
    }

    /** The length of the line, in points. */
    int width() {
      return width;
    }
  }

  TableShape {
    widths = List.copyOf(widths);
    levels = List.copyOf(levels);
    heads = List.copyOf(heads);
    aligns = List.copyOf(aligns);
    merged = (BitSet) merged.clone();
  }

  /** The left edge of column {@code column}, counted from 0. */
  int left(int column) {
    return sum(widths, column);
  }

  /** The upper edge of line {@code level} of the head, counted from 0. */
  int top(int level) {
    return sum(levels, level);
  }

  private static int sum(List<Integer> lengths, int count) {
    return lengths.subList(0, count).stream().mapToInt(Integer::intValue).sum();
  }
}
