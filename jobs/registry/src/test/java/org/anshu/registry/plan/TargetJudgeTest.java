package org.anshu.registry.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anshu.registry.Ratio;
import org.anshu.registry.plan.Evaluation.Reading;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetJudgeTest {

  /** Changzhou: 亿元GDP死亡率累计下降 30% 以上 from 2020 to 2025. */
  @ParameterizedTest
  @CsvSource({
    "0.0090,  MET,    32.8",
    "0.00938, MET,    30.0",
    "0.00939, MISSED, 29.9",
    "0.0095,  MISSED, 29.1"
  })
  void aReductionIsMetByTheExactFractionNotByWhatIsPrinted(
      String figure, Verdict verdict, String printed) {
    Evaluation evaluation =
        only(target(Measure.REDUCTION_PERCENT, Rule.AT_LEAST, "30"), "0.0134", 2025, figure);
    assertThat(evaluation.verdict()).isEqualTo(verdict);
    assertThat(rounded(evaluation.achieved())).isEqualTo(printed);
    assertThat(rounded(evaluation.needed())).isEqualTo("30.0");
  }

  /** 228 accidents in 2020, 累计下降 30% 左右: 159.6, with three points of tolerance 166.44. */
  @ParameterizedTest
  @CsvSource({"159, 3, MET", "160, 0, MISSED", "166, 3, MET", "167, 3, MISSED", "100, 3, MET"})
  void aboutFallsShortByTheToleranceAtMostAndMoreIsNoFailure(
      String figure, String tolerance, Verdict verdict) {
    PlanTarget target =
        new PlanTarget(
            Measure.REDUCTION_PERCENT,
            Rule.ABOUT,
            new BigDecimal(30),
            2020,
            2025,
            new BigDecimal(tolerance));
    assertThat(only(target, "228", 2025, figure).verdict()).isEqualTo(verdict);
  }

  /** Three of five years: 18 of 30 per cent, 100 to 82. */
  @ParameterizedTest
  @CsvSource({"82, ON_TRACK", "82.01, BEHIND", "70, MET_EARLY", "70.01, ON_TRACK", "110, BEHIND"})
  void beforeTheTargetYearTheStraightLineFromTheBaseDecides(String figure, Verdict verdict) {
    Evaluation evaluation =
        only(target(Measure.REDUCTION_PERCENT, Rule.AT_LEAST, "30"), "100", 2023, figure);
    assertThat(evaluation.verdict()).isEqualTo(verdict);
    assertThat(rounded(evaluation.required())).isEqualTo("82.0");
    assertThat(rounded(evaluation.needed())).isEqualTo("18.0");
  }

  @Test
  void aTargetThatNeedsABaseIsNotJudgedWithoutAndAZeroBaseHasNoPercentage() {
    PlanTarget reduction = target(Measure.REDUCTION_PERCENT, Rule.AT_LEAST, "30");
    assertThat(reduction.needsBase()).isTrue();
    assertThat(only(reduction, null, 2025, "10").verdict()).isEqualTo(Verdict.NO_BASE);
    assertThat(only(reduction, "0", 2025, "0").verdict()).isEqualTo(Verdict.ZERO_BASE);
    assertThat(only(reduction, "10", 2024, null).verdict()).isEqualTo(Verdict.NO_FIGURE);
    assertThat(only(target(Measure.INCREASE, Rule.AT_LEAST, "15"), null, 2025, "10").verdict())
        .isEqualTo(Verdict.NO_BASE);
  }

  @Test
  void aQualitativeTargetIsNeverJudgedNotEvenByZero() {
    PlanTarget target =
        new PlanTarget(Measure.QUALITATIVE, Rule.QUALITATIVE, null, 2020, 2025, BigDecimal.ZERO);
    assertThat(target.needsBase()).isFalse();
    assertThat(only(target, "1", 2025, "0").verdict()).isEqualTo(Verdict.NOT_JUDGED);
  }

  /** 35 model communities, 15 more by 2025. */
  @ParameterizedTest
  @CsvSource({
    "2025, 50, MET",
    "2025, 49, MISSED",
    "2023, 44, ON_TRACK",
    "2023, 43, BEHIND",
    "2026, 50, MET"
  })
  void anIncreaseIsCountedFromTheBase(int year, String figure, Verdict verdict) {
    assertThat(only(target(Measure.INCREASE, Rule.AT_LEAST, "15"), "35", year, figure).verdict())
        .isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({
    "AT_LEAST, 100, 2025, 100,  MET",
    "AT_LEAST, 100, 2025, 99.9, MISSED",
    "AT_LEAST, 100, 2023, 99.9, NOT_YET",
    "AT_LEAST, 100, 2023, 100,  MET_EARLY",
    "AT_MOST,  20,  2025, 20,   MET",
    "AT_MOST,  20,  2025, 20.1, MISSED",
    "ABOUT,    20,  2025, 23,   MET",
    "ABOUT,    20,  2025, 17,   MET",
    "ABOUT,    20,  2025, 23.1, MISSED",
    "ABOUT,    20,  2025, 16.9, MISSED"
  })
  void aLevelNeedsNoBase(Rule rule, String value, int year, String figure, Verdict verdict) {
    PlanTarget target =
        new PlanTarget(Measure.LEVEL, rule, new BigDecimal(value), null, 2025, new BigDecimal(3));
    assertThat(only(target, null, year, figure).verdict()).isEqualTo(verdict);
  }

  @Test
  void aLevelWithABaseHasALineOfItsOwn() {
    PlanTarget target = target(Measure.LEVEL, Rule.AT_LEAST, "100");
    assertThat(only(target, "50", 2023, "80").verdict()).isEqualTo(Verdict.ON_TRACK);
    assertThat(only(target, "50", 2023, "79.9").verdict()).isEqualTo(Verdict.BEHIND);
  }

  /** 年均下降 5% 以上: 100 → 77.38 in the fifth year, or a mean of the five years of 95 at most. */
  @Test
  void ayearlyReductionIsReadInBothWaysAndTheyMayDiffer() {
    PlanTarget target = target(Measure.YEARLY_REDUCTION_PERCENT, Rule.AT_LEAST, "5");
    Map<Integer, Ratio> figures =
        Map.of(
            2021,
            figure("98"),
            2022,
            figure("96"),
            2023,
            figure("94"),
            2024,
            figure("92"),
            2025,
            figure("90"));
    List<Evaluation> evaluations = TargetJudge.judge(target, figure("100"), figures, 2025);
    assertThat(evaluations)
        .extracting(Evaluation::reading, Evaluation::verdict)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Reading.EACH_YEAR, Verdict.MISSED),
            org.assertj.core.groups.Tuple.tuple(Reading.MEAN_OF_YEARS, Verdict.MET));
    assertThat(rounded(evaluations.get(0).required())).isEqualTo("77.4");
    assertThat(rounded(evaluations.get(0).needed())).isEqualTo("22.6");
    assertThat(rounded(evaluations.get(1).achieved())).isEqualTo("6.0");
  }

  @Test
  void aMeanNeedsEveryYear() {
    PlanTarget target = target(Measure.YEARLY_REDUCTION_PERCENT, Rule.AT_LEAST, "5");
    assertThat(TargetJudge.judge(target, figure("100"), Map.of(2022, figure("80")), 2022))
        .extracting(Evaluation::verdict)
        .containsExactly(Verdict.ON_TRACK, Verdict.NO_FIGURE);
    assertThat(TargetJudge.judge(target, null, Map.of(2022, figure("80")), 2022))
        .extracting(Evaluation::verdict)
        .containsExactly(Verdict.NO_BASE, Verdict.NO_BASE);
  }

  @Test
  void aBaseYearThatIsNotBeforeTheTargetYearIsRefused() {
    assertThatThrownBy(
            () ->
                new PlanTarget(
                    Measure.LEVEL, Rule.AT_MOST, BigDecimal.ONE, 2025, 2025, BigDecimal.ZERO))
        .hasMessageContaining("2025");
  }

  private static PlanTarget target(Measure measure, Rule rule, String value) {
    return new PlanTarget(measure, rule, new BigDecimal(value), 2020, 2025, BigDecimal.ZERO);
  }

  private static Evaluation only(
      PlanTarget target, @Nullable String base, int year, @Nullable String figure) {
    Map<Integer, Ratio> figures = new HashMap<>();
    if (figure != null) {
      figures.put(year, figure(figure));
    }
    List<Evaluation> evaluations =
        TargetJudge.judge(target, base == null ? null : figure(base), figures, year);
    assertThat(evaluations).hasSize(1);
    return evaluations.get(0);
  }

  private static Ratio figure(String value) {
    return Ratio.ofCount(new BigDecimal(value));
  }

  private static @Nullable String rounded(@Nullable BigDecimal value) {
    return value == null ? null : value.setScale(1, java.math.RoundingMode.HALF_UP).toPlainString();
  }
}
