package org.anshu.pipeline.assessment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.anshu.registry.rubric.Item;
import org.anshu.registry.rubric.Limit;
import org.anshu.registry.rubric.Measure;
import org.anshu.registry.rubric.Rubric;
import org.anshu.registry.rubric.Rule;
import org.anshu.registry.rubric.Sanction;

/** What a rubric looks at, wherever it does. */
final class RubricMeasures {

  private RubricMeasures() {}

  /** All figures, each once. */
  static List<Measure.Figure> figures(Rubric rubric) {
    Set<Measure.Figure> figures = new LinkedHashSet<>();
    for (Measure measure : all(rubric)) {
      if (measure instanceof Measure.Figure figure) {
        figures.add(figure);
      }
    }
    return List.copyOf(figures);
  }

  /** The roster's own numbers by name, sorted as they are met. */
  static List<String> parameters(Rubric rubric) {
    Set<String> names = new LinkedHashSet<>();
    for (Measure measure : all(rubric)) {
      if (measure instanceof Measure.Parameter parameter) {
        names.add(parameter.name());
      }
    }
    for (Limit limit : limits(rubric)) {
      if (limit instanceof Limit.OfUnit own) {
        names.add(own.name());
      }
    }
    return List.copyOf(names);
  }

  private static List<Measure> all(Rubric rubric) {
    List<Measure> all = new ArrayList<>();
    for (Item item : rubric.items()) {
      if (item.rule() instanceof Rule.PerOccurrence rule) {
        all.add(rule.measure());
      } else if (item.rule() instanceof Rule.Threshold rule) {
        all.add(rule.measure());
      } else if (item.rule() instanceof Rule.Bands rule) {
        all.add(rule.measure());
      } else if (item.rule() instanceof Rule.Linear rule) {
        all.add(rule.measure());
      } else if (item.rule() instanceof Rule.Proportional rule) {
        all.add(rule.measure());
      } else if (item.rule() instanceof Rule.Ranking rule) {
        all.add(rule.measure());
      }
    }
    for (Sanction sanction : rubric.sanctions()) {
      Sanction.Trigger trigger = sanction.trigger();
      if (trigger != null) {
        all.add(trigger.measure());
      }
    }
    rubric.tieBreaks().forEach(tie -> all.add(tie.measure()));
    rubric.watch().triggers().forEach(trigger -> all.add(trigger.when().measure()));
    return all;
  }

  private static List<Limit> limits(Rubric rubric) {
    List<Limit> limits = new ArrayList<>();
    for (Item item : rubric.items()) {
      if (item.rule() instanceof Rule.Threshold rule) {
        limits.add(rule.limit());
      } else if (item.rule() instanceof Rule.Proportional rule) {
        limits.add(rule.whole());
      }
    }
    for (Sanction sanction : rubric.sanctions()) {
      Sanction.Trigger trigger = sanction.trigger();
      if (trigger != null) {
        limits.add(trigger.limit());
      }
    }
    return limits;
  }
}
