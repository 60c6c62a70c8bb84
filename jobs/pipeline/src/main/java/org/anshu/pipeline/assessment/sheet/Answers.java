package org.anshu.pipeline.assessment.sheet;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anshu.connectors.spi.Normalise;

/** Reads what people write into cells. */
final class Answers {

  private static final Pattern DAY =
      Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?( 00:00:00)?");
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,6})?");
  private static final Pattern BETWEEN = Pattern.compile("[;；\\r\\n]+");

  private Answers() {}

  /** A date as 2025-06-30, 2025/6/30, 2025.6.30, 2025年6月30日 or 20250630; empty if it is none. */
  static Optional<LocalDate> day(String text) {
    Matcher day = DAY.matcher(text);
    if (!day.matches()) {
      day = COMPACT.matcher(text);
    }
    if (!day.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(day.group(1)),
              Integer.parseInt(day.group(2)),
              Integer.parseInt(day.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A plain decimal number of at most twelve digits and six decimals; empty if it is none. */
  static Optional<BigDecimal> number(String text) {
    return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  /** The entries of a cell that takes several, separated by ； or line ends. */
  static List<String> several(String text) {
    return Arrays.stream(BETWEEN.split(text))
        .map(Normalise::strip)
        .filter(entry -> !entry.isEmpty())
        .toList();
  }
}
