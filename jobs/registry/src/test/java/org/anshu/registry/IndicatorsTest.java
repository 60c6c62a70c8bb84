package org.anshu.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.anshu.failure.AnshuException;
import org.anshu.failure.Language;
import org.anshu.registry.example.Example;
import org.anshu.registry.example.Examples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorsTest {

  private static final String YAML =
      """
      id: fire.fires
      title: { zh: 火灾起数, en: Fires }
      definition: { zh: 期内火灾。, en: Fires of the period. }
      unit: 起
      better: lower
      reads: [accident, period]
      windows: [month, trend]
      axes: [unit]
      basis: { status: ours, decision: docs/decisions/0010-when-a-late-death-counts.md }
      since: "2026-01"
      """;
  private static final String SQL =
      """
      -- Grain: window.
      SELECT p.window_id FROM accident a JOIN period p ON a.occurred_on < p.period_end
      """;

  @TempDir private Path home;
  private Path folder;

  @BeforeEach
  void writeAnIndicator() throws IOException {
    folder = Files.createDirectories(home.resolve("indicators/fire/fires"));
    write("indicator.yml", YAML);
    write("indicator.sql", SQL);
    write("examples.yml", "[]");
  }

  @Test
  void theProductHasTheIndicatorsOfTheMonthlyReportSortedById() {
    List<Indicator> indicators = ProductRoot.indicators();
    assertThat(indicators).extracting(Indicator::id).isSorted().hasSizeGreaterThan(150);
    assertThat(indicators)
        .extracting(Indicator::theme)
        .containsOnly("accident", "campaign", "hazard", "enforcement", "equipment", "credit");
  }

  @Test
  void everyIndicatorHasTwoExamplesOrMoreWithSentencesOfTheirOwn() {
    for (Indicator indicator : ProductRoot.indicators()) {
      List<Example> examples = Examples.of(indicator);
      assertThat(examples).as(indicator.id()).hasSizeGreaterThanOrEqualTo(2);
      assertThat(examples).as(indicator.id()).extracting(Example::name).doesNotHaveDuplicates();
    }
  }

  @Test
  void everyDefinitionOfOursHasItsDecisionRecord() {
    Path root = ProductRoot.find();
    for (Indicator indicator : ProductRoot.indicators()) {
      Indicator.Basis basis = indicator.basis();
      if (!basis.decision().isEmpty()) {
        assertThat(root.resolve(basis.decision())).as(indicator.id()).isRegularFile();
      }
      assertThat(basis.status().equals("ours") && basis.decision().isEmpty()).isFalse();
    }
  }

  @Test
  void aHomeAddsIndicatorsAndAFolderWithoutAnyAddsNone() {
    Path product = ProductRoot.find().resolve("jobs/registry");
    assertThat(Indicators.load(List.of(product, home, home.resolve("nowhere"))))
        .hasSize(ProductRoot.indicators().size() + 1)
        .extracting(Indicator::id)
        .contains("fire.fires")
        .isSorted();
  }

  @Test
  void anIdIsDefinedOnce() {
    assertInvalid(
        () -> Indicators.load(List.of(home, home)),
        "An id defined once",
        "fire.fires is also defined in");
  }

  @Test
  void theIdIsTheFolder() throws IOException {
    write("indicator.yml", YAML.replace("id: fire.fires", "id: fire.blazes"));
    assertInvalid(this::load, "Key 'id' as the folder says: fire.fires", "fire.blazes");
  }

  @Test
  void aMissingFileIsNamed() throws IOException {
    Files.delete(folder.resolve("indicator.sql"));
    assertInvalid(this::load, "a file indicator.sql", "No such file");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          better: lower | better: down | Key 'better' to be one of ["lower","higher","none"] | 'down'
          windows: [month, trend] | windows: [month, year] | Key 'windows.1' to be one of | 'year'
          unit: 起 | units: 起 | Only these keys: id, title | Key 'units'
          better: lower | | A key 'better' | No such key
          since: "2026-01" | since: "2026-13" | Key 'since' of the form | '2026-13'
          title: { zh: 火灾起数, en: Fires } | title: { zh: 火灾起数, fr: Feux } | Only these keys: zh, en | Key 'title.fr'
          axes: [unit] | axes: unit | Key 'axes' with type | 'unit'
          unit: 起 | unit: [ | Readable YAML | line 6
          """)
  void aFaultOfTheYamlNamesKeyAndWhatIsAllowed(String was, String is, String expected, String found)
      throws IOException {
    write("indicator.yml", YAML.replace(was, is == null ? "" : is));
    assertInvalid(this::load, expected, found);
  }

  @Test
  void aKeyGivenTwiceIsRefused() throws IOException {
    write("indicator.yml", YAML + "unit: 人\n");
    assertInvalid(this::load, "Readable YAML", "unit");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          -- Grain: window. | -- Counts fires. | A first line '-- Grain: …' | '-- Counts fires.'
          SELECT p.window_id | DELETE | One SELECT without a semicolon | DELETE
          p.period_end | p.period_end; SELECT 1 | One SELECT without a semicolon | SELECT
          FROM accident | from accident | Keywords in upper case | from
          accident a | casualty a | The views of key 'reads': [accident, period] | [casualty, period]
          p.period_end | :month | No parameter but :as_of | :month
          p.period_end | ${end} | No template in SQL | ${
          """)
  void theHouseRulesOfTheSqlAreChecked(String was, String is, String expected, String found)
      throws IOException {
    write("indicator.sql", SQL.replace(was, is));
    assertInvalid(this::load, expected, found);
  }

  @Test
  void aQueryOfMoreThanSixtyLinesIsRefused() throws IOException {
    write("indicator.sql", SQL + "\n".repeat(59));
    assertInvalid(this::load, "At most 60 lines", "61");
  }

  @Test
  void unreadableExamplesAreNamed() throws IOException {
    write("examples.yml", "- name: x\n  run: { month: 2026-06 }\n");
    Indicator indicator = load().get(0);
    assertThatThrownBy(() -> Examples.of(indicator))
        .hasMessageContaining("INDICATOR_INVALID")
        .hasMessageContaining("Expected a key 'expect'");
  }

  @Test
  void anIndicatorKnowsItsWindowsItsBreaksAndItsFigure() {
    List<Indicator> indicators = ProductRoot.indicators();
    Indicator deaths = byId(indicators, "accident.deaths");
    assertThat(deaths.covers("trend_23")).isTrue();
    assertThat(deaths.comparable(LocalDate.of(2015, 6, 1), LocalDate.of(2016, 6, 1))).isFalse();
    assertThat(deaths.comparable(LocalDate.of(2016, 1, 1), LocalDate.of(2017, 1, 1))).isTrue();
    assertThat(deaths.figure(new BigDecimal("7"), null))
        .isEqualTo(Ratio.ofCount(new BigDecimal("7")));
    Indicator rate = byId(indicators, "accident.industrial_death_rate");
    assertThat(rate.isRate()).isTrue();
    assertThat(rate.covers("month")).isFalse();
    assertThat(rate.figure(new BigDecimal("4"), new BigDecimal("118.30")).rounded(rate.rounding()))
        .isEqualTo("0.338");
    assertThat(rate.figure(BigDecimal.ONE, null).state())
        .isEqualTo(FigureState.PENDING_DENOMINATOR);
  }

  private static Indicator byId(List<Indicator> indicators, String id) {
    return indicators.stream()
        .filter(indicator -> indicator.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private List<Indicator> load() {
    return Indicators.load(List.of(home));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static void assertInvalid(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable load, String expected, String found) {
    assertThatThrownBy(load)
        .isInstanceOfSatisfying(
            AnshuException.class,
            failure ->
                assertThat(failure.message(Language.ENGLISH))
                    .contains("INDICATOR_INVALID", expected, found));
  }
}
