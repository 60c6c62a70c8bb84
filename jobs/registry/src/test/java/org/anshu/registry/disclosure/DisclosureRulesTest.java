package org.anshu.registry.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.anshu.failure.AnshuException;
import org.anshu.registry.Indicator;
import org.anshu.registry.ProductRoot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisclosureRulesTest {

  private static final Path PRODUCT = ProductRoot.find().resolve("jobs/registry");

  @TempDir private Path home;

  @Test
  void theProductProtectsPersonsAndLeavesDeathsAsTheFieldPrintsThem() {
    List<Indicator> indicators = ProductRoot.indicators();
    DisclosureRules rules = DisclosureRules.load(List.of(PRODUCT), indicators);
    assertThat(rules.withheld("accident.deaths_by_age")).isTrue();
    assertThat(rules.rule("accident.deaths")).isEmpty();
    assertThat(rules.keep()).containsKey("accident.deaths");
    assertThat(rules.rules()).allMatch(rule -> !rule.why().chinese().isEmpty());
    assertThat(rules.rules().stream().map(rule -> rule.basis().decision()))
        .allMatch(
            record -> record.isEmpty() || Files.isRegularFile(ProductRoot.find().resolve(record)));
    assertThat(rules.concerned())
        .contains("enforcement.hotline_rewards")
        .doesNotContain("accident.deaths");
  }

  @Test
  void aHomesFileStandsInForTheProducts() throws IOException {
    write(product().replace("mark: \"×\"", "mark: \"—\""));
    assertThat(load().mark()).isEqualTo("—");
  }

  @Test
  void faultsNameTheLine() throws IOException {
    refused(product().replace("withhold: true", "withold: true"), "withold");
    refused(product().replace("[enforcement.transfers]", "[enforcement.transfer]"), "transfer");
    refused(
        product().replace("[enforcement.transfers]", "[accident.deaths_by_age]"), "deaths_by_age");
    refused(
        product().replace("indicator: accident.deaths\n", "indicator: credit.claims_paid\n"),
        "claims_paid");
    refused(product().replaceFirst(", decision: [^ ]*", ""), "personal_attributes");
    refused(product().replace("count_below: 3", "count_below: 1"), "count_below");
  }

  private void refused(String yaml, String word) throws IOException {
    write(yaml);
    assertThatThrownBy(this::load)
        .isInstanceOf(AnshuException.class)
        .hasMessageContaining(word)
        .hasMessageContaining("line ");
  }

  private DisclosureRules load() {
    return DisclosureRules.load(List.of(PRODUCT, home), ProductRoot.indicators());
  }

  private static String product() throws IOException {
    return Files.readString(PRODUCT.resolve(DisclosureRules.FILE));
  }

  private void write(String yaml) throws IOException {
    Files.writeString(home.resolve(DisclosureRules.FILE), yaml);
  }
}
