package org.anshu.schedules.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table of text in aligned columns, for a terminal; Chinese characters count as two columns.
 *
 * @param header the column titles
 * @param rows the cells; each row as long as the header
 * @param numeric the positions of the columns that are aligned right
 */
public record TextTable(List<String> header, List<List<String>> rows, Set<Integer> numeric) {

  /** Wider cells are cut, so that one long text does not break every line. */
  private static final int WIDEST_CELL = 60;

  public TextTable {
    header = List.copyOf(header);
    rows = rows.stream().map(List::copyOf).toList();
    numeric = Set.copyOf(numeric);
  }

  /** The lines of the table: titles, a rule, the rows. */
  public List<String> lines() {
    int[] widths = widths();
    List<String> lines = new ArrayList<>();
    lines.add(line(header, widths));
    lines.add(
        IntStream.of(widths)
            .mapToObj("─"::repeat)
            .collect(Collectors.joining("──"))
            .stripTrailing());
    rows.forEach(row -> lines.add(line(row, widths)));
    return lines;
  }

  private int[] widths() {
    int[] widths = new int[header.size()];
    for (int column = 0; column < widths.length; column++) {
      int widest = DisplayWidth.of(header.get(column));
      for (List<String> row : rows) {
        widest = Math.max(widest, DisplayWidth.of(row.get(column)));
      }
      widths[column] = Math.min(widest, WIDEST_CELL);
    }
    return widths;
  }

  private String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      String cell = DisplayWidth.cut(cells.get(column), widths[column]);
      line.append(column == 0 ? "" : "  ");
      line.append(
          numeric.contains(column)
              ? DisplayWidth.padLeft(cell, widths[column])
              : DisplayWidth.padRight(cell, widths[column]));
    }
    return line.toString().stripTrailing();
  }
}
