package org.anshu.schedules.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.IntStream;
import org.anshu.schedules.ProductRoot;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

  private final WorkingDays days = WorkingDays.read(CalendarFiles.holidays(ProductRoot.find()));

  @Test
  void workingDaysOfEveryYearAreThoseThatBothPublishedSourcesGive() {
    assertThat(IntStream.rangeClosed(2007, 2026).map(this::ofYear))
        .containsExactly(
            249, 251, 250, 250, 250, 249, 250, 250, 249, 250, 249, 250, 250, 249, 250, 249, 249,
            251, 248, 248);
  }

  @Test
  void aWeekendShiftedToWorkIsAWorkingDayAndAHolidayIsNot() {
    assertThat(days.includes(LocalDate.of(2007, 2, 17))).isTrue(); // a Saturday before 春节
    assertThat(days.includes(LocalDate.of(2007, 2, 19))).isFalse(); // a Monday in 春节
  }

  @Test
  void theThirdWorkingDayOfOctoberComesAfterTheHolidays() {
    LocalDate third =
        LocalDate.of(2025, 10, 1)
            .datesUntil(LocalDate.of(2025, 11, 1))
            .filter(day -> days.positionInMonth(day) == 3)
            .findFirst()
            .orElseThrow();
    assertThat(third).isEqualTo(LocalDate.of(2025, 10, 11)); // a Saturday shifted to work
  }

  @Test
  void yearsWithoutANoticeAreCountedMondayToFriday() {
    assertThat(days.lastYear()).isEqualTo(2026);
    assertThat(days.includes(LocalDate.of(2030, 10, 1))).isTrue();
    assertThat(days.count(YearMonth.of(2030, 10))).isEqualTo(23);
  }

  private int ofYear(int year) {
    return IntStream.rangeClosed(1, 12).map(month -> days.count(YearMonth.of(year, month))).sum();
  }
}
