package org.anshu.registry.league;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.anshu.registry.league.Approximation.Unit;
import org.anshu.registry.rubric.Grade;
import org.anshu.registry.rubric.Sanction;
import org.anshu.registry.scoring.UnitScore.SanctionFinding;

/** Ranks and grades of one draw: cut-offs, established sanctions, quotas; ties share a rank. */
final class Grades {

  private final List<Grade> grades;
  private final double[] from;
  private final Unit[] units;
  private final int[][] types;

  Grades(Compiler compiler) {
    this.grades = compiler.rubric().grades();
    this.from = new double[grades.size()];
    for (int grade = 0; grade < from.length; grade++) {
      Number least = grades.get(grade).from();
      from[grade] = least == null ? Double.NEGATIVE_INFINITY : least.doubleValue() - Curve.TINY;
    }
    this.units = compiler.units().toArray(new Unit[0]);
    this.types = new int[compiler.types()][];
    for (int type = 0; type < types.length; type++) {
      int wanted = type;
      types[type] =
          IntStream.range(0, units.length).filter(unit -> units[unit].type() == wanted).toArray();
    }
  }

  /** The grade by cut-offs alone, as an index from best to lowest. */
  int byScore(double total) {
    int grade = 0;
    while (grade < from.length - 1 && total < from[grade]) {
      grade++;
    }
    return grade;
  }

  /** The units of each type, by index. */
  int[][] types() {
    return types;
  }

  /** Whether a sanction changes the unit's grade whatever its score. */
  static boolean sanctioned(Unit unit) {
    return unit.score().sanctions().stream()
        .anyMatch(finding -> finding.state() == SanctionFinding.State.ESTABLISHED);
  }

  void of(double[] totals, int[] ranks, int[] graded) {
    for (int[] type : types) {
      double[] sorted = new double[type.length];
      for (int place = 0; place < type.length; place++) {
        sorted[place] = totals[type[place]];
      }
      Arrays.sort(sorted);
      for (int unit : type) {
        ranks[unit] = 1 + above(sorted, totals[unit]);
        graded[unit] = sanctioned(units[unit], byScore(totals[unit]));
      }
      for (int grade = 0; grade < from.length - 1; grade++) {
        Grade.Quota quota = grades.get(grade).quota();
        if (quota != null) {
          limit(grade, quota, type, ranks, graded);
        }
      }
    }
  }

  private int sanctioned(Unit unit, int byScore) {
    int grade = byScore;
    for (SanctionFinding finding : unit.score().sanctions()) {
      if (finding.state() == SanctionFinding.State.ESTABLISHED) {
        Sanction sanction = finding.sanction();
        grade =
            switch (sanction.kind()) {
              case VETO -> from.length - 1;
              case CAP -> Math.max(grade, index(sanction));
              case LOWER -> Math.min(grade + 1, from.length - 1);
            };
      }
    }
    return grade;
  }

  private int index(Sanction sanction) {
    int index = 0;
    while (index < from.length - 1 && !grades.get(index).id().equals(sanction.grade())) {
      index++;
    }
    return index;
  }

  private static void limit(int grade, Grade.Quota quota, int[] type, int[] ranks, int[] graded) {
    int places = (int) Math.floor(quota.share().doubleValue() * type.length / 100 + Curve.TINY);
    int[] held =
        Arrays.stream(type)
            .filter(unit -> graded[unit] == grade)
            .map(unit -> ranks[unit])
            .toArray();
    if (held.length <= places) {
      return;
    }
    Arrays.sort(held);
    int last = places == 0 ? 0 : held[places - 1];
    int toRank = held[places] == last && !quota.tiesIn() ? last - 1 : last;
    for (int unit : type) {
      if (graded[unit] == grade && ranks[unit] > toRank) {
        graded[unit] = grade + 1;
      }
    }
  }

  /** How many are above {@code total}. */
  private static int above(double[] sorted, double total) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] <= total + Curve.TINY) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return sorted.length - low;
  }
}
