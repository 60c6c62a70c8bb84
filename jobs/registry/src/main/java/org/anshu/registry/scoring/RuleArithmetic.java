package org.anshu.registry.scoring;

import java.math.BigDecimal;
import java.util.List;
import org.anshu.registry.rubric.Rule;
import org.apache.commons.numbers.fraction.BigFraction;

/** The arithmetic of every rule that looks at a number: exact, with its formula. */
final class RuleArithmetic {

  private RuleArithmetic() {}

  static Outcome perOccurrence(Rule.PerOccurrence rule, BigDecimal full, BigFraction count) {
    BigFraction free = Exact.of(rule.free());
    if (count.compareTo(free) <= 0) {
      String why =
          free.signum() == 0
              ? Exact.text(count) + " 次"
              : Exact.text(count) + " 不超过免扣的 " + Exact.text(free);
      return Outcome.points(Exact.of(full), why + "，不扣分，得 " + Exact.text(full));
    }
    BigFraction points =
        Exact.of(full).subtract(Exact.of(rule.each()).multiply(count.subtract(free)));
    String times =
        free.signum() == 0
            ? Exact.text(count)
            : "(" + Exact.text(count) + " − " + Exact.text(free) + ")";
    String formula =
        "%s − %s × %s = %s"
            .formatted(Exact.text(full), Exact.text(rule.each()), times, Exact.text(points));
    BigFraction floor = Exact.of(rule.floor());
    return points.compareTo(floor) >= 0
        ? Outcome.points(points, formula)
        : Outcome.points(floor, formula + "，扣到 %s 为止，得 %1$s".formatted(Exact.text(rule.floor())));
  }

  static Outcome threshold(
      Rule.Direction direction, BigDecimal full, BigFraction value, BigFraction limit) {
    boolean kept = keeps(direction, value, limit);
    String sign = direction == Rule.Direction.AT_LEAST ? " ≥ " : " ≤ ";
    String compared = Exact.text(value) + sign + Exact.text(limit);
    return kept
        ? Outcome.points(Exact.of(full), compared + "，达到要求，得 " + Exact.text(full))
        : Outcome.points(BigFraction.ZERO, compared + " 不成立，未达到要求，得 0");
  }

  static boolean keeps(Rule.Direction direction, BigFraction value, BigFraction limit) {
    int compared = value.compareTo(limit);
    return direction == Rule.Direction.AT_LEAST ? compared >= 0 : compared <= 0;
  }

  static Outcome bands(Rule.Bands rule, BigFraction value) {
    for (Rule.Band band : rule.bands()) {
      BigDecimal from = band.from();
      BigDecimal below = band.below();
      if ((from == null || value.compareTo(Exact.of(from)) >= 0)
          && (below == null || value.compareTo(Exact.of(below)) < 0)) {
        String lower = from == null ? "" : " ≥ " + Exact.text(from);
        String upper = below == null ? "" : " < " + Exact.text(below);
        return Outcome.points(
            Exact.of(band.points()),
            Exact.text(value)
                + lower
                + (lower.isEmpty() || upper.isEmpty() ? "" : " 且")
                + upper
                + "，得 "
                + Exact.text(band.points()));
      }
    }
    return Outcome.fault(Exact.text(value) + " 不在任何一档内");
  }

  static Outcome linear(Rule.Linear rule, BigDecimal full, BigFraction value) {
    BigFraction zero = Exact.of(rule.zeroAt());
    BigFraction span = Exact.of(rule.fullAt()).subtract(zero);
    BigFraction points = value.subtract(zero).divide(span).multiply(Exact.of(full));
    String formula =
        "(%s − %s) ÷ (%s − %s) × %s = %s"
            .formatted(
                Exact.text(value),
                bracketed(rule.zeroAt()),
                bracketed(rule.fullAt()),
                bracketed(rule.zeroAt()),
                Exact.text(full),
                Exact.text(points));
    return cut(points, full, formula);
  }

  static Outcome proportional(BigDecimal full, BigFraction value, BigFraction whole) {
    BigFraction points = value.divide(whole).multiply(Exact.of(full));
    String formula =
        "%s ÷ %s × %s = %s"
            .formatted(Exact.text(value), Exact.text(whole), Exact.text(full), Exact.text(points));
    return cut(points, full, formula);
  }

  static Outcome ranking(Rule.Ranking rule, int rank, int of) {
    List<Rule.Step> steps = rule.steps();
    BigDecimal points = steps.get(steps.size() - 1).points();
    for (Rule.Step step : steps) {
      if (rank <= step.toRank()) {
        points = step.points();
        break;
      }
    }
    return Outcome.points(
        Exact.of(points),
        "同类 %d 个单位中由%s第 %d 名，得 %s"
            .formatted(
                of,
                rule.direction() == Rule.Direction.AT_LEAST ? "高到低" : "低到高",
                rank,
                Exact.text(points)));
  }

  private static Outcome cut(BigFraction points, BigDecimal full, String formula) {
    if (points.signum() < 0) {
      return Outcome.points(BigFraction.ZERO, formula + "，不低于 0，得 0");
    }
    BigFraction most = Exact.of(full);
    return points.compareTo(most) > 0
        ? Outcome.points(most, formula + "，不超过满分，得 " + Exact.text(full))
        : Outcome.points(points, formula);
  }

  private static String bracketed(BigDecimal value) {
    return value.signum() < 0 ? "(" + Exact.text(value) + ")" : Exact.text(value);
  }
}
