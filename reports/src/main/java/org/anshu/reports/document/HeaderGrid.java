package org.anshu.reports.document;

import java.util.ArrayList;
import java.util.List;

/**
 * The cells of the head of a table, with merged ones once.
 *
 * <p>Neighbours whose headers are equal down to a level share one cell there if both go on below it
 * or both end with it; so 合计 stands beside 合计·其中 and not over it. The last header of a path reaches
 * down to the body.
 *
 * @param depth how many lines the head takes
 * @param cells line by line, from left to right
 */
public record HeaderGrid(int depth, List<Head> cells) {

  /**
   * One cell of the head.
   *
   * @param row its first line, from 0
   * @param column its first column, from 0
   * @param rows how many lines it covers
   * @param columns how many columns it covers
   */
  public record Head(String text, int row, int column, int rows, int columns) {}

  public HeaderGrid {
    cells = List.copyOf(cells);
  }

  /** The head of {@code columns}. */
  public static HeaderGrid of(List<Column> columns) {
    int depth = columns.stream().mapToInt(column -> column.headers().size()).max().orElse(1);
    List<Head> cells = new ArrayList<>();
    for (int row = 0; row < depth; row++) {
      for (int from = 0; from < columns.size(); ) {
        List<String> path = columns.get(from).headers();
        int to = from + 1;
        while (to < columns.size() && shared(path, columns.get(to).headers(), row)) {
          to++;
        }
        if (row < path.size()) {
          int rows = row == path.size() - 1 ? depth - row : 1;
          cells.add(new Head(path.get(row), row, from, rows, to - from));
        }
        from = to;
      }
    }
    return new HeaderGrid(depth, cells);
  }

  private static boolean shared(List<String> one, List<String> other, int level) {
    return level < one.size()
        && level < other.size()
        && one.subList(0, level + 1).equals(other.subList(0, level + 1))
        && (level == one.size() - 1) == (level == other.size() - 1);
  }
}
