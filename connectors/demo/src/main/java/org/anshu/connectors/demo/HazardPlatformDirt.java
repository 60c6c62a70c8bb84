package org.anshu.connectors.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.anshu.connectors.demo.HazardPlatform.Entry;
import org.anshu.connectors.demo.HazardSteps.Order;
import org.anshu.connectors.demo.HazardSteps.Step;
import org.anshu.connectors.demo.Ledger.Flaw;
import org.anshu.connectors.demo.Planter.Serial;

/** Plants unusual rows in the hazard platform. */
final class HazardPlatformDirt {

  private static final LocalDate LATEST = LocalDate.of(2026, 3, 31);
  private static final String[] NO_HAZARDS = {"PT2019000001", "PT2025999999"};

  private final City city;
  private final List<Entry> entries;

  HazardPlatformDirt(City city, List<Entry> entries) {
    this.city = city;
    this.entries = entries;
  }

  void hazards() {
    Dice dice = city.dice("platform-hazard-dirt");
    Planter planter =
        city.planter(
            SourceTable.PLATFORM_HAZARD,
            "hz_no",
            n -> {
              LocalDate day = LATEST.minusDays(dice.between(0, 700));
              HazardLife closed =
                  new HazardLife(
                      false,
                      day,
                      day.plusDays(15),
                      null,
                      day.plusDays(8),
                      day.plusDays(10),
                      null,
                      null);
              return entry(dice, n, closed).row(dice);
            });
    Serial serial = new Serial();
    planter.quarantined(
        serial,
        new Flaw("impossible_date", "BAD_DATE", "found_date"),
        "2024-02-30",
        "2025/06/01",
        "2025-13-45",
        "二〇二五年三月");
    planter.quarantined(
        serial,
        new Flaw("end_before_start", "DATE_ORDER", "limit_date"),
        "2021-05-01",
        "2023-01-15");
    planter.quarantined(
        serial,
        new Flaw("end_before_start", "DATE_ORDER", "rectified_date"),
        "2021-05-01",
        "2023-06-30");
    codes(planter, serial);
    Planter open =
        city.planter(
            SourceTable.PLATFORM_HAZARD,
            "hz_no",
            n -> {
              LocalDate day = LATEST.minusDays(dice.between(0, 700));
              LocalDate far = LocalDate.of(2100, 1, 1);
              HazardLife life = new HazardLife(false, day, far, null, null, null, null, null);
              return entry(dice, n, life).row(dice);
            });
    open.quarantined(
        serial, new Flaw("future_date", "FUTURE_DATE", "found_date"), "2031-03-01", "2062-05-04");
    planter.badCodes(serial, "unit_uscc", 4);
    planter.carelessCodes(serial, "unit_uscc");
    planter.softDeleted(serial, "deleted", 5);
    references(dice, serial);
  }

  private static void codes(Planter planter, Serial serial) {
    planter.quarantined(
        serial, new Flaw("missing_required", "MISSING_VALUE", "found_date"), null, "");
    planter.quarantined(serial, new Flaw("unmapped_code", "UNKNOWN_CODE", "grade"), "特大", "2");
    planter.quarantined(
        serial, new Flaw("unmapped_code", "UNKNOWN_CODE", "source_kind"), "其他", "转办");
    planter.quarantined(
        serial, new Flaw("unmapped_code", "UNKNOWN_CODE", "region_code"), "990199", "110101");
  }

  /** Shared hazards whose number was typed by hand, and some whose number exists nowhere. */
  private void references(Dice dice, Serial serial) {
    Planter planter =
        city.planter(SourceTable.PLATFORM_HAZARD, "hz_no", n -> entries.get(n).row(dice));
    for (int i = 0; i < 6; i++) {
      Hazard hazard = dice.pick(city.records().hazards());
      boolean known = i < 4;
      String right = known ? hazard.number() : "YH2021" + TextForm.padded(9_900_001L + i, 7);
      String typed =
          i % 2 == 0 ? SocialCreditCode.fullWidth(right) : " " + right.toLowerCase(Locale.ROOT);
      String number = "PT2024" + TextForm.padded(900_001L + serial.next(), 6);
      Entry entry = new Entry(number, typed, "部门检查", hazard.enterprise(), hazard.life());
      planter.landed(
          entry.row(dice),
          known ? "careless_reference" : "dead_reference",
          typed,
          known ? Ledger.NORMALISED : Ledger.COUNTED);
    }
  }

  private Entry entry(Dice dice, int serial, HazardLife life) {
    String number = "PT" + life.found().getYear() + TextForm.padded(900_001L + serial, 6);
    return new Entry(number, null, "企业自查", city.enterprise(dice), life);
  }

  void steps() {
    flows();
    extensions();
    supervisions();
    rechecks();
    duties();
  }

