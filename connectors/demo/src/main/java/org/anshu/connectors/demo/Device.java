package org.anshu.connectors.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A registered device, as the other tables of its system see it.
 *
 * @param id its number
 * @param category its four characters of the catalogue
 * @param area its division code of either edition
 * @param state Z in use, T stopped, B scrapped, W not in use yet
 * @param start when it was put into use, null if it was not
 * @param known the day its row was stored: its last inspection is not later
 */
record Device(
    int id,
    String category,
    String area,
    String state,
    @Nullable LocalDate start,
    LocalDate known) {

  /** The device of a row of the register. */
  static Device of(@Nullable String[] row) {
    String start = row[SourceTable.EQUIPMENT.at("ty_rq")];
    String stamp = Planter.present(row[SourceTable.EQUIPMENT.at("gx_sj")]);
    return new Device(
        Integer.parseInt(Planter.present(row[0])),
        Planter.present(row[SourceTable.EQUIPMENT.at("sblb_dm")]),
        Planter.present(row[SourceTable.EQUIPMENT.at("qh_dm")]),
        Planter.present(row[SourceTable.EQUIPMENT.at("zt")]),
        start == null ? null : LocalDate.parse(start),
        LocalDate.parse(stamp.substring(0, 10)));
  }

  boolean isElevator() {
    return category.startsWith("3");
  }

  boolean isInUse() {
    return "Z".equals(state);
  }
}
