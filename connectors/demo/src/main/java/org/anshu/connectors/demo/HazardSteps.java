package org.anshu.connectors.demo;

import java.time.LocalDate;
import java.util.List;
import org.anshu.connectors.demo.HazardPlatform.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Generates what is done about the platform's hazards: the steps of 一单四制, extensions, public
 * supervision, re-inspections, and the duties and reports of major ones.
 */
final class HazardSteps {

  private final City city;
  private final List<Entry> entries;
  private int step;
  private long flow = 1;

  HazardSteps(City city, List<Entry> entries) {
    this.city = city;
    this.entries = entries;
  }

  void generate() {
    flows();
    extensions();
    supervisions();
    rechecks();
    duties();
  }

  private void flows() {
    Dice dice = city.dice("platform-flow");
    for (Entry entry : entries) {
      flow(dice, entry);
      city.done(++step);
    }
  }

  private void flow(Dice dice, Entry entry) {
    HazardLife life = entry.life();
    LocalDate found = life.found();
    step(dice, entry, "清单登记", found);
    if (life.major() || dice.chance(0.35)) {
      step(dice, entry, "交办", found.plusDays(dice.between(0, 3)));
    }
    if (life.major()) {
      step(dice, entry, "列入台账", found.plusDays(dice.between(0, 5)));
    }
    LocalDate limit = life.extended() == null ? life.due() : life.extended();
    LocalDate rectified = life.rectified();
    boolean late = rectified == null ? life.withdrawn() == null : rectified.isAfter(limit);
    if (late && dice.chance(0.8)) {
      step(dice, entry, "通报", limit.plusDays(dice.between(1, 6)));
    }
    long days = rectified == null ? 0 : rectified.toEpochDay() - found.toEpochDay();
    if (life.closed() != null && days >= 9 && dice.chance(0.03)) {
      // Closed too early, opened again, rectified and closed once more.
      step(dice, entry, "整改完成", found.plusDays(days / 3));
      step(dice, entry, "销号", found.plusDays(days / 3));
      step(dice, entry, "重新打开", found.plusDays(2 * days / 3));
    }
    step(dice, entry, "整改完成", rectified);
    step(dice, entry, "销号", life.closed());
    step(dice, entry, "撤销", life.withdrawn());
  }

  private void step(Dice dice, Entry entry, String name, @Nullable LocalDate day) {
    if (day != null && !day.isAfter(CityCalendar.LAST)) {
      String number = "LZ" + TextForm.padded(flow++, 9);
      city.sink().row(SourceTable.PLATFORM_FLOW, flowRow(dice, number, entry, new Step(name, day)));
    }
  }

  record Step(String name, LocalDate day) {}

  static @Nullable String[] flowRow(Dice dice, String number, Entry entry, Step step) {
    return new @Nullable String[] {
      number,
      entry.number(),
      step.name(),
      step.day().toString(),
      entry.enterprise().place().label() + "安全生产委员会办公室",
      People.name(dice),
      Moments.changed(dice, step.day())
    };
  }

  private void extensions() {
    Dice dice = city.dice("platform-extension");
    for (Entry entry : entries) {
      LocalDate due = entry.life().due();
      LocalDate approved = Moments.past(due.minusDays(dice.between(0, 4)));
      if (entry.life().extended() != null && approved != null) {
        String number = "YQ" + entry.number().substring(2);
        city.sink()
            .row(SourceTable.PLATFORM_EXTENSION, extensionRow(dice, number, entry, approved));
      }
    }
  }

  static @Nullable String[] extensionRow(
      Dice dice, String number, Entry entry, LocalDate approved) {
    HazardLife life = entry.life();
    LocalDate until = life.extended() == null ? life.due().plusDays(30) : life.extended();
    return new @Nullable String[] {
      number,
      entry.number(),
      approved.toString(),
      life.due().toString(),
      until.toString(),
      entry.enterprise().place().label() + "应急管理局",
      Moments.changed(dice, approved)
    };
  }

