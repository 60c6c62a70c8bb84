package org.anshu.connectors.demo;

import java.time.LocalDate;
import java.util.List;
import org.anshu.connectors.demo.CreditRecords.Listing;
import org.jspecify.annotations.Nullable;

/**
 * Generates what follows from an entry of the list: its publication, measures of other departments,
 * and the applications to be taken off.
 */
final class ListingSequel {

  private static final List<String> SITES = List.of("信用云江", "市应急管理局网站", "国家企业信用信息公示系统");
  private static final List<String> AUTHORITIES =
      List.of("市地方金融监管局", "市财政局", "市住房和城乡建设局", "市自然资源和规划局", "市总工会", "市行政审批局");

  /** Early removal may be applied for after so many months. */
  private static final int FIRST_APPLICATION = 12;

  private final City city;
  private final List<Listing> listings;

  ListingSequel(City city, List<Listing> listings) {
    this.city = city;
    this.listings = listings;
  }

  void generate() {
    Dice publications = city.dice("list-publication");
    int serial = 0;
    for (Listing listing : listings) {
      int sites = 1 + publications.weighted(85, 15);
      for (int i = 0; i < sites; i++) {
        city.sink().row(SourceTable.LIST_PUBLICATION, publication(publications, ++serial, listing));
      }
    }
    Dice measures = city.dice("joint-punishment");
    serial = 0;
    for (Listing listing : listings) {
      int many = measures.weighted(10, 25, 30, 20, 15);
      for (int i = 0; i < many; i++) {
        city.sink().row(SourceTable.JOINT_PUNISHMENT, measure(measures, ++serial, listing));
      }
    }
    repairs();
  }

  /** Ends with the entry: repair ends publication, sharing and use. */
  static @Nullable String[] publication(Dice dice, int serial, Listing listing) {
    LocalDate from = earlier(listing.from().plusDays(dice.between(1, 7)), listing);
    LocalDate until = listing.removed();
    return new @Nullable String[] {
      "GS" + TextForm.padded(serial, 6),
      listing.number(),
      dice.pick(SITES),
      from.toString(),
      until == null ? null : until.toString(),
      CreditRecords.stamp(dice, until == null ? from : until)
    };
  }

  static @Nullable String[] measure(Dice dice, int serial, Listing listing) {
    int field = dice.between(0, AUTHORITIES.size() - 1);
    LocalDate from = earlier(listing.from().plusDays(dice.between(5, 60)), listing);
    LocalDate until = listing.removed();
    return new @Nullable String[] {
      "CJ" + TextForm.padded(serial, 6),
      listing.number(),
      "0" + (field + 1),
      AUTHORITIES.get(field),
      from.toString(),
      until == null ? null : until.toString(),
      CreditRecords.stamp(dice, until == null ? from : until)
    };
  }

  private void repairs() {
    Dice dice = city.dice("credit-repair");
    int serial = 0;
    for (Listing listing : listings) {
      LocalDate removed = listing.removed();
      if ("2".equals(listing.kind()) && removed != null) {
        LocalDate applied = removed.minusDays(dice.between(5, 30));
        write(dice, ++serial, new Application(listing, applied, removed, "1"));
        continue;
      }
      LocalDate first = listing.from().plusMonths(FIRST_APPLICATION);
      boolean open = removed == null;
      if (open && dice.chance(0.3) && first.isBefore(CityCalendar.LAST.minusDays(70))) {
        // Too early, and so refused; or in time, and refused, or found false afterwards.
        LocalDate applied = first.plusDays(dice.between(-200, 38));
        LocalDate decided = applied.plusDays(dice.between(5, 28));
        boolean late = !applied.isBefore(first);
        String decision = late && dice.chance(0.1) ? "3" : "2";
        write(dice, ++serial, new Application(listing, applied, decided, decision));
      } else if (open && first.isBefore(CityCalendar.LAST) && dice.chance(0.05)) {
        LocalDate applied = CityCalendar.LAST.minusDays(dice.between(0, 12));
        write(dice, ++serial, new Application(listing, applied, null, null));
      }
    }
  }

  private void write(Dice dice, int serial, Application application) {
    city.sink().row(SourceTable.CREDIT_REPAIR, application.row(dice, serial));
  }

  /** An application to be taken off the list; decision and its day null while it is open. */
  record Application(
      Listing listing, LocalDate applied, @Nullable LocalDate decided, @Nullable String decision) {

    @Nullable String[] row(Dice dice, int serial) {
      return new @Nullable String[] {
        "XF" + TextForm.padded(serial, 6),
        listing.number(),
        applied.toString(),
        decided == null ? null : decided.toString(),
        decision,
        CreditRecords.stamp(dice, decided == null ? applied : decided)
      };
    }
  }

  /** {@code day}, or the last day on which it can have been: nothing starts after the end. */
  private static LocalDate earlier(LocalDate day, Listing listing) {
    LocalDate removed = listing.removed();
    LocalDate last = removed == null ? CityCalendar.LAST : removed;
    return day.isAfter(last) ? last : day;
  }
}
