package org.anshu.connectors.spi.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One sheet for people to fill in, locked but for its inputs. Any text may contain variables such
 * as {@code {{unit}}}, which each copy gives its own values.
 *
 * @param name of the sheet
 * @param widths of the columns, in characters
 * @param rows the cells, from A1 on; a row may be shorter than the sheet is wide
 * @param head rows at the top that stay in sight and are printed on each page
 * @param notes how it is filled in, on a sheet of their own
 * @param identification what the workbook says of itself where nobody sees it
 */
public record FormSheet(
    String name,
    List<Integer> widths,
    List<List<Cell>> rows,
    int head,
    List<String> notes,
    Map<String, String> identification) {

  /** How a cell is drawn. */
  public enum Look {
    /** Large and centred. */
    TITLE,
    /** A line of text without a border. */
    LINE,
    /** The head of a column. */
    CAPTION,
    /** The head of a group of rows. */
    GROUP,
    /** A given text, wrapped. */
    GIVEN,
    /** A given number or mark, centred. */
    CENTRED,
    /** To be filled in. */
    INPUT,
    /** Looks like an input that must stay empty. */
    BARRED
  }

  /** What may be entered into a cell. */
  public sealed interface Input {

    /** Nothing. */
    record None() implements Input {}

    /** Any text. */
    record Words() implements Input {}

    /**
     * A number.
     *
     * @param least inclusive
     * @param most inclusive
     * @param step it is a multiple of, positive
     */
    record Number(BigDecimal least, BigDecimal most, BigDecimal step) implements Input {}

    /** One of several texts. */
    record Choice(List<String> options) implements Input {}

    /**
     * A date.
     *
     * @param from the first one allowed
     * @param to the last one allowed, inclusive
     */
    record Day(LocalDate from, LocalDate to) implements Input {}
  }

  /**
   * A cell.
   *
   * @param across how many columns it covers, 1 or more
   */
  public record Cell(String text, Look look, Input input, int across) {

    /** A locked cell of one column. */
    public static Cell given(String text, Look look) {
      return new Cell(text, look, new Input.None(), 1);
    }

    /** A locked cell of several columns. */
    public static Cell wide(String text, Look look, int across) {
      return new Cell(text, look, new Input.None(), across);
    }

    /** A cell to be filled in, with what already stands in it. */
    public static Cell input(String text, Input input) {
      return new Cell(text, Look.INPUT, input, 1);
    }
  }

  /** The name of a place: row and column from 0, {@code (6, 4)} is {@code E7}. */
  public static String place(int row, int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
      letters.insert(0, (char) ('A' + rest % 26));
    }
    return letters + String.valueOf(row + 1);
  }
}
