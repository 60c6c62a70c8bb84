package org.anshu.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.anshu.failure.AnshuException;
import org.anshu.failure.Language;
import org.anshu.registry.scope.ScopeFamily;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScopesTest {

  private static final String YAML =
      """
      fires:
        title: { zh: 火灾口径, en: Fires }
        editions:
          - id: old
            title: { zh: 旧, en: Old }
          - id: wide
            from: "2020-04"
            title: { zh: 新, en: New }
            incomparable: 2020年4月起含冒烟
          - id: wider
            from: "2024-01"
            title: { zh: 更新, en: Newer }
            comparable_with: [wide]
      """;

  @TempDir private Path home;

  @Test
  void familiesAreReadAndTheHomesReplaceTheProducts() throws IOException {
    write(YAML);
    ScopeFamily fires = Scopes.load(List.of(home)).families().get("fires");
    assertThat(fires).isNotNull();
    assertThat(fires.breaks()).containsExactly(YearMonth.of(2020, 4));
    Path city = Files.createDirectories(home.resolve("city"));
    Files.writeString(city.resolve("scopes.yml"), YAML.replace("\"2020-04\"", "\"2021-01\""));
    assertThat(Scopes.load(List.of(home, city)).families().get("fires"))
        .extracting(ScopeFamily::breaks)
        .isEqualTo(List.of(YearMonth.of(2021, 1)));
  }

  @Test
  void theReformOf2016IsAScopeOfTheProduct() {
    ScopeFamily accidents =
        Scopes.load(List.of(ProductRoot.find().resolve("jobs/registry")))
            .families()
            .get("work_safety_accident");
    assertThat(accidents).isNotNull();
    assertThat(accidents.breaks()).contains(YearMonth.of(2016, 1));
  }

  @Test
  void anEditionThatNothingIsComparableWithIsRefusedWithItsLineUnlessItSaysWhy()
      throws IOException {
    write(YAML.replace("      comparable_with: [wide]\n", ""));
    refused("scopes.yml: line 10: fires.wider", "the reason why it compares with none");
    write(YAML.replace("[wide]", "[]"));
    refused("scopes.yml: line 10: fires.wider", "comparable_with");
  }

  @Test
  void anEditionComparableWithOneThatIsNotThereIsRefused() throws IOException {
    write(YAML.replace("[wide]", "[wise]"));
    refused("line 10: wise", "[old, wide, wider]");
  }

  @Test
  void twoEditionsThatBeginTogetherAreRefused() throws IOException {
    write(YAML.replace("2024-01", "2020-04"));
    refused("line 10: wider", "first months of their own");
  }

  @Test
  void anIndicatorOfAScopeThatIsNotThereIsRefusedWithItsLine() throws IOException {
    write(YAML);
    Path deaths = ProductRoot.find().resolve("jobs/registry/indicators/accident/deaths");
    Path folder = Files.createDirectories(home.resolve("indicators/accident/deaths"));
    for (String name : List.of("indicator.sql", "examples.yml")) {
      Files.copy(deaths.resolve(name), folder.resolve(name));
    }
    String yaml = Files.readString(deaths.resolve("indicator.yml"));
    Files.writeString(
        folder.resolve("indicator.yml"), yaml.replace("work_safety_accident", "fire"));
    assertThatThrownBy(() -> Indicators.load(List.of(home)))
        .isInstanceOfSatisfying(
            AnshuException.class,
            e ->
                assertThat(e.message(Language.ENGLISH))
                    .containsPattern("indicator.yml: line \\d+: fire\\s")
                    .contains("a family of scopes.yml", "fires"));
  }

  private void refused(String... words) {
    assertThatThrownBy(() -> Scopes.load(List.of(home)))
        .isInstanceOfSatisfying(
            AnshuException.class,
            e ->
                assertThat(e.message(Language.ENGLISH))
                    .contains("INDICATOR_INVALID")
                    .contains(words));
  }

  private void write(String yaml) throws IOException {
    Files.writeString(home.resolve("scopes.yml"), yaml);
  }
}
