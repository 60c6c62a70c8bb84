package org.anshu.schedules.calendar;

import java.nio.file.Path;
import java.util.Set;

/** The calendars a plan may name, and their data files. */
public final class CalendarFiles {

  /** The working days of mainland China, shifted weekends included. */
  public static final String CN_WORKING_DAY = "cn_working_day";

  /** All names. */
  public static final Set<String> NAMES = Set.of(CN_WORKING_DAY);

  private CalendarFiles() {}

  /** The data file of {@link #CN_WORKING_DAY} in the product's folder {@code root}. */
  public static Path holidays(Path root) {
    return root.resolve("schedules/calendars/cn_holidays.csv");
  }
}
