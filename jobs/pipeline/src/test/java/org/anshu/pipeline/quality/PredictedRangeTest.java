package org.anshu.pipeline.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.anshu.registry.rule.ExpectedRange;
import org.anshu.registry.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PredictedRangeTest {

  private static final double FALSE_ALARMS = 0.002;
  private static final int TRIALS = 20_000;

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 2, 10, 100, 20_000})
  void soundSeriesRaiseNoMoreFalseAlarmsThanStated(double mean) {
    Random random = new Random(7);
    int alarms = 0;
    for (int i = 0; i < TRIALS; i++) {
      PredictedRange range = PredictedRange.of(history(random, mean), FALSE_ALARMS);
      alarms += range.outcome(poisson(random, mean)).equals("ok") ? 0 : 1;
    }
    // Three standard errors of the share above what is stated.
    assertThat(alarms / (double) TRIALS).isLessThan(FALSE_ALARMS + 3 * 0.00032);
  }

  @Test
  void halfOfAHundredIsNoticed() {
    Random random = new Random(8);
    int noticed = 0;
    for (int i = 0; i < 1000; i++) {
      PredictedRange range = PredictedRange.of(history(random, 100), FALSE_ALARMS);
      noticed += range.outcome(poisson(random, 50)).equals("low") ? 1 : 0;
    }
    assertThat(noticed).isGreaterThan(900);
  }

  @Test
  void oneWildMonthDoesNotHideTheNext() {
    double[] history = new double[24];
    java.util.Arrays.fill(history, 100);
    history[5] = 5000;
    assertThat(PredictedRange.of(history, FALSE_ALARMS).outcome(250)).isEqualTo("high");
    assertThat(PredictedRange.of(history, FALSE_ALARMS).outcome(10)).isEqualTo("low");
  }

  @Test
  void nothingForYearsMakesAFewSurprising() {
    assertThat(PredictedRange.of(new double[24], FALSE_ALARMS).outcome(1)).isEqualTo("ok");
    assertThat(PredictedRange.of(new double[24], FALSE_ALARMS).outcome(3)).isEqualTo("high");
  }

  @Test
  void aShortHistoryGivesNoOpinionAndAMissingMonthIsZero() {
    ExpectedRange settings = new ExpectedRange(new BigDecimal("0.002"), 24, 12, Severity.WARN);
    YearMonth june = YearMonth.of(2026, 6);
    Map<YearMonth, Double> numbers = new TreeMap<>();
    for (int back = 1; back <= 11; back++) {
      numbers.put(june.minusMonths(back), 100.0);
    }
    assertThat(Series.of("rows.s.e", "s", june, numbers, settings).outcome())
        .isEqualTo("no_opinion");
    numbers.put(june.minusMonths(12), 100.0);
    Series series = Series.of("rows.s.e", "s", june, numbers, settings);
    assertThat(series.outcome()).isEqualTo("low");
    assertThat(series.value()).isZero();
    assertThat(series.history()).isEqualTo(12);
  }

  private static double[] history(Random random, double mean) {
    double[] history = new double[24];
    for (int i = 0; i < history.length; i++) {
      history[i] = poisson(random, mean);
    }
    return history;
  }

  private static double poisson(Random random, double mean) {
    if (mean > 60) {
      return Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
    }
    double limit = Math.exp(-mean);
    int count = -1;
    for (double product = 1; product > limit; count++) {
      product *= random.nextDouble();
    }
    return count;
  }
}
