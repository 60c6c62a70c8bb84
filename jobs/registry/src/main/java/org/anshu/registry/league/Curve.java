package org.anshu.registry.league;

import java.math.BigDecimal;
import java.util.List;
import org.anshu.registry.rubric.Rule;
import org.jspecify.annotations.Nullable;

/** The points of a rule over its measure, in floating point; a ranking's over the rank. */
interface Curve {

  /** What keeps 90.0 from being taken for 89.999…. */
  double TINY = 1e-9;

  /** The points on the item's own scale, not rounded. */
  double at(double value);

  /**
   * The curve of a measured rule.
   *
   * @param full the item's points
   * @param limit the number to compare with, of thresholds and proportions
   */
  static Curve of(Rule rule, double full, @Nullable BigDecimal limit) {
    if (rule instanceof Rule.PerOccurrence each) {
      double cost = each.each().doubleValue();
      double free = each.free().doubleValue();
      double floor = each.floor().doubleValue();
      return value -> value <= free ? full : Math.max(floor, full - cost * (value - free));
    } else if (rule instanceof Rule.Threshold threshold) {
      double edge = limit == null ? 0 : limit.doubleValue();
      return threshold.direction() == Rule.Direction.AT_LEAST
          ? value -> value >= edge - TINY ? full : 0
          : value -> value <= edge + TINY ? full : 0;
    } else if (rule instanceof Rule.Bands bands) {
      return bands(bands.bands());
    } else if (rule instanceof Rule.Linear linear) {
      double zero = linear.zeroAt().doubleValue();
      double span = linear.fullAt().doubleValue() - zero;
      return value -> Math.min(full, Math.max(0, (value - zero) / span * full));
    } else if (rule instanceof Rule.Proportional) {
      double whole = limit == null ? 1 : limit.doubleValue();
      return value -> Math.min(full, Math.max(0, value / whole * full));
    } else if (rule instanceof Rule.Ranking ranking) {
      return steps(ranking.steps());
    }
    throw new IllegalArgumentException("Scored by assessors: " + rule);
  }

  private static Curve bands(List<Rule.Band> bands) {
    double[] from = new double[bands.size()];
    double[] points = new double[bands.size()];
    for (int index = 0; index < from.length; index++) {
      BigDecimal least = bands.get(index).from();
      from[index] = least == null ? Double.NEGATIVE_INFINITY : least.doubleValue() - TINY;
      points[index] = bands.get(index).points().doubleValue();
    }
    return value -> {
      int index = from.length - 1;
      while (index > 0 && value < from[index]) {
        index--;
      }
      return points[index];
    };
  }

  private static Curve steps(List<Rule.Step> steps) {
    int[] to = steps.stream().mapToInt(Rule.Step::toRank).toArray();
    double[] points = steps.stream().mapToDouble(step -> step.points().doubleValue()).toArray();
    return rank -> {
      int index = 0;
      while (index < to.length - 1 && rank > to[index]) {
        index++;
      }
      return points[index];
    };
  }
}
