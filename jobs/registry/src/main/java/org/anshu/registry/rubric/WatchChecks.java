package org.anshu.registry.rubric;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.anshu.failure.Text;

/** Whether what a rubric watches can be looked at. */
final class WatchChecks {

  private final Rubric rubric;
  private final Faults faults;
  private final Map<String, String> ids = new HashMap<>();

  WatchChecks(Rubric rubric, Faults faults) {
    this.rubric = rubric;
    this.faults = faults;
  }

  void check() {
    for (int i = 0; i < rubric.watch().triggers().size(); i++) {
      Watch.Trigger trigger = rubric.watch().triggers().get(i);
      String at = "/watch/triggers/" + i;
      named(at, trigger.id(), trigger.appliesTo());
      Measure measure = trigger.when().measure();
      if (measure instanceof Measure.BaseScore || measure instanceof Measure.PartPoints) {
        faults.add(
            at + "/measure",
            new Text("名单依据指标、事实或名册数值，不依据得分", "A measure other than scores"),
            Text.same(trigger.id()));
      }
    }
    for (int i = 0; i < rubric.watch().checklists().size(); i++) {
      Watch.Checklist list = rubric.watch().checklists().get(i);
      String at = "/watch/checklists/" + i;
      named(at, list.id(), list.appliesTo());
      known(at + "/fact_kind", list.factKind());
    }
    for (int i = 0; i < rubric.watch().terms().size(); i++) {
      Watch.Term term = rubric.watch().terms().get(i);
      String at = "/watch/terms/" + i;
      named(at, term.id(), term.appliesTo());
      known(at + "/visits", term.visits());
      known(at + "/findings", term.findings());
      known(at + "/rectified", term.rectified());
    }
  }

  private void named(String at, String id, Set<UnitType> types) {
    RubricChecks.unique(ids, id, at, faults);
    if (!rubric.unitTypes().containsAll(types)) {
      faults.add(at + "/applies_to", SanctionChecks.types(rubric), ItemChecks.ids(types));
    }
  }

  private void known(String at, String kind) {
    if (!kind.isEmpty() && !rubric.factKinds().containsKey(kind)) {
      faults.add(at, RubricChecks.kinds(rubric), Text.same(kind));
    }
  }
}
