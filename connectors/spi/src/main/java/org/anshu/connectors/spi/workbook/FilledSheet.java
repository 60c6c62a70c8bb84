package org.anshu.connectors.spi.workbook;

import java.util.List;
import java.util.Map;

/**
 * What was found in a workbook.
 *
 * @param identification of the form it was made from; empty if it is none of ours
 * @param name the sheet that was filled in; empty if it is none of ours, or was removed
 * @param cells by place, such as {@code E7}, row by row; cells without content are missing
 * @param strangers sheets that the form does not have, and that are not empty
 */
public record FilledSheet(
    Map<String, String> identification,
    String name,
    Map<String, Cell> cells,
    List<String> strangers) {

  private static final Cell EMPTY = new Cell(Kind.EMPTY, "");

  /** What a cell holds. */
  public enum Kind {
    EMPTY,
    TEXT,
    /** A number, written plainly to the fifteen digits that spreadsheets keep. */
    NUMBER,
    /** A number shown as a date: {@code 2025-06-30}, with its time if it has one. */
    DATE,
    /** A formula, as it was typed: with {@code =} in front. */
    FORMULA,
    /** TRUE, FALSE or an error such as {@code #N/A}. */
    OTHER
  }

  /**
   * A cell.
   *
   * @param text without blanks at its ends, never empty unless the kind is
   */
  public record Cell(Kind kind, String text) {}

  /** The cell at a place; an empty one if nothing stands there. */
  public Cell at(String place) {
    return cells.getOrDefault(place, EMPTY);
  }
}
