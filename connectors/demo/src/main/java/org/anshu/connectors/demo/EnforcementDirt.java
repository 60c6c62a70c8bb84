package org.anshu.connectors.demo;

import java.time.LocalDate;
import java.util.function.IntFunction;
import org.anshu.connectors.demo.EnforcementTables.Visit;
import org.anshu.connectors.demo.Ledger.Flaw;
import org.anshu.connectors.demo.Planter.Serial;
import org.jspecify.annotations.Nullable;

/** Plants unusual rows in the enforcement system. */
final class EnforcementDirt {

  /** Planted rows are old enough for every date of theirs to lie within the data. */
  private static final LocalDate LATEST = LocalDate.of(2026, 4, 30);

  private static final long FIRST_ID = 9_000_001L;

  /** After the day of any pull. */
  private static final String[] FUTURE = {"2031-03-01", "2031-12-31", "2062-05-04", "2099-01-01"};

  private final City city;
  private final CityCalendar calendar;
  private final Dice dice;

  EnforcementDirt(City city, CityCalendar calendar) {
    this.city = city;
    this.calendar = calendar;
    this.dice = city.dice("enforcement-dirt");
  }

  void plant() {
    inspections();
    hazards();
    penalties();
  }

  private void inspections() {
    Planter planter = planter(SourceTable.INSPECTION, "inspect_no", this::inspectionRow);
    Serial serial = new Serial();
    planter.quarantined(
        serial,
        new Flaw("impossible_date", "BAD_DATE", "inspect_date"),
        "20240230",
        "20240230",
        "20250229",
        "20241301",
        "20250640",
        "2025-6-1");
    planter.quarantined(
        serial,
        new Flaw("future_date", "FUTURE_DATE", "inspect_date"),
        "20310301",
        "20311231",
        "20620504",
        "20990101");
    planter.quarantined(
        serial, new Flaw("unmapped_code", "UNKNOWN_CODE", "inspect_type"), "Z", "Z", "Z", "8", "0");
    planter.quarantined(
        serial,
        new Flaw("unmapped_code", "UNKNOWN_CODE", "region_code"),
        "990199",
        "990199",
        "990199000000",
        "110101");
    planter.badCodes(serial, "unit_uscc", 6);
    planter.carelessCodes(serial, "unit_uscc");
    planter.softDeleted(serial, "is_deleted", 10);
  }

  private void hazards() {
    Planter planter = planter(SourceTable.HAZARD, "hazard_no", this::hazardRow);
    Serial serial = new Serial();
    planter.quarantined(
        serial,
        new Flaw("orphan", "ORPHAN_KEY", "inspect_no"),
        "JC2019000001",
        "JC2019000002",
        "JC2022999999",
        "JC2023999999",
        "JC2024999999",
        "JC2025999999");
    planter.quarantined(
        serial,
        new Flaw("end_before_start", "DATE_ORDER", "deadline"),
        "2020-05-01",
        "2021-05-01",
        "2022-05-01",
        "2023-01-15",
        "2023-06-30");
    planter.quarantined(
        serial,
        new Flaw("end_before_start", "DATE_ORDER", "rectified_date"),
        "2020-05-01",
        "2021-05-01",
        "2022-05-01",
        "2023-01-15",
        "2023-06-30");
    Planter open = planter(SourceTable.HAZARD, "hazard_no", this::openHazardRow);
    open.quarantined(serial, new Flaw("future_date", "FUTURE_DATE", "found_date"), FUTURE);
    planter.quarantined(
        serial,
        new Flaw("unmapped_code", "UNKNOWN_CODE", "region_code"),
        "990199",
        "990199",
        "990199000000",
        "110101");
    planter.quarantined(serial, new Flaw("unmapped_code", "UNKNOWN_CODE", "level"), "7", "A", "0");
    planter.badCodes(serial, "unit_uscc", 6);
    planter.carelessCodes(serial, "unit_uscc");
    planter.softDeleted(serial, "is_deleted", 10);
  }

  private void penalties() {
    Planter planter = planter(SourceTable.PENALTY, "decision_no", this::penaltyRow);
    Serial serial = new Serial();
    planter.quarantined(
        serial,
        new Flaw("missing_required", "MISSING_VALUE", "decision_date"),
        null,
        null,
        null,
        null);
    planter.quarantined(
        serial,
        new Flaw("negative_number", "NEGATIVE_NUMBER", "fine_amount"),
        "-500.00",
        "-500.00",
        "-12000.00",
        "-1.00",
        "－３０００.００");
    planter.quarantined(
        serial,
        new Flaw("unreadable_number", "BAD_NUMBER", "fine_amount"),
        "壹万元",
        "叁仟圆整",
        "见决定书",
        "1.2.3");
    planter.quarantined(
        serial, new Flaw("unmapped_code", "UNKNOWN_CODE", "region_code"), "990199", "990199", "0");
    planter.badCodes(serial, "unit_uscc", 5);
    planter.carelessCodes(serial, "unit_uscc");
    planter.softDeleted(serial, "is_deleted", 6);
    for (String amount : new String[] {"12,000.00", "１２０００.００", "１,２００,０００.００", " 8000.00 "}) {
      @Nullable String[] row = penaltyRow(serial.next());
      row[SourceTable.PENALTY.at("fine_amount")] = amount;
      planter.landed(row, "careless_amount", amount, Ledger.NORMALISED);
    }
  }

  private Planter planter(SourceTable table, String key, IntFunction<@Nullable String[]> cleanRow) {
    return new Planter(table, key, cleanRow, city.sink(), city.ledger());
  }

  private @Nullable String[] inspectionRow(int serial) {
    LocalDate day = day();
    String number = "JC" + day.getYear() + TextForm.padded(900_001L + serial, 6);
    Visit visit = new Visit(number, city.enterprise(dice), day);
    return EnforcementTables.inspectionRow(dice, FIRST_ID + serial, visit);
  }

  private @Nullable String[] hazardRow(int serial) {
    LocalDate day = day();
    return hazardRow(
        serial,
        day,
        new HazardLife(
            false, day, day.plusDays(15), null, day.plusDays(8), day.plusDays(11), null, null));
  }

  /** Not rectified yet, due so late that nothing but a later finding can contradict it. */
  private @Nullable String[] openHazardRow(int serial) {
    LocalDate day = day();
    return hazardRow(
        serial,
        day,
        new HazardLife(false, day, LocalDate.of(2100, 1, 1), null, null, null, null, null));
  }

  private @Nullable String[] hazardRow(int serial, LocalDate day, HazardLife life) {
    String number = "YH" + day.getYear() + TextForm.padded(9_000_001L + serial, 7);
    Hazard hazard = new Hazard(number, null, "2", city.enterprise(dice), life);
    return hazard.row(dice, FIRST_ID + serial);
  }

  private @Nullable String[] penaltyRow(int serial) {
    LocalDate day = day();
    String number = "云应急罚〔" + day.getYear() + "〕" + TextForm.padded(90_001L + serial, 5) + "号";
    Penalty penalty =
        new Penalty(number, null, city.enterprise(dice), day.minusDays(5), day.plusDays(20));
    return penalty.row(dice, FIRST_ID + serial);
  }

  private LocalDate day() {
    LocalDate day = calendar.draw(dice);
    while (day.isAfter(LATEST)) {
      day = calendar.draw(dice);
    }
    return day;
  }
}
