package org.anshu.registry.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.anshu.failure.Text;
import org.anshu.registry.rubric.Grade;
import org.anshu.registry.rubric.Rubric;
import org.anshu.registry.rubric.Sanction;
import org.anshu.registry.scoring.UnitScore.SanctionFinding;
import org.jspecify.annotations.Nullable;

/**
 * Grades of the units of one type: by cut-offs, then established sanctions, then quotas from the
 * best grade down. A unit that a sanction has put into a lower grade takes no place of a quota.
 */
final class Grading {

  private final Rubric rubric;
  private final List<Grade> grades;

  Grading(Rubric rubric) {
    this.rubric = rubric;
    this.grades = rubric.grades();
  }

  /** A unit on the way to its grade. */
  static final class Graded {

    private final int byScore;
    private final int rank;
    private final List<String> reasons = new ArrayList<>();
    private int grade;

    private Graded(int byScore, int rank) {
      this.byScore = byScore;
      this.grade = byScore;
      this.rank = rank;
    }

    private void to(int lower, String reason) {
      if (lower > grade) {
        grade = lower;
        reasons.add(reason);
      }
    }
  }

  /** The grade by cut-offs alone and by sanctions. */
  Graded of(BigDecimal total, int rank, List<SanctionFinding> findings) {
    Graded graded = new Graded(byScore(total), rank);
    for (SanctionFinding finding : findings) {
      if (finding.state() == SanctionFinding.State.ESTABLISHED) {
        apply(finding, graded);
      }
    }
    return graded;
  }

  Grade byScore(Graded graded) {
    return grades.get(graded.byScore);
  }

  Grade grade(Graded graded) {
    return grades.get(graded.grade);
  }

  /** Why the grade is not the one by score; empty if it is. */
  String reason(Graded graded) {
    return graded.grade == graded.byScore ? "" : String.join("；", graded.reasons);
  }

  /** Lowers those for whom there is no place; {@code type} are all units of a type. */
  void quotas(List<Graded> type) {
    for (int index = 0; index < grades.size() - 1; index++) {
      Grade.Quota quota = grades.get(index).quota();
      if (quota != null) {
        quota(index, quota, type);
      }
    }
  }

  private void quota(int index, Grade.Quota quota, List<Graded> type) {
    int places =
        quota
            .share()
            .multiply(BigDecimal.valueOf(type.size()))
            .divide(BigDecimal.valueOf(100), 0, RoundingMode.FLOOR)
            .intValueExact();
    List<Integer> ranks =
        type.stream().filter(unit -> unit.grade == index).map(unit -> unit.rank).sorted().toList();
    if (ranks.size() <= places) {
      return;
    }
    int last = places == 0 ? 0 : ranks.get(places - 1);
    boolean cut = ranks.get(places) == last;
    int toRank = cut && !quota.tiesIn() ? last - 1 : last;
    String reason =
        "“%s”名额 %d 个（%d 个单位的 %s%%），按名次定为“%s”"
            .formatted(
                name(index), places, type.size(), Exact.text(quota.share()), name(index + 1));
    for (Graded unit : type) {
      if (unit.grade == index && unit.rank > toRank) {
        unit.to(index + 1, reason);
      }
    }
  }

  private int byScore(BigDecimal total) {
    for (int index = 0; index < grades.size(); index++) {
      BigDecimal from = grades.get(index).from();
      if (from == null || total.compareTo(from) >= 0) {
        return index;
      }
    }
    return grades.size() - 1;
  }

  private void apply(SanctionFinding finding, Graded graded) {
    Sanction sanction = finding.sanction();
    int lowest = grades.size() - 1;
    int to =
        switch (sanction.kind()) {
          case VETO -> lowest;
          case CAP -> Math.max(graded.grade, index(sanction.grade()));
          case LOWER -> Math.min(graded.grade + 1, lowest);
        };
    String documents =
        finding.facts().stream()
            .map(fact -> fact.document() + "，批准人：" + fact.approver())
            .collect(Collectors.joining("；"));
    String kind =
        switch (sanction.kind()) {
          case VETO -> "一票否决";
          case CAP -> "限制等次";
          case LOWER -> "降低一个等次";
        };
    graded.to(
        to,
        "%s：%s（%s；%s），定为“%s”"
            .formatted(kind, sanction.ground().chinese(), sanction.basis(), documents, name(to)));
  }

  private int index(@Nullable String grade) {
    for (int index = 0; index < grades.size(); index++) {
      if (grades.get(index).id().equals(grade)) {
        return index;
      }
    }
    throw new IllegalArgumentException("No such grade in " + rubric.name() + ": " + grade);
  }

  private String name(int index) {
    Text title = grades.get(index).title();
    return title.chinese();
  }
}
