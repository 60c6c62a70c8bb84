package org.anshu.registry.league;

import java.util.List;
import org.anshu.registry.Rounding;
import org.anshu.registry.rubric.Item;
import org.anshu.registry.scoring.FrozenFigure;
import org.anshu.registry.scoring.UnitScore;
import org.jspecify.annotations.Nullable;

/**
 * A result made ready to be computed again many times: in arrays, everything that counts cannot
 * change added up once.
 */
final class Approximation {

  private Approximation() {}

  /**
   * A count that varies.
   *
   * @param seen the count as published
   */
  record Count(FrozenFigure figure, int seen, CountNoise noise) {}

  /**
   * An item of one unit that varies with counts.
   *
   * @param part the index of its part among the rubric's
   * @param counts indices of the counts that are added
   * @param constant what is added to the sum of the counts
   * @param factor what the sum is multiplied with
   * @param field the index of the ranking that it is in; -1 for none
   * @param member its place among the ranking's members
   * @param full the item's points
   * @param available its points after redistribution
   * @param known the points by count from {@code start} on; null if it has to be computed
   */
  record Term(
      Item item,
      int part,
      int[] counts,
      double constant,
      double factor,
      Curve curve,
      int field,
      int member,
      double full,
      double available,
      double @Nullable [] known,
      int start) {

    /** The points looked up by the only count. */
    double known(double[] values) {
      return known == null ? 0 : known[(int) values[counts[0]] - start];
    }

    /** The same with the points for all counts that its noise can bring. */
    Term tabulated(CountNoise noise, Rounded rounded) {
      double[] table = new double[noise.size()];
      for (int place = 0; place < table.length; place++) {
        double measure = (constant + noise.first() + place) * factor;
        table[place] = points(measure, rounded);
      }
      return new Term(
          item,
          part,
          counts,
          constant,
          factor,
          curve,
          field,
          member,
          full,
          available,
          table,
          noise.first());
    }

    double measure(double[] values) {
      double sum = constant;
      for (int count : counts) {
        sum += values[count];
      }
      return sum * factor;
    }

    double points(double argument, Rounded rounded) {
      double exact = curve.at(argument);
      double scaled = available == full ? exact : exact * available / full;
      return Math.min(available, rounded.at(scaled));
    }
  }

  /**
   * One unit.
   *
   * @param type the index of its type
   * @param fixed by part the points of the items that do not vary
   * @param scale by part what an item's point adds to the total
   * @param reachable by part, on the total's scale
   * @param adjustment bonus less deduction
   */
  record Unit(
      UnitScore score,
      int type,
      double[] fixed,
      double[] scale,
      double[] reachable,
      Term[] terms,
      double adjustment) {}

  /**
   * The measures of a ranking item: those of all units of a type.
   *
   * @param highest whether the highest is first
   */
  record Field(boolean highest, List<Term> members) {}

  /** A rounding in floating point that forgives what binary fractions lack. */
  record Rounded(double power, Rounding rounding) {

    static Rounded by(Rounding rounding) {
      return new Rounded(Math.pow(10, rounding.scale()), rounding);
    }

    double at(double value) {
      double scaled = value * power;
      double rounded =
          switch (rounding.mode()) {
            case HALF_UP -> Math.floor(scaled + 0.5 + Curve.TINY);
            case HALF_DOWN -> Math.ceil(scaled - 0.5 - Curve.TINY);
            case DOWN, FLOOR -> Math.floor(scaled + Curve.TINY);
            case UP, CEILING -> Math.ceil(scaled - Curve.TINY);
            case HALF_EVEN -> Math.rint(scaled);
            case UNNECESSARY -> scaled;
          };
      return rounded / power;
    }
  }
}
