package org.anshu.reports.document;

import java.util.ArrayList;
import java.util.List;
import org.anshu.reports.document.Column.Align;

/**
 * Reads columns as {@code text_zh.properties} hold them: {@code L106 地区|R32 6月/事故起数/本月}, that is,
 * for each column L, C or R (left, centre, right), its weight, and its headers from top to bottom.
 */
public final class Columns {

  private Columns() {}

  /**
   * The columns of {@code text}.
   *
   * @throws IllegalArgumentException if it is not written so
   */
  public static List<Column> read(String text) {
    List<Column> columns = new ArrayList<>();
    for (String one : text.split("\\|", -1)) {
      int space = one.indexOf(' ');
      if (!one.matches("(?s)[LCR]\\d+ .*")) {
        throw new IllegalArgumentException("Not a column: " + one);
      }
      List<String> headers = List.of(one.substring(space + 1).split("/", -1));
      columns.add(new Column(headers, Integer.parseInt(one.substring(1, space)), align(one)));
    }
    return columns;
  }

  private static Align align(String column) {
    return switch (column.charAt(0)) {
      case 'L' -> Align.LEFT;
      case 'R' -> Align.RIGHT;
      default -> Align.CENTRE;
    };
  }
}
