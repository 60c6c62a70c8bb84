package org.anshu.connectors.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.anshu.failure.Text;
import org.jspecify.annotations.Nullable;

/** Generates the special equipment system: the register, the inspections, then the rest. */
final class EquipmentTables {

  private static final int FULL_ROWS = 120_950;
  private static final LocalDate OLDEST = LocalDate.of(2004, 1, 1);
  private static final LocalDate NEW_EDITION = LocalDate.of(2024, 1, 1);
  private static final int LAG_DAYS = 55;

  private final City city;
  private final Dice dice;
  private final List<@Nullable String[]> inspections = new ArrayList<>();
  private final List<Device> devices = new ArrayList<>();

  EquipmentTables(City city) {
    this.city = city;
    this.dice = city.dice("equipment");
  }

  void generate() {
    int size = city.options().rows(FULL_ROWS);
    city.stage("特种设备登记", "Special equipment", size);
    for (int i = 1; i <= size; i++) {
      @Nullable String[] row = device(i);
      city.sink().row(SourceTable.EQUIPMENT, row);
      devices.add(Device.of(row));
      city.done(i);
    }
    city.progress().done(new Text("特种设备登记已生成", "Special equipment generated"));
    city.stage("特种设备检验", "Equipment inspections", inspections.size());
    for (int i = 0; i < inspections.size(); i++) {
      city.sink().row(SourceTable.EQUIPMENT_INSPECTION, inspections.get(i));
      city.done(i + 1L);
    }
    city.progress().done(new Text("特种设备检验已生成", "Equipment inspections generated"));
    new EquipmentDirt(city, size).plant();
    new EquipmentRecords(city, devices).generate();
  }

  private @Nullable String[] device(int id) {
    EquipmentKind kind = id <= 4 ? EquipmentKind.ROPEWAY : EquipmentKind.draw(dice);
    String[] states = {"Z", "T", "B", "W"};
    String state = states[dice.weighted(91, 5, 3, 1)];
    LocalDate start = start();
    LocalDate due = null;
    LocalDate last = start;
    if (!"W".equals(state)) {
      boolean inUse = "Z".equals(state);
      LocalDate until = inUse ? CityCalendar.LAST : stopped(start);
      Course course = course(id, kind, start, until, inUse);
      due = course.due();
      last = course.last();
    }
    boolean unknown = dice.chance(0.006);
    String none = dice.chance(0.5) ? null : TextForm.NO_DATE;
    String dueText = due == null || unknown ? none : due.toString();
    Dates dates = new Dates(state, start, dueText, last);
    return row(dice, city.enterprise(dice), id, kind.category(dice), dates);
  }

  /**
   * State and dates of a device; {@code due} as the source writes it, {@code last} of any change.
   */
  record Dates(String state, LocalDate start, @Nullable String due, LocalDate last) {}

  static @Nullable String[] row(Dice dice, Enterprise owner, int id, String category, Dates dates) {
    boolean old = dates.start().isBefore(NEW_EDITION);
    String area = old ? owner.place().areaWithOldEdition(dice) : owner.place().area();
    return new @Nullable String[] {
      String.valueOf(id),
      registration(category, area, dates.start(), id),
      category,
      owner.name(),
      owner.code(),
      area,
      owner.place().zone(),
      dates.state(),
      "W".equals(dates.state()) ? null : dates.start().toString(),
      dates.due(),
      TextForm.stamp(stored(dice, dates.last()))
    };
  }

  /** Category, division, year and month, a serial of four digits: twenty characters. */
  private static String registration(String category, String area, LocalDate start, int id) {
    return category
        + area
        + TextForm.padded(start.getYear(), 4)
        + TextForm.padded(start.getMonthValue(), 2)
        + TextForm.padded(id % 10_000, 4);
  }

  private record Course(@Nullable LocalDate due, LocalDate last) {}

  /** Inspects the device from {@code start} to {@code until}, both inclusive. */
  private Course course(
      int id, EquipmentKind kind, LocalDate start, LocalDate until, boolean inUse) {
    LocalDate last = start;
    LocalDate due = start.plusYears(kind.nextDue(0));
    for (int age = 1; !start.plusYears(age).isAfter(until); age++) {
      LocalDate anniversary = start.plusYears(age);
      boolean periodic = kind.isDueAt(age);
      if (!periodic && !kind.isTestedYearly()) {
        continue;
      }
      boolean recent = anniversary.plusYears(1).isAfter(CityCalendar.LAST);
      if (periodic && inUse && recent && dice.chance(kind.overdueChance())) {
        return new Course(anniversary, last);
      }
      LocalDate day = anniversary.minusDays(dice.between(0, LAG_DAYS));
      due = periodic ? start.plusYears(kind.nextDue(age)) : due;
      if (!day.isBefore(CityCalendar.FIRST)) {
        boolean supervision = dice.chance(0.04);
        inspect(id, periodic ? (supervision ? "2" : "1") : "3", day, due);
      }
      last = day;
    }
    return new Course(due, last);
  }

  private void inspect(int id, String kind, LocalDate day, LocalDate due) {
    int result = dice.weighted(90, 8.5, 1.5);
    LocalDate again = day.plusDays(dice.between(7, 28));
    if (result == 2 && !again.isAfter(CityCalendar.LAST)) {
      add(new Check(id, kind, day, "3", day.plusDays(30)));
      add(new Check(id, kind, again, "2", due));
    } else {
      add(new Check(id, kind, day, result == 0 ? "1" : "2", due));
    }
  }

  private void add(Check check) {
    inspections.add(check.row(dice, inspections.size() + 1L));
  }

  /** One inspection of a device; {@code kind} and {@code result} are the source's codes. */
  record Check(int device, String kind, LocalDate day, String result, LocalDate due) {

    @Nullable String[] row(Dice dice, long id) {
      return new @Nullable String[] {
        String.valueOf(id),
        String.valueOf(device),
        kind,
        day.toString(),
        result,
        due.toString(),
        TextForm.stamp(stored(dice, day))
      };
    }
  }

  /**
   * The system went live on the first day of the data; older rows were loaded in its first days.
   */
  static LocalDateTime stored(Dice dice, LocalDate day) {
    LocalDateTime event = CityCalendar.officeTime(dice, day);
    if (day.isBefore(CityCalendar.FIRST)) {
      event = CityCalendar.FIRST.atStartOfDay().plusSeconds(dice.between(0, 5 * 86_400));
    }
    return CityCalendar.stored(dice, event);
  }

  /** More and more devices a year. */
  private LocalDate start() {
    int days = (int) (CityCalendar.LAST.toEpochDay() - OLDEST.toEpochDay());
    return OLDEST.plusDays((long) (days * StrictMath.pow(dice.unit(), 0.82)));
  }

  private LocalDate stopped(LocalDate start) {
    long days = CityCalendar.LAST.toEpochDay() - start.toEpochDay();
    return start.plusDays((long) (days * (0.5 + 0.5 * dice.unit())));
  }
}
