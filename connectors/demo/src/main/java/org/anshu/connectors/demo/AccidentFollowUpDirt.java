package org.anshu.connectors.demo;

import java.time.LocalDate;
import org.anshu.connectors.demo.AccidentFollowUp.Investigation;
import org.anshu.connectors.demo.Ledger.Flaw;
import org.anshu.connectors.demo.Planter.Serial;
import org.jspecify.annotations.Nullable;

/** Plants unusual rows among what follows accidents. */
final class AccidentFollowUpDirt {

  /** Old enough for every date of a planted row to lie within the data. */
  private static final LocalDate LATEST = LocalDate.of(2025, 3, 31);

  private static final String[] ORPHANS = {"SG2019000001", "SG2022000002", "SG2025999996"};

  private final City city;
  private final Dice dice;

  AccidentFollowUpDirt(City city) {
    this.city = city;
    this.dice = city.dice("follow-up-dirt");
  }

  void plant() {
    investigations();
    measures();
    evaluations();
    cases();
  }

  private void investigations() {
    Planter planter = city.planter(SourceTable.INVESTIGATION, "dc_id", this::investigationRow);
    Serial serial = new Serial();
    planter.quarantined(serial, orphan(), ORPHANS);
    planter.quarantined(
        serial,
        new Flaw("end_before_start", "DATE_ORDER", "pf_rq"),
        "2020-05-01",
        "2021-05-01",
        "2023-06-30");
    planter.quarantined(serial, new Flaw("unmapped_code", "UNKNOWN_CODE", "dc_jb"), "7", "0", "省");
    planter.quarantined(serial, new Flaw("unmapped_code", "UNKNOWN_CODE", "ts_bz"), "X");
    planter.softDeleted(serial, "sc_bz", 3);
  }

  private void measures() {
    Planter planter =
        city.planter(
            SourceTable.ACCIDENT_MEASURE,
            "cs_id",
            n ->
                AccidentFollowUp.measureRow(
                    dice, "CS9" + TextForm.padded(n, 9), investigation("DC9")));
    Serial serial = new Serial();
    planter.quarantined(serial, orphan(), ORPHANS);
    planter.quarantined(
        serial, new Flaw("missing_required", "MISSING_VALUE", "jh_rq"), null, null, "0000-00-00");
    planter.quarantined(
        serial, new Flaw("future_date", "FUTURE_DATE", "wc_rq"), "2031-03-01", "2062-05-04");
    planter.softDeleted(serial, "sc_bz", 3);
  }

  private void evaluations() {
    Planter planter =
        city.planter(
            SourceTable.ACCIDENT_EVALUATION,
            "pg_id",
            n -> {
              Accident accident = accident();
              LocalDate day = accident.at().toLocalDate().plusDays(400);
              return AccidentFollowUp.evaluationRow(
                  dice, "PG9" + TextForm.padded(n, 9), accident, day);
            });
    Serial serial = new Serial();
    planter.quarantined(serial, orphan(), ORPHANS);
    planter.quarantined(
        serial, new Flaw("end_before_start", "DATE_ORDER", "gk_rq"), "2022-05-01", "2023-06-30");
    planter.quarantined(serial, new Flaw("unmapped_code", "UNKNOWN_CODE", "pg_jl"), "4", "A");
    planter.softDeleted(serial, "sc_bz", 2);
  }

  private void cases() {
    Planter planter =
        city.planter(
            SourceTable.REPORTING_CASE,
            "al_bh",
            n -> {
              Accident accident = accident();
              LocalDate day = accident.at().toLocalDate().plusDays(60);
              return AccidentFollowUp.caseRow(dice, "RD9" + TextForm.padded(n, 7), accident, day);
            });
    Serial serial = new Serial();
    planter.quarantined(serial, orphan(), ORPHANS);
    planter.quarantined(serial, new Flaw("unmapped_code", "UNKNOWN_CODE", "al_lx"), "5", "0");
    planter.quarantined(
        serial, new Flaw("missing_required", "MISSING_VALUE", "rd_rq"), null, "0000-00-00");
    planter.quarantined(
        serial, new Flaw("future_date", "FUTURE_DATE", "rd_rq"), "2031-03-01", "2099-01-01");
    planter.softDeleted(serial, "sc_bz", 2);
  }

  private static Flaw orphan() {
    return new Flaw("orphan", "ORPHAN_KEY", "sg_bh");
  }

  private @Nullable String[] investigationRow(int serial) {
    return investigation("DC9" + TextForm.padded(serial, 9)).row(dice);
  }

  private Investigation investigation(String number) {
    return Investigation.draw(dice, number, accident());
  }

  private Accident accident() {
    Accident accident = dice.pick(city.records().accidents());
    while (accident.at().toLocalDate().isAfter(LATEST)) {
      accident = dice.pick(city.records().accidents());
    }
    return accident;
  }
}
