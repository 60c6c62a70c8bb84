package org.anshu.pipeline.pull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers and ISO dates from text, strictly: ASCII digits only; null if it cannot be read.
 */
final class TextValues {

  private static final int DATE_LENGTH = 10;
  private static final int TIME_LENGTH = 19;
  private static final int MICROS = 6;

  private TextValues() {}

  /** A whole number between the bounds (inclusive), or null. */
  static @Nullable Long integer(String text, long least, long most) {
    int sign = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    int digits = text.length() - sign;
    if (digits < 1 || digits > 18 || !digits(text, sign, text.length())) {
      return null;
    }
    long value = Long.parseLong(text);
    return value < least || value > most ? null : value;
  }

  /** A decimal that fits precision and scale without rounding, or null. */
  static @Nullable BigDecimal decimal(String text, int precision, int scale) {
    int sign = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    int point = text.indexOf('.');
    int whole = point < 0 ? text.length() : point;
    boolean readable =
        whole > sign
            && text.length() <= 60
            && digits(text, sign, whole)
            && (point < 0 || digits(text, point + 1, text.length()));
    if (!readable) {
      return null;
    }
    BigDecimal value = new BigDecimal(text);
    if (value.scale() > scale) {
      value = value.stripTrailingZeros();
    }
    if (value.scale() > scale) {
      return null;
    }
    BigDecimal fitted = value.setScale(scale, RoundingMode.UNNECESSARY);
    return fitted.precision() > precision ? null : fitted;
  }

  /** {@code yyyy-MM-dd}, or null. */
  static @Nullable LocalDate date(String text) {
    if (text.length() != DATE_LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return null;
    }
    return date(text, 0, 5, 8);
  }

  /** {@code yyyyMMdd}, or null. */
  static @Nullable LocalDate compactDate(String text) {
    return text.length() == 8 ? date(text, 0, 4, 6) : null;
  }

  /**
   * {@code yyyy-MM-dd HH:mm:ss}, perhaps with a {@code T} and a fraction, cut to micros; or null.
   */
  static @Nullable LocalDateTime dateTime(String text) {
    if (text.length() < TIME_LENGTH
        || text.charAt(13) != ':'
        || text.charAt(16) != ':'
        || text.charAt(DATE_LENGTH) != ' ' && text.charAt(DATE_LENGTH) != 'T') {
      return null;
    }
    LocalDate date = date(text.substring(0, DATE_LENGTH));
    int hour = number(text, 11, 13);
    int minute = number(text, 14, 16);
    int second = number(text, 17, TIME_LENGTH);
    int nano = fraction(text);
    boolean valid =
        hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
    return date == null || !valid || nano < 0 ? null : date.atTime(hour, minute, second, nano);
  }

  private static int fraction(String text) {
    if (text.length() == TIME_LENGTH) {
      return 0;
    }
    if (text.charAt(TIME_LENGTH) != '.' || !digits(text, TIME_LENGTH + 1, text.length())) {
      return -1;
    }
    StringBuilder micros = new StringBuilder(text.substring(TIME_LENGTH + 1)).append("000000");
    return Integer.parseInt(micros.substring(0, MICROS)) * 1000;
  }

  private static @Nullable LocalDate date(String text, int from, int monthAt, int dayAt) {
    int year = number(text, from, from + 4);
    int month = number(text, monthAt, monthAt + 2);
    int day = number(text, dayAt, dayAt + 2);
    boolean valid =
        year > 0
            && month >= 1
            && month <= 12
            && day >= 1
            && (day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth());
    return valid ? LocalDate.of(year, month, day) : null;
  }

  /** The number at a place of the text, or -1. */
  private static int number(String text, int from, int to) {
    return digits(text, from, to) ? Integer.parseInt(text, from, to, 10) : -1;
  }

  private static boolean digits(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
    }
    return true;
  }
}
