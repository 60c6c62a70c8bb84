package org.anshu.registry.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.anshu.registry.rubric.Adjustment;
import org.anshu.registry.rubric.Rubric;
import org.jspecify.annotations.Nullable;

/**
 * Bonuses and deductions from facts within the window. A fact counts once whatever its quantity; of
 * facts with one key only the one with the most points counts, the others are shown with 0.
 */
final class Adjustments {

  private final Rubric rubric;
  private final FactBook facts;

  Adjustments(Rubric rubric, FactBook facts) {
    this.rubric = rubric;
    this.facts = facts;
  }

  Sheet.Adjusted score(AssessedUnit unit) {
    List<UnitScore.AdjustmentScore> scores = new ArrayList<>();
    for (Adjustment adjustment : rubric.bonuses()) {
      scores.add(score(adjustment, true, unit));
    }
    for (Adjustment adjustment : rubric.deductions()) {
      scores.add(score(adjustment, false, unit));
    }
    Explanation bonuses = together("加分", scores, true, rubric.bonusCap());
    Explanation deductions = together("扣分", scores, false, rubric.deductionCap());
    return new Sheet.Adjusted(
        scores,
        Objects.requireNonNull(bonuses.value()),
        Objects.requireNonNull(deductions.value()),
        bonuses,
        deductions);
  }

  private static Explanation together(
      String label,
      List<UnitScore.AdjustmentScore> scores,
      boolean bonus,
      @Nullable BigDecimal cap) {
    List<UnitScore.AdjustmentScore> those =
        scores.stream().filter(score -> score.bonus() == bonus).toList();
    List<BigDecimal> points =
        those.stream().map(UnitScore.AdjustmentScore::points).filter(p -> p.signum() != 0).toList();
    BigDecimal sum = points.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    Capped capped = capped(plus(points), sum, cap);
    return new Explanation(
        label,
        capped.formula(),
        capped.points(),
        List.of(),
        those.stream().map(UnitScore.AdjustmentScore::explanation).toList());
  }

  private UnitScore.AdjustmentScore score(Adjustment adjustment, boolean bonus, AssessedUnit unit) {
    List<Fact> all =
        facts.within(unit.code(), adjustment.factKind()).stream()
            .sorted(
                Comparator.comparing((Fact fact) -> points(adjustment, fact))
                    .reversed()
                    .thenComparing(Fact::occurredOn)
                    .thenComparing(Fact::id))
            .toList();
    Set<String> keys = new HashSet<>();
    Map<String, Explanation> explained = new HashMap<>();
    List<BigDecimal> counted = new ArrayList<>();
    for (Fact fact : all) {
      boolean again = adjustment.onceByKey() && !fact.key().isEmpty() && !keys.add(fact.key());
      BigDecimal points = points(adjustment, fact);
      if (!again) {
        counted.add(points);
      }
      String formula =
          again
              ? "同一事项 " + fact.key() + " 按最高级别计一次，本条不计"
              : "级别 " + fact.level() + "，" + Exact.text(points) + " 分";
      explained.put(
          fact.id(),
          new Explanation(
              "事实 " + fact.id(),
              formula,
              again ? BigDecimal.ZERO : points,
              List.of(FactBook.source(fact)),
              List.of()));
    }
    BigDecimal before = counted.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    Capped capped = capped(plus(counted), before, adjustment.cap());
    Explanation explanation =
        new Explanation(
            adjustment.title().chinese(),
            capped.formula(),
            capped.points(),
            List.of(),
            facts.within(unit.code(), adjustment.factKind()).stream()
                .map(fact -> Objects.requireNonNull(explained.get(fact.id())))
                .toList());
    return new UnitScore.AdjustmentScore(adjustment, bonus, before, capped.points(), explanation);
  }

  private record Capped(BigDecimal points, String formula) {}

  private static Capped capped(String formula, BigDecimal sum, @Nullable BigDecimal cap) {
    return cap == null || sum.compareTo(cap) <= 0
        ? new Capped(sum, formula)
        : new Capped(cap, formula + "，最多 " + Exact.text(cap) + "，计 " + Exact.text(cap));
  }

  private static String plus(List<BigDecimal> points) {
    if (points.isEmpty()) {
      return "无";
    }
    String sum = String.join(" + ", points.stream().map(Exact::text).toList());
    return points.size() == 1
        ? sum
        : sum + " = " + Exact.text(points.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private static BigDecimal points(Adjustment adjustment, Fact fact) {
    return adjustment.byLevel().getOrDefault(fact.level(), BigDecimal.ZERO);
  }
}
