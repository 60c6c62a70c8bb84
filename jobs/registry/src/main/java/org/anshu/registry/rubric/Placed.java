package org.anshu.registry.rubric;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A measure of a rubric with its place in the file.
 *
 * @param pointer such as {@code /parts/0/items/3/rule/linear/measure}
 */
record Placed(String pointer, Measure measure) {

  /** All measures of a rubric in the order of the file's sections. */
  static List<Placed> measures(Rubric rubric) {
    List<Placed> placed = new ArrayList<>();
    for (int p = 0; p < rubric.parts().size(); p++) {
      List<Item> items = rubric.parts().get(p).items();
      for (int i = 0; i < items.size(); i++) {
        Measure measure = measure(items.get(i).rule());
        if (measure != null) {
          placed.add(new Placed(rule(p, i, items.get(i).rule()) + "/measure", measure));
        }
      }
    }
    for (int s = 0; s < rubric.sanctions().size(); s++) {
      Sanction.Trigger trigger = rubric.sanctions().get(s).trigger();
      if (trigger != null) {
        placed.add(new Placed("/sanctions/%d/trigger/measure".formatted(s), trigger.measure()));
      }
    }
    for (int t = 0; t < rubric.tieBreaks().size(); t++) {
      Measure measure = rubric.tieBreaks().get(t).measure();
      placed.add(new Placed("/tie_breaks/%d/measure".formatted(t), measure));
    }
    for (int w = 0; w < rubric.watch().triggers().size(); w++) {
      Measure measure = rubric.watch().triggers().get(w).when().measure();
      placed.add(new Placed("/watch/triggers/%d/measure".formatted(w), measure));
    }
    return placed;
  }

  /** Where the rule of an item stands, its kind included. */
  static String rule(int part, int item, Rule rule) {
    return "/parts/%d/items/%d/rule/%s".formatted(part, item, kind(rule));
  }

  /** What a rule looks at; null if it is people. */
  static @Nullable Measure measure(Rule rule) {
    return rule instanceof Rule.OfMeasure measured ? measured.measure() : null;
  }

  private static String kind(Rule rule) {
    if (rule instanceof Rule.PerOccurrence) {
      return "per_occurrence";
    }
    if (rule instanceof Rule.Threshold) {
      return "threshold";
    }
    if (rule instanceof Rule.Bands) {
      return "bands";
    }
    if (rule instanceof Rule.Linear) {
      return "linear";
    }
    if (rule instanceof Rule.Proportional) {
      return "proportional";
    }
    if (rule instanceof Rule.Ranking) {
      return "ranking";
    }
    return rule instanceof Rule.YesNo ? "yes_no" : "manual";
  }
}
