package org.anshu.schedules.daemon;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TimeZone;
import org.anshu.schedules.calendar.WorkingDays;
import org.anshu.schedules.plan.Plan;
import org.anshu.schedules.plan.Schedule;
import org.jspecify.annotations.Nullable;
import org.quartz.CronScheduleBuilder;
import org.quartz.CronTrigger;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.matchers.GroupMatcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The triggers of the plans in Quartz's tables. A trigger whose schedule has not changed is left as
 * it is, so that a firing missed while the daemon was down is made up once.
 */
final class PlanTriggers {

  static final String GROUP = "plans";
  private static final Logger LOG = LoggerFactory.getLogger(PlanTriggers.class);

  private final Scheduler scheduler;
  private final WorkingDays days;
  private final ZoneId zone;

  PlanTriggers(Scheduler scheduler, WorkingDays days, ZoneId zone) {
    this.scheduler = scheduler;
    this.days = days;
    this.zone = zone;
  }

  /** Makes the stored triggers those of {@code plans}. */
  void align(List<Plan> plans) throws SchedulerException {
    Set<JobKey> wanted = new HashSet<>();
    for (Plan plan : plans) {
      if (plan.schedule().isPresent()) {
        wanted.add(new JobKey(plan.name(), GROUP));
        align(plan, plan.schedule().get());
      }
    }
    for (JobKey stored : scheduler.getJobKeys(GroupMatcher.jobGroupEquals(GROUP))) {
      if (!wanted.contains(stored)) {
        scheduler.deleteJob(stored);
        LOG.info("Plan {} is no longer scheduled", stored.getName());
      }
    }
  }

  private void align(Plan plan, Schedule schedule) throws SchedulerException {
    boolean calendarChanged = false;
    String calendar = null;
    if (schedule.calendar().isPresent()) {
      int position = schedule.workingDay().orElse(0);
      calendar = schedule.calendar().get() + (position == 0 ? "" : "_" + position);
      calendarChanged = store(calendar, new WorkingDayCalendar(days, zone, position));
    }
    CronTrigger fresh = trigger(plan.name(), schedule, calendar);
    Trigger stored = scheduler.getTrigger(fresh.getKey());
    if (stored != null && same(stored, fresh) && !(calendarChanged && isDueLater(stored))) {
      return;
    }
    JobDetail job =
        JobBuilder.newJob(PlanJob.class)
            .withIdentity(plan.name(), GROUP)
            .withDescription(plan.title().chinese())
            .storeDurably()
            .requestRecovery()
            .build();
    scheduler.scheduleJob(job, Set.of(fresh), true);
    LOG.info("Plan {} is scheduled: {}", plan.name(), schedule);
  }

  /** Stores the calendar; true if it was absent or different. */
  private boolean store(String name, WorkingDayCalendar calendar) throws SchedulerException {
    if (calendar.equals(stored(name))) {
      return false;
    }
    scheduler.addCalendar(name, calendar, true, false);
    return true;
  }

  private org.quartz.@Nullable Calendar stored(String name) {
    try {
      return scheduler.getCalendar(name);
    } catch (SchedulerException e) {
      // Written by an older version whose form is gone: it is replaced.
      LOG.warn("Calendar {} is not readable and will be replaced", name, e);
      return null;
    }
  }

  private CronTrigger trigger(String plan, Schedule schedule, @Nullable String calendar) {
    return TriggerBuilder.newTrigger()
        .withIdentity(new TriggerKey(plan, GROUP))
        .modifiedByCalendar(calendar)
        .withSchedule(
            CronScheduleBuilder.cronSchedule(schedule.cron())
                .inTimeZone(TimeZone.getTimeZone(zone))
                .withMisfireHandlingInstructionFireAndProceed())
        .build();
  }

  private static boolean same(Trigger stored, CronTrigger fresh) {
    return stored instanceof CronTrigger cron
        && cron.getCronExpression().equals(fresh.getCronExpression())
        && cron.getTimeZone().getID().equals(fresh.getTimeZone().getID())
        && Objects.equals(cron.getCalendarName(), fresh.getCalendarName());
  }

  private static boolean isDueLater(Trigger stored) {
    return stored.getNextFireTime() != null
        && stored.getNextFireTime().toInstant().isAfter(Instant.now());
  }
}
