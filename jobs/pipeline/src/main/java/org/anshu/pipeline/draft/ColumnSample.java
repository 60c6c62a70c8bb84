package org.anshu.pipeline.draft;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.anshu.ddl.UnifiedSocialCreditCode;
import org.jspecify.annotations.Nullable;

/** What the values of one column look like in a sample; blank ones do not count. */
final class ColumnSample {

  /** Up to this many different values are listed: more are no codes. */
  private static final int MOST_CODES = 24;

  private static final int FEWEST_ROWS = 20;

  private static final List<String> DATES =
      List.of("yyyyMMdd", "yyyy-MM-dd", "yyyy/M/d", "MM/dd/yyyy", "yyyy年M月d日");
  private static final List<String> MOMENTS =
      List.of("yyyy-MM-dd HH:mm:ss", "yyyy/M/d H:mm:ss", "yyyyMMddHHmmss", "MM/dd/yyyy HH:mm");

  private final int rows;
  private final List<String> values = new ArrayList<>();
  private final Map<String, Integer> counts = new LinkedHashMap<>();

  ColumnSample(List<@Nullable String[]> sample, int column) {
    rows = sample.size();
    for (@Nullable String[] row : sample) {
      String value = row[column];
      if (value != null && !value.isBlank()) {
        values.add(value.strip());
        counts.merge(value.strip(), 1, Integer::sum);
      }
    }
  }

  /** Whether every row has a value and no two the same. */
  boolean isUnique() {
    return rows > 0 && values.size() == rows && new HashSet<>(values).size() == rows;
  }

  /** Whether every row has a value. */
  boolean isFull() {
    return rows > 0 && values.size() == rows;
  }

  /** The pattern of a day in which nearly all values are written; null if there is none. */
  @Nullable String dayFormat() {
    return format(DATES);
  }

  /** The pattern of a moment in which nearly all values are written; null if there is none. */
  @Nullable String momentFormat() {
    return format(MOMENTS);
  }

  private @Nullable String format(List<String> patterns) {
    for (String pattern : patterns) {
      DateTimeFormatter format =
          DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ROOT)
              .withResolverStyle(ResolverStyle.STRICT);
      if (nearlyAll(value -> reads(format, value))) {
        return pattern;
      }
    }
    return null;
  }

  private static boolean reads(DateTimeFormatter format, String value) {
    try {
      int year = LocalDate.from(format.parse(value)).getYear();
      return year >= 1900 && year <= 2200;
    } catch (DateTimeException e) {
      return false;
    }
  }

  boolean isNumber() {
    return nearlyAll(value -> value.matches("-?(0|[1-9][0-9]{0,11})(\\.[0-9]{1,6})?"));
  }

  boolean isUscc() {
    return nearlyAll(UnifiedSocialCreditCode::isValid);
  }

  boolean isMobilePhone() {
    return nearlyAll(value -> value.matches("(\\+?86)?-?1[3-9][0-9]{9}"));
  }

  boolean isIdNumber() {
    return nearlyAll(
        value ->
            value.matches(
                "[1-9][0-9]{5}(19|20)?[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])[0-9]{3}"
                    + "[0-9Xx]?"));
  }

  /** One in twenty may be dirt. */
  private boolean nearlyAll(Predicate<String> test) {
    if (values.size() < 3) {
      return false;
    }
    long good = values.stream().filter(test).count();
    return good * 20 >= values.size() * 19L;
  }

  /** The values with their counts, the most frequent first; empty if they look like no codes. */
  Map<String, Integer> codes() {
    if (rows < FEWEST_ROWS || counts.isEmpty() || counts.size() > MOST_CODES) {
      return Map.of();
    }
    Map<String, Integer> sorted = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
        .forEach(each -> sorted.put(each.getKey(), each.getValue()));
    return sorted;
  }

  /** Whether no row has a value. */
  boolean isEmpty() {
    return values.isEmpty();
  }
}
