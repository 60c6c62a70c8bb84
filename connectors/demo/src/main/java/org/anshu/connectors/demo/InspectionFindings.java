package org.anshu.connectors.demo;

import java.time.LocalDate;
import org.anshu.connectors.demo.EnforcementTables.Visit;
import org.anshu.connectors.demo.Ledger.Flaw;
import org.anshu.connectors.demo.Planter.Serial;
import org.anshu.failure.Text;
import org.jspecify.annotations.Nullable;

/** Generates what inspections checked: the four mandatory items 必查项, now and then others. */
final class InspectionFindings {

  /** From this day on part of the teams keeps records of items. */
  private static final LocalDate SINCE = LocalDate.of(2026, 3, 1);

  private static final LocalDate LATEST = LocalDate.of(2026, 6, 30);

  private final City city;

  InspectionFindings(City city) {
    this.city = city;
  }

  void generate() {
    Dice dice = city.dice("finding");
    city.stage("检查事项", "Items inspected", -1);
    long rows = 0;
    for (Visit visit : city.records().visits()) {
      if (visit.day().isBefore(SINCE) || !dice.chance(0.4)) {
        continue;
      }
      boolean complete = dice.chance(0.88);
      int number = 1;
      for (int item = 1; item <= 4; item++) {
        if (complete || dice.chance(0.6)) {
          city.sink().row(SourceTable.FINDING, row(dice, visit, number++, "B" + item));
        }
      }
      if (dice.chance(0.3)) {
        String other = "P" + TextForm.padded(dice.between(1, 12), 2);
        city.sink().row(SourceTable.FINDING, row(dice, visit, number++, other));
      }
      rows += number;
      city.done(rows);
    }
    plant();
    city.progress().done(new Text("检查事项已生成", "Items inspected generated"));
  }

  private static @Nullable String[] row(Dice dice, Visit visit, int number, String item) {
    return new @Nullable String[] {
      visit.number() + "-" + TextForm.padded(number, 2),
      visit.number(),
      item,
      item.startsWith("B") ? "1" : "0",
      String.valueOf(1 + dice.weighted(72, 22, 6)),
      "0",
      Moments.changed(dice, visit.day())
    };
  }

  private void plant() {
    Dice dice = city.dice("finding-dirt");
    Planter planter =
        city.planter(
            SourceTable.FINDING,
            "item_no",
            n -> {
              Visit visit = dice.pick(city.records().visits());
              while (visit.day().isAfter(LATEST)) {
                visit = dice.pick(city.records().visits());
              }
              @Nullable String[] row = row(dice, visit, 1, "B" + (n % 4 + 1));
              row[0] = "JCX" + TextForm.padded(n, 8);
              return row;
            });
    Serial serial = new Serial();
    planter.quarantined(
        serial,
        new Flaw("orphan", "ORPHAN_KEY", "inspect_no"),
        "JC2019000004",
        "JC2026999999",
        "无编号");
    planter.quarantined(
        serial, new Flaw("unmapped_code", "UNKNOWN_CODE", "item_code"), "B5", "X99", "P13");
    planter.quarantined(serial, new Flaw("unmapped_code", "UNKNOWN_CODE", "result"), "7", "是");
    planter.quarantined(serial, new Flaw("missing_required", "MISSING_VALUE", "result"), null, "");
    planter.softDeleted(serial, "is_deleted", 4);
  }
}
