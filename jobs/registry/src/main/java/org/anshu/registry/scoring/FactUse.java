package org.anshu.registry.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.anshu.failure.Text;
import org.anshu.registry.rubric.Item;
import org.anshu.registry.rubric.Measure;
import org.anshu.registry.rubric.Rubric;
import org.anshu.registry.rubric.Rule;
import org.anshu.registry.rubric.Sanction;
import org.anshu.registry.rubric.TieBreak;
import org.anshu.registry.rubric.Watch;

/** Which facts change no score, and what an assessor should look at. */
final class FactUse {

  private final Rubric rubric;
  private final List<Fact> facts;
  private final Set<String> adjusting = new HashSet<>();
  private final Set<String> sanctioning = new HashSet<>();
  private final Set<String> watched = new HashSet<>();
  private final List<Measure.Facts> measured = new ArrayList<>();

  FactUse(Rubric rubric, ScoringInputs inputs) {
    this.rubric = rubric;
    this.facts = inputs.facts().stream().sorted(Comparator.comparing(Fact::id)).toList();
    Stream.concat(rubric.bonuses().stream(), rubric.deductions().stream())
        .forEach(adjustment -> adjusting.add(adjustment.factKind()));
    for (Sanction sanction : rubric.sanctions()) {
      sanctioning.add(sanction.factKind());
      Sanction.Trigger trigger = sanction.trigger();
      if (trigger != null) {
        add(trigger.measure());
      }
    }
    rubric.watch().checklists().forEach(list -> watched.add(list.factKind()));
    for (Watch.Term term : rubric.watch().terms()) {
      watched.addAll(List.of(term.visits(), term.findings(), term.rectified()));
    }
    rubric.items().stream()
        .map(Item::rule)
        .filter(Rule.OfMeasure.class::isInstance)
        .map(rule -> ((Rule.OfMeasure) rule).measure())
        .forEach(this::add);
    rubric.tieBreaks().stream().map(TieBreak::measure).forEach(this::add);
  }

  private void add(Measure measure) {
    if (measure instanceof Measure.Facts kind) {
      measured.add(kind);
    }
  }

  /** Facts of kinds that nothing in the rubric looks at, its watch included. */
  List<Fact> others() {
    return facts.stream()
        .filter(
            fact ->
                !adjusting.contains(fact.kind())
                    && !watched.contains(fact.kind())
                    && !sanctioning.contains(fact.kind())
                    && measured.stream().noneMatch(m -> m.kind().equals(fact.kind())))
        .toList();
  }

  List<Text> warnings() {
    List<Text> warnings = new ArrayList<>();
    FactBook book = new FactBook(rubric, facts);
    for (Fact fact : facts) {
      boolean within =
          !fact.occurredOn().isBefore(rubric.from()) && !fact.occurredOn().isAfter(rubric.to());
      boolean taken =
          measured.stream()
              .anyMatch(measure -> measure.kind().equals(fact.kind()) && book.takes(measure, fact));
      if (!within && !taken && !watched.contains(fact.kind())) {
        String what = sanctioning.contains(fact.kind()) ? "仍作为否决或限制等次的认定" : "没有计入";
        warnings.add(
            new Text(
                "事实 %s 发生于 %s，不在考核期 %s 至 %s 内，%s"
                    .formatted(fact.id(), fact.occurredOn(), rubric.from(), rubric.to(), what),
                "Fact %s of %s is outside the assessment window"
                    .formatted(fact.id(), fact.occurredOn())));
      }
      if (sanctioning.contains(fact.kind())
          && (fact.document().isBlank() || fact.approver().isBlank())) {
        warnings.add(
            new Text(
                "事实 " + fact.id() + " 缺文号或批准人，否决或限制等次不能成立",
                "Fact " + fact.id() + " has no document or approver and decides nothing"));
      }
    }
    return warnings;
  }
}
