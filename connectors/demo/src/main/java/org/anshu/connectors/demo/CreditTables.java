package org.anshu.connectors.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anshu.connectors.demo.CreditRecords.Listing;
import org.anshu.connectors.demo.Ledger.Flaw;
import org.anshu.connectors.demo.Planter.Serial;
import org.anshu.failure.Text;
import org.jspecify.annotations.Nullable;

/**
 * Generates the credit platform: its subjects, the list of the seriously dishonest, then the rest.
 */
final class CreditTables {

  private static final int FULL_ENTRIES = 880;
  private static final LocalDate LATEST = LocalDate.of(2026, 6, 30);

  private final City city;
  private final CityCalendar calendar = CityCalendar.ofOffices();
  private final List<Listing> listings = new ArrayList<>();

  CreditTables(City city) {
    this.city = city;
  }

  void generate() {
    subjects();
    entries();
    plantSubjects();
    plantEntries();
    new CreditRecords(city, listings).generate();
  }

  /** The number of the subject of the {@code index}-th enterprise, from 0. */
  static long subjectId(int index) {
    return 100_001L + index;
  }

  private static Listing listing(@Nullable String[] row) {
    String removed = row[SourceTable.BLACKLIST.at("removed_on")];
    return new Listing(
        Planter.present(row[SourceTable.BLACKLIST.at("list_no")]),
        LocalDate.parse(Planter.present(row[SourceTable.BLACKLIST.at("listed_on")])),
        LocalDate.parse(Planter.present(row[SourceTable.BLACKLIST.at("expires_on")])),
        removed == null ? null : LocalDate.parse(removed),
        row[SourceTable.BLACKLIST.at("removal_kind")]);
  }

  private void subjects() {
    Dice dice = city.dice("subject");
    List<Enterprise> enterprises = city.enterprises();
    city.stage("信用主体", "Credit subjects", enterprises.size());
    for (int i = 0; i < enterprises.size(); i++) {
      city.sink().row(SourceTable.SUBJECT, subjectRow(dice, subjectId(i), enterprises.get(i)));
      city.done(i + 1L);
    }
    city.progress().done(new Text("信用主体已生成", "Credit subjects generated"));
  }

  private @Nullable String[] subjectRow(Dice dice, long id, Enterprise enterprise) {
    LocalDateTime changed = CityCalendar.officeTime(dice, calendar.draw(dice));
    return new @Nullable String[] {
      String.valueOf(id),
      enterprise.code(),
      enterprise.name(),
      EnforcementTables.region(dice, enterprise.place()),
      enterprise.place().zone(),
      enterprise.industry().written(dice),
      People.name(dice),
      People.phone(dice),
      dice.chance(0.06) ? "2" : "1",
      TextForm.stamp(changed)
    };
  }

