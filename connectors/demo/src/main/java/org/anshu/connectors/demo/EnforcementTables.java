package org.anshu.connectors.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anshu.failure.Text;
import org.jspecify.annotations.Nullable;

/** Generates the enforcement system: inspections, hazards found by them or otherwise, penalties. */
final class EnforcementTables {

  private static final int FULL_INSPECTIONS = 61_960;
  private static final int FULL_HAZARDS = 151_920;
  private static final int FULL_PENALTIES = 8_950;

  private final City city;
  private final CityCalendar calendar = CityCalendar.ofOffices();
  private final List<Visit> visits = new ArrayList<>();

  EnforcementTables(City city) {
    this.city = city;
  }

  void generate() {
    inspections();
    hazards();
    penalties();
    new EnforcementDirt(city, calendar).plant();
  }

  /**
   * An inspection that took place.
   *
   * @param number its number
   * @param enterprise who was inspected
   * @param day when
   */
  record Visit(String number, Enterprise enterprise, LocalDate day) {}

  private void inspections() {
    Dice dice = city.dice("inspection");
    int size = city.options().rows(FULL_INSPECTIONS);
    city.stage("监督检查", "Inspections", size);
    List<LocalDate> days = days(dice, size);
    Map<Integer, Integer> serials = new HashMap<>();
    for (int i = 0; i < size; i++) {
      LocalDate day = days.get(i);
      int serial = serials.merge(day.getYear(), 1, Integer::sum);
      String number = "JC" + day.getYear() + TextForm.padded(serial, 6);
      Visit visit = new Visit(number, city.enterprise(dice), day);
      boolean held = !dice.chance(0.008);
      @Nullable String[] row = inspectionRow(dice, i + 1L, visit);
      if (held) {
        visits.add(visit);
        if (isPlanned(row)) {
          city.records().planned().add(visit);
        }
      } else {
        row[SourceTable.INSPECTION.at("state")] = "9";
      }
      city.sink().row(SourceTable.INSPECTION, row);
      city.done(i + 1L);
    }
    city.records().visits().addAll(visits);
    city.progress().done(new Text("监督检查已生成", "Inspections generated"));
  }

  private static boolean isPlanned(@Nullable String[] row) {
    return "1".equals(row[SourceTable.INSPECTION.at("inspect_type")])
        && "N".equals(row[SourceTable.INSPECTION.at("third_party")]);
  }

  static @Nullable String[] inspectionRow(Dice dice, long id, Visit visit) {
    Enterprise unit = visit.enterprise();
    String[] types = {"1", "2", "3", "4", "9"};
    return new @Nullable String[] {
      String.valueOf(id),
      visit.number(),
      unit.code(),
      unit.name(),
      region(dice, unit.place()),
      unit.place().zone(),
      unit.industry().written(dice),
      types[dice.weighted(46, 22, 20, 8, 4)],
      TextForm.compact(visit.day()),
      dice.chance(0.06) ? "Y" : "N",
      People.name(dice) + "," + People.name(dice),
      "1",
      "0",
      TextForm.stamp(CityCalendar.stored(dice, CityCalendar.officeTime(dice, visit.day())))
    };
  }

  /** Some offices fill the code up to twelve digits. */
  static String region(Dice dice, Place place) {
    return dice.chance(0.03) ? place.area() + "000000" : place.area();
  }

  private record Find(LocalDate day, @Nullable Visit visit, Enterprise enterprise, String origin) {}

  private void hazards() {
    Dice dice = city.dice("hazard");
    int size = city.options().rows(FULL_HAZARDS);
    city.stage("事故隐患", "Hazards", size);
    List<Find> finds = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      finds.add(find(dice));
    }
    finds.sort(Comparator.comparing(Find::day));
    Map<Integer, Integer> serials = new HashMap<>();
    for (int i = 0; i < size; i++) {
      Find find = finds.get(i);
      int serial = serials.merge(find.day().getYear(), 1, Integer::sum);
      String number = "YH" + find.day().getYear() + TextForm.padded(serial, 7);
      Visit visit = find.visit();
      Hazard hazard =
          new Hazard(
              number,
              visit == null ? null : visit.number(),
              find.origin(),
              find.enterprise(),
              HazardLife.draw(dice, find.day()));
      city.sink().row(SourceTable.HAZARD, hazard.row(dice, i + 1L));
      city.records().hazards().add(hazard);
      city.done(i + 1L);
    }
    city.progress().done(new Text("事故隐患已生成", "Hazards generated"));
  }

  private Find find(Dice dice) {
    int origin = dice.weighted(70, 25, 5);
    if (origin == 0) {
      Visit visit = dice.pick(visits);
      return new Find(visit.day(), visit, visit.enterprise(), "1");
    }
    return new Find(calendar.draw(dice), null, city.enterprise(dice), origin == 1 ? "2" : "3");
  }

  private record Case(LocalDate decided, LocalDate filed, @Nullable Visit visit, Enterprise unit) {}

  private void penalties() {
    Dice dice = city.dice("penalty");
    int size = city.options().rows(FULL_PENALTIES);
    city.stage("行政处罚", "Penalties", size);
    List<Case> cases = new ArrayList<>(size);
    while (cases.size() < size) {
      Visit visit = dice.pick(visits);
      LocalDate filed = visit.day().plusDays(dice.between(0, 10));
      LocalDate decided = filed.plusDays(dice.between(7, 60));
      if (!decided.isAfter(CityCalendar.LAST)) {
        boolean linked = dice.chance(0.92);
        cases.add(new Case(decided, filed, linked ? visit : null, visit.enterprise()));
      }
    }
    cases.sort(Comparator.comparing(Case::decided));
    Map<Integer, Integer> serials = new HashMap<>();
    for (int i = 0; i < size; i++) {
      Case each = cases.get(i);
      int serial = serials.merge(each.decided().getYear(), 1, Integer::sum);
      String number = "云应急罚〔" + each.decided().getYear() + "〕" + TextForm.padded(serial, 5) + "号";
      Visit visit = each.visit();
      Penalty penalty =
          new Penalty(
              number,
              visit == null ? null : visit.number(),
              each.unit(),
              each.filed(),
              each.decided());
      @Nullable String[] row = penalty.row(dice, i + 1L);
      if (dice.chance(0.008)) {
        row[SourceTable.PENALTY.at("revoked")] = "Y";
      }
      city.sink().row(SourceTable.PENALTY, row);
      city.records().decisions().add(penalty.decision(row));
      city.done(i + 1L);
    }
    city.progress().done(new Text("行政处罚已生成", "Penalties generated"));
  }

  private List<LocalDate> days(Dice dice, int size) {
    List<LocalDate> days = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      days.add(calendar.draw(dice));
    }
    days.sort(null);
    return days;
  }
}
