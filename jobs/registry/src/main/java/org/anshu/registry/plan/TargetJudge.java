package org.anshu.registry.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anshu.registry.FigureState;
import org.anshu.registry.Ratio;
import org.anshu.registry.plan.Evaluation.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Judges targets by the rules of docs/decisions/0134: exact fractions, a straight line from the
 * base year to the target year, both readings of an ambiguous wording.
 */
public final class TargetJudge {

  private final PlanTarget target;
  private final @Nullable Ratio base;
  private final Map<Integer, Ratio> figures;
  private final int year;

  private TargetJudge(
      PlanTarget target, @Nullable Ratio base, Map<Integer, Ratio> figures, int year) {
    this.target = target;
    this.base = base;
    this.figures = figures;
    this.year = year;
  }

  /**
   * Judges {@code target} in {@code year}.
   *
   * @param base the figure of the base year; null if it is not known
   * @param figures year to the figure of the full year
   * @param year the year that is judged; after the target year the target year's rule holds
   * @return one evaluation, two for a 年均 target
   */
  public static List<Evaluation> judge(
      PlanTarget target, @Nullable Ratio base, Map<Integer, Ratio> figures, int year) {
    return new TargetJudge(target, base, figures, year).judge();
  }

  private List<Evaluation> judge() {
    BigDecimal value = target.value();
    Ratio now = figures.get(year);
    if (value == null || target.rule() == Rule.QUALITATIVE) {
      return List.of(Evaluation.of(Reading.PLAIN, Verdict.NOT_JUDGED));
    }
    if (target.measure() == Measure.YEARLY_REDUCTION_PERCENT) {
      return List.of(yearly(value), mean(value));
    }
    if (target.needsBase() && (!exists(base) || target.baseYear() == null)) {
      return List.of(Evaluation.of(Reading.PLAIN, Verdict.NO_BASE));
    }
    if (now == null || !exists(now)) {
      return List.of(Evaluation.of(Reading.PLAIN, Verdict.NO_FIGURE));
    }
    return List.of(
        switch (target.measure()) {
          case REDUCTION_PERCENT -> reduction(value, Fraction.of(now));
          case INCREASE -> increase(value, Fraction.of(now));
          default -> level(value, Fraction.of(now));
        });
  }

  private Evaluation reduction(BigDecimal value, Fraction now) {
    Fraction from = from();
    if (from.compareTo(Fraction.ZERO) == 0) {
      return Evaluation.of(Reading.PLAIN, Verdict.ZERO_BASE);
    }
    Fraction needed = Fraction.of(value).times(elapsed());
    Fraction achieved = from.fallTo(now);
    return new Evaluation(
        Reading.PLAIN,
        from.times(Fraction.rest(needed.value())).value(),
        achieved.value(),
        needed.value(),
        verdict(reaches(achieved, needed), reaches(achieved, Fraction.of(value))));
  }

  private Evaluation increase(BigDecimal value, Fraction now) {
    Fraction needed = Fraction.of(value).times(elapsed());
    Fraction achieved = now.minus(from());
    return new Evaluation(
        Reading.PLAIN,
        from().plus(needed).value(),
        achieved.value(),
        needed.value(),
        verdict(reaches(achieved, needed), reaches(achieved, Fraction.of(value))));
  }

  private Evaluation level(BigDecimal value, Fraction now) {
    Fraction goal = Fraction.of(value);
    boolean reached = reachesLevel(now, goal);
    if (!exists(base) || target.baseYear() == null || year >= target.targetYear()) {
      Verdict verdict =
          year >= target.targetYear()
              ? reached ? Verdict.MET : Verdict.MISSED
              : reached ? Verdict.MET_EARLY : Verdict.NOT_YET;
      return new Evaluation(Reading.PLAIN, value, now.value(), value, verdict);
    }
    Fraction needed = from().plus(goal.minus(from()).times(elapsed()));
    return new Evaluation(
        Reading.PLAIN,
        needed.value(),
        now.value(),
        needed.value(),
        verdict(reachesLevel(now, needed), reached));
  }

