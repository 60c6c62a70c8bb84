package org.anshu.connectors.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Generates how enterprises provide for safety: standardisation, liability insurance and its
 * claims, safety funds, reports of service agencies.
 */
final class Assurance {

  private static final int FULL_CERTIFICATES = 4_800;
  private static final int FULL_POLICIES = 8_800;
  private static final int FULL_FUNDS = 5_200;
  private static final int FULL_REPORTS = 2_400;
  private static final int CLAIMS_A_HUNDRED = 8;

  private final City city;
  private final CreditRecords records;
  private final List<Fact> certificates = new ArrayList<>();
  private final List<Fact> funds = new ArrayList<>();
  private final List<String> policies = new ArrayList<>();

  /** What an event of the credit platform may be made of: its row's number, whose, and when. */
  record Fact(String number, Enterprise enterprise, LocalDate day, @Nullable Long hundredths) {}

  Assurance(City city, CreditRecords records) {
    this.city = city;
    this.records = records;
  }

  void generate() {
    Dice dice = city.dice("standardisation");
    for (int i = 0; i < city.options().rows(FULL_CERTIFICATES); i++) {
      certificate(dice, i);
    }
    insurance();
    dice = city.dice("safety-fund");
    for (int i = 0; i < city.options().rows(FULL_FUNDS); i++) {
      Enterprise enterprise = city.enterprise(dice);
      int year = dice.between(2023, 2025);
      city.sink().row(SourceTable.SAFETY_FUND, fundRow(dice, i, enterprise, year));
    }
    dice = city.dice("agency-report");
    for (int i = 0; i < city.options().rows(FULL_REPORTS); i++) {
      city.sink().row(SourceTable.AGENCY_REPORT, reportRow(dice, i));
    }
  }

  /** Certificates that were granted. */
  List<Fact> certificates() {
    return certificates;
  }

  /** Yearly reports of safety funds; the amount is what was extracted. */
  List<Fact> funds() {
    return funds;
  }

  /** The number of a policy that lands. */
  String policy() {
    return policies.get(0);
  }

  private void certificate(Dice dice, int index) {
    Enterprise enterprise = city.enterprise(dice);
    @Nullable String[] row = certificateRow(dice, index, enterprise);
    city.sink().row(SourceTable.STANDARDISATION, row);
    String reviewed = row[SourceTable.STANDARDISATION.at("reviewed_on")];
    if (reviewed != null) {
      certificates.add(
          new Fact(Planter.present(row[0]), enterprise, LocalDate.parse(reviewed), null));
    }
  }

  /** Reviewed within half a year, valid for three years, now and then revoked. */
  static @Nullable String[] certificateRow(Dice dice, int index, Enterprise enterprise) {
    LocalDate applied = CreditRecords.day(dice);
    LocalDate reviewed = applied.plusDays(dice.between(30, 180));
    boolean granted = dice.chance(0.9) && !reviewed.isAfter(CityCalendar.LAST);
    LocalDate revoked = reviewed.plusDays(dice.between(60, 700));
    boolean lost = granted && dice.chance(0.03) && !revoked.isAfter(CityCalendar.LAST);
    return new @Nullable String[] {
      "BZ" + applied.getYear() + TextForm.padded(index + 1L, 6),
      enterprise.code(),
      EnforcementTables.region(dice, enterprise.place()),
      String.valueOf(1 + dice.weighted(1, 14, 85)),
      applied.toString(),
      granted ? reviewed.toString() : null,
      granted ? reviewed.plusYears(3).minusDays(1).toString() : null,
      lost ? revoked.toString() : null,
      CreditRecords.stamp(dice, lost ? revoked : granted ? reviewed : applied)
    };
  }

