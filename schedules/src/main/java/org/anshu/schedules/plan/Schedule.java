package org.anshu.schedules.plan;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * When the daemon starts a plan. A firing that was missed is made up once.
 *
 * @param cron a Quartz cron expression, seconds first, in the city's time zone
 * @param calendar the calendar whose days alone count, such as {@code cn_working_day}; empty for
 *     every day
 * @param workingDay with a calendar: only the so-manieth of its days in a month, from 1
 */
public record Schedule(String cron, Optional<String> calendar, OptionalInt workingDay) {}
