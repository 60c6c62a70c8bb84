package org.anshu.connectors.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.anshu.failure.Text;
import org.jspecify.annotations.Nullable;

/** Generates what follows accidents: investigations, measures, evaluations, reporting cases. */
final class AccidentFollowUp {

  private static final List<String> MEASURES =
      List.of(
          "开展专项隐患排查并建立台账",
          "修订安全操作规程并组织全员培训",
          "增设机械防护和联锁装置",
          "落实危险作业审批和现场监护",
          "压实属地和行业监管责任",
          "对同类企业开展警示教育");
  private static final List<String> OWNERS =
      List.of("事故单位", "属地应急管理局", "行业主管部门", "乡镇人民政府（街道办事处）", "总承包单位");
  private static final int FULL_CASES = 60;

  private final City city;
  private final List<Investigation> investigations = new ArrayList<>();

  AccidentFollowUp(City city) {
    this.city = city;
  }

  void generate() {
    List<Accident> accidents = city.records().accidents();
    city.stage("事故调查与整改", "Accident follow-up", accidents.size());
    investigations();
    measures();
    evaluations();
    cases();
    new AccidentFollowUpDirt(city).plant();
    new AccidentReviews(city).generate();
    city.progress().done(new Text("事故调查与整改已生成", "Accident follow-up generated"));
  }

  /**
   * The investigation of an accident; null is not yet.
   *
   * @param number its number
   * @param accident the accident
   * @param level 1 county, 2 city, 3 province, 4 state
   * @param lifted whether a higher level than the usual took it
   * @param started its first day
   * @param approved when its report was approved
   * @param closed when the case was closed
   * @param published when the report was published
   */
  record Investigation(
      String number,
      Accident accident,
      int level,
      boolean lifted,
      LocalDate started,
      @Nullable LocalDate approved,
      @Nullable LocalDate closed,
      @Nullable LocalDate published) {

    static Investigation draw(Dice dice, String number, Accident accident) {
      int usual = accident.deaths() >= 10 ? 3 : accident.deaths() >= 3 ? 2 : 1;
      boolean lifted = dice.chance(0.04);
      LocalDate started = accident.at().toLocalDate().plusDays(dice.between(1, 5));
      LocalDate approved = Moments.past(started.plusDays(dice.between(35, 115)));
      LocalDate closed =
          approved == null ? null : Moments.past(approved.plusDays(dice.between(0, 30)));
      boolean open = accident.deaths() > 0 && dice.chance(0.92);
      LocalDate published =
          approved == null || !open ? null : Moments.past(approved.plusDays(dice.between(3, 30)));
      return new Investigation(
          number, accident, usual + (lifted ? 1 : 0), lifted, started, approved, closed, published);
    }

    @Nullable String[] row(Dice dice) {
      return new @Nullable String[] {
        number,
        accident.number(),
        String.valueOf(level),
        lifted ? "Y" : "N",
        started.toString(),
        TextForm.orZero(approved),
        TextForm.orZero(closed),
        TextForm.orZero(published),
        "0",
        Moments.changed(dice, started, approved, closed, published)
      };
    }
  }

  private void investigations() {
    Dice dice = city.dice("investigation");
    for (Accident accident : city.records().accidents()) {
      boolean wanted = accident.deaths() > 0 || dice.chance(0.72);
      LocalDate first = accident.at().toLocalDate().plusDays(5);
      if (!wanted || first.isAfter(CityCalendar.LAST)) {
        continue;
      }
      Investigation each =
          Investigation.draw(dice, "DC" + accident.number().substring(2), accident);
      investigations.add(each);
      city.sink().row(SourceTable.INVESTIGATION, each.row(dice));
    }
  }

  private void measures() {
    Dice dice = city.dice("accident-measure");
    for (Investigation each : investigations) {
      LocalDate approved = each.approved();
      if (approved == null) {
        continue;
      }
      int size = each.accident().deaths() > 2 ? dice.between(4, 7) : dice.between(1, 4);
      for (int i = 1; i <= size; i++) {
        String number = "CS" + each.accident().number().substring(2) + TextForm.padded(i, 2);
        city.sink().row(SourceTable.ACCIDENT_MEASURE, measureRow(dice, number, each));
      }
    }
  }

  /** A measure of {@code from}, due one to six months after its report; most are done by then. */
  static @Nullable String[] measureRow(Dice dice, String number, Investigation from) {
    LocalDate decided = from.approved() == null ? from.started() : from.approved();
    LocalDate due = decided.plusDays(dice.between(30, 180));
    LocalDate done = due.plusDays(dice.chance(0.85) ? -dice.between(0, 25) : dice.between(1, 40));
    LocalDate kept = dice.chance(0.94) ? Moments.past(done) : null;
    return new @Nullable String[] {
      number,
      from.accident().number(),
      dice.pick(MEASURES),
      dice.pick(OWNERS),
      due.toString(),
      TextForm.orZero(kept),
      "0",
      Moments.changed(dice, decided, kept)
    };
  }

  private void evaluations() {
    Dice dice = city.dice("accident-evaluation");
    for (Investigation each : investigations) {
      LocalDate closed = each.closed();
      LocalDate day = closed == null ? null : closed.plusDays(dice.between(230, 390));
      if (day == null || day.isAfter(CityCalendar.LAST) || !dice.chance(0.93)) {
        continue;
      }
      String number = "PG" + each.accident().number().substring(2);
      city.sink()
          .row(SourceTable.ACCIDENT_EVALUATION, evaluationRow(dice, number, each.accident(), day));
    }
  }

  static @Nullable String[] evaluationRow(
      Dice dice, String number, Accident accident, LocalDate day) {
    LocalDate published = dice.chance(0.8) ? Moments.past(day.plusDays(dice.between(2, 25))) : null;
    return new @Nullable String[] {
      number,
      accident.number(),
      day.toString(),
      String.valueOf(1 + dice.weighted(80, 17, 3)),
      TextForm.orZero(published),
      "0",
      Moments.changed(dice, day, published)
    };
  }

  private void cases() {
    Dice dice = city.dice("reporting-case");
    int size = city.options().few(FULL_CASES);
    for (int i = 1; i <= size; i++) {
      Accident accident = dice.pick(city.records().accidents());
      LocalDate day = accident.at().toLocalDate().plusDays(dice.between(5, 200));
      if (!day.isAfter(CityCalendar.LAST)) {
        String number = "RD" + day.getYear() + TextForm.padded(i, 4);
        city.sink().row(SourceTable.REPORTING_CASE, caseRow(dice, number, accident, day));
      }
    }
  }

  static @Nullable String[] caseRow(Dice dice, String number, Accident accident, LocalDate day) {
    return new @Nullable String[] {
      number,
      accident.number(),
      String.valueOf(1 + dice.weighted(60, 25, 6, 9)),
      day.toString(),
      dice.chance(0.7) ? "市应急管理局" : accident.enterprise().place().label() + "应急管理局",
      People.name(dice),
      "0",
      Moments.changed(dice, day)
    };
  }
}
