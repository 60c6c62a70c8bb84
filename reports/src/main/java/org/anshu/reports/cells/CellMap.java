package org.anshu.reports.cells;

import java.time.YearMonth;
import java.util.List;

/**
 * Everything that a report prints, cell by cell, in the order of its sheets.
 *
 * @param head of which report
 * @param cells its numbers and labels
 */
public record CellMap(Head head, List<PrintedCell> cells) {

  /** The ending of the files that hold a map. */
  public static final String ENDING = ".cells.json";

  /**
   * Of which report.
   *
   * @param report the report: {@code monthly}, {@code key-indicators}, {@code source-quality}
   * @param release the release that is printed
   * @param source the source a quality report is about; else empty
   * @param month the month
   */
  public record Head(String report, String release, String source, YearMonth month) {}

  public CellMap {
    cells = List.copyOf(cells);
  }

  /** The numbers and marks: all but labels. */
  public List<PrintedCell> figures() {
    return cells.stream().filter(cell -> cell.source() != null).toList();
  }
}
