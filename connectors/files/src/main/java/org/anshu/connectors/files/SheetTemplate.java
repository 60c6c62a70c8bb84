package org.anshu.connectors.files;

import java.util.List;

/**
 * A sheet for people to fill in.
 *
 * @param title printed above the page and written on the sheet of notes
 * @param columns in order
 * @param rows the locked cells of each row, from the first column on
 * @param facts what the sheet of notes says first: pairs of name and value
 * @param notes how it is filled in
 */
public record SheetTemplate(
    String title,
    List<Column> columns,
    List<List<String>> rows,
    List<List<String>> facts,
    List<String> notes) {

  /**
   * One column.
   *
   * @param caption its header
   * @param input what may be entered
   */
  public record Column(String caption, Input input) {}

  /** What a cell takes; {@code LOCKED} cells are given. */
  public enum Input {
    LOCKED,
    TEXT,
    INTEGER,
    DECIMAL
  }
}
