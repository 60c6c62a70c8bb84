package org.anshu.pipeline.pull;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.anshu.registry.rule.ContractRule;
import org.anshu.registry.rule.RuleBooks;
import org.junit.jupiter.api.Test;

class RuleCatalogueTest {

  @Test
  void everyRuleAtTheDoorIsInTheRuleBookWithTheSameText() {
    Map<String, ContractRule> book =
        RuleBooks.load(List.of(PulledCity.productRoot().resolve("jobs/registry"))).contract();
    for (Rule rule : Rule.values()) {
      assertThat(book).as("jobs/registry/rules/rulebook.yml").containsKey(rule.name());
      ContractRule entry = book.get(rule.name());
      assertThat(entry.title().chinese()).as(rule.name()).isEqualTo(rule.chinese());
      assertThat(entry.quarantines()).as(rule.name()).isEqualTo(rule.quarantines());
    }
    assertThat(book.keySet())
        .allSatisfy(id -> assertThat(List.of(Rule.values())).extracting(Rule::name).contains(id));
  }
}