  private void flows() {
    Dice dice = city.dice("platform-flow-dirt");
    Planter planter =
        city.planter(
            SourceTable.PLATFORM_FLOW,
            "flow_no",
            n -> {
              Entry entry = old(dice);
              Step step = new Step("通报", entry.life().found().plusDays(30));
              return HazardSteps.flowRow(dice, "LZ9" + TextForm.padded(n, 8), entry, step);
            });
    Serial serial = new Serial();
    planter.quarantined(serial, orphan(), NO_HAZARDS);
    planter.quarantined(
        serial, new Flaw("impossible_date", "BAD_DATE", "step_date"), "2025-02-29", "20250601");
    planter.quarantined(
        serial, new Flaw("future_date", "FUTURE_DATE", "step_date"), "2031-03-01", "2099-01-01");
    planter.quarantined(serial, new Flaw("unmapped_code", "UNKNOWN_CODE", "step"), "办结", "7");
  }

  private void extensions() {
    Dice dice = city.dice("platform-extension-dirt");
    Planter planter =
        city.planter(
            SourceTable.PLATFORM_EXTENSION,
            "ext_no",
            n -> {
              Entry entry = old(dice);
              LocalDate day = entry.life().found().plusDays(5);
              return HazardSteps.extensionRow(dice, "YQ9" + TextForm.padded(n, 7), entry, day);
            });
    Serial serial = new Serial();
    planter.quarantined(serial, orphan(), NO_HAZARDS);
    planter.quarantined(
        serial,
        new Flaw("end_before_start", "DATE_ORDER", "new_limit"),
        "2021-05-01",
        "2023-01-15");
    planter.quarantined(
        serial, new Flaw("missing_required", "MISSING_VALUE", "new_limit"), null, "");
  }

  private void supervisions() {
    Dice dice = city.dice("platform-supervision-dirt");
    Planter planter =
        city.planter(
            SourceTable.PLATFORM_SUPERVISION,
            "sup_no",
            n -> {
              Entry entry = old(dice);
              LocalDate day = entry.life().found().plusDays(6);
              Order order = new Order("挂牌", day, day.plusDays(90));
              return HazardSteps.supervisionRow(dice, "DB9" + TextForm.padded(n, 7), entry, order);
            });
    Serial serial = new Serial();
    planter.quarantined(serial, orphan(), NO_HAZARDS);
    planter.quarantined(serial, new Flaw("unmapped_code", "UNKNOWN_CODE", "sup_level"), "国家级", "2");
    planter.quarantined(
        serial,
        new Flaw("end_before_start", "DATE_ORDER", "limit_date"),
        "2021-05-01",
        "2023-01-15");
  }

  private void rechecks() {
    Dice dice = city.dice("platform-recheck-dirt");
    Planter planter =
        city.planter(
            SourceTable.PLATFORM_RECHECK,
            "rc_no",
            n -> {
              Entry entry = old(dice);
              LocalDate day = entry.life().found().plusDays(20);
              return HazardSteps.recheckRow(dice, "RC9" + TextForm.padded(n, 8), entry, day, "合格");
            });
    Serial serial = new Serial();
    planter.quarantined(serial, orphan(), NO_HAZARDS);
    planter.quarantined(serial, new Flaw("unmapped_code", "UNKNOWN_CODE", "result"), "待定", "1");
    planter.quarantined(
        serial, new Flaw("impossible_date", "BAD_DATE", "rc_date"), "2024-04-31", "去年");
  }

  /** The key is the hazard's number, so each planted row takes a general hazard of its own. */
  private void duties() {
    Dice dice = city.dice("platform-duty-dirt");
    List<Entry> general =
        entries.stream()
            .filter(each -> !each.life().major() && each.life().found().isBefore(LATEST))
            .toList();
    Planter planter =
        city.planter(
            SourceTable.PLATFORM_DUTY, "hz_no", n -> HazardSteps.dutyRow(dice, general.get(n)));
    Serial serial = new Serial();
    planter.quarantined(serial, orphan(), NO_HAZARDS);
    planter.quarantined(
        serial, new Flaw("negative_number", "NEGATIVE_NUMBER", "fund_amount"), "-5.00", "－２");
    planter.quarantined(
        serial, new Flaw("unreadable_number", "BAD_NUMBER", "fund_amount"), "十万", "自筹");
    planter.quarantined(serial, new Flaw("unmapped_code", "UNKNOWN_CODE", "plan"), "有", "1");
    planter.quarantined(
        serial,
        new Flaw("future_date", "FUTURE_DATE", "report_workers"),
        "2031-03-01",
        "2062-05-04");
  }

  private static Flaw orphan() {
    return new Flaw("orphan", "ORPHAN_KEY", "hz_no");
  }

  private Entry old(Dice dice) {
    Entry entry = dice.pick(entries);
    while (entry.life().found().isAfter(LATEST)) {
      entry = dice.pick(entries);
    }
    return entry;
  }
}
