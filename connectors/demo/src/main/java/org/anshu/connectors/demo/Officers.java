package org.anshu.connectors.demo;

import java.time.LocalDate;
import org.anshu.connectors.demo.Ledger.Flaw;
import org.anshu.connectors.demo.Planter.Serial;
import org.anshu.failure.Text;
import org.jspecify.annotations.Nullable;

/** Generates the register of enforcement officers, exported whole and without a change column. */
final class Officers {

  private static final int FULL_ROWS = 700;

  private final City city;

  Officers(City city) {
    this.city = city;
  }

  void generate() {
    Dice dice = city.dice("officer");
    int size = city.options().few(FULL_ROWS);
    city.stage("执法人员", "Officers", size);
    for (int i = 1; i <= size; i++) {
      city.sink().row(SourceTable.OFFICER, row(dice, "ZF" + TextForm.padded(i, 6)));
    }
    plant();
    city.progress().done(new Text("执法人员已生成", "Officers generated"));
  }

  /** Certificates last five years; a few have run out, a quarter of the people lack the degree. */
  private static @Nullable String[] row(Dice dice, String number) {
    Place place = Place.draw(dice);
    LocalDate from = CityCalendar.LAST.minusDays(dice.between(10, 1_900));
    LocalDate birth = LocalDate.of(dice.between(1967, 2002), 1, 1).plusDays(dice.between(0, 364));
    boolean male = dice.chance(0.72);
    return new @Nullable String[] {
      number,
      People.name(dice),
      People.identityNumber(dice, birth, male),
      place.label() + "应急管理综合行政执法" + (place.zone() == null ? "大队" : "中队"),
      place.area(),
      place.zone(),
      String.valueOf(1 + dice.weighted(4, 25, 62, 9)),
      dice.chance(0.74) ? "Y" : "N",
      from.toString(),
      from.plusYears(5).toString(),
      dice.chance(0.95) ? "Y" : "N"
    };
  }

  private void plant() {
    Dice dice = city.dice("officer-dirt");
    Planter planter =
        city.planter(
            SourceTable.OFFICER, "certificate_no", n -> row(dice, "ZF9" + TextForm.padded(n, 5)));
    Serial serial = new Serial();
    planter.quarantined(
        serial, new Flaw("missing_required", "MISSING_VALUE", "valid_until"), null, "0000-00-00");
    planter.quarantined(
        serial,
        new Flaw("end_before_start", "DATE_ORDER", "valid_until"),
        "2018-05-01",
        "2019-12-31");
    planter.quarantined(serial, new Flaw("unmapped_code", "UNKNOWN_CODE", "education"), "5", "本");
    planter.quarantined(
        serial, new Flaw("unmapped_code", "UNKNOWN_CODE", "region_code"), "990199", "440399");
  }
}
