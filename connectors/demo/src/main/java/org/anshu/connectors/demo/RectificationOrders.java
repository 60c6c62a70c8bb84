package org.anshu.connectors.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anshu.connectors.demo.Ledger.Flaw;
import org.anshu.connectors.demo.Planter.Serial;
import org.anshu.failure.Text;
import org.jspecify.annotations.Nullable;

/** Generates orders to rectify, the re-inspections of their hazards, and forced measures. */
final class RectificationOrders {

  private static final LocalDate LATEST = LocalDate.of(2025, 12, 31);
  private static final String[] NO_INSPECTIONS = {"JC2019000005", "JC2023999998"};

  private final City city;
  private final Map<String, String> orderOfHazard = new HashMap<>();
  private final List<Hazard> ordered = new ArrayList<>();

  RectificationOrders(City city) {
    this.city = city;
  }

  void generate() {
    city.stage("责令整改、复查与强制措施", "Orders, re-inspections, forced measures", -1);
    orders();
    plantOrders();
    rechecks();
    plantRechecks();
    forcedMeasures();
    plantForcedMeasures();
    city.progress()
        .done(new Text("责令整改、复查与强制措施已生成", "Orders, re-inspections, forced measures generated"));
  }

  /** One order for all hazards that an inspection found, for about one in six inspections. */
  private void orders() {
    Dice dice = city.dice("rectification-order");
    Map<String, List<Hazard>> found = new HashMap<>();
    for (Hazard hazard : city.records().hazards()) {
      String inspection = hazard.inspection();
      if (inspection != null) {
        found.computeIfAbsent(inspection, each -> new ArrayList<>()).add(hazard);
      }
    }
    Map<Integer, Integer> serials = new HashMap<>();
    for (EnforcementTables.Visit visit : city.records().visits()) {
      List<Hazard> hazards = found.getOrDefault(visit.number(), List.of());
      if (hazards.isEmpty() || !dice.chance(0.16)) {
        continue;
      }
      LocalDate due =
          hazards.stream().map(each -> each.life().due()).max(LocalDate::compareTo).orElseThrow();
      int year = visit.day().getYear();
      String number =
          "云应急责改〔" + year + "〕" + TextForm.padded(serials.merge(year, 1, Integer::sum), 6) + "号";
      Order order = new Order(number, visit.number(), visit.enterprise(), visit.day(), due);
      city.sink().row(SourceTable.RECTIFICATION_ORDER, order.row(dice));
      for (Hazard hazard : hazards) {
        orderOfHazard.put(hazard.number(), number);
        ordered.add(hazard);
      }
    }
  }

  private record Order(
      String number, @Nullable String inspection, Enterprise unit, LocalDate day, LocalDate due) {

    @Nullable String[] row(Dice dice) {
      boolean atOnce = dice.chance(0.12);
      return new @Nullable String[] {
        number,
        inspection,
        unit.code(),
        EnforcementTables.region(dice, unit.place()),
        unit.place().zone(),
        unit.industry().written(dice),
        atOnce ? "1" : "2",
        day.toString(),
        atOnce ? day.toString() : due.toString(),
        "0",
        Moments.changed(dice, day)
      };
    }
  }

  private void plantOrders() {
    Dice dice = city.dice("rectification-order-dirt");
    Planter planter = orderPlanter(dice, 15);
    Serial serial = new Serial();
    planter.quarantined(serial, new Flaw("orphan", "ORPHAN_KEY", "inspect_no"), NO_INSPECTIONS);
    planter.quarantined(
        serial, new Flaw("end_before_start", "DATE_ORDER", "deadline"), "2021-05-01", "2023-01-15");
    orderPlanter(dice, 30_000)
        .quarantined(
            serial,
            new Flaw("future_date", "FUTURE_DATE", "issued_date"),
            "2031-03-01",
            "2062-05-04");
    planter.quarantined(
        serial, new Flaw("unmapped_code", "UNKNOWN_CODE", "region_code"), "990199", "110101");
    planter.quarantined(serial, new Flaw("unmapped_code", "UNKNOWN_CODE", "order_kind"), "3", "X");
    planter.badCodes(serial, "unit_uscc", 3);
    planter.carelessCodes(serial, "unit_uscc");
    planter.softDeleted(serial, "is_deleted", 4);
  }

  private Planter orderPlanter(Dice dice, int days) {
    return city.planter(
        SourceTable.RECTIFICATION_ORDER,
        "order_no",
        n -> {
          LocalDate day = LATEST.minusDays(dice.between(0, 600));
          String number = "云应急责改〔" + day.getYear() + "〕" + TextForm.padded(900_001L + n, 6) + "号";
          @Nullable String[] row =
              new Order(number, null, city.enterprise(dice), day, day).row(dice);
          row[SourceTable.RECTIFICATION_ORDER.at("deadline")] = day.plusDays(days).toString();
          return row;
        });
  }

