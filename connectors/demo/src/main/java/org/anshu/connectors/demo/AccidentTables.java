package org.anshu.connectors.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anshu.connectors.demo.AccidentSequel.Supplement;
import org.anshu.failure.Text;
import org.jspecify.annotations.Nullable;

/** Generates the accident reporting system: accidents, supplements, casualties. */
final class AccidentTables {

  private static final int FULL_ROWS = 2_690;
  private static final LocalDate MAJOR_DAY = LocalDate.of(2024, 11, 8);

  /** Accidents with 3 to 9 deaths in 2023 (half), 2024, 2025, 2026 (seven months) at full size. */
  private static final Map<Integer, Integer> LARGER = Map.of(2023, 6, 2024, 11, 2025, 10, 2026, 5);

  private final City city;
  private final Map<Industry.Sector, List<Enterprise>> bySector = new HashMap<>();
  private final List<Accident> accidents = new ArrayList<>();

  AccidentTables(City city) {
    this.city = city;
    for (Industry.Sector sector : Industry.Sector.values()) {
      List<Enterprise> members =
          city.enterprises().stream().filter(e -> e.industry().sector() == sector).toList();
      bySector.put(sector, members.isEmpty() ? city.enterprises() : members);
    }
  }

  void generate() {
    drawAccidents();
    Dice dice = city.dice("accident-rows");
    Map<String, AccidentSequel> sequels = new HashMap<>();
    city.stage("事故直报", "Accident reports", accidents.size());
    for (Accident accident : accidents) {
      AccidentSequel sequel = AccidentSequel.draw(city, accident);
      sequels.put(accident.number(), sequel);
      @Nullable String[] row = accident.row(dice, sequel.status(), sequel.lastChange());
      city.sink().row(SourceTable.ACCIDENT, row);
      String type = Planter.present(row[SourceTable.ACCIDENT.at("sglx_dm")]);
      city.records().accidentTypes().put(accident.number(), type);
      city.done(sequels.size());
    }
    for (Accident accident : accidents) {
      for (Supplement supplement : sequel(sequels, accident).supplements()) {
        city.sink().row(SourceTable.ACCIDENT_UPDATE, supplement.row());
      }
    }
    Casualties casualties = new Casualties(city);
    for (Accident accident : accidents) {
      casualties.write(accident, sequel(sequels, accident).lateDeath());
    }
    new AccidentDirt(city, accidents, casualties).plant();
    city.records().accidents().addAll(accidents);
    city.progress().done(new Text("事故直报已生成", "Accident reports generated"));
  }

  private static AccidentSequel sequel(Map<String, AccidentSequel> sequels, Accident accident) {
    AccidentSequel sequel = sequels.get(accident.number());
    if (sequel == null) {
      throw new IllegalStateException("Expected a sequel of " + accident.number());
    }
    return sequel;
  }

  private void drawAccidents() {
    Dice dice = city.dice("accident");
    CityCalendar calendar = CityCalendar.ofAccidents();
    List<LocalDateTime> times = new ArrayList<>();
    int size = city.options().rows(FULL_ROWS);
    for (int i = 0; i < size; i++) {
      times.add(CityCalendar.anyTime(dice, calendar.draw(dice)));
    }
    times.sort(null);
    Map<Integer, Severity> severe = severe(dice, times);
    Map<Integer, Integer> serials = new HashMap<>();
    for (int i = 0; i < size; i++) {
      LocalDateTime at = times.get(i);
      int serial = serials.merge(at.getYear(), 1, Integer::sum);
      String number = "SG" + at.getYear() + TextForm.padded(serial, 6);
      accidents.add(accident(dice, number, at, severe.get(i)));
    }
  }

  private Accident accident(
      Dice dice, String number, LocalDateTime at, @Nullable Severity severity) {
    AccidentKind kind = severity == null ? AccidentKind.draw(dice) : severity.kind();
    Enterprise enterprise = enterprise(dice, kind);
    if (severity != null) {
      return new Accident(
          number, at, kind, enterprise, severity.deaths(), severity.serious(), 4, severity.loss());
    }
    int deaths = kind.ordinaryDeaths(dice);
    int serious = dice.weighted(52, 32, 11, 4, 1);
    int minor = dice.weighted(50, 28, 12, 6, 3, 1);
    if (deaths == 0 && serious == 0 && minor == 0) {
      serious = 1;
    }
    long loss = Math.min(99_000L, (long) (100 * dice.logNormal(20 + 75.0 * deaths, 0.7)));
    boolean unknownInjuries = deaths > 0 && dice.chance(0.02);
    return new Accident(
        number,
        at,
        kind,
        enterprise,
        deaths,
        unknownInjuries ? null : Integer.valueOf(serious),
        dice.chance(0.1) ? null : Integer.valueOf(minor),
        dice.chance(0.08) ? null : Long.valueOf(loss));
  }

  private Enterprise enterprise(Dice dice, AccidentKind kind) {
    List<Enterprise> members = bySector.getOrDefault(kind.sector(dice), city.enterprises());
    return members.get(dice.ranked(members.size()));
  }

  /** Which accidents, by their place in time, are graded 较大 or 重大. */
  private Map<Integer, Severity> severe(Dice dice, List<LocalDateTime> times) {
    Map<Integer, Severity> severe = new HashMap<>();
    int major = 0;
    while (major < times.size() - 1 && times.get(major).toLocalDate().isBefore(MAJOR_DAY)) {
      major++;
    }
    severe.put(major, new Severity(AccidentKind.INDUSTRIAL, 12, 17, 386_000));
    for (int year = 2023; year <= 2026; year++) {
      int wanted = city.options().few(LARGER.getOrDefault(year, 0));
      for (int drawn = 0; drawn < wanted; ) {
        int index = dice.between(0, times.size() - 1);
        if (times.get(index).getYear() == year && !severe.containsKey(index)) {
          severe.put(index, larger(dice));
          drawn++;
        }
      }
    }
    return severe;
  }

  /** Three to nine deaths; now and then none, and the loss alone makes the grade. */
  private static Severity larger(Dice dice) {
    if (dice.chance(0.06)) {
      return new Severity(AccidentKind.FIRE, 0, 1, dice.between(102_000, 260_000));
    }
    AccidentKind kind =
        switch (dice.weighted(46, 42, 7, 5)) {
          case 0 -> AccidentKind.ROAD;
          case 1 -> AccidentKind.INDUSTRIAL;
          case 2 -> AccidentKind.FIRE;
          default -> AccidentKind.WATER;
        };
    int deaths = 3 + dice.weighted(50, 23, 12, 7, 4, 2, 2);
    return new Severity(kind, deaths, dice.between(0, 6), dice.between(38_000, 160_000));
  }

  private record Severity(AccidentKind kind, int deaths, int serious, long loss) {}
}
