package org.anshu.connectors.demo;

import java.time.LocalDate;
import java.util.List;
import org.anshu.connectors.demo.Ledger.Flaw;
import org.anshu.connectors.demo.Planter.Serial;
import org.anshu.failure.Text;
import org.jspecify.annotations.Nullable;

/**
 * Generates the ledger of the two-year campaign in the chemical field: which enterprises have key
 * points and which risk grade, and how far inspection and rectification are.
 */
final class CampaignLedger {

  private static final int FULL_ROWS = 420;
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 6);
  private static final LocalDate LAST = LocalDate.of(2026, 6, 26);
  private static final List<String> YES_NO = List.of("是", "否");
  private static final List<String> GRADES = List.of("A", "B", "C", "D");

  private final City city;

  CampaignLedger(City city) {
    this.city = city;
  }

  void generate() {
    Dice dice = city.dice("campaign-ledger");
    int size = city.options().rows(FULL_ROWS);
    city.stage("专项整治台账", "Campaign ledger", size);
    for (int i = 0; i < size; i++) {
      city.sink().row(SourceTable.CAMPAIGN, row(dice, "ZX" + TextForm.padded(i + 1L, 6)));
    }
    plant();
    city.progress().done(new Text("专项整治台账已生成", "Campaign ledger generated"));
  }

  private @Nullable String[] row(Dice dice, String number) {
    Enterprise unit = city.enterprise(dice);
    boolean assessed = dice.chance(0.93);
    LocalDate inspected = dice.chance(0.85) ? FIRST.plusDays(dice.between(0, 480)) : null;
    LocalDate notice =
        inspected != null && dice.chance(0.6) ? inspected.plusDays(dice.between(0, 7)) : null;
    LocalDate due = notice == null ? null : notice.plusDays(dice.between(15, 60));
    LocalDate closed =
        notice != null && dice.chance(0.78) ? notice.plusDays(dice.between(5, 75)) : null;
    LocalDate changed =
        closed != null ? closed : notice != null ? notice : inspected != null ? inspected : FIRST;
    if (changed.isAfter(LAST)) {
      changed = LAST;
      closed = null;
    }
    return new @Nullable String[] {
      number,
      unit.code(),
      unit.name(),
      unit.place().area(),
      unit.place().zone(),
      unit.industry().written(dice),
      assessed ? flag(dice, 0.15) : null,
      assessed ? flag(dice, 0.3) : null,
      assessed ? flag(dice, 0.1) : null,
      assessed || dice.chance(0.5) ? GRADES.get(dice.weighted(15, 55, 24, 6)) : null,
      text(inspected),
      notice == null ? null : "应急责改〔" + notice.getYear() + "〕" + number.substring(2) + "号",
      text(notice),
      text(due),
      text(closed),
      "0",
      CreditRecords.stamp(dice, changed)
    };
  }

  private static String flag(Dice dice, double share) {
    return YES_NO.get(dice.chance(share) ? 0 : 1);
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private void plant() {
    Dice dice = city.dice("campaign-ledger-dirt");
    Planter planter =
        city.planter(
            SourceTable.CAMPAIGN, "ledger_no", n -> row(dice, "ZX9" + TextForm.padded(n, 5)));
    Serial serial = new Serial();
    planter.quarantined(serial, new Flaw("unmapped_code", "UNKNOWN_CODE", "risk_grade"), "E", "橙");
    planter.quarantined(serial, new Flaw("unmapped_code", "UNKNOWN_CODE", "region_code"), "990199");
    planter.quarantined(
        serial, new Flaw("future_date", "FUTURE_DATE", "inspect_date"), "2031-05-01");
    planter.softDeleted(serial, "deleted", 3);
  }
}
