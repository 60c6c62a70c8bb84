package org.anshu.registry.league;

import java.util.List;
import org.anshu.registry.league.Approximation.Count;
import org.anshu.registry.league.Approximation.Term;
import org.anshu.registry.league.Approximation.Unit;
import org.anshu.registry.rubric.Grade;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the smallest change of one of a unit's own counts that moves its grade by score, all
 * else as it is. Smallest means in standard deviations of the count's noise, then in counts.
 */
final class FlipSearch {

  /** A count is looked at as far as this many deviations, and 50 more, from where it is. */
  private static final double REACH = 10;

  private static final int MORE = 50;

  private final List<Count> counts;
  private final List<Grade> grades;
  private final Totals totals;
  private final Grades cuts;
  private final double[] values;

  FlipSearch(Compiler compiler, Grades cuts) {
    this.counts = compiler.counts();
    this.grades = compiler.rubric().grades();
    this.totals = new Totals(compiler);
    this.cuts = cuts;
    this.values = counts.stream().mapToDouble(Count::seen).toArray();
    totals.rank(values);
  }

  /** The flip; null if no single count does it or a sanction fixes the grade. */
  @Nullable Flip of(Unit unit) {
    if (Grades.sanctioned(unit)) {
      return null;
    }
    double varying = 0;
    for (Term term : unit.terms()) {
      varying += totals.points(term, values) * unit.scale()[term.part()];
    }
    Flip best = null;
    for (Term term : unit.terms()) {
      for (int count : term.counts()) {
        if (!counts.get(count).figure().unit().isEmpty()
            || !counts.get(count).figure().sector().isEmpty()) {
          best = better(best, flip(unit, term, count, varying));
        }
      }
    }
    return best;
  }

  private static @Nullable Flip better(@Nullable Flip best, @Nullable Flip other) {
    if (best == null || other == null) {
      return best == null ? other : best;
    }
    int compared = Double.compare(other.deviations(), best.deviations());
    if (compared == 0) {
      compared =
          Long.compare(Math.abs(other.to() - other.from()), Math.abs(best.to() - best.from()));
    }
    return compared < 0 ? other : best;
  }

  /** Whether and where a change of one count, through all items that use it, moves the grade. */
  private @Nullable Flip flip(Unit unit, Term through, int count, double varying) {
    Count changed = counts.get(count);
    double rest = varying;
    double least = varying;
    double most = varying;
    for (Term term : unit.terms()) {
      if (uses(term, count)) {
        double scale = unit.scale()[term.part()];
        double points = totals.points(term, values) * scale;
        rest -= points;
        least -= points;
        most += term.available() * scale - points;
      }
    }
    int grade = cuts.byScore(totals.total(unit, varying));
    if (cuts.byScore(totals.total(unit, least)) == grade
        && cuts.byScore(totals.total(unit, most)) == grade) {
      return null;
    }
    int greatest = greatest(changed);
    int reach = (int) Math.ceil(REACH * changed.noise().deviation()) + MORE;
    for (int step = 1; step <= reach; step++) {
      for (int to : new int[] {changed.seen() - step, changed.seen() + step}) {
        if (to >= 0 && to <= greatest) {
          int then = cuts.byScore(totals.total(unit, rest + points(unit, count, to)));
          if (then != grade) {
            return new Flip(
                through.item(),
                changed.figure(),
                changed.seen(),
                to,
                grades.get(then),
                step / changed.noise().deviation());
          }
        }
      }
    }
    return null;
  }

  private double points(Unit unit, int count, int to) {
    double before = values[count];
    values[count] = to;
    double points = 0;
    for (Term term : unit.terms()) {
      if (uses(term, count)) {
        points += totals.alone(term, values) * unit.scale()[term.part()];
      }
    }
    values[count] = before;
    return points;
  }

  private static int greatest(Count count) {
    Number whole = count.figure().denominator();
    if (whole == null || count.seen() > whole.intValue()) {
      return Integer.MAX_VALUE;
    }
    return count.figure().factor().intValue() == 100 ? whole.intValue() : Integer.MAX_VALUE;
  }

  private static boolean uses(Term term, int count) {
    for (int used : term.counts()) {
      if (used == count) {
        return true;
      }
    }
    return false;
  }
}
