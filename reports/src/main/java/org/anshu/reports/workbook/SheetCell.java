package org.anshu.reports.workbook;

import org.jspecify.annotations.Nullable;

/**
 * A cell of a sheet.
 *
 * @param row its row, from 0
 * @param column its column, from 0
 * @param value a {@link java.math.BigDecimal} or a {@link String}
 * @param pattern the pattern of a number; empty for a text
 * @param item what it prints; null for what is no paragraph and no cell of a table: titles,
 *     headers, names of rows
 */
public record SheetCell(
    int row, int column, Object value, String pattern, Look look, @Nullable Item item) {

  /**
   * What a report prints: a paragraph, or a cell of a table or chart.
   *
   * @param block the number of the block in the report, from 0
   * @param row the row of the table, from 0; -1 for a paragraph
   * @param cell the cell of the row, from 0, names of rows not counted; -1 for a paragraph
   */
  public record Item(int block, int row, int cell) {

    /** The name by which the pages know it. */
    @Override
    public String toString() {
      return row < 0 ? String.valueOf(block) : block + "." + row + "." + cell;
    }
  }

  /** A text that is nobody's contents. */
  static SheetCell label(int row, int column, String text, Look look) {
    return new SheetCell(row, column, text, "", look, null);
  }

  /** The address, such as {@code C7}. */
  public String address() {
    return address(row, column);
  }

  /** The address of a place, both numbers from 0. */
  static String address(int row, int column) {
    return letters(column) + (row + 1);
  }

  /** The letters of a column, from 0. */
  static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int left = column + 1; left > 0; left = (left - 1) / 26) {
      letters.insert(0, (char) ('A' + (left - 1) % 26));
    }
    return letters.toString();
  }
}
