package org.anshu.connectors.demo;

import java.time.LocalDate;
import org.anshu.connectors.demo.Ledger.Flaw;
import org.anshu.connectors.demo.Planter.Serial;
import org.anshu.failure.Text;
import org.jspecify.annotations.Nullable;

/**
 * Generates for what experts were used, how it was judged, and in a table of its own their fees.
 */
final class ExpertUses {

  private static final int FULL_ROWS = 2_600;
  private static final int FULL_EXPERTS = 480;
  private static final LocalDate DAY = LocalDate.of(2025, 9, 1);

  private final City city;

  ExpertUses(City city) {
    this.city = city;
  }

  void generate() {
    Dice dice = city.dice("expert-use");
    Dice fees = city.dice("expert-fee");
    int size = city.options().rows(FULL_ROWS);
    city.stage("专家使用", "Uses of experts", size);
    for (int i = 0; i < size; i++) {
      @Nullable String[] use =
          row(dice, "ZY" + TextForm.padded(i + 1L, 7), CreditRecords.day(dice));
      city.sink().row(SourceTable.EXPERT_USE, use);
      if (fees.chance(0.9)) {
        city.sink().row(SourceTable.EXPERT_FEE, fee(fees, use));
      }
    }
    plant();
    city.progress().done(new Text("专家使用已生成", "Uses of experts generated"));
  }

  private @Nullable String[] row(Dice dice, String number, LocalDate day) {
    Enterprise enterprise = city.enterprise(dice);
    int experts = city.options().rows(FULL_EXPERTS);
    return new @Nullable String[] {
      number,
      "ZJ" + TextForm.padded(dice.between(1, experts), 5),
      enterprise.code(),
      EnforcementTables.region(dice, enterprise.place()),
      String.valueOf(1 + dice.weighted(55, 8, 25, 12)),
      day.toString(),
      dice.chance(0.8) ? dice.between(60, 99) + "." + dice.between(0, 9) : null,
      CreditRecords.stamp(dice, day)
    };
  }

  /** Paid by the day, in hundreds of yuan. */
  private static @Nullable String[] fee(Dice dice, @Nullable String[] use) {
    LocalDate day = LocalDate.parse(Planter.present(use[SourceTable.EXPERT_USE.at("used_on")]));
    return new @Nullable String[] {
      use[0],
      use[1],
      day.toString(),
      TextForm.money(dice.between(4, 30) * 10_000L),
      CreditRecords.stamp(dice, day)
    };
  }

  private void plant() {
    Dice dice = city.dice("expert-use-dirt");
    Planter planter =
        city.planter(
            SourceTable.EXPERT_USE,
            "use_no",
            n -> row(dice, "ZY9" + TextForm.padded(n, 6), DAY.plusDays(n)));
    Serial serial = new Serial();
    planter.quarantined(
        serial, new Flaw("orphan", "ORPHAN_KEY", "expert_no"), "ZJ99998", "ZJ99999");
    planter.quarantined(serial, new Flaw("unmapped_code", "UNKNOWN_CODE", "task_kind"), "9", "0");
    planter.quarantined(serial, new Flaw("future_date", "FUTURE_DATE", "used_on"), "2031-02-01");
    planter.quarantined(serial, new Flaw("unmapped_code", "UNKNOWN_CODE", "region_code"), "990199");
    planter.badCodes(serial, "client_uscc", 2);
    planter.carelessCodes(serial, "client_uscc");
  }
}
