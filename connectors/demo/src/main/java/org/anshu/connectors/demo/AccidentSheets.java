package org.anshu.connectors.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.anshu.connectors.demo.Ledger.Flaw;
import org.anshu.connectors.demo.Planter.Serial;
import org.anshu.failure.Text;
import org.jspecify.annotations.Nullable;

/**
 * Generates the sheets that accompany accident reports: when they were noticed, entered and
 * completed, their class of GB 6441-2025 once it is in force, the special equipment they involve.
 * Circumstances stay below what would raise a grade: grade boundaries are planted on purpose.
 */
final class AccidentSheets {

  private static final LocalDate NEW_CLASSES = LocalDate.of(2026, 7, 1);
  private static final String NO_TIME = "0000-00-00 00:00:00";

  /** Old enough for every time of a planted row to lie within the data. */
  private static final LocalDate LATEST = LocalDate.of(2026, 3, 31);

  /** What an old class became; for each several, because no class was merely renamed. */
  private static final Map<String, List<String>> SUCCESSORS =
      Map.ofEntries(
          Map.entry("01", List.of("N01")),
          Map.entry("02", List.of("N02", "N03")),
          Map.entry("03", List.of("N04")),
          Map.entry("04", List.of("N05")),
          Map.entry("05", List.of("N06")),
          Map.entry("06", List.of("N07")),
          Map.entry("07", List.of("N08")),
          Map.entry("08", List.of("N09")),
          Map.entry("09", List.of("N10", "N11")),
          Map.entry("10", List.of("N12")),
          Map.entry("11", List.of("N12", "N25")),
          Map.entry("12", List.of("N13")),
          Map.entry("18", List.of("N16", "N17", "N18")),
          Map.entry("19", List.of("N23", "N24")));

  private final City city;

  AccidentSheets(City city) {
    this.city = city;
  }

  void generate() {
    Dice dice = city.dice("accident-sheet");
    List<Accident> accidents = city.records().accidents();
    city.stage("事故附表", "Accident sheets", accidents.size());
    for (Accident accident : accidents) {
      String number = "FB" + accident.number().substring(2);
      city.sink().row(SourceTable.ACCIDENT_SHEET, row(dice, number, accident));
    }
    plant();
    city.progress().done(new Text("事故附表已生成", "Accident sheets generated"));
  }

  private @Nullable String[] row(Dice dice, String number, Accident accident) {
    LocalDateTime noticed =
        CityCalendar.notAfterEnd(accident.at().plusMinutes(dice.between(10, 600)));
    LocalDateTime entered =
        noticed.plusMinutes(
            dice.chance(0.95) ? dice.between(30, 1_440) : dice.between(1_441, 4_000));
    LocalDateTime completed =
        entered.plusHours(dice.chance(0.9) ? dice.between(10, 120) : dice.between(200, 500));
    String type = city.records().accidentTypes().getOrDefault(accident.number(), "20");
    String kind = equipment(dice, accident, type);
    boolean lift = "elevator".equals(kind);
    boolean newClass = !accident.at().toLocalDate().isBefore(NEW_CLASSES);
    String successor = dice.pick(SUCCESSORS.getOrDefault(type, List.of("N27")));
    LocalDateTime last = completed.isAfter(CityCalendar.END) ? noticed : completed;
    return new @Nullable String[] {
      number,
      accident.number(),
      TextForm.stamp(noticed),
      come(entered),
      come(completed),
      newClass ? successor : null,
      kind,
      null,
      lift ? TextForm.money(dice.between(205, 400)) : null,
      lift ? String.valueOf(dice.between(1, 9)) : null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      "0",
      TextForm.stamp(CityCalendar.stored(dice, last))
    };
  }

  private static @Nullable String equipment(Dice dice, Accident accident, String type) {
    double share = dice.unit();
    return switch (type) {
      case "04" -> share < 0.7 ? "crane" : null;
      case "16" -> "boiler";
      case "17" -> "pressure_vessel";
      case "20" -> share < 0.08 ? "elevator" : null;
      case "02" ->
          accident.kind() == AccidentKind.INDUSTRIAL && share < 0.5 ? "industrial_vehicle" : null;
      default -> null;
    };
  }

  private static String come(LocalDateTime time) {
    return time.isAfter(CityCalendar.END) ? NO_TIME : TextForm.stamp(time);
  }

  private void plant() {
    Dice dice = city.dice("accident-sheet-dirt");
    Planter planter =
        city.planter(
            SourceTable.ACCIDENT_SHEET,
            "fb_id",
            n -> row(dice, "FB9" + TextForm.padded(n, 9), early(dice)));
    Serial serial = new Serial();
    planter.quarantined(
        serial, new Flaw("orphan", "ORPHAN_KEY", "sg_bh"), "SG2019000003", "SG2025999995");
    planter.quarantined(
        serial, new Flaw("end_before_start", "DATE_ORDER", "lr_sj"), "2021-05-01 08:00:00");
    planter.quarantined(serial, new Flaw("unmapped_code", "UNKNOWN_CODE", "dj_qx"), "7", "9");
    planter.quarantined(serial, new Flaw("negative_number", "NEGATIVE_NUMBER", "zl_sj"), "-2.00");
    planter.quarantined(
        serial, new Flaw("future_date", "FUTURE_DATE", "wc_sj"), "2031-03-01 08:00:00");
    planter.softDeleted(serial, "sc_bz", 3);
  }

  private Accident early(Dice dice) {
    Accident accident = dice.pick(city.records().accidents());
    while (accident.at().toLocalDate().isAfter(LATEST)) {
      accident = dice.pick(city.records().accidents());
    }
    return accident;
  }
}
