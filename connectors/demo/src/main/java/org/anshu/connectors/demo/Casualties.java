package org.anshu.connectors.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Generates the people of the accidents; everything personal about them is invented. */
final class Casualties {

  private final City city;
  private final Dice dice;
  private long next = 1;

  Casualties(City city) {
    this.city = city;
    this.dice = city.dice("casualties");
  }

  /** Writes the people of {@code accident}; one of the seriously injured died on {@code late}. */
  void write(Accident accident, @Nullable LocalDate late) {
    boolean water =
        accident.kind() == AccidentKind.WATER || accident.kind() == AccidentKind.FISHING;
    String day = TextForm.compact(accident.at().toLocalDate());
    for (int i = 0; i < accident.deaths(); i++) {
      boolean missing = water && dice.chance(0.35);
      write(accident, missing ? "4" : "1", missing ? "" : day, accident.at());
    }
    int serious = accident.serious() == null ? 0 : accident.serious();
    for (int i = 0; i < serious; i++) {
      LocalDateTime changed = late == null ? accident.at() : late.atTime(20, 0);
      if (late != null && i == 0) {
        write(accident, "1", TextForm.compact(late), changed);
      } else {
        write(accident, "2", "", changed);
      }
    }
    int minor = accident.minor() == null ? 0 : accident.minor();
    for (int i = 0; i < minor; i++) {
      if (dice.chance(0.42)) {
        write(accident, "3", "", accident.at());
      }
    }
  }

  private void write(Accident accident, String injury, String diedOn, LocalDateTime changed) {
    city.sink().row(SourceTable.CASUALTY, row(next++, accident, injury, diedOn, changed));
  }

  /** The row of one person; {@code diedOn} as {@code yyyyMMdd} or empty. */
  @Nullable String[] row(
      long id, Accident accident, String injury, String diedOn, LocalDateTime changed) {
    boolean male = dice.chance(0.81);
    int age = dice.between(18, 64);
    LocalDate birth = accident.at().toLocalDate().minusDays(age * 366L + dice.between(0, 360));
    return new @Nullable String[] {
      String.valueOf(id),
      accident.number(),
      People.name(dice),
      People.identityNumber(dice, birth, male),
      People.phone(dice),
      male ? "1" : "2",
      String.valueOf(age),
      injury,
      diedOn,
      TextForm.stamp(CityCalendar.stored(dice, changed))
    };
  }
}
