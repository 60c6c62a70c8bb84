package org.anshu.connectors.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the source systems write dates, times and numbers. */
final class TextForm {

  /** What a source writes for a day that has not come: MySQL's zero date. */
  static final String NO_DATE = "0000-00-00";

  private TextForm() {}

  static String padded(long number, int digits) {
    String text = Long.toString(number);
    return text.length() >= digits ? text : "0".repeat(digits - text.length()) + text;
  }

  /** {@code 20240131}. */
  static String compact(LocalDate day) {
    return padded(day.getYear(), 4)
        + padded(day.getMonthValue(), 2)
        + padded(day.getDayOfMonth(), 2);
  }

  /** {@code 2024-01-31}, or the zero date. */
  static String orZero(@Nullable LocalDate day) {
    return day == null ? NO_DATE : day.toString();
  }

  /** {@code 2024-01-31 08:05:00}. */
  static String stamp(LocalDateTime time) {
    return time.toLocalDate()
        + " "
        + padded(time.getHour(), 2)
        + ":"
        + padded(time.getMinute(), 2)
        + ":"
        + padded(time.getSecond(), 2);
  }

  /** {@code hundredths} as a decimal number with two places. */
  static String money(long hundredths) {
    return hundredths / 100 + "." + padded(hundredths % 100, 2);
  }

  /** {@code hundredths} with a comma between thousands. */
  static String moneyWithCommas(long hundredths) {
    return String.format(Locale.ROOT, "%,d", hundredths / 100) + "." + padded(hundredths % 100, 2);
  }
}
