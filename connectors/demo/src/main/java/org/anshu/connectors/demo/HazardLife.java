package org.anshu.connectors.demo;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a hazard, as far as they had come by the last day of the data; null is not yet or
 * never.
 *
 * @param major whether it is a major hazard
 * @param found when it was found
 * @param due when it had to be rectified
 * @param extended the later day it was extended to
 * @param rectified when it was rectified, not before {@code found}
 * @param closed when the re-inspection accepted it, not before {@code rectified}
 * @param withdrawn when it was withdrawn as an error
 * @param listing its public supervision, null if it was not listed
 */
record HazardLife(
    boolean major,
    LocalDate found,
    LocalDate due,
    @Nullable LocalDate extended,
    @Nullable LocalDate rectified,
    @Nullable LocalDate closed,
    @Nullable LocalDate withdrawn,
    @Nullable Listing listing) {

  /**
   * Public supervision 挂牌督办.
   *
   * @param level 1 county, 2 city, 3 province
   * @param listed its first day
   * @param delisted its last day, null while it lasts
   */
  record Listing(String level, LocalDate listed, @Nullable LocalDate delisted) {}

  static HazardLife draw(Dice dice, LocalDate found) {
    boolean major = dice.chance(0.012);
    LocalDate due = found.plusDays(major ? dice.between(30, 90) : dice.between(7, 30));
    if (dice.chance(0.006)) {
      LocalDate withdrawn = past(found.plusDays(dice.between(1, 20)));
      return new HazardLife(major, found, due, null, null, null, withdrawn, null);
    }
    boolean prolonged = dice.chance(major ? 0.25 : 0.05);
    LocalDate extended = prolonged ? due.plusDays(dice.between(10, 60)) : null;
    LocalDate limit = extended == null ? due : extended;
    LocalDate rectified = rectified(dice, found, limit, major);
    LocalDate closed = null;
    if (rectified != null && dice.chance(0.975)) {
      closed = past(rectified.plusDays(major ? dice.between(3, 20) : dice.between(0, 9)));
    }
    Listing listing = major ? listing(dice, found, rectified, closed) : null;
    return new HazardLife(major, found, due, extended, rectified, closed, null, listing);
  }

  /** Three in a hundred are never rectified; most of the others in time, a quarter on the spot. */
  private static @Nullable LocalDate rectified(
      Dice dice, LocalDate found, LocalDate limit, boolean major) {
    int available = (int) (limit.toEpochDay() - found.toEpochDay());
    boolean never = dice.chance(major ? 0.045 : 0.02);
    boolean onTheSpot = !major && dice.chance(0.25);
    boolean late = dice.chance(major ? 0.1 : 0.06);
    int days = late ? available + dice.between(1, 40) : dice.between(1, available);
    return never ? null : past(found.plusDays(onTheSpot ? 0 : days));
  }

  private static @Nullable Listing listing(
      Dice dice, LocalDate found, @Nullable LocalDate rectified, @Nullable LocalDate closed) {
    LocalDate listed = found.plusDays(dice.between(1, 8));
    boolean wanted = dice.chance(0.5);
    boolean tooLate = rectified != null && rectified.isBefore(listed);
    if (!wanted || tooLate || past(listed) == null) {
      return null;
    }
    String level = String.valueOf(1 + dice.weighted(60, 32, 8));
    LocalDate delisted = closed == null ? null : past(closed.plusDays(dice.between(0, 6)));
    return new Listing(level, listed, delisted);
  }

  /** F found today, Z being rectified, Y rectified, X accepted and closed, C withdrawn. */
  String status() {
    if (withdrawn != null) {
      return "C";
    }
    if (closed != null) {
      return "X";
    }
    if (rectified != null) {
      return "Y";
    }
    return found.plusDays(2).isAfter(CityCalendar.LAST) ? "F" : "Z";
  }

  /** The last day something happened. */
  LocalDate lastChange() {
    Listing list = listing;
    LocalDate decided = extended == null || extended.isAfter(CityCalendar.LAST) ? found : due;
    return Stream.of(
            found,
            past(decided),
            rectified,
            closed,
            withdrawn,
            list == null ? null : list.listed(),
            list == null ? null : list.delisted())
        .filter(Objects::nonNull)
        .map(LocalDate.class::cast)
        .max(LocalDate::compareTo)
        .orElse(found);
  }

  /** {@code day} if it has come by the end of the data, else null. */
  private static @Nullable LocalDate past(LocalDate day) {
    return day.isAfter(CityCalendar.LAST) ? null : day;
  }
}