  /** Falls by so many per cent of the year before, every year: compounded from the base. */
  private Evaluation yearly(BigDecimal value) {
    Ratio now = figures.get(year);
    Verdict gap = gap(now);
    if (gap != null || now == null) {
      return Evaluation.of(Reading.EACH_YEAR, gap == null ? Verdict.NO_FIGURE : gap);
    }
    Fraction required = from();
    int years = Math.min(year, target.targetYear()) - base();
    for (int i = 0; i < years; i++) {
      required = required.times(Fraction.rest(value));
    }
    Fraction needed = from().fallTo(required);
    Fraction achieved = from().fallTo(Fraction.of(now));
    boolean reached = reaches(achieved, needed);
    return new Evaluation(
        Reading.EACH_YEAR,
        required.value(),
        achieved.value(),
        needed.value(),
        year >= target.targetYear()
            ? reached ? Verdict.MET : Verdict.MISSED
            : reached ? Verdict.ON_TRACK : Verdict.BEHIND);
  }

  /** The mean of the plan's years so far is so many per cent below the base. */
  private Evaluation mean(BigDecimal value) {
    Verdict gap = gap(figures.get(year));
    if (gap != null) {
      return Evaluation.of(Reading.MEAN_OF_YEARS, gap);
    }
    List<Fraction> years = new ArrayList<>();
    for (int each = base() + 1; each <= Math.min(year, target.targetYear()); each++) {
      Ratio figure = figures.get(each);
      if (figure == null || !exists(figure)) {
        return Evaluation.of(Reading.MEAN_OF_YEARS, Verdict.NO_FIGURE);
      }
      years.add(Fraction.of(figure));
    }
    Fraction sum = years.stream().reduce(Fraction.ZERO, Fraction::plus);
    Fraction achieved = from().fallTo(sum.times(Fraction.of(1, years.size())));
    boolean reached = reaches(achieved, Fraction.of(value));
    return new Evaluation(
        Reading.MEAN_OF_YEARS,
        from().times(Fraction.rest(value)).value(),
        achieved.value(),
        value,
        year >= target.targetYear()
            ? reached ? Verdict.MET : Verdict.MISSED
            : reached ? Verdict.ON_TRACK : Verdict.BEHIND);
  }

  /** Why a 年均 target cannot be judged; null if it can. */
  private @Nullable Verdict gap(@Nullable Ratio now) {
    if (!exists(base) || target.baseYear() == null) {
      return Verdict.NO_BASE;
    }
    if (from().compareTo(Fraction.ZERO) == 0) {
      return Verdict.ZERO_BASE;
    }
    return now == null || !exists(now) || year <= base() ? Verdict.NO_FIGURE : null;
  }

  /** The share of the way from the base year to the target year that is over: 0 to 1. */
  private Fraction elapsed() {
    int whole = target.targetYear() - base();
    return Fraction.of(Math.max(0, Math.min(year - base(), whole)), whole);
  }

  private Verdict verdict(boolean onLine, boolean reached) {
    if (year >= target.targetYear()) {
      return reached ? Verdict.MET : Verdict.MISSED;
    }
    return reached ? Verdict.MET_EARLY : onLine ? Verdict.ON_TRACK : Verdict.BEHIND;
  }

  /** 左右 asks for a reduction or increase that falls short by the tolerance at most; more is met. */
  private boolean reaches(Fraction achieved, Fraction needed) {
    return switch (target.rule()) {
      case AT_MOST -> achieved.compareTo(needed) <= 0;
      case ABOUT -> achieved.plus(Fraction.of(target.tolerance())).compareTo(needed) >= 0;
      default -> achieved.compareTo(needed) >= 0;
    };
  }

  /** 左右 asks for a level within the tolerance on either side. */
  private boolean reachesLevel(Fraction now, Fraction goal) {
    Fraction tolerance = Fraction.of(target.tolerance());
    return switch (target.rule()) {
      case AT_MOST -> now.compareTo(goal) <= 0;
      case ABOUT ->
          now.plus(tolerance).compareTo(goal) >= 0 && now.minus(tolerance).compareTo(goal) <= 0;
      default -> now.compareTo(goal) >= 0;
    };
  }

  private int base() {
    Integer baseYear = target.baseYear();
    return baseYear == null ? target.targetYear() : baseYear;
  }

  private Fraction from() {
    if (base == null) {
      throw new IllegalStateException("Expected a base, found none");
    }
    return Fraction.of(base);
  }

  private static boolean exists(@Nullable Ratio figure) {
    return figure != null && figure.state() == FigureState.OK;
  }
}
