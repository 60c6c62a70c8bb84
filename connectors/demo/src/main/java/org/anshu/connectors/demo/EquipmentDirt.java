package org.anshu.connectors.demo;

import java.time.LocalDate;
import org.anshu.connectors.demo.EquipmentTables.Check;
import org.anshu.connectors.demo.EquipmentTables.Dates;
import org.anshu.connectors.demo.Ledger.Flaw;
import org.anshu.connectors.demo.Planter.Serial;
import org.jspecify.annotations.Nullable;

/** Plants unusual rows in the special equipment system. */
final class EquipmentDirt {

  private static final int FIRST_DEVICE = 9_000_001;
  private static final long FIRST_INSPECTION = 90_000_001L;
  private static final LocalDate START = LocalDate.of(2024, 3, 5);

  private final City city;
  private final int devices;
  private final Dice dice;

  EquipmentDirt(City city, int devices) {
    this.city = city;
    this.devices = devices;
    this.dice = city.dice("equipment-dirt");
  }

  void plant() {
    Serial serial = new Serial();
    Planter register =
        new Planter(SourceTable.EQUIPMENT, "sb_id", this::deviceRow, city.sink(), city.ledger());
    register.quarantined(
        serial,
        new Flaw("unmapped_code", "UNKNOWN_CODE", "sblb_dm"),
        "4B0X",
        "4B0X",
        "4B0X",
        "0000",
        "ZZZZ");
    register.quarantined(
        serial, new Flaw("unmapped_code", "UNKNOWN_CODE", "qh_dm"), "990199", "990199", "990188");
    register.quarantined(serial, new Flaw("unmapped_code", "UNKNOWN_CODE", "zt"), "Q", "1", "D");
    register.badCodes(serial, "sydw_uscc", 6);
    register.carelessCodes(serial, "sydw_uscc");
    Serial visits = new Serial();
    Planter inspections =
        new Planter(
            SourceTable.EQUIPMENT_INSPECTION,
            "jy_id",
            this::inspectionRow,
            city.sink(),
            city.ledger());
    inspections.quarantined(
        visits,
        new Flaw("orphan", "ORPHAN_KEY", "sb_id"),
        "80000001",
        "80000002",
        "80000003",
        "80000004",
        "80000005",
        "80000006");
    inspections.quarantined(visits, new Flaw("unmapped_code", "UNKNOWN_CODE", "jl"), "9", "X", "0");
    inspections.quarantined(
        visits,
        new Flaw("future_date", "FUTURE_DATE", "jy_rq"),
        "2031-03-01",
        "2031-12-31",
        "2062-05-04");
  }

  private @Nullable String[] deviceRow(int serial) {
    Dates dates = new Dates("Z", START.plusDays(serial), "2027-03-31", START.plusDays(serial));
    return EquipmentTables.row(dice, city.enterprise(dice), FIRST_DEVICE + serial, "3110", dates);
  }

  private @Nullable String[] inspectionRow(int serial) {
    LocalDate day = START.plusDays(serial);
    Check check = new Check(dice.between(1, devices), "1", day, "1", LocalDate.of(2100, 1, 1));
    return check.row(dice, FIRST_INSPECTION + serial);
  }
}