  private void insurance() {
    Dice dice = city.dice("insurance");
    Dice claims = city.dice("insurance-claim");
    List<Accident> accidents = city.records().accidents();
    int size = city.options().rows(FULL_POLICIES);
    List<@Nullable String[]> paid = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Enterprise enterprise = city.enterprise(dice);
      @Nullable String[] policy = policyRow(dice, i, new Cover(enterprise, insurer(dice)));
      city.sink().row(SourceTable.INSURANCE, policy);
      policies.add(Planter.present(policy[0]));
      if (claims.between(1, 100) <= CLAIMS_A_HUNDRED) {
        String number = Planter.present(policy[0]);
        LocalDate from = LocalDate.parse(Planter.present(policy[6]));
        LocalDate day = from.plusDays(claims.between(0, 360));
        paid.add(claimRow(claims, paid.size(), number, day));
      }
    }
    // Claims for the accidents that the bureau knows, on policies of their own.
    for (int i = 0; i < accidents.size(); i += 8) {
      Accident accident = accidents.get(i);
      LocalDate day = accident.at().toLocalDate();
      Cover cover = new Cover(accident.enterprise(), insurer(dice));
      @Nullable String[] policy = policyRow(dice, size + i, cover);
      policy[6] = day.minusDays(100).toString();
      policy[7] = day.minusDays(101).plusYears(1).toString();
      city.sink().row(SourceTable.INSURANCE, policy);
      @Nullable String[] claim = claimRow(claims, paid.size(), Planter.present(policy[0]), day);
      claim[2] = accident.number();
      paid.add(claim);
    }
    paid.forEach(claim -> city.sink().row(SourceTable.INSURANCE_CLAIM, claim));
  }

  private String insurer(Dice dice) {
    return records.organisation(dice, true)[1];
  }

  /** Who is insured, and by whose code. */
  record Cover(Enterprise enterprise, String insurer) {}

  static @Nullable String[] policyRow(Dice dice, int index, Cover cover) {
    LocalDate from = CreditRecords.day(dice);
    int persons = Math.max(3, (int) dice.logNormal(28, 1));
    long premium = persons * (long) dice.between(12_000, 48_000);
    return new @Nullable String[] {
      "AZX" + from.getYear() + TextForm.padded(index + 1L, 7),
      cover.enterprise().code(),
      cover.insurer(),
      EnforcementTables.region(dice, cover.enterprise().place()),
      String.valueOf(persons),
      dice.chance(0.04) ? TextForm.moneyWithCommas(premium) : TextForm.money(premium),
      from.toString(),
      from.plusYears(1).minusDays(1).toString(),
      CreditRecords.stamp(dice, from)
    };
  }

  static @Nullable String[] claimRow(Dice dice, int index, String policy, LocalDate happened) {
    LocalDate occurred = happened.isAfter(CityCalendar.LAST) ? CityCalendar.LAST : happened;
    LocalDate paid = occurred.plusDays(dice.between(10, 120));
    boolean open = paid.isAfter(CityCalendar.LAST);
    long amount = (long) dice.logNormal(6_000_000, 1);
    return new @Nullable String[] {
      "PA" + occurred.getYear() + TextForm.padded(index + 1L, 6),
      policy,
      null,
      occurred.toString(),
      open ? null : paid.toString(),
      TextForm.money(amount / 10_000 * 10_000),
      CreditRecords.stamp(dice, open ? occurred : paid)
    };
  }

  private @Nullable String[] fundRow(Dice dice, int index, Enterprise enterprise, int year) {
    @Nullable String[] row = fundRow(dice, index, enterprise.code(), year);
    long extracted = Long.parseLong(Planter.present(row[3]).replace(",", "").replace(".", ""));
    LocalDate reported = LocalDate.parse(Planter.present(row[5]));
    funds.add(new Fact(Planter.present(row[0]), enterprise, reported, extracted));
    return row;
  }

  /** Reported in the first months of the next year. */
  static @Nullable String[] fundRow(Dice dice, int index, String code, int year) {
    long extracted = (long) dice.logNormal(180_000, 1.1) * 100;
    long used = (long) (extracted * (0.35 + 0.7 * dice.unit()));
    LocalDate reported = LocalDate.of(year + 1, 1, 5).plusDays(dice.between(0, 110));
    return new @Nullable String[] {
      "AF" + year + TextForm.padded(index + 1L, 6),
      code,
      String.valueOf(year),
      dice.chance(0.05) ? TextForm.moneyWithCommas(extracted) : TextForm.money(extracted),
      TextForm.money(used),
      reported.toString(),
      CreditRecords.stamp(dice, reported)
    };
  }

  @Nullable String[] reportRow(Dice dice, int index) {
    LocalDate issued = CreditRecords.day(dice);
    LocalDate published = issued.plusDays(dice.between(1, 45));
    boolean open = dice.chance(0.12) || published.isAfter(CityCalendar.LAST);
    return new @Nullable String[] {
      "BG" + issued.getYear() + TextForm.padded(index + 1L, 6),
      records.organisation(dice, false)[0],
      city.enterprise(dice).code(),
      String.valueOf(1 + dice.weighted(35, 30, 20, 15)),
      issued.toString(),
      open ? null : published.toString(),
      dice.chance(0.02) ? "Y" : "N",
      CreditRecords.stamp(dice, open ? issued : published)
    };
  }
}
