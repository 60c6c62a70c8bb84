package org.anshu.connectors.demo;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.anshu.connectors.demo.Ledger.Flaw;
import org.anshu.connectors.demo.Planter.Serial;
import org.anshu.failure.Text;
import org.jspecify.annotations.Nullable;

/** Generates reported near misses 未遂事故, which are no accidents. */
final class NearMisses {

  private static final int FULL_ROWS = 1_800;
  private static final LocalDateTime LATEST = LocalDateTime.of(2026, 4, 30, 12, 0);
  private static final List<String> STORIES =
      List.of("吊物坠落未伤人", "叉车急停避让行人", "脚手板滑落入安全网", "可燃气体报警后及时停机", "配电柜冒烟及时断电");

  private final City city;
  private final CityCalendar calendar = CityCalendar.ofAccidents();

  NearMisses(City city) {
    this.city = city;
  }

  void generate() {
    Dice dice = city.dice("near-miss");
    int size = city.options().rows(FULL_ROWS);
    city.stage("未遂事故", "Near misses", size);
    List<LocalDateTime> times = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      times.add(CityCalendar.anyTime(dice, calendar.draw(dice)));
    }
    times.sort(null);
    for (int i = 0; i < size; i++) {
      city.sink()
          .row(SourceTable.NEAR_MISS, row(dice, "WS" + TextForm.padded(i + 1L, 7), times.get(i)));
    }
    plant();
    city.progress().done(new Text("未遂事故已生成", "Near misses generated"));
  }

  private @Nullable String[] row(Dice dice, String number, LocalDateTime at) {
    Enterprise unit = city.enterprise(dice);
    AccidentKind.Type type = AccidentKind.INDUSTRIAL.type(dice, unit.industry().sector(), 0);
    return new @Nullable String[] {
      number,
      TextForm.stamp(at),
      unit.place().area(),
      unit.place().zone(),
      unit.industry().written(dice),
      type.code(),
      String.valueOf(dice.weighted(60, 32, 6, 2)),
      unit.name(),
      unit.code(),
      dice.pick(STORIES),
      People.name(dice),
      "0",
      TextForm.stamp(CityCalendar.stored(dice, at))
    };
  }

  private void plant() {
    Dice dice = city.dice("near-miss-dirt");
    Planter planter =
        city.planter(
            SourceTable.NEAR_MISS,
            "ws_id",
            n -> {
              LocalDateTime at = CityCalendar.anyTime(dice, calendar.draw(dice));
              return row(dice, "WS9" + TextForm.padded(n, 6), at.isAfter(LATEST) ? LATEST : at);
            });
    Serial serial = new Serial();
    planter.quarantined(serial, new Flaw("missing_required", "MISSING_VALUE", "fs_sj"), null, null);
    planter.quarantined(
        serial,
        new Flaw("future_date", "FUTURE_DATE", "fs_sj"),
        "2031-03-01 08:00:00",
        "2099-01-01 00:00:00");
    planter.quarantined(
        serial, new Flaw("unmapped_code", "UNKNOWN_CODE", "xzqh_dm"), "990199", "440399");
    planter.quarantined(
        serial, new Flaw("negative_number", "NEGATIVE_NUMBER", "kn_swrs"), "-1", "-2");
    planter.badCodes(serial, "tyshxydm", 3);
    planter.carelessCodes(serial, "tyshxydm");
    planter.softDeleted(serial, "sc_bz", 3);
  }
}
