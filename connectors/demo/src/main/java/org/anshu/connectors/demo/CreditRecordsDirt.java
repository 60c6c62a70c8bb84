package org.anshu.connectors.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import org.anshu.connectors.demo.Assurance.Cover;
import org.anshu.connectors.demo.CreditEvents.Event;
import org.anshu.connectors.demo.CreditRecords.Listing;
import org.anshu.connectors.demo.Ledger.Flaw;
import org.anshu.connectors.demo.ListingSequel.Application;
import org.anshu.connectors.demo.Planter.Serial;
import org.jspecify.annotations.Nullable;

/** Plants unusual rows in the tables of {@link CreditRecords}. */
final class CreditRecordsDirt {

  /** Above the serials of natural rows of a city ten times as large. */
  private static final int FIRST = 900_000;

  private static final LocalDate DAY = LocalDate.of(2025, 3, 10);

  private final City city;
  private final CreditRecords records;
  private final Assurance assurance;
  private final List<Listing> listings;
  private final Dice dice;

  CreditRecordsDirt(City city, CreditRecords records, Assurance assurance, List<Listing> listings) {
    this.city = city;
    this.records = records;
    this.assurance = assurance;
    this.listings = listings;
    this.dice = city.dice("credit-records-dirt");
  }

  void plant() {
    subjects();
    events();
    grades();
    listings();
    assurance();
    insurance();
  }

  private Planter planter(SourceTable table, IntFunction<@Nullable String[]> cleanRow) {
    return new Planter(table, table.columns().get(0), cleanRow, city.sink(), city.ledger());
  }

  private static Flaw unknown(String column) {
    return new Flaw("unmapped_code", "UNKNOWN_CODE", column);
  }

  private static Flaw orphan(String column) {
    return new Flaw("orphan", "ORPHAN_KEY", column);
  }

  private static Flaw order(String column) {
    return new Flaw("end_before_start", "DATE_ORDER", column);
  }

  private static Flaw future(String column) {
    return new Flaw("future_date", "FUTURE_DATE", column);
  }

  private void subjects() {
    Serial serial = new Serial();
    Planter organisations =
        planter(
            SourceTable.ORGANISATION,
            n -> CreditRecords.organisationRow(dice, 90_000 + n, n % 2 == 0));
    organisations.quarantined(serial, unknown("org_type"), "9", "1");
    organisations.quarantined(serial, unknown("region_code"), "990199", "320402");
    organisations.badCodes(serial, "uscc", 3);
    organisations.carelessCodes(serial, "uscc");
    Serial experts = new Serial();
    Planter people = planter(SourceTable.EXPERT, n -> CreditRecords.expertRow(dice, 90_000 + n));
    people.quarantined(experts, unknown("region_code"), "990199", "110101");
    people.quarantined(experts, order("term_until"), "2020-01-31", "2021-12-31");
    for (int i = 0; i < 3; i++) {
      @Nullable String[] row = people.cleanRow().apply(experts.next());
      int at = SourceTable.EXPERT.at("id_number");
      String number = Planter.present(row[at]);
      // The form before 1999: two digits of the year, no check character.
      row[at] = number.substring(0, 6) + number.substring(8, 17);
      people.landed(row, "old_id_number", "15 digits", Ledger.NORMALISED);
    }
  }

  private void events() {
    Serial serial = new Serial();
    Planter events = planter(SourceTable.CREDIT_EVENT, this::eventRow);
    events.quarantined(serial, orphan("subject_id"), "99999901", "99999902", "99999903");
    events.quarantined(serial, unknown("event_type"), "99", "8", "00");
    events.quarantined(serial, future("event_date"), "2031-02-01", "2062-07-15");
    events.quarantined(serial, new Flaw("unreadable_number", "BAD_NUMBER", "amount"), "三千元");
    events.quarantined(serial, new Flaw("negative_number", "NEGATIVE_NUMBER", "amount"), "-500.00");
    events.softDeleted(serial, "is_deleted", 4);
    for (int i = 1; i <= 3; i++) {
      @Nullable String[] row = events.cleanRow().apply(serial.next());
      row[SourceTable.CREDIT_EVENT.at("event_type")] = "04";
      String number = "SG2025" + TextForm.padded(880_000L + i, 6);
      row[SourceTable.CREDIT_EVENT.at("source_no")] = number;
      row[SourceTable.CREDIT_EVENT.at("accident_no")] = number;
      events.landed(row, "accident_not_reported", number, Ledger.COUNTED);
    }
  }

  private @Nullable String[] eventRow(int n) {
    Enterprise enterprise = city.enterprise(dice);
    LocalDate day = DAY.plusDays(n);
    Event event = new Event("03", day, "xypt", "PX" + (FIRST + n), null, 100L);
    return event.row(dice, FIRST * 100 + n, records.subject(enterprise), enterprise.code());
  }

  private void grades() {
    Serial serial = new Serial();
    Planter grades =
        planter(
            SourceTable.CREDIT_GRADE,
            n ->
                CreditRecords.gradeRow(
                    dice, FIRST + n, String.valueOf(records.subject(city.enterprise(dice))), "01"));
    grades.quarantined(serial, new Flaw("missing_value", "MISSING_VALUE", "grade"), null, null);
    grades.quarantined(serial, order("valid_until"), "2019-12-31", "2022-06-30");
    grades.quarantined(serial, unknown("scheme"), "09");
    for (String undefined : List.of("E", "甲", "优")) {
      @Nullable String[] row = grades.cleanRow().apply(serial.next());
      row[SourceTable.CREDIT_GRADE.at("grade")] = undefined;
      grades.landed(row, "undefined_grade", undefined, Ledger.COUNTED);
    }
    @Nullable String[] stranger = grades.cleanRow().apply(serial.next());
    stranger[SourceTable.CREDIT_GRADE.at("subject_no")] = "JG99999";
    grades.landed(stranger, "unknown_subject", "JG99999", Ledger.NOT_COUNTED);
  }

