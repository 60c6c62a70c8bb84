package org.anshu.registry.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.anshu.failure.Text;
import org.anshu.registry.rubric.Rubric;
import org.anshu.registry.rubric.Watch;

/** Makes the committee's lists of the inputs that scores are made of. */
public final class WatchLists {

  private final Rubric rubric;
  private final ScoringInputs inputs;
  private final FactBook facts;
  private final Measures measures;

  private WatchLists(Rubric rubric, ScoringInputs inputs) {
    this.rubric = rubric;
    this.inputs = inputs;
    this.facts = new FactBook(rubric, inputs.facts());
    this.measures = new Measures(new FigureIndex(inputs.figures()), facts);
  }

  /** The lists of {@code rubric}. */
  public static WatchReport of(Rubric rubric, ScoringInputs inputs) {
    return new WatchLists(rubric, inputs).report();
  }

  private WatchReport report() {
    List<WatchReport.Listed> listed = new ArrayList<>();
    List<WatchReport.Undecided> undecided = new ArrayList<>();
    for (Watch.Trigger trigger : rubric.watch().triggers()) {
      for (AssessedUnit unit : inputs.units()) {
        if (trigger.appliesTo().contains(unit.type())) {
          compare(trigger, unit, listed, undecided);
        }
      }
    }
    List<WatchReport.Checked> checked = new ArrayList<>();
    List<WatchReport.Unchecked> unchecked = new ArrayList<>();
    for (Watch.Checklist checklist : rubric.watch().checklists()) {
      for (AssessedUnit unit : inputs.units()) {
        if (checklist.appliesTo().contains(unit.type())) {
          check(checklist, unit, checked, unchecked);
        }
      }
    }
    return new WatchReport(
        listed,
        undecided,
        checked,
        unchecked,
        rubric.watch().terms().stream().map(this::coverage).toList());
  }

  private void compare(
      Watch.Trigger trigger,
      AssessedUnit unit,
      List<WatchReport.Listed> listed,
      List<WatchReport.Undecided> undecided) {
    Measured measured = measures.of(trigger.when().measure(), unit);
    Measured limit = measures.of(trigger.when().limit(), unit);
    if (measured.state() == Measured.State.UNDEFINED) {
      return;
    }
    if (measured.state() == Measured.State.MISSING || limit.state() == Measured.State.MISSING) {
      Measured missing = measured.state() == Measured.State.MISSING ? measured : limit;
      undecided.add(new WatchReport.Undecided(trigger, unit, missing.text()));
      return;
    }
    boolean equal = measured.number().compareTo(limit.number()) == 0;
    if (RuleArithmetic.keeps(trigger.when().direction(), measured.number(), limit.number())
        && !(trigger.when().strict() && equal)) {
      listed.add(
          new WatchReport.Listed(
              trigger,
              unit,
              Exact.decimal(measured.number()),
              Exact.decimal(limit.number()),
              Stream.concat(measured.sources().stream(), limit.sources().stream()).toList()));
    }
  }

  private void check(
      Watch.Checklist checklist,
      AssessedUnit unit,
      List<WatchReport.Checked> checked,
      List<WatchReport.Unchecked> unchecked) {
    Map<String, Set<String>> proved = new LinkedHashMap<>();
    BigDecimal expected =
        checklist.subjects() == null ? null : unit.parameters().get(checklist.subjects());
    if (checklist.subjects() == null) {
      proved.put("", new LinkedHashSet<>());
    }
    for (Fact fact : facts.all(unit.code(), checklist.factKind())) {
      String subject = checklist.subjects() == null ? "" : fact.key();
      if (!fact.occurredOn().isAfter(rubric.to()) && !fact.document().isBlank()) {
        proved.computeIfAbsent(subject, key -> new LinkedHashSet<>()).add(fact.level());
      }
    }
    proved.forEach(
        (subject, levels) -> {
          List<Text> missing =
              checklist.items().entrySet().stream()
                  .filter(item -> !levels.contains(item.getKey()))
                  .map(Map.Entry::getValue)
                  .toList();
          checked.add(
              new WatchReport.Checked(
                  checklist, unit, subject, checklist.items().size() - missing.size(), missing));
        });
    if (expected != null && expected.compareTo(BigDecimal.valueOf(proved.size())) != 0) {
      unchecked.add(new WatchReport.Unchecked(checklist, unit, proved.size(), expected));
    }
  }

  private WatchReport.Coverage coverage(Watch.Term term) {
    List<AssessedUnit> due =
        inputs.units().stream().filter(unit -> term.appliesTo().contains(unit.type())).toList();
    List<AssessedUnit> unvisited =
        due.stream().filter(unit -> within(term, unit, term.visits()).isEmpty()).toList();
    int visited = due.size() - unvisited.size();
    return new WatchReport.Coverage(
        term,
        due.size(),
        visited,
        due.isEmpty()
            ? null
            : BigDecimal.valueOf(100L * visited)
                .divide(BigDecimal.valueOf(due.size()), 1, RoundingMode.HALF_UP),
        unvisited,
        sum(term, due, term.findings()),
        sum(term, due, term.rectified()));
  }

  private BigDecimal sum(Watch.Term term, List<AssessedUnit> units, String kind) {
    return units.stream()
        .flatMap(unit -> within(term, unit, kind).stream())
        .map(Fact::quantity)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Facts of the term up to the end of the assessment window. */
  private List<Fact> within(Watch.Term term, AssessedUnit unit, String kind) {
    return facts.all(unit.code(), kind).stream()
        .filter(
            fact -> {
              LocalDate day = fact.occurredOn();
              return !day.isBefore(term.from())
                  && day.isBefore(term.end())
                  && !day.isAfter(rubric.to());
            })
        .toList();
  }
}
