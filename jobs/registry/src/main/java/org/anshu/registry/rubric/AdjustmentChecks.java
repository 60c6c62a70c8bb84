package org.anshu.registry.rubric;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.anshu.failure.Text;

/** Whether bonuses and deductions each look at facts of their own. */
final class AdjustmentChecks {

  private final Rubric rubric;
  private final Faults faults;
  private final Map<String, String> ids = new HashMap<>();
  private final Map<String, String> byKind = new HashMap<>();

  AdjustmentChecks(Rubric rubric, Faults faults) {
    this.rubric = rubric;
    this.faults = faults;
  }

  void check() {
    check(rubric.bonuses(), "/bonuses/");
    check(rubric.deductions(), "/deductions/");
  }

  private void check(List<Adjustment> adjustments, String pointer) {
    Set<String> measured =
        Placed.measures(rubric).stream()
            .filter(placed -> placed.pointer().startsWith("/parts/"))
            .map(Placed::measure)
            .filter(Measure.Facts.class::isInstance)
            .map(measure -> ((Measure.Facts) measure).kind())
            .collect(Collectors.toSet());
    for (int i = 0; i < adjustments.size(); i++) {
      Adjustment adjustment = adjustments.get(i);
      String at = pointer + i;
      RubricChecks.unique(ids, adjustment.id(), at, faults);
      String kind = adjustment.factKind();
      if (!rubric.factKinds().containsKey(kind)) {
        faults.add(at + "/fact_kind", RubricChecks.kinds(rubric), Text.same(kind));
      }
      String other = byKind.putIfAbsent(kind, adjustment.id());
      if (other != null) {
        faults.add(
            at + "/fact_kind",
            new Text("一类事实只加分或扣分一次；不同层级写在同一条的 by_level 中", "One adjustment for a kind of facts"),
            new Text(
                "%s 已由 %s 计分".formatted(kind, other),
                "%s is counted by %s".formatted(kind, other)));
      } else if (measured.contains(kind)) {
        faults.add(
            at + "/fact_kind",
            new Text("一类事实不既在考核项目中扣分，又在此加分或扣分", "A kind of facts that no item counts as well"),
            Text.same(kind));
      }
    }
  }
}
