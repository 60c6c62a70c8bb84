package org.anshu.connectors.demo;

import java.time.LocalDate;
import org.anshu.connectors.demo.Ledger.Flaw;
import org.anshu.connectors.demo.Planter.Serial;
import org.jspecify.annotations.Nullable;

/** Generates the reviews 复盘 of accidents, and the looks back 回头看 at how they were handled. */
final class AccidentReviews {

  private static final LocalDate LATEST = LocalDate.of(2025, 12, 31);

  private final City city;

  AccidentReviews(City city) {
    this.city = city;
  }

  /** Five in six accidents are reviewed within four months, one in four is looked back on. */
  void generate() {
    Dice dice = city.dice("accident-review");
    for (Accident accident : city.records().accidents()) {
      LocalDate day = accident.at().toLocalDate();
      LocalDate reviewed =
          dice.chance(0.84) ? Moments.past(day.plusDays(dice.between(15, 120))) : null;
      LocalDate again =
          dice.chance(0.25) ? Moments.past(day.plusDays(dice.between(240, 500))) : null;
      String tail = accident.number().substring(2);
      if (reviewed != null) {
        city.sink()
            .row(
                SourceTable.ACCIDENT_REVIEW,
                row(dice, new Review("FP" + tail, accident.number(), "1"), reviewed));
      }
      if (again != null) {
        city.sink()
            .row(
                SourceTable.ACCIDENT_REVIEW,
                row(dice, new Review("HK" + tail, accident.number(), "2"), again));
      }
    }
    plant();
  }

  /**
   * A review or a look back.
   *
   * @param number its number
   * @param accident the accident's number
   * @param kind 1 review, 2 look back
   */
  private record Review(String number, String accident, String kind) {}

  private static @Nullable String[] row(Dice dice, Review review, LocalDate day) {
    LocalDate published = dice.chance(0.7) ? Moments.past(day.plusDays(dice.between(2, 30))) : null;
    return new @Nullable String[] {
      review.number(),
      review.accident(),
      review.kind(),
      day.toString(),
      TextForm.orZero(published),
      People.name(dice),
      "0",
      Moments.changed(dice, day, published)
    };
  }

  private void plant() {
    Dice dice = city.dice("accident-review-dirt");
    Planter planter =
        city.planter(
            SourceTable.ACCIDENT_REVIEW,
            "fp_id",
            n -> {
              Accident accident = dice.pick(city.records().accidents());
              while (accident.at().toLocalDate().isAfter(LATEST)) {
                accident = dice.pick(city.records().accidents());
              }
              String number = "FP9" + TextForm.padded(n, 9);
              LocalDate day = accident.at().toLocalDate().plusDays(60);
              return row(dice, new Review(number, accident.number(), "1"), day);
            });
    Serial serial = new Serial();
    planter.quarantined(
        serial, new Flaw("orphan", "ORPHAN_KEY", "sg_bh"), "SG20190009", "SG20239999");
    planter.quarantined(serial, new Flaw("unmapped_code", "UNKNOWN_CODE", "fp_lx"), "3", "复");
    planter.quarantined(
        serial, new Flaw("future_date", "FUTURE_DATE", "fp_rq"), "2031-03-01", "2099-01-01");
    planter.softDeleted(serial, "sc_bz", 2);
  }
}