  /** An entry with a year before it and after it within the data. */
  private Listing listing(int n) {
    Listing listing = listings.get(n % listings.size());
    return new Listing(listing.number(), DAY, DAY.plusYears(3), null, null);
  }

  private void listings() {
    Serial published = new Serial();
    Planter publications =
        planter(
            SourceTable.LIST_PUBLICATION,
            n -> ListingSequel.publication(dice, FIRST + n, listing(n)));
    publications.quarantined(published, orphan("list_no"), "SX20999001", "SX20999002");
    publications.quarantined(published, order("published_until"), "2024-01-01", "2020-05-05");
    Serial applied = new Serial();
    Planter repairs =
        planter(
            SourceTable.CREDIT_REPAIR,
            n ->
                new Application(listing(n), DAY.plusYears(1), DAY.plusYears(1).plusDays(9), "2")
                    .row(dice, FIRST + n));
    repairs.quarantined(applied, orphan("list_no"), "SX20999001", "SX20999003");
    repairs.quarantined(applied, order("decided_on"), "2024-01-01", "2026-02-28");
    repairs.quarantined(applied, unknown("decision"), "9");
    Serial measured = new Serial();
    Planter measures =
        planter(
            SourceTable.JOINT_PUNISHMENT, n -> ListingSequel.measure(dice, FIRST + n, listing(n)));
    measures.quarantined(measured, orphan("list_no"), "SX20999001");
    measures.quarantined(measured, unknown("field_code"), "07", "99");
    measures.quarantined(measured, order("until_on"), "2024-12-31", "2025-03-01");
  }

  private void assurance() {
    Serial serial = new Serial();
    Planter certificates =
        planter(
            SourceTable.STANDARDISATION,
            n -> {
              @Nullable String[] row =
                  Assurance.certificateRow(dice, FIRST + n, city.enterprise(dice));
              row[SourceTable.STANDARDISATION.at("applied_on")] = "2024-02-01";
              row[SourceTable.STANDARDISATION.at("reviewed_on")] = "2024-05-06";
              row[SourceTable.STANDARDISATION.at("expires_on")] = "2027-05-05";
              row[SourceTable.STANDARDISATION.at("revoked_on")] = null;
              return row;
            });
    certificates.quarantined(serial, unknown("grade"), "4", "A");
    certificates.quarantined(serial, order("expires_on"), "2023-05-05", "2024-05-05");
    certificates.quarantined(serial, unknown("region_code"), "990199");
    certificates.badCodes(serial, "uscc", 3);
    certificates.carelessCodes(serial, "uscc");
    Serial years = new Serial();
    Planter funds =
        planter(
            SourceTable.SAFETY_FUND,
            n -> Assurance.fundRow(dice, FIRST + n, city.enterprise(dice).code(), 2024));
    funds.quarantined(
        years, new Flaw("negative_number", "NEGATIVE_NUMBER", "extracted"), "-1.00", "-20000");
    funds.quarantined(years, new Flaw("unreadable_number", "BAD_NUMBER", "used"), "约五万", "5万");
    funds.quarantined(years, future("reported_on"), "2035-04-01");
    Serial reported = new Serial();
    Planter reports = planter(SourceTable.AGENCY_REPORT, n -> assurance.reportRow(dice, FIRST + n));
    reports.quarantined(reported, orphan("org_no"), "JG99998", "JG99999");
    reports.quarantined(reported, unknown("report_type"), "7");
    reports.quarantined(reported, order("published_on"), "2019-01-01", "2020-01-01");
  }

  private void insurance() {
    Serial serial = new Serial();
    Planter policies =
        planter(
            SourceTable.INSURANCE,
            n -> {
              String insurer = records.organisation(dice, true)[1];
              return Assurance.policyRow(
                  dice, FIRST + n, new Cover(city.enterprise(dice), insurer));
            });
    policies.quarantined(
        serial, new Flaw("negative_number", "NEGATIVE_NUMBER", "premium"), "-1200.00");
    policies.quarantined(
        serial, new Flaw("unreadable_number", "BAD_NUMBER", "premium"), "壹仟元", "1k");
    policies.quarantined(serial, order("coverage_until"), "2020-01-01", "2021-06-30");
    policies.badCodes(serial, "uscc", 3);
    policies.carelessCodes(serial, "uscc");
    Serial paid = new Serial();
    Planter claims =
        planter(
            SourceTable.INSURANCE_CLAIM,
            n -> {
              @Nullable String[] row =
                  Assurance.claimRow(dice, FIRST + n, assurance.policy(), DAY.plusDays(n));
              row[SourceTable.INSURANCE_CLAIM.at("paid_on")] = null;
              return row;
            });
    claims.quarantined(paid, orphan("policy_no"), "AZX20990000001", "AZX20990000002");
    claims.quarantined(paid, new Flaw("negative_number", "NEGATIVE_NUMBER", "amount"), "-30000.00");
    claims.quarantined(paid, future("occurred_on"), "2031-01-01");
    claims.quarantined(paid, order("paid_on"), "2024-01-01");
    @Nullable String[] row = claims.cleanRow().apply(paid.next());
    row[SourceTable.INSURANCE_CLAIM.at("accident_no")] = "SG2025880009";
    claims.landed(row, "accident_not_reported", "SG2025880009", Ledger.COUNTED);
  }
}