  private void entries() {
    Dice dice = city.dice("blacklist");
    int size = city.options().rows(FULL_ENTRIES);
    city.stage("严重失信名单", "List of the seriously dishonest", size);
    List<LocalDate> days = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      days.add(calendar.draw(dice));
    }
    days.sort(null);
    Map<Integer, Integer> serials = new HashMap<>();
    for (int i = 0; i < size; i++) {
      int year = days.get(i).getYear();
      String number = "SX" + year + TextForm.padded(serials.merge(year, 1, Integer::sum), 4);
      @Nullable String[] row = entryRow(dice, number, days.get(i));
      city.sink().row(SourceTable.BLACKLIST, row);
      listings.add(listing(row));
      city.done(i + 1L);
    }
    city.progress().done(new Text("严重失信名单已生成", "List generated"));
  }

  /** Three years on the list, one in the lighter cases; early removal at the earliest after one. */
  private @Nullable String[] entryRow(Dice dice, String number, LocalDate listed) {
    Enterprise enterprise = city.enterprise(dice);
    LocalDate expires = listed.plusYears(dice.chance(0.2) ? 1 : 3);
    LocalDate removed = null;
    String kind = null;
    if (dice.chance(0.015)) {
      removed = listed.plusDays(dice.between(10, 90));
      kind = "3";
    } else if (dice.chance(0.22)) {
      removed = listed.plusDays(dice.between(365, 800));
      kind = "2";
    }
    if (removed == null || removed.isAfter(expires)) {
      removed = expires;
      kind = "1";
    }
    if (removed.isAfter(CityCalendar.LAST)) {
      removed = null;
      kind = null;
    }
    LocalDate changed = removed == null ? listed : removed;
    return new @Nullable String[] {
      number,
      enterprise.code(),
      EnforcementTables.region(dice, enterprise.place()),
      "0" + dice.between(1, 9),
      listed.toString(),
      expires.toString(),
      removed == null ? null : removed.toString(),
      kind,
      TextForm.stamp(CityCalendar.stored(dice, CityCalendar.officeTime(dice, changed)))
    };
  }

  private void plantSubjects() {
    Dice dice = city.dice("subject-dirt");
    Serial serial = new Serial();
    Planter planter =
        new Planter(
            SourceTable.SUBJECT,
            "subject_id",
            n -> subjectRow(dice, 900_001L + n, city.enterprise(dice)),
            city.sink(),
            city.ledger());
    planter.quarantined(
        serial,
        new Flaw("unmapped_code", "UNKNOWN_CODE", "region_code"),
        "990199",
        "990199",
        "990188",
        "110101");
    planter.badCodes(serial, "uscc", 6);
    planter.carelessCodes(serial, "uscc");
  }

  private void plantEntries() {
    Dice dice = city.dice("blacklist-dirt");
    Serial serial = new Serial();
    Planter planter =
        new Planter(
            SourceTable.BLACKLIST,
            "list_no",
            n -> plantedEntry(dice, n),
            city.sink(),
            city.ledger());
    planter.quarantined(
        serial,
        new Flaw("end_before_start", "DATE_ORDER", "expires_on"),
        "2020-05-01",
        "2021-05-01",
        "2022-05-01",
        "2023-01-15",
        "2023-06-30");
    planter.quarantined(
        serial,
        new Flaw("unmapped_code", "UNKNOWN_CODE", "region_code"),
        "990199",
        "990199",
        "990188");
    planter.quarantined(
        serial, new Flaw("unmapped_code", "UNKNOWN_CODE", "reason_code"), "77", "00", "1");
    planter.badCodes(serial, "uscc", 5);
    planter.carelessCodes(serial, "uscc");
    for (int i = 0; i < 6; i++) {
      duplicate(dice, serial.next());
    }
  }

  /** The same entry twice; the later version stays, the other is kept out. */
  private void duplicate(Dice dice, int serial) {
    @Nullable String[] first = plantedEntry(dice, serial);
    @Nullable String[] second = first.clone();
    int changed = SourceTable.BLACKLIST.at("modified_at");
    LocalDateTime later = LATEST.plusDays(2).atTime(10, 0).plusMinutes(dice.between(0, 20_000));
    second[changed] = TextForm.stamp(later);
    city.sink().row(SourceTable.BLACKLIST, first);
    city.sink().row(SourceTable.BLACKLIST, second);
    String key = Planter.present(first[SourceTable.BLACKLIST.at("list_no")]);
    city.ledger()
        .broken(
            new Flaw("duplicate_key", "DUPLICATE_KEY", "list_no"),
            SourceTable.BLACKLIST,
            key,
            "modified_at=" + first[changed],
            Ledger.QUARANTINED);
  }

  /** Listed in the last three years, not removed yet, last changed by June 2026. */
  private @Nullable String[] plantedEntry(Dice dice, int serial) {
    LocalDate listed = calendar.draw(dice);
    while (listed.isAfter(LATEST.minusDays(10)) || listed.isBefore(LATEST.minusYears(2))) {
      listed = calendar.draw(dice);
    }
    String number = "SX" + listed.getYear() + TextForm.padded(9_001L + serial, 4);
    @Nullable String[] row = entryRow(dice, number, listed);
    row[SourceTable.BLACKLIST.at("expires_on")] = listed.plusYears(3).toString();
    row[SourceTable.BLACKLIST.at("removed_on")] = null;
    row[SourceTable.BLACKLIST.at("removal_kind")] = null;
    row[SourceTable.BLACKLIST.at("modified_at")] =
        TextForm.stamp(CityCalendar.officeTime(dice, listed.plusDays(1)));
    return row;
  }
}
