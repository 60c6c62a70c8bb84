package org.anshu.registry.rubric;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anshu.failure.Text;

/** Whether vetoes and caps can be established, and what they do is said. */
final class SanctionChecks {

  private final Rubric rubric;
  private final Faults faults;

  SanctionChecks(Rubric rubric, Faults faults) {
    this.rubric = rubric;
    this.faults = faults;
  }

  void check() {
    Map<String, String> ids = new HashMap<>();
    Map<String, String> byKind = new HashMap<>();
    for (int i = 0; i < rubric.sanctions().size(); i++) {
      Sanction sanction = rubric.sanctions().get(i);
      String at = "/sanctions/" + i;
      RubricChecks.unique(ids, sanction.id(), at, faults);
      String other = byKind.putIfAbsent(sanction.factKind(), sanction.id());
      if (other != null) {
        faults.add(
            at + "/fact_kind",
            new Text("每一否决或限制各有认定用的事实，一份认定不同时成立两项", "Facts of its own for every sanction"),
            new Text(
                "%s 已用于 %s".formatted(sanction.factKind(), other),
                "%s establishes %s".formatted(sanction.factKind(), other)));
      }
      check(sanction, at);
    }
  }

  private void check(Sanction sanction, String at) {
    if (sanction.ground().chinese().isBlank() || sanction.basis().isBlank()) {
      faults.add(
          at,
          new Text(
              "一票否决或等次限制写明情形 ground 和依据 basis（文件和条款）",
              "A sanction with its ground and basis (document and article)"),
          new Text("空白", "Blank"));
    }
    if (!rubric.factKinds().containsKey(sanction.factKind())) {
      faults.add(at + "/fact_kind", RubricChecks.kinds(rubric), Text.same(sanction.factKind()));
    }
    if (!rubric.unitTypes().containsAll(sanction.appliesTo())) {
      faults.add(at + "/applies_to", types(rubric), ItemChecks.ids(sanction.appliesTo()));
    }
    Sanction.Trigger trigger = sanction.trigger();
    if (trigger != null
        && trigger.measure() instanceof Measure.Facts facts
        && facts.kind().equals(sanction.factKind())) {
      faults.add(
          at + "/trigger/measure/facts",
          new Text(
              "触发用的事实与认定用的事实（fact_kind）不是同一类", "Facts that trigger of another kind than fact_kind"),
          Text.same(facts.kind()));
    }
    grade(sanction, at);
  }

  private void grade(Sanction sanction, String at) {
    boolean cap = sanction.kind() == Sanction.Kind.CAP;
    if (cap != (sanction.grade() != null)) {
      faults.add(
          at,
          new Text("kind: cap 写明 grade（至多评为何等），其余不写", "A grade if and only if kind is cap"),
          Text.same(sanction.id()));
    } else if (cap) {
      List<String> grades = rubric.grades().stream().skip(1).map(Grade::id).toList();
      if (!grades.contains(sanction.grade())) {
        faults.add(
            at + "/grade",
            new Text("最高等次以外的一等：" + grades, "A grade but the best: " + grades),
            Text.same(String.valueOf(sanction.grade())));
      }
    }
  }

  /** What types of unit may be named. */
  static Text types(Rubric rubric) {
    String types = ItemChecks.ids(rubric.unitTypes()).chinese();
    return new Text("unit_types 中的单位类别：" + types, "Types of unit_types: " + types);
  }
}
