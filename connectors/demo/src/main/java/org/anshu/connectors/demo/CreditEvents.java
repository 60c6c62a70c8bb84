package org.anshu.connectors.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.anshu.connectors.demo.Assurance.Fact;
import org.anshu.connectors.demo.CityRecords.Decision;
import org.anshu.connectors.demo.EnforcementTables.Visit;
import org.jspecify.annotations.Nullable;

/**
 * Generates the credit events of enterprises: what other systems know of them, each with its number
 * there, and the training that no other system keeps.
 */
final class CreditEvents {

  private static final int FULL_TRAINING = 3_600;

  private final City city;
  private final CreditRecords records;
  private final Assurance assurance;
  private final Dice dice;
  private int serial;

  CreditEvents(City city, CreditRecords records, Assurance assurance) {
    this.city = city;
    this.records = records;
    this.assurance = assurance;
    this.dice = city.dice("credit-event");
  }

  /** An event; {@code accident} its number, {@code hundredths} an amount of yuan, null if none. */
  record Event(
      String kind,
      LocalDate day,
      String system,
      String number,
      @Nullable String accident,
      @Nullable Long hundredths) {

    @Nullable String[] row(Dice dice, int serial, long subject, String code) {
      return new @Nullable String[] {
        "SJ" + TextForm.padded(serial, 8),
        String.valueOf(subject),
        code,
        kind,
        day.toString(),
        system,
        number,
        accident,
        hundredths == null ? null : TextForm.money(hundredths),
        "0",
        CreditRecords.stamp(dice, day)
      };
    }
  }

  void generate() {
    for (Accident accident : city.records().accidents()) {
      String number = accident.number();
      LocalDate day = accident.at().toLocalDate();
      write(0.85, accident.enterprise(), new Event("04", day, "sgzb", number, number, null));
    }
    for (Decision decision : city.records().decisions()) {
      Penalty penalty = decision.penalty();
      Event event =
          new Event("06", decision.day(), "aqzf", penalty.number(), null, decision.fine());
      write(0.8, penalty.enterprise(), event);
    }
    for (Visit visit : every(10, city.records().visits())) {
      Event event = new Event("05", visit.day(), "aqzf", visit.number(), null, null);
      write(1, visit.enterprise(), event);
    }
    for (Hazard hazard : every(25, city.records().hazards())) {
      Event event = new Event("07", hazard.life().found(), "aqzf", hazard.number(), null, null);
      write(1, hazard.enterprise(), event);
    }
    facts("01", assurance.certificates(), 0.6);
    facts("02", assurance.funds(), 0.5);
    for (int i = 0; i < city.options().rows(FULL_TRAINING); i++) {
      LocalDate day = CreditRecords.day(dice);
      String number = "PX" + day.getYear() + TextForm.padded(i + 1L, 6);
      write(1, city.enterprise(dice), new Event("03", day, "xypt", number, null, null));
    }
  }

  private void facts(String kind, List<Fact> facts, double share) {
    for (Fact fact : facts) {
      Event event = new Event(kind, fact.day(), "xypt", fact.number(), null, fact.hundredths());
      write(share, fact.enterprise(), event);
    }
  }

  private void write(double share, Enterprise enterprise, Event event) {
    if (dice.chance(share)) {
      long subject = records.subject(enterprise);
      city.sink()
          .row(SourceTable.CREDIT_EVENT, event.row(dice, ++serial, subject, enterprise.code()));
    }
  }

  private static <T> List<T> every(int step, List<T> all) {
    return IntStream.range(0, all.size()).filter(i -> i % step == 0).mapToObj(all::get).toList();
  }
}
