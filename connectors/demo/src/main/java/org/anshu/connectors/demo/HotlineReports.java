package org.anshu.connectors.demo;

import java.time.LocalDate;
import org.anshu.connectors.demo.Ledger.Flaw;
import org.anshu.connectors.demo.Planter.Serial;
import org.anshu.failure.Text;
import org.jspecify.annotations.Nullable;

/** Generates reports of the public (12350), with the informants that must never be landed. */
final class HotlineReports {

  private static final int FULL_ROWS = 3_600;
  private static final int FEWEST = 120;
  private static final LocalDate LATEST = LocalDate.of(2026, 5, 31);

  private final City city;

  HotlineReports(City city) {
    this.city = city;
  }

  void generate() {
    Dice dice = city.dice("hotline");
    int size = Math.max(FEWEST, city.options().few(FULL_ROWS));
    city.stage("安全生产举报", "Reports of the public", size);
    for (int i = 1; i <= size; i++) {
      String number = "JB" + TextForm.padded(i, 7);
      city.sink().row(SourceTable.HOTLINE_REPORT, row(dice, number, CreditRecords.day(dice)));
    }
    plant();
    city.progress().done(new Text("安全生产举报已生成", "Reports of the public generated"));
  }

  /** Verified within two months; six in ten are right at least in part, some are rewarded. */
  private @Nullable String[] row(Dice dice, String number, LocalDate day) {
    Place place = Place.draw(dice);
    boolean named = dice.chance(0.8);
    LocalDate verified = dice.chance(0.96) ? Moments.past(day.plusDays(dice.between(2, 60))) : null;
    int finding = dice.weighted(38, 22, 32, 8);
    boolean paid = verified != null && finding < 2 && dice.chance(0.3);
    LocalDate rewarded =
        paid && verified != null ? Moments.past(verified.plusDays(dice.between(5, 45))) : null;
    String[] channels = {"1", "2", "3", "9"};
    return new @Nullable String[] {
      number,
      day.toString(),
      channels[dice.weighted(58, 30, 8, 4)],
      EnforcementTables.region(dice, place),
      People.name(dice),
      People.phone(dice),
      named ? city.enterprise(dice).code() : null,
      TextForm.orZero(verified),
      verified == null ? "0" : String.valueOf(1 + finding),
      TextForm.orZero(rewarded),
      rewarded == null ? null : TextForm.money(dice.between(2, 100) * 10_000L),
      "0",
      Moments.changed(dice, day, verified, rewarded)
    };
  }

  private void plant() {
    Dice dice = city.dice("hotline-dirt");
    Planter planter =
        city.planter(
            SourceTable.HOTLINE_REPORT,
            "report_no",
            n -> row(dice, "JB9" + TextForm.padded(n, 6), LATEST.minusDays(dice.between(0, 600))));
    Serial serial = new Serial();
    planter.quarantined(serial, new Flaw("unmapped_code", "UNKNOWN_CODE", "channel"), "8", "电");
    planter.quarantined(
        serial, new Flaw("end_before_start", "DATE_ORDER", "verified_date"), "2019-05-01");
    planter.quarantined(serial, new Flaw("unreadable_number", "BAD_NUMBER", "reward_amount"), "五百");
    planter.softDeleted(serial, "is_deleted", 3);
  }
}
