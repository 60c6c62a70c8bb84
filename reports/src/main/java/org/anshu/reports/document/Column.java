package org.anshu.reports.document;

import java.util.List;

/**
 * A column of a table.
 *
 * @param headers the headers over it from top to bottom, at least one; neighbours whose headers are
 *     equal down to a level share one cell there, and the last header of a shorter path reaches
 *     down to the body
 * @param weight its share of the width, at least 1; the widths of all columns together fill the
 *     line
 * @param align how its cells are set
 */
public record Column(List<String> headers, int weight, Align align) {

  /** How the cells of a column are set. */
  public enum Align {
    /** Names and sentences. */
    LEFT,
    /** Short words, codes and dates. */
    CENTRE,
    /** Numbers. */
    RIGHT
  }

  public Column {
    headers = List.copyOf(headers);
    if (headers.isEmpty() || weight < 1) {
      throw new IllegalArgumentException("A column needs a header and a width: " + headers);
    }
  }

  /** A column of names. */
  public static Column names(int weight, String... headers) {
    return new Column(List.of(headers), weight, Align.LEFT);
  }

  /** A column of short words. */
  public static Column words(int weight, String... headers) {
    return new Column(List.of(headers), weight, Align.CENTRE);
  }

  /** A column of numbers. */
  public static Column numbers(int weight, String... headers) {
    return new Column(List.of(headers), weight, Align.RIGHT);
  }
}
