package org.anshu.connectors.demo;

import java.time.LocalDate;
import java.util.List;
import org.anshu.connectors.demo.CityRecords.Decision;
import org.anshu.connectors.demo.Ledger.Flaw;
import org.anshu.connectors.demo.Planter.Serial;
import org.anshu.failure.Text;
import org.jspecify.annotations.Nullable;

/**
 * Generates what the enforcement system holds beside inspections and penalties: random draws, case
 * files, cases exposed in public, and the ledger of key items.
 */
final class EnforcementRecords {

  private static final int FULL_DRAWS = 420;
  private static final int FULL_EXPOSURES = 900;
  private static final int FULL_KEY_CHECKS = 1_400;
  private static final int FEWEST = 60;
  private static final LocalDate LATEST = LocalDate.of(2026, 5, 31);

  /** The lists of key items: code, how many items, the first year of checks. */
  private record KeyList(String code, int items, int since) {}

  private static final List<KeyList> KEY_LISTS =
      List.of(
          new KeyList("1", 15, 2021),
          new KeyList("2", 6, 2021),
          new KeyList("3", 6, 2022),
          new KeyList("4", 4, 2022));

  private final City city;
  private final CityCalendar calendar = CityCalendar.ofOffices();

  EnforcementRecords(City city) {
    this.city = city;
  }

  void generate() {
    city.stage("双随机、案卷、曝光与重点事项", "Random draws, case files, exposures, key items", -1);
    draws();
    caseFiles();
    exposures();
    keyChecks();
    city.progress()
        .done(new Text("双随机、案卷、曝光与重点事项已生成", "Draws, case files, exposures, key items generated"));
  }

  private int few(int full) {
    return Math.max(FEWEST, city.options().few(full));
  }

  private void draws() {
    Dice dice = city.dice("random-draw");
    for (int i = 1; i <= few(FULL_DRAWS); i++) {
      String number = "SJ" + TextForm.padded(i, 6);
      city.sink().row(SourceTable.RANDOM_DRAW, draw(dice, number, calendar.draw(dice)));
    }
    Dice dirt = city.dice("random-draw-dirt");
    Planter planter =
        city.planter(
            SourceTable.RANDOM_DRAW,
            "draw_no",
            n -> draw(dirt, "SJ9" + TextForm.padded(n, 5), LATEST.minusDays(dirt.between(0, 600))));
    Serial serial = new Serial();
    planter.quarantined(
        serial, new Flaw("unmapped_code", "UNKNOWN_CODE", "region_code"), "990199", "110101");
    planter.quarantined(
        serial, new Flaw("end_before_start", "DATE_ORDER", "published_date"), "2019-05-01");
    planter.softDeleted(serial, "is_deleted", 3);
  }

  /** Nine in ten are published within weeks. */
  private static @Nullable String[] draw(Dice dice, String number, LocalDate day) {
    Place place = Place.draw(dice);
    boolean made = dice.chance(0.9);
    LocalDate published = made ? Moments.past(day.plusDays(dice.between(5, 40))) : null;
    return new @Nullable String[] {
      number,
      day.toString(),
      place.label() + "应急管理局",
      EnforcementTables.region(dice, place),
      String.valueOf(dice.between(5, 60)),
      String.valueOf(dice.between(2, 16)),
      TextForm.orZero(published),
      "0",
      Moments.changed(dice, day, published)
    };
  }

  private void caseFiles() {
    Dice dice = city.dice("case-file");
    List<Decision> decisions = city.records().decisions();
    for (Decision decision : decisions) {
      if (dice.chance(0.97)) {
        city.sink()
            .row(
                SourceTable.CASE_FILE,
                caseFile(dice, decision.penalty().number(), decision.day(), decision.fine()));
      }
    }
    Dice dirt = city.dice("case-file-dirt");
    Planter planter =
        city.planter(
            SourceTable.CASE_FILE,
            "decision_no",
            n -> caseFile(dirt, "云应急罚〔2019〕" + TextForm.padded(n + 1L, 5) + "号", LATEST, 0));
    // The number of the decision is the key: an orphan is its own.
    Serial serial = new Serial();
    Flaw orphan = new Flaw("orphan", "ORPHAN_KEY", "decision_no");
    for (int n = 1; n <= 3; n++) {
      planter.quarantined(serial, orphan, "云应急罚〔2019〕" + TextForm.padded(n, 5) + "号");
    }
  }

