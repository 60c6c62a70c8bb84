package org.anshu.registry.league;

import java.util.Arrays;
import java.util.List;
import org.anshu.registry.league.Approximation.Field;
import org.anshu.registry.league.Approximation.Rounded;
import org.anshu.registry.league.Approximation.Term;
import org.anshu.registry.league.Approximation.Unit;
import org.anshu.registry.rubric.Part;
import org.anshu.registry.rubric.Rubric;
import org.jspecify.annotations.Nullable;

/** Computes all totals for given counts and weights; one thread at a time. */
final class Totals {

  private final boolean rescaled;
  private final double full;
  private final Rounded itemRounding;
  private final Rounded totalRounding;
  private final double[] weights;
  private final double[] varied;
  private final List<Field> fields;
  private final Unit[] units;
  private final int[][] ranks;
  private final double[][] measures;
  private final double[][] sorted;

  Totals(Compiler compiler) {
    Rubric rubric = compiler.rubric();
    this.rescaled = rubric.rescaled();
    this.full = rubric.fullPoints().doubleValue();
    this.itemRounding = compiler.itemRounding();
    this.totalRounding = Rounded.by(rubric.totalRounding());
    this.weights =
        rubric.parts().stream().map(Part::countsFor).mapToDouble(Number::doubleValue).toArray();
    this.varied = new double[weights.length];
    this.fields = compiler.fields();
    this.units = compiler.units().toArray(new Unit[0]);
    this.ranks = new int[fields.size()][];
    this.measures = new double[fields.size()][];
    this.sorted = new double[fields.size()][];
    for (int index = 0; index < ranks.length; index++) {
      ranks[index] = new int[fields.get(index).members().size()];
      measures[index] = new double[ranks[index].length];
      sorted[index] = new double[ranks[index].length];
    }
    vary(0, null);
  }

  /** How many parts there are, whose weights can be varied. */
  int parts() {
    return weights.length;
  }

  /**
   * Varies the weights; their sum stays.
   *
   * @param tolerance the greatest share by which one changes
   * @param uniform by part from 0 to 1; null to leave the weights as they are
   */
  void vary(double tolerance, double @Nullable [] uniform) {
    double sum = 0;
    double changed = 0;
    for (int part = 0; part < weights.length; part++) {
      varied[part] = uniform == null ? 1 : 1 + tolerance * (2 * uniform[part] - 1);
      sum += weights[part];
      changed += weights[part] * varied[part];
    }
    for (int part = 0; part < weights.length && uniform != null; part++) {
      varied[part] *= sum / changed;
    }
  }

  /** The totals of all units. */
  void of(double[] counts, double[] totals) {
    rank(counts);
    for (int index = 0; index < units.length; index++) {
      Unit unit = units[index];
      double base = 0;
      for (Term term : unit.terms()) {
        double points = term.known() == null ? points(term, counts) : term.known(counts);
        base += points * unit.scale()[term.part()] * varied[term.part()];
      }
      totals[index] = total(unit, base);
    }
  }

  /** The points of an item; {@link #rank} must have been called for a ranking. */
  double points(Term term, double[] counts) {
    double argument = term.field() < 0 ? term.measure(counts) : ranks[term.field()][term.member()];
    return term.points(argument, itemRounding);
  }

  /** The points of an item if only its own measure were that of {@code counts}. */
  double alone(Term term, double[] counts) {
    if (term.field() < 0) {
      return term.points(term.measure(counts), itemRounding);
    }
    double own = term.measure(counts);
    double before = measures[term.field()][term.member()];
    double[] all = sorted[term.field()];
    boolean highest = fields.get(term.field()).highest();
    int better = highest ? all.length - below(all, own + Curve.TINY) : below(all, own - Curve.TINY);
    boolean itself = highest ? before >= own + Curve.TINY : before < own - Curve.TINY;
    better -= itself ? 1 : 0;
    return term.points(better + 1, itemRounding);
  }

  /**
   * The total of a unit.
   *
   * @param varying the points of its varying items on the total's scale
   */
  double total(Unit unit, double varying) {
    double base = varying;
    double reachable = 0;
    for (int part = 0; part < weights.length; part++) {
      base += unit.fixed()[part] * unit.scale()[part] * varied[part];
      reachable += unit.reachable()[part] * varied[part];
    }
    if (rescaled && Math.abs(reachable - full) > Curve.TINY) {
      base = base * full / reachable;
    }
    double total = totalRounding.at(base) + unit.adjustment();
    return totalRounding.at(Math.max(0, total));
  }

  /** Ranks the members of every ranking item. */
  void rank(double[] counts) {
    for (int index = 0; index < ranks.length; index++) {
      Field field = fields.get(index);
      double[] values = measures[index];
      for (int member = 0; member < values.length; member++) {
        values[member] = field.members().get(member).measure(counts);
      }
      double[] rising = sorted[index];
      System.arraycopy(values, 0, rising, 0, values.length);
      Arrays.sort(rising);
      for (int member = 0; member < values.length; member++) {
        ranks[index][member] =
            1
                + (field.highest()
                    ? rising.length - below(rising, values[member] + Curve.TINY)
                    : below(rising, values[member] - Curve.TINY));
      }
    }
  }

  /** How many are below {@code edge}. */
  private static int below(double[] rising, double edge) {
    int low = 0;
    int high = rising.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (rising[middle] < edge) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
