package org.anshu.connectors.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import org.anshu.connectors.demo.EquipmentEvents.Batch;
import org.anshu.connectors.demo.Ledger.Flaw;
import org.anshu.connectors.demo.Planter.Serial;
import org.jspecify.annotations.Nullable;

/** Plants unusual rows in the tables of {@link EquipmentRecords} and {@link EquipmentEvents}. */
final class EquipmentRecordsDirt {

  /** Above the serials of natural rows of a city ten times as large. */
  private static final int FIRST = 900_000;

  private static final LocalDate DAY = LocalDate.of(2024, 9, 2);
  private static final List<String> STRANGERS = List.of("80000011", "80000012", "80000013");

  private final City city;
  private final EquipmentEvents events;
  private final Device elevator;
  private final Dice dice;

  EquipmentRecordsDirt(City city, List<Device> devices, EquipmentEvents events) {
    this.city = city;
    this.events = events;
    this.elevator = devices.stream().filter(d -> d.isInUse() && d.isElevator()).toList().get(0);
    this.dice = city.dice("equipment-records-dirt");
  }

  void plant() {
    registers();
    hazards();
    calls();
    cylinders();
    segments();
    contracts();
  }

  private Planter planter(SourceTable table, IntFunction<@Nullable String[]> cleanRow) {
    return new Planter(table, table.columns().get(0), cleanRow, city.sink(), city.ledger());
  }

  private static Flaw orphan() {
    return new Flaw("orphan", "ORPHAN_KEY", "sb_id");
  }

  private static Flaw unknown(String column) {
    return new Flaw("unmapped_code", "UNKNOWN_CODE", column);
  }

  private static Flaw order(String column) {
    return new Flaw("end_before_start", "DATE_ORDER", column);
  }

  private static Flaw future(String column) {
    return new Flaw("future_date", "FUTURE_DATE", column);
  }

  private void registers() {
    // The number of the device is the key of its codes: an orphan is its own.
    Planter codes =
        planter(
            SourceTable.DEVICE_CODE,
            n -> {
              @Nullable String[] row = EquipmentRecords.codeRow(dice, elevator, DAY.plusDays(n));
              row[0] = STRANGERS.get(n);
              return row;
            });
    Serial strangers = new Serial();
    for (String stranger : STRANGERS) {
      codes.quarantined(strangers, orphan(), stranger);
    }
    Serial changed = new Serial();
    Planter changes =
        planter(
            SourceTable.DEVICE_STATUS,
            n -> EquipmentRecords.changeRow(dice, 90_000_001 + n, elevator, "Z", DAY));
    changes.quarantined(changed, orphan(), STRANGERS.get(0), STRANGERS.get(1));
    changes.quarantined(changed, unknown("zt"), "Q", "X");
    changes.quarantined(changed, future("bg_rq"), "2031-05-01");
  }

  private void hazards() {
    Serial serial = new Serial();
    Planter hazards =
        planter(
            SourceTable.DEVICE_HAZARD,
            n -> {
              @Nullable String[] row = EquipmentRecords.hazardRow(dice, FIRST + n, elevator);
              row[SourceTable.DEVICE_HAZARD.at("fx_rq")] = DAY.toString();
              row[SourceTable.DEVICE_HAZARD.at("zg_qx")] = DAY.plusDays(20).toString();
              row[SourceTable.DEVICE_HAZARD.at("xh_rq")] = DAY.plusDays(15).toString();
              return row;
            });
    hazards.quarantined(serial, orphan(), STRANGERS.get(0), STRANGERS.get(2));
    hazards.quarantined(serial, unknown("yh_jb"), "5", "0");
    hazards.quarantined(serial, order("zg_qx"), "2024-08-01", "2023-09-20");
    hazards.quarantined(serial, order("xh_rq"), "2024-08-30", "2024-01-01");
  }

  private void calls() {
    Serial serial = new Serial();
    Planter calls =
        planter(
            SourceTable.RESCUE_CALL,
            n -> {
              @Nullable String[] row = events.callRow(dice, FIRST + n);
              row[SourceTable.RESCUE_CALL.at("hj_sj")] = "2025-06-01 09:00:00";
              row[SourceTable.RESCUE_CALL.at("dd_sj")] = "2025-06-01 09:11:00";
              row[SourceTable.RESCUE_CALL.at("jc_sj")] = "2025-06-01 09:20:00";
              return row;
            });
    calls.quarantined(serial, orphan(), STRANGERS.get(0), STRANGERS.get(1));
    calls.quarantined(serial, order("dd_sj"), "2025-05-31 09:11:00", "2025-06-01 08:59:00");
    calls.quarantined(serial, order("jc_sj"), "2025-05-31 09:20:00", "2025-06-01 09:10:59");
    calls.quarantined(serial, unknown("jb"), "4", "0");
  }

  private void cylinders() {
    Serial serial = new Serial();
    Batch batch = events.batch(dice, 9_000_000);
    Planter cylinders =
        planter(
            SourceTable.CYLINDER_EVENT, n -> batch.row(dice, 90_000_001 + n, "1", DAY.plusDays(n)));
    cylinders.quarantined(
        serial, new Flaw("negative_number", "NEGATIVE_NUMBER", "sl"), "-20", "-1");
    cylinders.quarantined(serial, unknown("sj_lx"), "9", "0");
    cylinders.quarantined(serial, unknown("qh_dm"), "990199");
    cylinders.quarantined(serial, future("sj_rq"), "2032-02-29");
    cylinders.badCodes(serial, "dw_uscc", 3);
  }

  private void segments() {
    Serial serial = new Serial();
    Planter segments =
        planter(
            SourceTable.PIPELINE_SEGMENT,
            n -> {
              @Nullable String[] row = events.segmentRow(dice, 9_000_000 + n);
              row[SourceTable.PIPELINE_SEGMENT.at("ty_rq")] = "2016-04-01";
              row[SourceTable.PIPELINE_SEGMENT.at("scjy_rq")] = "2022-03-20";
              row[SourceTable.PIPELINE_SEGMENT.at("xcjy_rq")] = "2028-03-19";
              return row;
            });
    segments.quarantined(serial, unknown("gd_jb"), "GD9", "GB", "GC4");
    segments.quarantined(serial, new Flaw("negative_number", "NEGATIVE_NUMBER", "cd_km"), "-1.500");
    segments.quarantined(
        serial, new Flaw("unreadable_number", "BAD_NUMBER", "cd_km"), "十公里", "1.2km");
    segments.quarantined(serial, order("xcjy_rq"), "2020-03-19");
    segments.carelessCodes(serial, "sydw_uscc");
  }

  private void contracts() {
    Serial serial = new Serial();
    Planter contracts =
        planter(
            SourceTable.MAINTENANCE, n -> EquipmentRecords.contractRow(dice, FIRST + n, elevator));
    contracts.quarantined(serial, orphan(), STRANGERS.get(1), STRANGERS.get(2));
    contracts.quarantined(serial, order("js_rq"), "2019-12-31", "2022-10-01");
    contracts.quarantined(serial, unknown("wb_fs"), "3");
    contracts.badCodes(serial, "wbdw_uscc", 3);
  }
}
