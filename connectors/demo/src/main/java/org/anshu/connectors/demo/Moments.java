package org.anshu.connectors.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Days as a row knows them at the end of the data. */
final class Moments {

  private Moments() {}

  /** {@code day} if it has come by the end of the data, else null. */
  static @Nullable LocalDate past(@Nullable LocalDate day) {
    return day == null || day.isAfter(CityCalendar.LAST) ? null : day;
  }

  /** {@code 2024-01-31}, or an empty text for a day that has not come. */
  static String orEmpty(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  /** When a row was stored whose last change was on the latest of {@code days} that has come. */
  static String changed(Dice dice, @Nullable LocalDate... days) {
    LocalDate last =
        Arrays.stream(days)
            .filter(Objects::nonNull)
            .map(LocalDate.class::cast)
            .filter(day -> !day.isAfter(CityCalendar.LAST))
            .max(LocalDate::compareTo)
            .orElse(CityCalendar.FIRST);
    LocalDate day = last.isBefore(CityCalendar.FIRST) ? CityCalendar.FIRST : last;
    return TextForm.stamp(CityCalendar.stored(dice, CityCalendar.officeTime(dice, day)));
  }
}
