package org.anshu.connectors.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Generates rescue calls from elevators (96333), the movements of gas cylinders by batch, and the
 * segments of pressure pipelines.
 */
final class EquipmentEvents {

  private static final int FULL_CALLS = 6_400;
  private static final int FULL_BATCHES = 1_300;
  private static final int FULL_SEGMENTS = 1_900;
  private static final List<String> MEDIA = List.of("液化石油气", "氧气", "乙炔", "氩气", "二氧化碳", "液氯");
  private static final Map<String, Integer> CYCLES =
      Map.of("GA1", 3, "GA2", 3, "GB1", 6, "GB2", 6, "GC1", 6, "GC2", 6, "GC3", 9);

  private final City city;
  private final List<Device> elevators;
  private final DevicePlaces places;

  EquipmentEvents(City city, List<Device> devices, DevicePlaces places) {
    this.city = city;
    this.places = places;
    this.elevators = devices.stream().filter(d -> d.isInUse() && d.isElevator()).toList();
  }

  void generate() {
    Dice calls = city.dice("rescue-call");
    for (int i = 0; i < city.options().rows(FULL_CALLS); i++) {
      city.sink().row(SourceTable.RESCUE_CALL, callRow(calls, i));
    }
    cylinders();
    Dice segments = city.dice("pipeline-segment");
    for (int i = 0; i < city.options().rows(FULL_SEGMENTS); i++) {
      @Nullable String[] segment = segmentRow(segments, i);
      city.sink().row(SourceTable.PIPELINE_SEGMENT, segment);
      places.chainage(segment);
    }
  }

  /** Somebody arrives within half an hour nineteen times out of twenty; some calls are no more. */
  @Nullable String[] callRow(Dice dice, int index) {
    LocalDateTime called = CityCalendar.anyTime(dice, CreditRecords.day(dice));
    boolean trapped = dice.chance(0.82);
    LocalDateTime arrived = called.plusMinutes((long) dice.logNormal(13, 0.5));
    LocalDateTime freed = arrived.plusMinutes((long) dice.logNormal(9, 0.7));
    boolean known = dice.chance(0.95);
    LocalDateTime last = trapped ? freed : called;
    return new @Nullable String[] {
      "HJ" + TextForm.compact(called.toLocalDate()) + TextForm.padded(index + 1L, 6),
      known ? String.valueOf(dice.pick(elevators).id()) : null,
      TextForm.stamp(called),
      trapped ? TextForm.stamp(arrived) : null,
      trapped ? TextForm.stamp(freed) : null,
      List.of("1", "2", "3", "4", "9").get(dice.weighted(18, 27, 34, 16, 5)),
      String.valueOf(1 + dice.weighted(88, 10, 2)),
      trapped ? String.valueOf(dice.between(1, 6)) : "0",
      People.name(dice),
      People.phone(dice),
      TextForm.stamp(CityCalendar.stored(dice, CityCalendar.notAfterEnd(last)))
    };
  }

  /** A batch is filled, moved to shops and back; now and then inspected, at last scrapped. */
  private void cylinders() {
    Dice dice = city.dice("cylinder");
    int serial = 0;
    for (int i = 0; i < city.options().rows(FULL_BATCHES); i++) {
      Batch batch = batch(dice, i);
      LocalDate day = CreditRecords.day(dice);
      for (String kind : kinds(dice)) {
        if (!day.isAfter(CityCalendar.LAST)) {
          city.sink().row(SourceTable.CYLINDER_EVENT, batch.row(dice, ++serial, kind, day));
        }
        day = day.plusDays(dice.between(1, 40));
      }
    }
  }

  private static List<String> kinds(Dice dice) {
    return switch (dice.weighted(70, 22, 8)) {
      case 0 -> List.of("1", "3", "3");
      case 1 -> List.of("2", "1", "3", "3");
      default -> List.of("2", "4");
    };
  }

  Batch batch(Dice dice, int index) {
    return new Batch(
        "QP" + TextForm.padded(index + 1L, 7),
        dice.pick(MEDIA),
        dice.between(20, 400),
        city.enterprise(dice));
  }

  /** Cylinders of one owner that move together. */
  record Batch(String number, String medium, int pieces, Enterprise owner) {

    @Nullable String[] row(Dice dice, int serial, String kind, LocalDate day) {
      return new @Nullable String[] {
        "QS" + TextForm.padded(serial, 8),
        number,
        kind,
        day.toString(),
        medium,
        String.valueOf("4".equals(kind) ? Math.max(1, pieces / 9) : pieces),
        owner.code(),
        owner.place().areaWithOldEdition(dice),
        TextForm.stamp(EquipmentTables.stored(dice, day))
      };
    }
  }

  /** Inspected in cycles; about one in eight does not say when it is due. */
  @Nullable String[] segmentRow(Dice dice, int index) {
    Enterprise owner = city.enterprise(dice);
    LocalDate start = LocalDate.of(2006, 1, 1).plusDays(dice.between(0, 7_400));
    String grade =
        List.of("GA1", "GA2", "GB1", "GB2", "GC1", "GC2", "GC3")
            .get(dice.weighted(3, 4, 30, 8, 12, 33, 10));
    int cycle = CYCLES.getOrDefault(grade, 6);
    int age = CityCalendar.LAST.getYear() - start.getYear();
    LocalDate inspected = age < cycle ? null : start.plusYears((long) (age - 1) / cycle * cycle);
    LocalDate last = inspected == null || inspected.equals(start) ? start : inspected;
    String none = dice.chance(0.5) ? null : TextForm.NO_DATE;
    String due = dice.chance(0.12) ? none : last.plusYears(cycle).toString();
    long metres = 20 + (long) dice.logNormal(600, 1.2);
    return new @Nullable String[] {
      "GD" + TextForm.padded(index + 1L, 7),
      owner.place().label() + dice.pick(List.of("中压燃气管段", "工艺管段", "蒸汽管段", "次高压管段")),
      grade,
      metres / 1_000 + "." + TextForm.padded(metres % 1_000, 3),
      owner.code(),
      owner.place().areaWithOldEdition(dice),
      owner.place().zone(),
      List.of("Z", "T", "B").get(dice.weighted(94, 4, 2)),
      start.toString(),
      last.equals(start) ? none : last.toString(),
      due,
      TextForm.stamp(EquipmentTables.stored(dice, last))
    };
  }
}
