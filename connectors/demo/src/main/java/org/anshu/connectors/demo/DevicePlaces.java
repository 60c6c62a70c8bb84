package org.anshu.connectors.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anshu.connectors.demo.Ledger.Flaw;
import org.jspecify.annotations.Nullable;

/** Generates where devices stand and who answers for them, and where segments lie on pipelines. */
final class DevicePlaces {

  private static final LocalDate DAY = LocalDate.of(2024, 9, 2);
  private static final int SEGMENTS_A_PIPELINE = 6;

  private final City city;
  private final Map<String, Integer> placed = new HashMap<>();
  private final Map<String, BigDecimal> ends = new HashMap<>();
  private final Dice chainage;

  DevicePlaces(City city) {
    this.city = city;
    this.chainage = city.dice("pipeline-chainage");
  }

  /** Nine in ten devices have a place on file. */
  void places(List<Device> devices) {
    Dice dice = city.dice("device-place");
    for (Device device : devices) {
      if (dice.chance(0.9)) {
        city.sink().row(SourceTable.DEVICE_PLACE, place(dice, device));
      }
    }
    Dice dirt = city.dice("device-place-dirt");
    Device any = devices.get(0);
    Planter planter =
        new Planter(
            SourceTable.DEVICE_PLACE, "sb_id", n -> place(dirt, any), city.sink(), city.ledger());
    // The number of the device is the key of its place: an orphan is its own.
    planter.quarantined(
        new Planter.Serial(), new Flaw("orphan", "ORPHAN_KEY", "sb_id"), "80000021", "80000022");
  }

  private static @Nullable String[] place(Dice dice, Device device) {
    boolean lift = device.isElevator();
    String[] venues = {"1", "2", "3", "4", "5", "6", "7", "8", "9", "0"};
    int venue =
        lift
            ? dice.weighted(2, 5, 5, 9, 1, 58, 16, 3, 0, 1)
            : dice.weighted(1, 4, 3, 3, 2, 2, 4, 68, 10, 3);
    LocalDate insured =
        lift && dice.chance(0.72) ? CityCalendar.LAST.minusDays(dice.between(-330, 60)) : null;
    LocalDate since = device.start();
    LocalDate stored = since == null ? DAY : since;
    return new @Nullable String[] {
      String.valueOf(device.id()),
      venues[venue],
      lift ? (dice.chance(0.93) ? "Y" : "N") : null,
      lift ? (dice.chance(0.8) ? "Y" : "N") : null,
      TextForm.orZero(insured),
      String.valueOf(1 + dice.weighted(3, 12, 45, 40)),
      TextForm.stamp(EquipmentTables.stored(dice, stored))
    };
  }

  /** Puts seven in ten segments on a pipeline of their class, every fifth over the one before. */
  void chainage(@Nullable String[] segment) {
    String grade = Planter.present(segment[SourceTable.PIPELINE_SEGMENT.at("gd_jb")]);
    String number = Planter.present(segment[0]);
    BigDecimal length =
        new BigDecimal(Planter.present(segment[SourceTable.PIPELINE_SEGMENT.at("cd_km")]));
    if (!chainage.chance(0.7)) {
      return;
    }
    int serial = placed.merge(grade, 1, Integer::sum) - 1;
    String pipeline = grade + "-" + TextForm.padded(serial / SEGMENTS_A_PIPELINE + 1L, 4);
    BigDecimal end = ends.getOrDefault(pipeline, BigDecimal.ZERO);
    boolean over = chainage.chance(0.2) && end.compareTo(length) > 0;
    BigDecimal half = length.divide(BigDecimal.valueOf(2), 3, RoundingMode.DOWN);
    BigDecimal from = over ? end.subtract(half) : end;
    BigDecimal to = from.add(length);
    ends.put(pipeline, to);
    city.sink()
        .row(
            SourceTable.PIPELINE_CHAINAGE,
            new @Nullable String[] {
              number,
              pipeline,
              from.toPlainString(),
              to.toPlainString(),
              TextForm.stamp(EquipmentTables.stored(chainage, DAY))
            });
  }
}
