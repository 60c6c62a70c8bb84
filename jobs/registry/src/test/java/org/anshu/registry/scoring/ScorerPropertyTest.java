package org.anshu.registry.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.anshu.registry.rubric.Measure;
import org.anshu.registry.rubric.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every assessment, tried on made-up ones of many seeds. */
class ScorerPropertyTest {

  private static final int SEEDS = 25;

  @Test
  void scoresNeverLeaveTheirRange() {
    for (int seed = 0; seed < SEEDS; seed++) {
      AssessmentResult result = RandomAssessment.of(seed, 9, 16).score();
      for (UnitScore score : result.units()) {
        for (UnitScore.PartScore part : score.parts()) {
          BigDecimal sum = BigDecimal.ZERO;
          for (UnitScore.ItemScore item : part.items()) {
            assertThat(item.points()).isBetween(BigDecimal.ZERO, item.available());
            sum = sum.add(item.available());
          }
          assertThat(sum).isEqualByComparingTo(part.part().itemPoints());
          assertThat(part.points()).isBetween(BigDecimal.ZERO, part.reachable());
        }
        assertThat(score.base()).isBetween(BigDecimal.ZERO, score.reachable());
        assertThat(score.scaled()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
        assertThat(score.total())
            .isEqualByComparingTo(
                score.scaled().add(score.bonus()).subtract(score.deduction()).max(BigDecimal.ZERO));
      }
      ranksAreCompetitionRanks(result.units());
    }
  }

  private static void ranksAreCompetitionRanks(List<UnitScore> units) {
    for (UnitScore score : units) {
      long better = units.stream().filter(other -> other.rank() < score.rank()).count();
      long same = units.stream().filter(other -> other.rank() == score.rank()).count();
      assertThat(score.rank()).isEqualTo((int) better + 1);
      assertThat(score.tied()).isEqualTo((int) same);
      assertThat(units)
          .allSatisfy(
              other ->
                  assertThat(
                          other.rank() < score.rank() && other.total().compareTo(score.total()) < 0)
                      .isFalse());
    }
  }

  @Test
  void orderOfUnitsAndRecordsDoesNotMatter() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Draft draft = RandomAssessment.of(seed, 9, 16);
      AssessmentResult before = draft.score();
      Random random = new Random(seed);
      for (List<?> list : List.of(draft.units, draft.figures, draft.facts, draft.marks)) {
        Collections.shuffle(list, random);
      }
      AssessmentResult after = draft.score();
      for (UnitScore score : before.units()) {
        assertThat(after.of(score.unit().code())).isEqualTo(score);
      }
      assertThat(after.warnings()).isEqualTo(before.warnings());
    }
  }

  /** One more of what is bad never gives points, one more of what is good never takes any. */
  @ParameterizedTest
  @ValueSource(strings = {"U0000", "U0003"})
  void itemsAreMonotone(String unit) {
    for (int seed = 0; seed < SEEDS; seed++) {
      Draft draft = RandomAssessment.of(seed, 6, 16);
      AssessmentResult before = draft.score();
      for (int index = 0; index < draft.figures.size(); index++) {
        FrozenFigure figure = draft.figures.get(index);
        if (!figure.unit().equals(unit)) {
          continue;
        }
        List<FrozenFigure> figures = new ArrayList<>(draft.figures);
        figures.set(index, more(figure));
        ScoringInputs inputs = draft.inputs();
        AssessmentResult after =
            Scorer.score(
                before.rubric(),
                new ScoringInputs(
                    inputs.release(),
                    inputs.units(),
                    figures,
                    inputs.facts(),
                    inputs.marks(),
                    inputs.rulings()));
        UnitScore.ItemScore first = item(before, unit, figure.indicator());
        UnitScore.ItemScore second = item(after, unit, figure.indicator());
        if (figure.rate()) {
          assertThat(second.points()).isGreaterThanOrEqualTo(first.points());
        } else {
          assertThat(second.points()).isLessThanOrEqualTo(first.points());
        }
      }
    }
  }

  private static UnitScore.ItemScore item(AssessmentResult result, String unit, String item) {
    UnitScore.ItemScore score = Objects.requireNonNull(result.of(unit).item(item));
    assertThat(score.item().rule()).isInstanceOf(Rule.OfMeasure.class);
    assertThat(((Rule.OfMeasure) score.item().rule()).measure()).isInstanceOf(Measure.Figure.class);
    return score;
  }

  private static FrozenFigure more(FrozenFigure figure) {
    return new FrozenFigure(
        figure.id(),
        figure.indicator(),
        figure.window(),
        figure.unit(),
        figure.sector(),
        figure.category(),
        figure.numerator().add(BigDecimal.ONE),
        figure.denominator(),
        figure.factor(),
        figure.rate(),
        figure.pending());
  }

  /** What is printed says how the number came about: the leaves carry every source. */
  @Test
  void everyMeasuredItemNamesItsFigure() {
    AssessmentResult result = RandomAssessment.of(1, 5, 16).score();
    for (UnitScore score : result.units()) {
      for (UnitScore.PartScore part : score.parts()) {
        for (UnitScore.ItemScore item : part.items()) {
          if (item.lost().signum() > 0) {
            assertThat(item.explanation().sources()).isNotEmpty();
          }
          assertThat(item.explanation().formula()).isNotBlank();
          assertThat(item.explanation().value()).isEqualByComparingTo(item.points());
        }
      }
    }
  }
}