  /** Half of the closed hazards of an order are looked at again; one in twelve fails at first. */
  private void rechecks() {
    Dice dice = city.dice("reinspection");
    long number = 1;
    for (Hazard hazard : ordered) {
      LocalDate rectified = hazard.life().rectified();
      LocalDate closed = hazard.life().closed();
      if (rectified == null || closed == null || !dice.chance(0.5)) {
        continue;
      }
      String order = orderOfHazard.get(hazard.number());
      if (dice.chance(0.08) && rectified.isBefore(closed)) {
        Recheck failed = new Recheck(number++, order, hazard.number(), rectified, false);
        city.sink().row(SourceTable.REINSPECTION, failed.row(dice));
      }
      Recheck passed = new Recheck(number++, order, hazard.number(), closed, true);
      city.sink().row(SourceTable.REINSPECTION, passed.row(dice));
    }
  }

  private record Recheck(
      long number, @Nullable String order, String hazard, LocalDate day, boolean passed) {

    @Nullable String[] row(Dice dice) {
      return new @Nullable String[] {
        "FC" + TextForm.padded(number, 9),
        order,
        hazard,
        TextForm.compact(day),
        passed ? "1" : "2",
        People.name(dice) + "," + People.name(dice),
        "0",
        Moments.changed(dice, day)
      };
    }
  }

  private void plantRechecks() {
    Dice dice = city.dice("reinspection-dirt");
    Planter planter =
        city.planter(
            SourceTable.REINSPECTION,
            "recheck_no",
            n -> {
              Hazard hazard = oldHazard(dice);
              LocalDate day = hazard.life().found().plusDays(20);
              return new Recheck(900_000_001L + n, null, hazard.number(), day, true).row(dice);
            });
    Serial serial = new Serial();
    planter.quarantined(
        serial, new Flaw("orphan", "ORPHAN_KEY", "hazard_no"), "YH20190000001", "YH20259999999");
    planter.quarantined(
        serial, new Flaw("orphan", "ORPHAN_KEY", "order_no"), "云应急责改〔2019〕000001号", "无文号");
    planter.quarantined(
        serial,
        new Flaw("impossible_date", "BAD_DATE", "recheck_date"),
        "20240230",
        "20251345",
        "2025-6-1");
    planter.quarantined(
        serial, new Flaw("future_date", "FUTURE_DATE", "recheck_date"), "20310301", "20990101");
    planter.quarantined(serial, new Flaw("unmapped_code", "UNKNOWN_CODE", "result"), "3", "Y");
    planter.softDeleted(serial, "is_deleted", 4);
  }

  private void forcedMeasures() {
    Dice dice = city.dice("forced-measure");
    long number = 1;
    for (Hazard hazard : city.records().hazards()) {
      HazardLife life = hazard.life();
      if (!life.major() || life.withdrawn() != null || !dice.chance(0.3)) {
        continue;
      }
      LocalDate end = life.closed() == null ? life.rectified() : life.closed();
      Forced forced =
          new Forced(number++, hazard.inspection(), hazard.enterprise(), life.found(), end);
      city.sink().row(SourceTable.FORCED_MEASURE, forced.row(dice));
    }
  }

  private record Forced(
      long number,
      @Nullable String inspection,
      Enterprise unit,
      LocalDate start,
      @Nullable LocalDate end) {

    @Nullable String[] row(Dice dice) {
      boolean site = unit.industry().sector() == Industry.Sector.CONSTRUCTION;
      int kind = site && dice.chance(0.7) ? 2 : 1 + dice.weighted(52, 8, 8, 22, 10);
      return new @Nullable String[] {
        "QZ" + TextForm.padded(number, 7),
        inspection,
        unit.code(),
        EnforcementTables.region(dice, unit.place()),
        unit.place().zone(),
        unit.industry().written(dice),
        String.valueOf(kind),
        start.toString(),
        TextForm.orZero(end),
        "0",
        Moments.changed(dice, start, end)
      };
    }
  }

  private void plantForcedMeasures() {
    Dice dice = city.dice("forced-measure-dirt");
    Planter planter =
        city.planter(
            SourceTable.FORCED_MEASURE,
            "measure_no",
            n -> {
              LocalDate day = LATEST.minusDays(dice.between(0, 600));
              Enterprise unit = city.enterprise(dice);
              return new Forced(9_000_001L + n, null, unit, day, day.plusDays(20)).row(dice);
            });
    Serial serial = new Serial();
    planter.quarantined(serial, new Flaw("orphan", "ORPHAN_KEY", "inspect_no"), NO_INSPECTIONS);
    planter.quarantined(
        serial,
        new Flaw("end_before_start", "DATE_ORDER", "ended_date"),
        "2021-05-01",
        "2023-06-30");
    planter.quarantined(
        serial, new Flaw("unmapped_code", "UNKNOWN_CODE", "measure_kind"), "7", "Z");
    planter.badCodes(serial, "unit_uscc", 2);
    planter.carelessCodes(serial, "unit_uscc");
    planter.softDeleted(serial, "is_deleted", 2);
  }

  private Hazard oldHazard(Dice dice) {
    Hazard hazard = dice.pick(city.records().hazards());
    while (hazard.life().found().isAfter(LATEST)) {
      hazard = dice.pick(city.records().hazards());
    }
    return hazard;
  }
}
