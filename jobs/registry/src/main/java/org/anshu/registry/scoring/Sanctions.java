package org.anshu.registry.scoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.anshu.registry.rubric.Rubric;
import org.anshu.registry.rubric.Rule;
import org.anshu.registry.rubric.Sanction;
import org.anshu.registry.scoring.UnitScore.SanctionFinding;
import org.anshu.registry.scoring.UnitScore.SanctionFinding.State;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * Which vetoes and caps are on the table for a unit.
 *
 * <p>A decision is a fact with document and approver, whatever day it is of: people took it for
 * this assessment. An excusing one sets aside the trigger, and established ones with its key; any
 * other established one holds. A trigger that cannot be told for want of a value waits for people.
 */
final class Sanctions {

  private final Rubric rubric;
  private final ScoreMeasures measures;
  private final FactBook facts;

  Sanctions(Rubric rubric, ScoreMeasures measures, FactBook facts) {
    this.rubric = rubric;
    this.measures = measures;
    this.facts = facts;
  }

  List<SanctionFinding> of(Sheet sheet) {
    List<SanctionFinding> findings = new ArrayList<>();
    for (Sanction sanction : rubric.sanctions()) {
      if (sanction.appliesTo().contains(sheet.unit().type())) {
        SanctionFinding finding = finding(sanction, sheet);
        if (finding != null) {
          findings.add(finding);
        }
      }
    }
    return findings;
  }

  /** What the trigger says. */
  private record Tried(boolean met, String text, List<Explanation.Source> sources) {}

  private @Nullable SanctionFinding finding(Sanction sanction, Sheet sheet) {
    Tried tried = tried(sanction.trigger(), sheet);
    List<Fact> all = facts.all(sheet.unit().code(), sanction.factKind());
    List<Fact> excusing = all.stream().filter(f -> excuses(f) && decided(f)).toList();
    Set<String> setAside = new HashSet<>();
    excusing.stream().map(Fact::key).filter(key -> !key.isEmpty()).forEach(setAside::add);
    List<Fact> holding =
        all.stream().filter(f -> !excuses(f) && decided(f) && !setAside.contains(f.key())).toList();
    List<Fact> open =
        all.stream()
            .filter(f -> !decided(f) && (excuses(f) || !setAside.contains(f.key())))
            .toList();
    if (!holding.isEmpty()) {
      return finding(sanction, State.ESTABLISHED, holding, tried, "成立");
    }
    if (!open.isEmpty() && excusing.isEmpty()) {
      return finding(sanction, State.PENDING, open, tried, "缺文号或批准人，待认定");
    }
    if (!excusing.isEmpty()) {
      return finding(sanction, State.EXCUSED, excusing, tried, "经认定不予适用");
    }
    return tried.met() ? finding(sanction, State.PENDING, List.of(), tried, "待认定") : null;
  }

  private static SanctionFinding finding(
      Sanction sanction, State state, List<Fact> facts, Tried tried, String outcome) {
    List<Explanation.Source> sources = new ArrayList<>();
    facts.forEach(fact -> sources.add(FactBook.source(fact)));
    sources.addAll(tried.sources());
    String trigger = tried.text().isEmpty() ? "" : "，" + tried.text();
    return new SanctionFinding(
        sanction,
        state,
        facts,
        new Explanation(
            sanction.ground().chinese(),
            "%s%s（%s）".formatted(outcome, trigger, sanction.basis()),
            null,
            sources,
            List.of()));
  }

  private static boolean excuses(Fact fact) {
    return fact.level().equals(Sanction.EXCUSED);
  }

  private static boolean decided(Fact fact) {
    return !fact.document().isBlank() && !fact.approver().isBlank();
  }

  private Tried tried(Sanction.@Nullable Trigger trigger, Sheet sheet) {
    if (trigger == null) {
      return new Tried(false, "", List.of());
    }
    Measured measured = measures.of(trigger.measure(), sheet);
    Measured limit = measures.measures().of(trigger.limit(), sheet.unit());
    List<Explanation.Source> sources = new ArrayList<>(measured.sources());
    sources.addAll(limit.sources());
    if (measured.state() == Measured.State.UNDEFINED) {
      return new Tried(false, measured.text(), sources);
    }
    if (measured.state() == Measured.State.MISSING || limit.state() == Measured.State.MISSING) {
      Measured missing = measured.state() == Measured.State.MISSING ? measured : limit;
      return new Tried(true, missing.text() + "，无法判断", sources);
    }
    BigFraction value = measured.number();
    BigFraction edge = limit.number();
    boolean far = RuleArithmetic.keeps(trigger.direction(), value, edge);
    boolean met = far && (!trigger.strict() || value.compareTo(edge) != 0);
    boolean least = trigger.direction() == Rule.Direction.AT_LEAST;
    String sign = (least ? ">" : "<") + (trigger.strict() ? "" : "=");
    String printed = sign.equals(">=") ? "≥" : sign.equals("<=") ? "≤" : sign;
    return new Tried(
        met,
        "%s（%s %s %s%s）"
            .formatted(
                met ? "达到触发条件" : "未达到触发条件",
                Exact.text(value),
                printed,
                Exact.text(edge),
                met ? "" : " 不成立"),
        sources);
  }
}
