package org.anshu.registry.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anshu.registry.ProductRoot;
import org.anshu.registry.scoring.example.ScoringExample;
import org.anshu.registry.scoring.example.ScoringExamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rubrics of the product, and what people computed by hand for them. */
class ShippedRubricsTest {

  private static final List<Path> ROOTS = List.of(ProductRoot.find().resolve("jobs/registry"));
  private static final List<Rubric> RUBRICS = Rubrics.load(ROOTS);

  private static Stream<Rubric> rubrics() {
    return RUBRICS.stream();
  }

  @Test
  void threeRubricsAreShippedOneInTwoEditions() {
    assertThat(RUBRICS)
        .extracting(Rubric::name)
        .containsExactly("guizhou/2025", "hunan/2026", "shuozhou/2025", "shuozhou/2026");
    assertThat(Rubrics.find(ROOTS, "shuozhou").edition()).isEqualTo("2026");
  }

  @ParameterizedTest
  @MethodSource("rubrics")
  void eachIsMarkedAnExampleMeasuresWhatExistsAndHasTwentyFiveItemsOrMore(Rubric rubric) {
    assertThat(rubric.example()).isTrue();
    Rubrics.check(rubric, ProductRoot.indicators());
    assertThat(rubric.items()).hasSizeBetween(25, 40);
    assertThat(rubric.items()).allSatisfy(item -> assertThat(item.authority()).isNotBlank());
  }

  @ParameterizedTest
  @MethodSource("rubrics")
  void theComputationByHandIsRightAndTheProgramAgrees(Rubric rubric) {
    List<ScoringExample> examples = ScoringExamples.of(rubric);
    assertThat(examples).isNotEmpty();
    for (ScoringExample example : examples) {
      assertThat(example.differences(rubric)).as(rubric.name() + " " + example.name()).isEmpty();
    }
  }

  @Test
  void theyShowEveryKindOfRuleSanctionAndTreatmentOfWhatDoesNotApply() {
    Set<Class<?>> rules =
        RUBRICS.stream()
            .flatMap(rubric -> rubric.items().stream())
            .map(item -> item.rule().getClass())
            .collect(Collectors.toSet());
    assertThat(rules)
        .containsExactlyInAnyOrder(
            Rule.PerOccurrence.class,
            Rule.Threshold.class,
            Rule.Bands.class,
            Rule.Linear.class,
            Rule.Proportional.class,
            Rule.Ranking.class,
            Rule.YesNo.class,
            Rule.Manual.class);
    assertThat(RUBRICS.stream().flatMap(rubric -> rubric.sanctions().stream()).toList())
        .extracting(Sanction::kind)
        .contains(Sanction.Kind.VETO, Sanction.Kind.CAP, Sanction.Kind.LOWER);
    assertThat(RUBRICS.stream().flatMap(rubric -> rubric.items().stream()).toList())
        .extracting(Item::notApplicable)
        .contains(Item.NotApplicable.values());
  }

  @Test
  void theCutOffsAreThosePublished() {
    assertThat(cutOffs("shuozhou/2025")).containsExactly("90", "80", "60");
    assertThat(cutOffs("guizhou/2025")).containsExactly("90", "80", "60");
    assertThat(cutOffs("hunan/2026")).containsExactly("90", "70", "60");
    Rubric hunan = Rubrics.find(ROOTS, "hunan");
    assertThat(hunan.from()).isEqualTo("2025-12-01");
    assertThat(hunan.to()).isEqualTo("2026-11-30");
    assertThat(Rubrics.find(ROOTS, "shuozhou/2025").bonuses().get(0).byLevel().values())
        .extracting(BigDecimal::toPlainString)
        .containsExactly("2", "1", "0.5");
  }

  private static List<String> cutOffs(String name) {
    return Rubrics.find(ROOTS, name).grades().stream()
        .map(Grade::from)
        .filter(from -> from != null)
        .map(BigDecimal::toPlainString)
        .toList();
  }
}
