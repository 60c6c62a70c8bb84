package org.anshu.pipeline.assessment.sheet;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.anshu.registry.rubric.Adjustment;
import org.anshu.registry.rubric.Item;
import org.anshu.registry.rubric.Limit;
import org.anshu.registry.rubric.Measure;
import org.anshu.registry.rubric.Rubric;
import org.anshu.registry.rubric.Rule;
import org.anshu.registry.rubric.Sanction;
import org.anshu.registry.rubric.TieBreak;
import org.anshu.registry.rubric.UnitType;

/** What a rubric needs to know of units and facts. */
final class RubricNeeds {

  private RubricNeeds() {}

  /** A measure with the limit that it is compared with. */
  private record Use(String of, List<Measure> measures, List<Limit> limits) {}

  /** The roster's columns that units of a type need. */
  static Set<String> parameters(Rubric rubric, UnitType type) {
    Set<String> names = new LinkedHashSet<>();
    for (Use use : uses(rubric, type)) {
      for (Measure measure : use.measures()) {
        if (measure instanceof Measure.Parameter parameter) {
          names.add(parameter.name());
        }
      }
      for (Limit limit : use.limits()) {
        if (limit instanceof Limit.OfUnit own) {
          names.add(own.name());
        }
      }
    }
    return names;
  }

  /** The first use of a figure of a unit of {@code type} by {@code by}; empty if there is none. */
  static String figuresBy(Rubric rubric, UnitType type, Measure.By by) {
    for (Use use : uses(rubric, type)) {
      for (Measure measure : use.measures()) {
        if (measure instanceof Measure.Figure figure && figure.by() == by) {
          return use.of();
        }
      }
    }
    return "";
  }

  /** The measures of facts of a kind, of all types of unit. */
  static List<Measure.Facts> facts(Rubric rubric, String kind) {
    Stream<Use> items = rubric.items().stream().map(RubricNeeds::ofItem);
    Stream<Use> sanctions = rubric.sanctions().stream().map(RubricNeeds::ofSanction);
    Stream<Measure> ties = rubric.tieBreaks().stream().map(TieBreak::measure);
    return Stream.concat(
            Stream.concat(items, sanctions).flatMap(use -> use.measures().stream()), ties)
        .filter(measure -> measure instanceof Measure.Facts facts && facts.kind().equals(kind))
        .map(Measure.Facts.class::cast)
        .toList();
  }

  /** Bonuses and deductions. */
  static List<Adjustment> adjustments(Rubric rubric) {
    return Stream.concat(rubric.bonuses().stream(), rubric.deductions().stream()).toList();
  }

  private static List<Use> uses(Rubric rubric, UnitType type) {
    List<Use> uses = new ArrayList<>();
    rubric.items().stream()
        .filter(item -> item.appliesTo().contains(type))
        .map(RubricNeeds::ofItem)
        .forEach(uses::add);
    rubric.sanctions().stream()
        .filter(sanction -> sanction.appliesTo().contains(type))
        .map(RubricNeeds::ofSanction)
        .forEach(uses::add);
    for (TieBreak tie : rubric.tieBreaks()) {
      uses.add(new Use("同分排序", List.of(tie.measure()), List.of()));
    }
    return uses;
  }

  private static Use ofItem(Item item) {
    String of = item.id() + " " + item.title().chinese();
    Rule rule = item.rule();
    if (rule instanceof Rule.PerOccurrence each) {
      return new Use(of, List.of(each.measure()), List.of());
    }
    if (rule instanceof Rule.Threshold threshold) {
      return new Use(of, List.of(threshold.measure()), List.of(threshold.limit()));
    }
    if (rule instanceof Rule.Bands bands) {
      return new Use(of, List.of(bands.measure()), List.of());
    }
    if (rule instanceof Rule.Linear linear) {
      return new Use(of, List.of(linear.measure()), List.of());
    }
    if (rule instanceof Rule.Proportional share) {
      return new Use(of, List.of(share.measure()), List.of(share.whole()));
    }
    if (rule instanceof Rule.Ranking ranking) {
      return new Use(of, List.of(ranking.measure()), List.of());
    }
    return new Use(of, List.of(), List.of());
  }

  private static Use ofSanction(Sanction sanction) {
    Sanction.Trigger trigger = sanction.trigger();
    return trigger == null
        ? new Use(sanction.id(), List.of(), List.of())
        : new Use(
            sanction.id() + " " + sanction.ground().chinese(),
            List.of(trigger.measure()),
            List.of(trigger.limit()));
  }
}
