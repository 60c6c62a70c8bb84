package org.anshu.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatioTest {

  @ParameterizedTest
  @CsvSource({
    "72, 182, 100, 2, HALF_UP, 39.56", // Sichuan, major hazards rectified
    "137354, 141911, 100, 2, HALF_UP, 96.79", // the same page, recomputed
    "10573, 10561, 100, 2, HALF_UP, 100.11", // Guangxi, coverage above 100 % is not clamped
    "8, 45, 100, 2, DOWN, 17.77", // Chizhou cuts off
    "17, 31, 100, 2, DOWN, 54.83",
    "37, 114, 100, 2, HALF_UP, 32.46", // Wuhan rounds
    "73, 789.68, 1, 3, HALF_UP, 0.092", // Shanxi, deaths per million tonnes, not annualised
    "4, 118.30, 10, 3, HALF_UP, 0.338", // per 万 to per 十万
    "1, 8, 1, 2, HALF_UP, 0.13",
    "1, 8, 1, 2, HALF_EVEN, 0.12",
    "376, 5775.7, 1, 4, HALF_UP, 0.0651", // deaths per 亿元, Changzhou 2016
    "103, 7686.6, 1, 4, HALF_UP, 0.0134", // and 2020
    "10, 100, 10, 4, HALF_UP, 1.0000", // 10 of 30 deaths in 工矿商贸, one million employees
    "16, 100000, 10000, 2, HALF_UP, 1.60", // per 万车
    "0, 5, 100, 2, HALF_UP, 0.00"
  })
  void publishedRatesAreReproduced(
      String numerator,
      String denominator,
      String scale,
      int decimals,
      RoundingMode mode,
      String printed) {
    Ratio ratio = ratio(numerator, denominator).times(new BigDecimal(scale));
    assertThat(ratio.state()).isEqualTo(FigureState.OK);
    assertThat(ratio.rounded(new Rounding(decimals, mode))).isEqualTo(printed);
  }

  @Test
  void aValueIsRoundedOnceFromItsExactFraction() {
    // 0.14499… must not become 0.145 and then 0.15.
    Ratio ratio = ratio("14499999999999999999999999999999999999999", "1e41");
    assertThat(ratio.rounded(new Rounding(2, RoundingMode.HALF_UP))).isEqualTo("0.14");
  }

  @Test
  void aDenominatorNotReleasedIsPendingAndHasNoValue() {
    Ratio ratio = Ratio.of(BigDecimal.ONE, null);
    assertThat(ratio.state()).isEqualTo(FigureState.PENDING_DENOMINATOR);
    assertThat(ratio.state().mark()).isEqualTo("待发布");
    assertThat(ratio.rounded(Rounding.ONE_DECIMAL)).isNull();
    assertThat(ratio.approximate()).isNull();
    assertThat(ratio.times(BigDecimal.TEN).state()).isEqualTo(FigureState.PENDING_DENOMINATOR);
  }

  @Test
  void aZeroDenominatorIsADashNeverOneHundredPerCent() {
    Ratio ratio = ratio("0", "0.00");
    assertThat(ratio.state()).isEqualTo(FigureState.ZERO_DENOMINATOR);
    assertThat(ratio.state().mark()).isEqualTo("—");
    assertThat(ratio.rounded(Rounding.ONE_DECIMAL)).isNull();
  }

  @Test
  void aCountIsItself() {
    assertThat(
            Ratio.ofCount(new BigDecimal("120.56")).rounded(new Rounding(2, RoundingMode.HALF_UP)))
        .isEqualTo("120.56");
    assertThat(ratio("1", "3").approximate()).isEqualTo("0.3333333333333333333333333333333333");
  }

  @Test
  void decimalsAreNotNegative() {
    assertThatThrownBy(() -> new Rounding(-1, RoundingMode.HALF_UP)).hasMessageContaining("-1");
  }

  private static Ratio ratio(String numerator, String denominator) {
    return Ratio.of(new BigDecimal(numerator), new BigDecimal(denominator));
  }
}
