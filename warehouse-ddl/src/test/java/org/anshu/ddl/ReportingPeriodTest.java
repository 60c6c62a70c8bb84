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
        .endsWith(window("trend_23", "2024-07-01", "2024-08-01"))
        .hasSize(5 + 24);
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
