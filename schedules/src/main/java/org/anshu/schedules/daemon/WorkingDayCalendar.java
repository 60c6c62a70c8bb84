package org.anshu.schedules.daemon;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Objects;
import org.anshu.schedules.calendar.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.quartz.impl.calendar.BaseCalendar;

/**
 * The Quartz calendar of working days: it includes every working day, or only the so-manieth of
 * each month. Kept in Quartz's tables in serialised form and replaced at every start.
 */
public final class WorkingDayCalendar extends BaseCalendar {

  private static final long serialVersionUID = 1L;
  private static final int SEARCH_DAYS = 400;

  private final WorkingDays days;
  private final String zone;
  private final int position;

  /**
   * Working days in {@code zone}.
   *
   * @param position only this working day of a month, from 1; 0 for all
   */
  public WorkingDayCalendar(WorkingDays days, ZoneId zone, int position) {
    this.days = days;
    this.zone = zone.getId();
    this.position = position;
  }

  @Override
  public boolean isTimeIncluded(long millis) {
    return super.isTimeIncluded(millis) && includes(day(millis));
  }

  @Override
  public long getNextIncludedTime(long millis) {
    long candidate = super.getNextIncludedTime(millis);
    if (isTimeIncluded(candidate)) {
      return candidate;
    }
    ZonedDateTime next = day(candidate).plusDays(1).atStartOfDay(ZoneId.of(zone));
    for (int tried = 0; tried < SEARCH_DAYS; tried++) {
      if (isTimeIncluded(next.toInstant().toEpochMilli())) {
        return next.toInstant().toEpochMilli();
      }
      next = next.plusDays(1);
    }
    throw new IllegalStateException("No working day within " + SEARCH_DAYS + " days");
  }

  @Override
  public Object clone() {
    WorkingDayCalendar copy = new WorkingDayCalendar(days, ZoneId.of(zone), position);
    copy.setBaseCalendar(getBaseCalendar());
    copy.setDescription(getDescription());
    copy.setTimeZone(getTimeZone());
    return copy;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WorkingDayCalendar that
        && position == that.position
        && zone.equals(that.zone)
        && days.equals(that.days);
  }

  @Override
  public int hashCode() {
    return Objects.hash(days, zone, position);
  }

  private boolean includes(LocalDate day) {
    return position == 0 ? days.includes(day) : days.positionInMonth(day) == position;
  }

  private LocalDate day(long millis) {
    return Instant.ofEpochMilli(millis).atZone(ZoneId.of(zone)).toLocalDate();
  }
}
