package org.anshu.connectors.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The days the city's data covers, and how busy each of them is. */
final class CityCalendar {

  /** The first day with data, inclusive. */
  static final LocalDate FIRST = LocalDate.of(2023, 7, 1);

  /** The last day with data, inclusive. */
  static final LocalDate LAST = LocalDate.of(2026, 7, 24);

  static final LocalDateTime END = LAST.atTime(23, 59, 59);

  private static final double YEARLY_DECLINE = 0.94;
  private static final double[] ACCIDENT_MONTHS = {
    0.97, 0.86, 0.94, 1.0, 1.04, 1.16, 1.12, 1.1, 1.0, 0.97, 1.0, 0.95
  };
  private static final double[] WORK_MONTHS = {
    0.95, 0.7, 1.05, 1.05, 1.05, 1.3, 1.05, 1.0, 1.1, 0.9, 1.05, 1.0
  };
  private static final List<LocalDate> SPRING_FESTIVALS =
      List.of(LocalDate.of(2024, 2, 10), LocalDate.of(2025, 1, 29), LocalDate.of(2026, 2, 17));

  private final double[] cumulative;

  private CityCalendar(ToDoubleFunction<LocalDate> weight) {
    int days = (int) ChronoUnit.DAYS.between(FIRST, LAST) + 1;
    cumulative = new double[days];
    double total = 0;
    for (int i = 0; i < days; i++) {
      total += weight.applyAsDouble(FIRST.plusDays(i));
      cumulative[i] = total;
    }
  }

  /** Days of accidents: more in summer, few at Spring Festival, six per cent fewer every year. */
  static CityCalendar ofAccidents() {
    return new CityCalendar(
        day -> {
          double years = ChronoUnit.DAYS.between(FIRST, day) / 365.25;
          double rest = isHoliday(day) ? 0.45 : 1;
          return rest
              * ACCIDENT_MONTHS[day.getMonthValue() - 1]
              * StrictMath.pow(YEARLY_DECLINE, years);
        });
  }

  /** Days of office work: weekdays, more in the safety month of June, growing a little. */
  static CityCalendar ofOffices() {
    return new CityCalendar(
        day -> {
          double years = ChronoUnit.DAYS.between(FIRST, day) / 365.25;
          double rest = isHoliday(day) ? 0.01 : isWeekend(day) ? 0.03 : 1;
          return rest * WORK_MONTHS[day.getMonthValue() - 1] * StrictMath.pow(1.03, years);
        });
  }

  LocalDate draw(Dice dice) {
    double point = dice.unit() * cumulative[cumulative.length - 1];
    int low = 0;
    int high = cumulative.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cumulative[middle] > point) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return FIRST.plusDays(low);
  }

  /** A time of {@code day} within office hours. */
  static LocalDateTime officeTime(Dice dice, LocalDate day) {
    return day.atTime(8, 30).plusSeconds(dice.between(0, 9 * 3600));
  }

  /** A time of {@code day}; work, and so accidents, is thin at night. */
  static LocalDateTime anyTime(Dice dice, LocalDate day) {
    int hour = dice.chance(0.18) ? dice.between(0, 23) : dice.between(6, 19);
    return day.atTime(LocalTime.of(hour, dice.between(0, 59)));
  }

  /**
   * When a row that last changed at {@code event} was stored: mostly at once, at times days late.
   */
  static LocalDateTime stored(Dice dice, LocalDateTime event) {
    int soon = dice.between(30, 5_400);
    LocalDateTime late = event.plusSeconds(dice.between(3_600, 3 * 86_400));
    boolean delayed = dice.chance(0.08) && !late.isAfter(END);
    return delayed ? late : notAfterEnd(event.plusSeconds(soon));
  }

  static LocalDateTime notAfterEnd(LocalDateTime time) {
    return time.isAfter(END) ? END : time;
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private static boolean isHoliday(LocalDate day) {
    for (LocalDate festival : SPRING_FESTIVALS) {
      long days = ChronoUnit.DAYS.between(festival, day);
      if (days >= -2 && days <= 7) {
        return true;
      }
    }
    int month = day.getMonthValue();
    int date = day.getDayOfMonth();
    return month == 10 && date <= 7 || month == 5 && date <= 5 || month == 1 && date == 1;
  }
}