  private void supervisions() {
    Dice dice = city.dice("platform-supervision");
    for (Entry entry : entries) {
      HazardLife.Listing listing = entry.life().listing();
      if (listing != null) {
        String number = "DB" + entry.number().substring(2);
        LocalDate limit = listing.listed().plusDays(dice.between(60, 120));
        supervision(dice, number + "-1", entry, new Order("挂牌", listing.listed(), limit));
        LocalDate off = listing.delisted();
        if (off != null) {
          supervision(dice, number + "-2", entry, new Order("摘牌", off, null));
        }
      }
    }
  }

  /**
   * An order of public supervision or its end.
   *
   * @param action as the source writes it
   * @param day its day
   * @param limit until when to rectify, null for an end
   */
  record Order(String action, LocalDate day, @Nullable LocalDate limit) {}

  private void supervision(Dice dice, String number, Entry entry, Order order) {
    city.sink().row(SourceTable.PLATFORM_SUPERVISION, supervisionRow(dice, number, entry, order));
  }

  static @Nullable String[] supervisionRow(Dice dice, String number, Entry entry, Order order) {
    HazardLife.Listing listing = entry.life().listing();
    String level = listing == null ? "县级" : HazardPlatform.levelOf(listing);
    return new @Nullable String[] {
      number,
      entry.number(),
      order.action(),
      level,
      order.day().toString(),
      Moments.orEmpty(order.limit()),
      "省级".equals(level) ? "省安全生产委员会办公室" : "云江市安全生产委员会办公室",
      Moments.changed(dice, order.day())
    };
  }

  private void rechecks() {
    Dice dice = city.dice("platform-recheck");
    long number = 1;
    for (Entry entry : entries) {
      LocalDate rectified = entry.life().rectified();
      LocalDate closed = entry.life().closed();
      if (rectified == null || closed == null || !(entry.life().major() || dice.chance(0.55))) {
        continue;
      }
      if (dice.chance(0.07)) {
        String key = "RC" + TextForm.padded(number++, 9);
        city.sink()
            .row(SourceTable.PLATFORM_RECHECK, recheckRow(dice, key, entry, rectified, "不合格"));
      }
      String key = "RC" + TextForm.padded(number++, 9);
      city.sink().row(SourceTable.PLATFORM_RECHECK, recheckRow(dice, key, entry, closed, "合格"));
    }
  }

  static @Nullable String[] recheckRow(
      Dice dice, String number, Entry entry, LocalDate day, String result) {
    return new @Nullable String[] {
      number, entry.number(), day.toString(), result, People.name(dice), Moments.changed(dice, day)
    };
  }

  private void duties() {
    Dice dice = city.dice("platform-duty");
    for (Entry entry : entries) {
      if (entry.life().major() && dice.chance(0.97)) {
        city.sink().row(SourceTable.PLATFORM_DUTY, dutyRow(dice, entry));
      }
    }
  }

  static @Nullable String[] dutyRow(Dice dice, Entry entry) {
    LocalDate found = entry.life().found();
    LocalDate told = dice.chance(0.93) ? Moments.past(found.plusDays(dice.between(0, 9))) : null;
    LocalDate shown = dice.chance(0.82) ? Moments.past(found.plusDays(dice.between(1, 30))) : null;
    long fund = Math.max(2_000L, (long) (100 * dice.logNormal(80, 1.0)));
    return new @Nullable String[] {
      entry.number(),
      yes(dice, 0.97),
      yes(dice, 0.95),
      yes(dice, 0.9),
      yes(dice, 0.96),
      yes(dice, 0.88),
      dice.chance(0.08) ? "" : PenaltySequel.written(dice, fund),
      Moments.orEmpty(told),
      Moments.orEmpty(shown),
      Moments.changed(dice, found, told, shown)
    };
  }

  private static String yes(Dice dice, double share) {
    return dice.chance(share) ? "是" : "否";
  }
}
