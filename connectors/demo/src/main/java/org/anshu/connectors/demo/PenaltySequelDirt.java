package org.anshu.connectors.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.anshu.connectors.demo.CityRecords.Decision;
import org.anshu.connectors.demo.Ledger.Flaw;
import org.anshu.connectors.demo.PenaltySequel.Item;
import org.anshu.connectors.demo.Planter.Serial;
import org.jspecify.annotations.Nullable;

/** Plants unusual rows among what belongs to penalty decisions. */
final class PenaltySequelDirt {

  private static final LocalDate LATEST = LocalDate.of(2026, 3, 31);
  private static final String[] NO_DECISIONS = {"云应急罚〔2019〕00001号", "云应急罚〔2025〕99999号"};

  /** Accidents that were punished and never reported: candidates of an omission. */
  private static final List<String> UNREPORTED =
      List.of("SG2024990001", "SG2025990002", "SG2025990003", "SG2026990004");

  private final City city;

  PenaltySequelDirt(City city) {
    this.city = city;
  }

  void items() {
    Dice dice = city.dice("penalty-item-dirt");
    Planter planter =
        city.planter(
            SourceTable.PENALTY_ITEM,
            "item_no",
            n -> {
              Item item = new Item("1", "04", "1000.00");
              return PenaltySequel.item(dice, decision(dice), 900 + n, item);
            });
    Serial serial = new Serial();
    planter.quarantined(serial, new Flaw("orphan", "ORPHAN_KEY", "decision_no"), NO_DECISIONS);
    planter.quarantined(
        serial, new Flaw("negative_number", "NEGATIVE_NUMBER", "amount"), "-500.00", "－３０.００");
    planter.quarantined(serial, new Flaw("unreadable_number", "BAD_NUMBER", "amount"), "壹万元", "若干");
    planter.quarantined(serial, new Flaw("unmapped_code", "UNKNOWN_CODE", "item_kind"), "20", "罚款");
    planter.quarantined(serial, new Flaw("unmapped_code", "UNKNOWN_CODE", "party_kind"), "3", "人");
    planter.softDeleted(serial, "is_deleted", 3);
  }

  void links() {
    Dice dice = city.dice("penalty-accident-dirt");
    List<Decision> routine =
        city.records().decisions().stream().filter(each -> !each.accident()).toList();
    Planter planter =
        city.planter(
            SourceTable.PENALTY_ACCIDENT,
            "decision_no",
            n -> PenaltySequel.link(dice, routine.get(n), "SG2024000001"));
    Serial serial = new Serial();
    // The key is what is orphaned: each of these decisions exists nowhere.
    planter.quarantined(serial, new Flaw("orphan", "ORPHAN_KEY", "decision_no"), NO_DECISIONS);
    planter.quarantined(
        serial, new Flaw("missing_required", "MISSING_VALUE", "accident_no"), null, "  ");
    for (String number : UNREPORTED) {
      @Nullable String[] row = PenaltySequel.link(dice, routine.get(serial.next()), number);
      planter.landed(row, "unreported_accident", number, Ledger.NOT_COUNTED);
    }
    for (int i = 0; i < 4; i++) {
      String right = dice.pick(city.records().accidents()).number();
      String typed =
          i % 2 == 0 ? SocialCreditCode.fullWidth(right) : " " + right.toLowerCase(Locale.ROOT);
      @Nullable String[] row = PenaltySequel.link(dice, routine.get(serial.next()), typed);
      planter.landed(row, "careless_number", typed, Ledger.NORMALISED);
    }
  }

  void publications() {
    Dice dice = city.dice("publication-dirt");
    Planter planter =
        city.planter(
            SourceTable.PUBLICATION,
            "publication_no",
            n -> {
              Decision decision = decision(dice);
              String number = "GS9" + TextForm.padded(n, 7);
              LocalDate day = decision.day().plusDays(5);
              return PenaltySequel.publication(dice, number, decision, day);
            });
    Serial serial = new Serial();
    planter.quarantined(serial, new Flaw("orphan", "ORPHAN_KEY", "decision_no"), NO_DECISIONS);
    planter.quarantined(
        serial, new Flaw("missing_required", "MISSING_VALUE", "published_date"), null, null);
    planter.quarantined(
        serial,
        new Flaw("end_before_start", "DATE_ORDER", "withdrawn_date"),
        "2021-05-01",
        "2023-01-15");
    planter.quarantined(serial, new Flaw("unmapped_code", "UNKNOWN_CODE", "medium"), "4", "X");
    planter.softDeleted(serial, "is_deleted", 3);
  }

  void transfers() {
    Dice dice = city.dice("justice-transfer-dirt");
    Planter planter =
        city.planter(
            SourceTable.JUSTICE_TRANSFER,
            "transfer_no",
            n -> {
              LocalDate lead = LATEST.minusDays(dice.between(0, 500));
              PenaltySequel.Transfer granted =
                  new PenaltySequel.Transfer(
                      lead, lead.plusDays(2), lead.plusDays(3), lead.plusDays(8), "1");
              return granted.row(dice, "YS9" + TextForm.padded(n, 5), null);
            });
    Serial serial = new Serial();
    planter.quarantined(serial, new Flaw("orphan", "ORPHAN_KEY", "decision_no"), NO_DECISIONS);
    planter.quarantined(
        serial,
        new Flaw("end_before_start", "DATE_ORDER", "accepted_date"),
        "2021-05-01",
        "2023-06-30");
    planter.quarantined(serial, new Flaw("unmapped_code", "UNKNOWN_CODE", "outcome"), "5", "0");
    planter.quarantined(
        serial, new Flaw("missing_required", "MISSING_VALUE", "lead_date"), null, "0000-00-00");
    planter.softDeleted(serial, "is_deleted", 2);
  }

  /** An old decision that was not revoked. */
  private Decision decision(Dice dice) {
    Decision decision = dice.pick(city.records().decisions());
    while (decision.day().isAfter(LATEST) || decision.revoked()) {
      decision = dice.pick(city.records().decisions());
    }
    return decision;
  }
}
