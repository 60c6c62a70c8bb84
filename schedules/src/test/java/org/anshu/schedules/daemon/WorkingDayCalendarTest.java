package org.anshu.schedules.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import org.anshu.schedules.ProductRoot;
import org.anshu.schedules.calendar.CalendarFiles;
import org.anshu.schedules.calendar.WorkingDays;
import org.junit.jupiter.api.Test;
import org.quartz.CronScheduleBuilder;
import org.quartz.TriggerBuilder;
import org.quartz.spi.OperableTrigger;

class WorkingDayCalendarTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private final WorkingDays days = WorkingDays.read(CalendarFiles.holidays(ProductRoot.find()));

  @Test
  void theMonthlyPlanFiresOnTheThirdWorkingDayOfEveryMonthOf2026() {
    assertThat(firings(new WorkingDayCalendar(days, SHANGHAI, 3), 12))
        .containsExactly(
            "2026-01-06T08:30",
            "2026-02-04T08:30",
            "2026-03-04T08:30",
            "2026-04-03T08:30",
            "2026-05-08T08:30",
            "2026-06-03T08:30",
            "2026-07-03T08:30",
            "2026-08-05T08:30",
            "2026-09-03T08:30",
            "2026-10-10T08:30",
            "2026-11-04T08:30",
            "2026-12-03T08:30");
  }

  @Test
  void theNextIncludedTimeOfAHolidayIsTheNextWorkingDaysMidnight() {
    WorkingDayCalendar calendar = new WorkingDayCalendar(days, SHANGHAI, 0);
    long holiday = LocalDateTime.of(2026, 10, 1, 12, 0).atZone(SHANGHAI).toInstant().toEpochMilli();
    assertThat(new Date(calendar.getNextIncludedTime(holiday)).toInstant().atZone(SHANGHAI))
        .hasToString("2026-10-08T00:00+08:00[Asia/Shanghai]");
  }

  private static List<String> firings(WorkingDayCalendar calendar, int count) {
    OperableTrigger trigger =
        (OperableTrigger)
            TriggerBuilder.newTrigger()
                .startAt(Date.from(LocalDateTime.of(2026, 1, 1, 0, 0).atZone(SHANGHAI).toInstant()))
                .withSchedule(
                    CronScheduleBuilder.cronSchedule("0 30 8 * * ?")
                        .inTimeZone(TimeZone.getTimeZone(SHANGHAI)))
                .build();
    trigger.computeFirstFireTime(calendar);
    List<String> firings = new ArrayList<>();
    while (firings.size() < count) {
      firings.add(
          trigger.getNextFireTime().toInstant().atZone(SHANGHAI).toLocalDateTime().toString());
      trigger.triggered(calendar);
    }
    return firings;
  }
}
