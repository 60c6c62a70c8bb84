package org.anshu.registry.smallcount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.anshu.registry.smallcount.Change.Verdict;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeTest {

  /** The probabilities are those of R's poisson.test for a sum that is split evenly. */
  @ParameterizedTest
  @CsvSource({
    "0, 0, NONE, 1",
    "0, 1, TOO_FEW, 1",
    "0, 5, TOO_FEW, 0.0625",
    "5, 0, TOO_FEW, 0.0625",
    "0, 6, FALL, 0.03125",
    "6, 0, RISE, 0.03125",
    "2, 4, CHANCE, 0.6875",
    "3, 10, CHANCE, 0.0923",
    "3, 12, FALL, 0.0352",
    "20, 23, CHANCE, 0.7608",
    "103, 253, FALL, 0.0000"
  })
  void aDifferenceIsAChangeOnlyBeyondChance(
      long now, long base, Verdict verdict, double probability) {
    Change change = Change.of(now, base);
    assertThat(change.verdict()).isEqualTo(verdict);
    assertThat(change.probability()).isCloseTo(probability, within(0.0001));
  }

  @Test
  void exposuresOfUnequalLengthAreAllowedFor() {
    assertThat(Change.of(4, 12, 28, 365, Dispersion.NONE).verdict()).isEqualTo(Verdict.RISE);
    assertThat(Change.of(3, 12, 28, 365, Dispersion.NONE).verdict()).isEqualTo(Verdict.CHANCE);
    assertThat(Change.of(3, 12, 59, 365, Dispersion.NONE).verdict()).isEqualTo(Verdict.CHANCE);
  }

  @Test
  void theRatioOfLevelsIsForTheSameExposure() {
    Change change = Change.of(20, 10, 2, 1, Dispersion.NONE);
    assertThat(change.ratio().contains(1)).isTrue();
    assertThat(Change.of(0, 3).ratio().lower()).isZero();
    assertThat(Change.of(3, 0).ratio().upper()).isInfinite();
    Change fall = Change.of(103, 253);
    assertThat(fall.ratio().lower()).isBetween(0.31, 0.33);
    assertThat(fall.ratio().upper()).isBetween(0.50, 0.53);
  }

  @Test
  void twelveDeathsOfOneAccidentAreNoTrend() {
    Dispersion deaths = Dispersion.of(List.of(12, 1, 1, 1, 1));
    assertThat(Change.of(16, 4).verdict()).isEqualTo(Verdict.RISE);
    assertThat(Change.of(16, 4, 1, 1, deaths).verdict()).isNotEqualTo(Verdict.RISE);
  }

  /** Computed, not simulated: how often two periods of the same level are called different. */
  @ParameterizedTest
  @ValueSource(doubles = {0.5, 2, 5, 12, 25})
  void chanceIsCalledAChangeAtMostOnceInTwenty(double mean) {
    PoissonDistribution counts = PoissonDistribution.of(mean);
    double wrong = 0;
    for (int now = 0; now < 70; now++) {
      for (int base = 0; base < 70; base++) {
        Verdict verdict = Change.of(now, base).verdict();
        if (verdict == Verdict.RISE || verdict == Verdict.FALL) {
          wrong += counts.probability(now) * counts.probability(base);
        }
      }
    }
    assertThat(wrong).isLessThanOrEqualTo(0.05);
  }

  @Test
  void anExposureOfNothingIsRefused() {
    assertThatThrownBy(() -> Change.of(1, 1, 0, 1, Dispersion.NONE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Change.of(-1, 1)).isInstanceOf(IllegalArgumentException.class);
  }
}
