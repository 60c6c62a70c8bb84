package org.anshu.reports.workbook;

import java.math.BigDecimal;

/** How much room contents take on a sheet, in digits; a Chinese character takes two. */
final class Places {

  private static final int FIRST_WIDE = 0x2E80;
  private static final int UNIT = 10;
  private static final int PADDING = 3;

  private Places() {}

  /** The room that a text takes on one line. */
  static int of(String text) {
    return text.codePoints().map(one -> one >= FIRST_WIDE ? 2 : 1).sum();
  }

  /** The most that a number takes, with the commas of {@code pattern}. */
  static int of(BigDecimal number, String pattern) {
    int point = pattern.indexOf('.');
    int decimals = Math.max(number.scale(), point < 0 ? 0 : pattern.length() - point - 1);
    int whole = Math.max(1, number.precision() - number.scale());
    int commas = pattern.indexOf(',') < 0 ? 0 : (whole - 1) / 3;
    return whole + commas + (decimals > 0 ? decimals + 1 : 0) + (number.signum() < 0 ? 1 : 0);
  }

  /**
   * The height that a text needs, in points. Programs differ by a fifth in how wide a column of the
   * same number of digits is, so it is reckoned for the narrowest.
   *
   * @param width the width of its cell, in digits of 10 points
   */
  static int height(String text, int width, Look look) {
    return lines(text, Math.max(2, width * UNIT / look.size())) * look.size() * 7 / 5 + PADDING;
  }

  private static int lines(String text, int width) {
    int lines = 0;
    for (String line : text.split("\n", -1)) {
      lines += Math.max(1, (of(line) + width - 1) / width);
    }
    return lines;
  }
}
