package org.anshu.registry.tendency;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a rule found in a month.
 *
 * @param rule the rule
 * @param group dimension to code of what stands out; empty for all together
 * @param incidents those it names, by day
 * @param expected how many would be usual
 * @param probability how often chance alone gives as many in this group, 0 to 1
 * @param also other rules that name the same incidents or some of them
 */
public record Alert(
    TendencyRule rule,
    Map<String, String> group,
    List<Incident> incidents,
    double expected,
    double probability,
    List<TendencyRule> also) {

  public Alert {
    group = new TreeMap<>(group);
    incidents = List.copyOf(incidents);
    also = List.copyOf(also);
  }

  /** How many deaths they had. */
  public int deaths() {
    return incidents.stream().mapToInt(Incident::deaths).sum();
  }
}
