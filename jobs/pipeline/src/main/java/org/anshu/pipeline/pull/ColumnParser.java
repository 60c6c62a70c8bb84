package org.anshu.pipeline.pull;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.anshu.connectors.spi.ColumnContract;
import org.anshu.connectors.spi.ColumnType.Kind;
import org.anshu.connectors.spi.Normalise;
import org.anshu.connectors.spi.TypeFamily;
import org.anshu.connectors.spi.Unreadable;
import org.anshu.ddl.UnifiedSocialCreditCode;
import org.anshu.pipeline.gentle.Pseudonyms;
import org.jspecify.annotations.Nullable;

/** Reads one landed value from the text of its source columns; what cannot be read is an issue. */
final class ColumnParser {

  private static final String COMPACT = "yyyyMMdd";
  private static final Pattern ZERO_FRACTION = Pattern.compile("\\.0+$");
  private static final int LONG_REGION = 12;
  private static final int DIVISION = 2;

  private final ColumnContract column;
  private final int[] from;
  private final Means means;
  private final @Nullable Set<String> codes;
  private final @Nullable DateTimeFormatter format;
  private final LocalDate pullDay;
  private final @Nullable Object constant;

  /**
   * What a parser needs beside its contract.
   *
   * @param codes the column's code list, or null if it has none
   * @param pullDay the day of the pull in the city's zone
   * @param pseudonyms by which personal values are replaced, or null if the column has none
   * @param isKey whether the column reads the key alone, whose nulls are not its own affair
   */
  record Means(
      @Nullable Set<String> codes,
      LocalDate pullDay,
      @Nullable Pseudonyms pseudonyms,
      boolean isKey) {}

  /**
   * A parser.
   *
   * @param from the positions of the source columns in a raw row; none if the source lacks them
   */
  ColumnParser(ColumnContract column, int[] from, Means means) {
    this.column = column;
    this.from = from;
    this.means = means;
    codes = means.codes();
    pullDay = means.pullDay();
    String pattern = column.format();
    format =
        pattern == null || pattern.equals(COMPACT)
            ? null
            : DateTimeFormatter.ofPattern(strict(pattern), Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    String fixed = column.constant();
    constant = fixed == null ? null : typed(fixed, fixed, new RowIssues());
  }

  /** Years without an era, outside of quoted text: {@code y} would need one to be strict. */
  private static String strict(String pattern) {
    String[] parts = pattern.split("'", -1);
    for (int i = 0; i < parts.length; i += 2) {
      parts[i] = parts[i].replace('y', 'u');
    }
    return String.join("'", parts);
  }

  String name() {
    return column.name();
  }

  /** The source column that the value, or its first part, is read from; empty for a constant. */
  String origin() {
    return column.from().isEmpty() ? "" : column.from().get(0);
  }

  /** The landed value; null if the source has none, or if an issue was added. */
  @Nullable Object parse(@Nullable String[] row, RowIssues issues) {
    if (constant != null) {
      return constant;
    }
    String raw = raw(row);
    if (raw != null && Unreadable.is(raw)) {
      // What cannot be read cannot be replaced either, so a personal value is not shown.
      boolean shown = column.pseudonymise() == null;
      issues.add(Rule.UNREADABLE_CELL, column.name(), shown ? Unreadable.described(raw) : null);
      return null;
    }
    String text = raw == null ? "" : column.normalise().apply(raw);
    if (text.isEmpty() || column.empty().contains(text)) {
      if (column.required() && !means.isKey()) {
        issues.add(Rule.MISSING_VALUE, column.name(), raw);
      }
      return null;
    }
    if (column.pseudonymise() != null && means.pseudonyms() != null) {
      return means.pseudonyms().of(column.pseudonymise(), text);
    }
    Map<String, String> values = column.values();
    if (!values.isEmpty()) {
      text = values.get(text);
      if (text == null) {
        issues.add(Rule.UNKNOWN_CODE, column.name(), raw);
        return null;
      }
    }
    return typed(text, raw == null ? "" : raw, issues);
  }

  private @Nullable String raw(@Nullable String[] row) {
    if (from.length == 1) {
      return row[from[0]];
    }
    boolean any = false;
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < from.length; i++) {
      String part = row[from[i]];
      if (Unreadable.is(part)) {
        return part;
      }
      any |= part != null && !part.isBlank();
      joined.append(i == 0 ? "" : column.join()).append(part == null ? "" : Normalise.strip(part));
    }
    return any ? joined.toString() : null;
  }

