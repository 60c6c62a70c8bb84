package org.anshu.connectors.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.anshu.connectors.demo.AccidentSequel.Supplement;
import org.anshu.connectors.demo.Ledger.Flaw;
import org.anshu.connectors.demo.Planter.Serial;
import org.jspecify.annotations.Nullable;

/** Plants unusual rows in the accident reporting system. */
final class AccidentDirt {

  /** Planted accidents are old enough for every sequel to lie within the data. */
  private static final LocalDate LATEST = LocalDate.of(2026, 4, 30);

  private final City city;
  private final List<Accident> natural;
  private final Casualties casualties;
  private final Dice dice;
  private final CityCalendar calendar = CityCalendar.ofAccidents();
  private final Serial accidentSerial = new Serial();
  private final Serial updateSerial = new Serial();
  private final Serial casualtySerial = new Serial();

  AccidentDirt(City city, List<Accident> natural, Casualties casualties) {
    this.city = city;
    this.natural = natural;
    this.casualties = casualties;
    this.dice = city.dice("accident-dirt");
  }

  void plant() {
    plantAccidents();
    plantLateDeaths();
    plantSupplements();
    plantCasualties();
  }

  private void plantAccidents() {
    Planter planter = planter(SourceTable.ACCIDENT, "sg_bh", this::accidentRow);
    planter.quarantined(
        accidentSerial, new Flaw("missing_required", "MISSING_VALUE", "fs_sj"), null, null, null);
    planter.quarantined(
        accidentSerial, new Flaw("negative_number", "NEGATIVE_NUMBER", "swrs"), "-1", "-1", "-2");
    planter.quarantined(
        accidentSerial, new Flaw("unmapped_code", "UNKNOWN_CODE", "sgfl"), "77", "77", "00", "1A");
    planter.quarantined(
        accidentSerial,
        new Flaw("unmapped_code", "UNKNOWN_CODE", "xzqh_dm"),
        "990199",
        "990199",
        "990188",
        "440399");
    planter.badCodes(accidentSerial, "tyshxydm", 5);
    planter.carelessCodes(accidentSerial, "tyshxydm");
    planter.softDeleted(accidentSerial, "sc_bz", 6);
    for (int i = 0; i < 8; i++) {
      cancelled(planter, "Y", "cancelled_accident", Ledger.NOT_COUNTED);
    }
    for (int i = 0; i < 5; i++) {
      cancelled(planter, "X", "cancel_pending_accident", Ledger.COUNTED);
    }
  }

  private void cancelled(Planter planter, String status, String kind, String outcome) {
    Accident accident = accident(accidentSerial.next(), AccidentKind.INDUSTRIAL, 1);
    LocalDateTime at = accident.at().plusDays(dice.between(10, 40));
    @Nullable String[] row = accident.row(dice, status, CityCalendar.stored(dice, at));
    row[SourceTable.ACCIDENT.at("tyshxydm")] = accident.enterprise().code();
    planter.landed(row, kind, "sg_zt=" + status, outcome);
    Supplement supplement =
        new Supplement(
            "", accident.number(), "5", at, "", 0, 0, null, CityCalendar.stored(dice, at));
    city.sink().row(SourceTable.ACCIDENT_UPDATE, supplement.keyed(updateKey()).row());
    casualties.write(accident, null);
  }

  /** Deaths at both sides of the legal window, and at both sides of a grade. */
  private void plantLateDeaths() {
    for (int days : new int[] {1, 15, 29, 30, 31, 40}) {
      lateDeath(AccidentKind.INDUSTRIAL, 1, days);
    }
    for (int days : new int[] {1, 6, 7, 8, 20}) {
      lateDeath(AccidentKind.ROAD, 1, days);
    }
    for (int days : new int[] {7, 8, 30}) {
      lateDeath(AccidentKind.FIRE, 0, days);
    }
    lateDeath(AccidentKind.INDUSTRIAL, 2, 10);
    lateDeath(AccidentKind.INDUSTRIAL, 2, 33);
  }