  /** From a fine of 100 000 yuan a decision is major; one in fifteen of these lacks the review. */
  private static @Nullable String[] caseFile(
      Dice dice, String decision, LocalDate day, long fineHundredths) {
    boolean major = fineHundredths >= 10_000_000L || dice.chance(0.02);
    int lag = dice.between(1, 8);
    boolean reviewed = major ? !dice.chance(0.065) : dice.chance(0.3);
    LocalDate legal = reviewed ? day.minusDays(lag) : null;
    if (reviewed && dice.chance(0.02)) {
      legal = Moments.past(day.plusDays(lag));
    }
    LocalDate judged = dice.chance(0.18) ? Moments.past(day.plusDays(dice.between(20, 240))) : null;
    int score = dice.between(52, 98);
    LocalDate filed = major ? Moments.past(day.plusDays(dice.between(3, 15))) : null;
    return new @Nullable String[] {
      decision,
      major ? "1" : "0",
      TextForm.orZero(legal),
      dice.chance(0.95) ? "1" : "0",
      TextForm.orZero(filed),
      TextForm.orZero(judged),
      judged == null ? null : score + ".5",
      judged == null ? null : score >= 90 ? "1" : score >= 60 ? "2" : "3",
      "0",
      Moments.changed(dice, day, legal, filed, judged)
    };
  }

  private void exposures() {
    Dice dice = city.dice("exposure");
    List<Decision> decisions = city.records().decisions();
    for (int i = 1; i <= few(FULL_EXPOSURES); i++) {
      Decision decision = dice.pick(decisions);
      LocalDate day = Moments.past(decision.day().plusDays(dice.between(10, 90)));
      if (day != null) {
        String known = dice.chance(0.85) ? decision.penalty().number() : null;
        Place place = decision.penalty().enterprise().place();
        String number = "BG" + TextForm.padded(i, 6);
        city.sink().row(SourceTable.EXPOSURE, exposure(dice, number, known, day, place));
      }
    }
    Dice dirt = city.dice("exposure-dirt");
    Planter planter =
        city.planter(
            SourceTable.EXPOSURE,
            "exposure_no",
            n ->
                exposure(
                    dirt,
                    "BG9" + TextForm.padded(n, 5),
                    null,
                    LATEST.minusDays(dirt.between(0, 600)),
                    Place.draw(dirt)));
    Serial serial = new Serial();
    planter.quarantined(serial, new Flaw("unmapped_code", "UNKNOWN_CODE", "medium"), "7", "报");
    planter.softDeleted(serial, "is_deleted", 3);
  }

  private static @Nullable String[] exposure(
      Dice dice, String number, @Nullable String decision, LocalDate day, Place place) {
    String[] media = {"1", "2", "3", "4", "9"};
    return new @Nullable String[] {
      number,
      decision,
      day.toString(),
      media[dice.weighted(8, 10, 55, 25, 2)],
      EnforcementTables.region(dice, place),
      "0",
      Moments.changed(dice, day)
    };
  }

  private void keyChecks() {
    Dice dice = city.dice("key-check");
    for (int i = 1; i <= few(FULL_KEY_CHECKS); i++) {
      String number = "ZD" + TextForm.padded(i, 6);
      KeyList list = KEY_LISTS.get(dice.weighted(6, 14, 30, 50));
      city.sink().row(SourceTable.KEY_CHECK, keyCheck(dice, number, list));
    }
    Dice dirt = city.dice("key-check-dirt");
    Planter planter =
        city.planter(
            SourceTable.KEY_CHECK,
            "check_no",
            n -> keyCheck(dirt, "ZD9" + TextForm.padded(n, 5), KEY_LISTS.get(3)));
    Serial serial = new Serial();
    planter.quarantined(serial, new Flaw("unmapped_code", "UNKNOWN_CODE", "list_kind"), "5", "尘");
    planter.quarantined(serial, new Flaw("unreadable_number", "BAD_NUMBER", "items_done"), "全部");
    planter.badCodes(serial, "unit_uscc", 2);
    planter.softDeleted(serial, "is_deleted", 3);
  }

  /** Nineteen in twenty are through; of these some have an item that is not put right. */
  private @Nullable String[] keyCheck(Dice dice, String number, KeyList list) {
    Enterprise unit = city.enterprise(dice);
    boolean through = dice.chance(0.95);
    LocalDate first = LocalDate.of(list.since(), 3, 1).plusDays(dice.between(0, 304));
    LocalDate done = through ? Moments.past(first) : null;
    int open = through && dice.chance(0.04) ? dice.between(1, 2) : 0;
    return new @Nullable String[] {
      number,
      unit.code(),
      unit.name(),
      EnforcementTables.region(dice, unit.place()),
      list.code(),
      String.valueOf("2".equals(list.code()) ? dice.between(10, 180) : dice.between(1, 90)),
      String.valueOf(through ? list.items() : dice.between(0, list.items() - 1)),
      String.valueOf(open),
      TextForm.orZero(done),
      "0",
      Moments.changed(dice, done)
    };
  }
}
