package org.anshu.reports.workbook;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.anshu.reports.openxml.ChartMarkup;
import org.jspecify.annotations.Nullable;

/** What stands where on one sheet. Writer and map of cells both follow it. */
public interface SheetPlan {

  /**
   * Cells that are one.
   *
   * @param row the first row, from 0
   * @param column the first column, from 0
   * @param lastRow the last row, inclusive
   * @param lastColumn the last column, inclusive
   */
  record Merge(int row, int column, int lastRow, int lastColumn) {}

  /**
   * The head of a table: stays in sight, and is printed on every page.
   *
   * @param first its first row, from 0
   * @param last its last row, inclusive
   */
  record Head(int first, int last) {}

  /** Its name in the workbook. */
  String name();

  /** Its name in English, such as {@code sectors}. */
  String english();

  /** The block that it shows, from 0; -1 for the texts of all blocks. */
  int block();

  /** Whether it is printed on the long side of the page. */
  boolean landscape();

  /** The width of each column, in digits. */
  List<Integer> widths();

  /** The head; null if it has none. */
  @Nullable Head head();

  /** All cells, row by row, each row from left to right. */
  void cells(Consumer<SheetCell> to);

  /** All cells that are one. */
  List<Merge> merges();

  /** The height of a row in points; 0 if it is as high as its contents. */
  int height(int row);

  /** The chart of what stands here; null if there is none. */
  @Nullable ChartMarkup chart();

  /** The row below the last, from 0. */
  int end();

  /** The sheets to which cells of this one lead, by address. */
  Map<String, String> links();
}
