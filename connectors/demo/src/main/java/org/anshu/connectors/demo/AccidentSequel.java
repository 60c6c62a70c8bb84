package org.anshu.connectors.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was reported of an accident after its first report.
 *
 * @param supplements in the order of time
 * @param lateDeath the day a seriously injured person died, or null
 * @param lastChange when the accident's row last changed
 */
record AccidentSequel(
    List<Supplement> supplements, @Nullable LocalDate lateDeath, LocalDateTime lastChange) {

  /**
   * The most an accident of up to two deaths may have cost without changing its grade, 万元 × 100.
   */
  private static final long ORDINARY_LOSS = 99_000;

  /** The accident's state: reported, supplemented or closed. */
  String status() {
    if (supplements.isEmpty()) {
      return "A";
    }
    return supplements.stream().anyMatch(each -> "4".equals(each.kind())) ? "C" : "B";
  }

  static AccidentSequel draw(City city, Accident accident) {
    Dice dice = city.dice("sequel-" + accident.number());
    List<Supplement> all = new ArrayList<>();
    LocalDate late = lateDeath(dice, accident);
    if (late != null) {
      all.add(lateDeathOf(accident, late, dice));
    } else if (accident.serious() != null && accident.deaths() < 10 && dice.chance(0.36)) {
      int delta = accident.serious() > 0 && dice.chance(0.4) ? -1 : 1;
      all.add(supplement(dice, accident, "2", dice.between(1, 25)).withSerious(delta));
    }
    Long loss = accident.loss();
    boolean ordinary = accident.deaths() < 3 && (loss == null || loss <= ORDINARY_LOSS);
    if (ordinary && dice.chance(0.93)) {
      long before = loss == null ? 4_000 : loss;
      long after = Math.min(ORDINARY_LOSS, (long) (before * (0.8 + dice.unit())));
      all.add(supplement(dice, accident, "3", dice.between(15, 75)).withLoss(after));
    }
    if (dice.chance(0.85)) {
      all.add(supplement(dice, accident, "4", dice.between(76, 160)));
    }
    all.removeIf(each -> each.at().isAfter(CityCalendar.END));
    all.sort(Comparator.comparing(Supplement::at));
    List<Supplement> numbered = new ArrayList<>();
    for (Supplement each : all) {
      numbered.add(each.numbered(numbered.size() + 1));
    }
    LocalDateTime last =
        numbered.isEmpty() ? accident.at() : numbered.get(numbered.size() - 1).changed();
    boolean lateKept = numbered.stream().anyMatch(each -> "1".equals(each.kind()));
    if (lateKept && late != null) {
      note(city.ledger(), accident, late, numbered);
    }
    return new AccidentSequel(List.copyOf(numbered), lateKept ? late : null, last);
  }

  /** The supplement that reports the death of a seriously injured person on {@code day}. */
  static Supplement lateDeathOf(Accident accident, LocalDate day, Dice dice) {
    LocalDateTime at = day.atTime(9, 0).plusHours(dice.between(1, 30));
    return new Supplement(
        "",
        accident.number(),
        "1",
        at,
        TextForm.compact(day),
        1,
        -1,
        null,
        CityCalendar.stored(dice, at));
  }

  /** How the ledger calls a death {@code days} after an accident of {@code kind}. */
  static void note(Ledger ledger, Accident accident, String key, long days) {
    boolean inside = days <= accident.kind().windowDays();
    ledger.landed(
        inside ? "late_death_in_window" : "late_death_outside_window",
        SourceTable.ACCIDENT_UPDATE,
        key,
        accident.number() + " day " + days,
        inside ? Ledger.COUNTED : Ledger.NOT_COUNTED);
  }

  private static void note(
      Ledger ledger, Accident accident, LocalDate late, List<Supplement> supplements) {
    long days = late.toEpochDay() - accident.at().toLocalDate().toEpochDay();
    supplements.stream()
        .filter(each -> "1".equals(each.kind()))
        .forEach(each -> note(ledger, accident, each.key(), days));
  }

  /** A late death never changes the grade here: grade boundaries are planted on purpose. */
  private static @Nullable LocalDate lateDeath(Dice dice, Accident accident) {
    Integer serious = accident.serious();
    if (serious == null || serious == 0 || accident.deaths() > 1 || !dice.chance(0.03)) {
      return null;
    }
    int window = accident.kind().windowDays();
    int days = dice.chance(0.75) ? dice.between(1, window) : window + dice.between(1, 25);
    return accident.at().toLocalDate().plusDays(days);
  }

  private static Supplement supplement(Dice dice, Accident accident, String kind, int days) {
    LocalDateTime at = CityCalendar.officeTime(dice, accident.at().toLocalDate().plusDays(days));
    return new Supplement(
        "", accident.number(), kind, at, "", 0, 0, null, CityCalendar.stored(dice, at));
  }

  /** One supplement; deltas are people, {@code loss} the new total in hundredths of 万元. */
  record Supplement(
      String key,
      String accident,
      String kind,
      LocalDateTime at,
      String diedOn,
      int deaths,
      int serious,
      @Nullable Long loss,
      LocalDateTime changed) {

    Supplement withSerious(int delta) {
      return new Supplement(key, accident, kind, at, diedOn, deaths, delta, loss, changed);
    }

    Supplement withLoss(long total) {
      return new Supplement(key, accident, kind, at, diedOn, deaths, serious, total, changed);
    }

    Supplement keyed(String newKey) {
      return new Supplement(newKey, accident, kind, at, diedOn, deaths, serious, loss, changed);
    }

    Supplement numbered(int serial) {
      return keyed("XB" + accident.substring(2) + TextForm.padded(serial, 2));
    }

    @Nullable String[] row() {
      return new @Nullable String[] {
        key,
        accident,
        kind,
        TextForm.stamp(at),
        diedOn,
        String.valueOf(deaths),
        String.valueOf(serious),
        loss == null ? null : TextForm.money(loss),
        "0",
        TextForm.stamp(changed)
      };
    }
  }
}
