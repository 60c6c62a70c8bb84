package org.anshu.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.anshu.ddl.ReportingPeriod.Window;
import org.junit.jupiter.api.Test;

class ReportingPeriodTest {

  @Test
  void aMonthIsHalfOpenAndCutOffOnItsLastDay() {
    var february = new ReportingPeriod(YearMonth.of(2024, 2));
    assertThat(february.start()).isEqualTo("2024-02-01");
    assertThat(february.end()).isEqualTo("2024-03-01");
    assertThat(february.cutOff()).isEqualTo("2024-02-29");
  }

  @Test
  void theWindowsCompareWithLastYearAndThePreviousMonth() {
    assertThat(new ReportingPeriod(YearMonth.of(2026, 6)).windows())
        .startsWith(
            window("month", "2026-06-01", "2026-07-01"),
            window("cumulative", "2026-01-01", "2026-07-01"),
            window("month_last_year", "2025-06-01", "2025-07-01"),
            window("cumulative_last_year", "2025-01-01", "2025-07-01"),
            window("previous_month", "2026-05-01", "2026-06-01"),
            window("trend_00", "2026-06-01", "2026-07-01"),
            window("trend_01", "2026-05-01", "2026-06-01"))
        .contains(
            window("trend_23", "2024-07-01", "2024-08-01"),
            window("quarter", "2026-04-01", "2026-07-01"),
            window("rolling_year", "2025-07-01", "2026-07-01"),
            window("rolling_year_before", "2024-07-01", "2025-07-01"))
        .endsWith(
            window("year_2024", "2024-01-01", "2025-01-01"),
            window("year_2025", "2025-01-01", "2026-01-01"))
        .hasSize(5 + 24 + 3 + 6);
  }

  @Test
  void aYearIsAWindowOnlyWhenItIsOver() {
    assertThat(new ReportingPeriod(YearMonth.of(2025, 12)).windows())
        .contains(window("year_2025", "2025-01-01", "2026-01-01"));
    assertThat(new ReportingPeriod(YearMonth.of(2025, 11)).windows())
        .noneMatch(w -> w.id().equals("year_2025"));
  }

  @Test
  void theBaseYearIsComparedOverTheSameMonths() {
    assertThat(new ReportingPeriod(YearMonth.of(2024, 2), 2020).windows())
        .contains(window("cumulative_base_year", "2020-01-01", "2020-03-01"));
    assertThat(new ReportingPeriod(YearMonth.of(2024, 2)).windows())
        .noneMatch(w -> w.id().equals("cumulative_base_year"));
  }

  @Test
  void aWindowBelongsToTheKindThatDefinitionsName() {
    assertThat(ReportingPeriod.kindOf("trend_05")).isEqualTo("trend");
    assertThat(ReportingPeriod.kindOf("year_2021")).isEqualTo("annual");
    assertThat(ReportingPeriod.kindOf("month")).isEqualTo("month");
    assertThat(window("year_2021", "2021-01-01", "2022-01-01").reachesBack()).isTrue();
    assertThat(window("trend_05", "2021-01-01", "2021-02-01").reachesBack()).isFalse();
  }

  @Test
  void leapFebruaryIsComparedWithAShortOneAndJanuaryWithDecember() {
    List<Window> leap = new ReportingPeriod(YearMonth.of(2024, 2)).windows();
    assertThat(leap.get(2)).isEqualTo(window("month_last_year", "2023-02-01", "2023-03-01"));
    assertThat(leap.get(2).cutOff()).isEqualTo("2023-02-28");
    List<Window> january = new ReportingPeriod(YearMonth.of(2026, 1)).windows();
    assertThat(january.get(1)).isEqualTo(window("cumulative", "2026-01-01", "2026-02-01"));
    assertThat(january.get(4)).isEqualTo(window("previous_month", "2025-12-01", "2026-01-01"));
  }

  private static Window window(String id, String start, String end) {
    return new Window(id, LocalDate.parse(start), LocalDate.parse(end));
  }
}
