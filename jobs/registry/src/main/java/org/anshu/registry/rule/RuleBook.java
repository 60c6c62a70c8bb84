package org.anshu.registry.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anshu.failure.Text;

/**
 * All rules of an installation.
 *
 * @param rules those on conformed rows, sorted by id
 * @param contract those at the contract's door, by id
 * @param roles who may be asked for a waiver: code to title
 * @param people names of the people by role; empty if the installation has no list
 * @param range how numbers are compared with their history
 * @param delivery source to its deadline; {@code *} for the others
 */
public record RuleBook(
    List<QualityRule> rules,
    Map<String, ContractRule> contract,
    Map<String, Text> roles,
    Map<String, List<String>> people,
    ExpectedRange range,
    Map<String, Delivery> delivery) {

  public RuleBook {
    rules = List.copyOf(rules);
    contract = Map.copyOf(contract);
    roles = Map.copyOf(roles);
    people = Map.copyOf(people);
    delivery = Map.copyOf(delivery);
  }

  /** The rule on conformed rows with this id. */
  public Optional<QualityRule> rule(String id) {
    return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  /** The deadline of {@code source}. */
  public Delivery deliveryOf(String source) {
    Delivery own = delivery.get(source);
    Delivery found = own == null ? delivery.get("*") : own;
    if (found == null) {
      throw new IllegalStateException("No delivery for '*'");
    }
    return found;
  }

  /** The roles that may waive what {@code ruleId} found; empty if nobody may. */
  public List<String> waivableBy(String ruleId) {
    ContractRule atTheDoor = contract.get(ruleId);
    return atTheDoor != null
        ? atTheDoor.waivableBy()
        : rule(ruleId).map(QualityRule::waivableBy).orElse(List.of());
  }
}