  private @Nullable Object typed(String text, String raw, RowIssues issues) {
    return switch (column.type().kind()) {
      case TEXT -> code(text, raw, issues);
      case BOOLEAN -> Boolean.valueOf(text);
      case INT ->
          number(
              TextValues.integer(whole(text), Integer.MIN_VALUE, Integer.MAX_VALUE), raw, issues);
      case LONG ->
          number(TextValues.integer(whole(text), Long.MIN_VALUE, Long.MAX_VALUE), raw, issues);
      case DECIMAL -> {
        int precision = column.type().precision();
        yield number(TextValues.decimal(text, precision, column.type().scale()), raw, issues);
      }
      case DATE, DATETIME -> date(text, raw, issues);
    };
  }

  /** A source that counts in decimals writes 3.00 for 3. */
  private String whole(String text) {
    return column.expects() == TypeFamily.DECIMAL
        ? ZERO_FRACTION.matcher(text).replaceFirst("")
        : text;
  }

  private @Nullable String code(String text, String raw, RowIssues issues) {
    String code = text;
    if (column.cut() > 0 && code.length() == LONG_REGION) {
      code = code.substring(0, column.cut());
    }
    String checked = code;
    if (column.stripLetters()) {
      int letters = 0;
      while (letters < code.length() && Character.isLetter(code.charAt(letters))) {
        letters++;
      }
      code = code.substring(letters);
      checked = code.substring(0, Math.min(DIVISION, code.length()));
    }
    if (codes != null && !codes.contains(checked)) {
      issues.add(Rule.UNKNOWN_CODE, column.name(), raw);
      return null;
    }
    if (column.flagsBadUscc() && !UnifiedSocialCreditCode.isValid(code)) {
      issues.add(Rule.BAD_USCC, column.name(), raw);
    }
    return code;
  }

  private @Nullable Object number(@Nullable Number value, String raw, RowIssues issues) {
    if (value == null) {
      issues.add(Rule.BAD_NUMBER, column.name(), raw);
      return null;
    }
    BigDecimal min = column.min();
    if (min != null && decimal(value).compareTo(min) < 0) {
      issues.add(Rule.NEGATIVE_NUMBER, column.name(), raw);
      return null;
    }
    return column.type().kind() == Kind.INT ? Integer.valueOf(value.intValue()) : value;
  }

  private static BigDecimal decimal(Number value) {
    return value instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf(value.longValue());
  }

  private @Nullable Object date(String text, String raw, RowIssues issues) {
    LocalDateTime time = dateTime(text);
    if (time == null) {
      issues.add(Rule.BAD_DATE, column.name(), raw);
      return null;
    }
    if (column.notAfterPull() && time.toLocalDate().isAfter(pullDay)) {
      issues.add(Rule.FUTURE_DATE, column.name(), raw);
      return null;
    }
    return column.type().kind() == Kind.DATE ? time.toLocalDate() : time;
  }

  private @Nullable LocalDateTime dateTime(String text) {
    if (format != null) {
      return formatted(format, text);
    }
    boolean day = column.type().kind() == Kind.DATE || column.expects() == TypeFamily.DATE;
    if (column.format() != null) {
      return midnight(TextValues.compactDate(text));
    }
    if (day && column.expects() != TypeFamily.DATETIME) {
      return midnight(TextValues.date(text));
    }
    return TextValues.dateTime(text);
  }

  private static @Nullable LocalDateTime midnight(@Nullable LocalDate date) {
    return date == null ? null : date.atStartOfDay();
  }

  /**
   * A pattern without an hour means the day's first moment; one without a day the last day of its
   * month or year, as figures of a year are known and stocks are taken (decision 0136).
   */
  private static @Nullable LocalDateTime formatted(DateTimeFormatter format, String text) {
    try {
      TemporalAccessor parsed = format.parse(text);
      LocalDate date = parsed.query(TemporalQueries.localDate());
      if (date == null && !parsed.isSupported(ChronoField.DAY_OF_MONTH)) {
        boolean months = parsed.isSupported(ChronoField.MONTH_OF_YEAR);
        int month = months ? parsed.get(ChronoField.MONTH_OF_YEAR) : 12;
        date = YearMonth.of(parsed.get(ChronoField.YEAR), month).atEndOfMonth();
      }
      LocalTime time = parsed.query(TemporalQueries.localTime());
      return date == null ? null : date.atTime(time == null ? LocalTime.MIDNIGHT : time);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
