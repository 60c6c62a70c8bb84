package org.anshu.registry.smallcount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PoissonIntervalTest {

  /** The tables of exact limits that are printed in textbooks, two decimals. */
  @ParameterizedTest
  @CsvSource({
    "0, 0.00, 3.69",
    "1, 0.03, 5.57",
    "2, 0.24, 7.22",
    "3, 0.62, 8.77",
    "5, 1.62, 11.67",
    "10, 4.80, 18.39",
    "30, 20.24, 42.83",
    "100, 81.36, 121.63"
  })
  void exactLimitsAreThoseOfThePrintedTables(long count, double lower, double upper) {
    Interval interval = PoissonInterval.exact(count, 0.95);
    assertThat(interval.lower()).isCloseTo(lower, within(0.0051));
    assertThat(interval.upper()).isCloseTo(upper, within(0.0051));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 7, 30, 376})
  void atALimitSoExtremeACountHasExactlyTheTailsProbability(int count) {
    Interval interval = PoissonInterval.exact(count, 0.95);
    assertThat(PoissonDistribution.of(interval.upper()).cumulativeProbability(count))
        .isCloseTo(0.025, within(1e-9));
    if (count > 0) {
      assertThat(PoissonDistribution.of(interval.lower()).survivalProbability(count - 1))
          .isCloseTo(0.025, within(1e-9));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 10, 30, 103, 376})
  void byarIsWithinOnePerCentFromFiveEventsOn(long count) {
    Interval exact = PoissonInterval.exact(count, 0.95);
    Interval byar = PoissonInterval.byar(count, 0.95);
    assertThat(byar.lower()).isCloseTo(exact.lower(), within(0.01 * exact.lower()));
    assertThat(byar.upper()).isCloseTo(exact.upper(), within(0.01 * exact.upper()));
    assertThat(PoissonInterval.byar(0, 0.95).lower()).isZero();
  }

  /** Not by simulation: the probability of all counts whose interval holds the mean, summed. */
  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.7, 1, 2.5, 4, 9.9, 31})
  void exactLimitsCoverWithAtLeastTheirLevel(double mean) {
    PoissonDistribution counts = PoissonDistribution.of(mean);
    double covered = 0;
    for (int count = 0; count < 200; count++) {
      if (PoissonInterval.exact(count, 0.95).contains(mean)) {
        covered += counts.probability(count);
      }
    }
    assertThat(covered).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void deathsOfFewAccidentsSayLessThanAsManyAccidents() {
    Dispersion one = Dispersion.of(List.of(1, 1, 1, 0, 0));
    assertThat(one).isEqualTo(Dispersion.NONE);
    Dispersion clustered = Dispersion.of(List.of(10, 1, 1));
    assertThat(clustered.factor()).isCloseTo(102 / 12.0, within(1e-12));
    Interval persons = clustered.interval(12, 0.95);
    Interval events = PoissonInterval.exact(12, 0.95);
    assertThat(persons.lower()).isLessThan(events.lower());
    assertThat(persons.upper()).isGreaterThan(events.upper());
    assertThat(Dispersion.of(List.of())).isEqualTo(Dispersion.NONE);
  }

  @Test
  void anIntervalOfARateIsThatOfItsNumerator() {
    Interval rate =
        PoissonInterval.exact(10, 0.95).per(new BigDecimal("100"), new BigDecimal("10"));
    assertThat(rate.lower()).isCloseTo(0.47954, within(0.00002));
    assertThat(rate.upper()).isCloseTo(1.83904, within(0.00002));
  }

  @Test
  void whatIsNoCountIsRefused() {
    assertThatThrownBy(() -> PoissonInterval.exact(-1, 0.95))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PoissonInterval.byar(1, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PoissonInterval.exact(1, 0.9).per(BigDecimal.ZERO, BigDecimal.ONE))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