  private void lateDeath(AccidentKind kind, int deaths, int days) {
    Accident accident = accident(accidentSerial.next(), kind, deaths);
    LocalDate day = accident.at().toLocalDate().plusDays(days);
    Supplement supplement = AccidentSequel.lateDeathOf(accident, day, dice).keyed(updateKey());
    city.sink().row(SourceTable.ACCIDENT, accident.row(dice, "B", supplement.changed()));
    city.sink().row(SourceTable.ACCIDENT_UPDATE, supplement.row());
    casualties.write(accident, day);
    AccidentSequel.note(city.ledger(), accident, supplement.key(), days);
  }

  private void plantSupplements() {
    Planter planter = planter(SourceTable.ACCIDENT_UPDATE, "xb_id", n -> lossChangeRow());
    planter.quarantined(
        updateSerial,
        new Flaw("orphan", "ORPHAN_KEY", "sg_bh"),
        "SG2019000001",
        "SG2019000002",
        "SG2023999999",
        "SG2024999998",
        "SG2025999997",
        "无编号");
    planter.quarantined(
        updateSerial, new Flaw("unmapped_code", "UNKNOWN_CODE", "xb_lx"), "9", "8", "Z");
    Planter deaths = planter(SourceTable.ACCIDENT_UPDATE, "xb_id", n -> lateDeathRow());
    deaths.quarantined(
        updateSerial,
        new Flaw("impossible_date", "BAD_DATE", "sw_rq"),
        "20251345",
        "20240230",
        "20250931",
        "20251300",
        "2024元旦");
    deaths.softDeleted(updateSerial, "sc_bz", 4);
  }

  private void plantCasualties() {
    Planter planter = planter(SourceTable.CASUALTY, "ry_id", this::casualtyRow);
    planter.quarantined(
        casualtySerial,
        new Flaw("impossible_date", "BAD_DATE", "sw_rq"),
        "20251345",
        "20230229",
        "20240431",
        "20241131");
    planter.quarantined(
        casualtySerial, new Flaw("unmapped_code", "UNKNOWN_CODE", "shcd"), "8", "9", "X");
  }

  private Planter planter(
      SourceTable table, String key, java.util.function.IntFunction<@Nullable String[]> cleanRow) {
    return new Planter(table, key, cleanRow, city.sink(), city.ledger());
  }

  private @Nullable String[] accidentRow(int serial) {
    Accident accident = accident(serial, AccidentKind.INDUSTRIAL, 1);
    LocalDateTime changed = CityCalendar.stored(dice, accident.at().plusHours(20));
    @Nullable String[] row = accident.row(dice, "A", changed);
    row[SourceTable.ACCIDENT.at("tyshxydm")] = accident.enterprise().code();
    return row;
  }

  /** An accident with one serious injury, numbered beyond the natural ones of its year. */
  private Accident accident(int serial, AccidentKind kind, int deaths) {
    LocalDate day = calendar.draw(dice);
    while (day.isAfter(LATEST)) {
      day = calendar.draw(dice);
    }
    LocalDateTime at = CityCalendar.anyTime(dice, day);
    String number = "SG" + day.getYear() + TextForm.padded(900_001L + serial, 6);
    return new Accident(
        number, at, kind, city.enterprise(dice), deaths, 1, 1, dice.between(2_000, 20_000) * 1L);
  }

  private @Nullable String[] lossChangeRow() {
    Accident parent = oldAccident();
    LocalDateTime at = parent.at().plusDays(40);
    return new Supplement(
            updateKey(), parent.number(), "3", at, "", 0, 0, 5_000L, CityCalendar.stored(dice, at))
        .row();
  }

  /** A late death inside the window of a natural accident. */
  private @Nullable String[] lateDeathRow() {
    Accident parent = oldAccident();
    LocalDate day = parent.at().toLocalDate().plusDays(3);
    return AccidentSequel.lateDeathOf(parent, day, dice).keyed(updateKey()).row();
  }

  private @Nullable String[] casualtyRow(int serial) {
    Accident parent = oldAccident();
    String day = TextForm.compact(parent.at().toLocalDate());
    return casualties.row(9_000_001L + serial, parent, "1", day, parent.at());
  }

  private Accident oldAccident() {
    Accident parent = dice.pick(natural);
    while (parent.at().toLocalDate().isAfter(LATEST)) {
      parent = dice.pick(natural);
    }
    return parent;
  }

  private String updateKey() {
    return "XB9" + TextForm.padded(updateSerial.next(), 9);
  }
}
