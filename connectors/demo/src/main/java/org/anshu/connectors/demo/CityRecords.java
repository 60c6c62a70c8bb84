package org.anshu.connectors.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anshu.connectors.demo.EnforcementTables.Visit;

/**
 * The rows of one city that rows of other tables and systems refer to: natural ones only, so each
 * of them lands. Filled by the generators in their order.
 *
 * @param accidents by the time of occurrence
 * @param accidentTypes accident number to its type code of GB/T 6441-1986
 * @param visits inspections that took place, by day
 * @param planned those of them that a plan asked for and the authority made itself
 * @param hazards by the day they were found
 * @param decisions by the day they were decided
 */
record CityRecords(
    List<Accident> accidents,
    Map<String, String> accidentTypes,
    List<Visit> visits,
    List<Visit> planned,
    List<Hazard> hazards,
    List<Decision> decisions) {

  CityRecords() {
    this(
        new ArrayList<>(),
        new HashMap<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>());
  }

  /**
   * A penalty as it was decided.
   *
   * @param penalty who, when, after which inspection
   * @param accident whether it follows an accident
   * @param fine hundredths of a yuan
   * @param revoked whether the decision was revoked later
   */
  record Decision(Penalty penalty, boolean accident, long fine, boolean revoked) {

    LocalDate day() {
      return penalty.decided();
    }
  }
}
