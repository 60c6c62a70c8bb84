package org.anshu.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.anshu.registry.Comparison.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

  @ParameterizedTest
  @CsvSource({
    "20, 23, FALL, -13.0, -13.0",
    "23, 20, RISE, 15.0, 15.0",
    "77, 114, FALL, -32.5, -32.5",
    "0, 7, FALL, -100.0, -100.0",
    "656, 754, FALL, -13.0, -13.0", // Changzhou's Table 1, row 1, 2017 to 2020
    "708, 656, RISE, 7.9, 7.9",
    "712, 708, RISE, 0.6, 0.6",
    "228, 712, FALL, -68.0, -68.0",
    "3, 1, RISE, 200.0, 200.0",
    "5, 5, EQUAL, 0.0, 持平"
  })
  void aChangeIsInPerCentOfTheEarlierFigure(
      int now, int base, Kind kind, String change, String table) {
    Comparison comparison = Comparison.percentChange(count(now), count(base), Rounding.ONE_DECIMAL);
    assertThat(comparison.kind()).isEqualTo(kind);
    assertThat(comparison.change()).isEqualTo(change);
    assertThat(comparison.tableText()).isEqualTo(table);
  }

  @Test
  void aZeroBaseHasNoPercentageButAnAbsoluteChange() {
    Comparison percent = Comparison.percentChange(count(3), count(0), Rounding.ONE_DECIMAL);
    assertThat(percent).isEqualTo(new Comparison(Kind.ZERO_BASE, null, true));
    assertThat(percent.tableText()).isEqualTo("—");
    Comparison absolute =
        Comparison.absoluteChange(count(3), count(0), new Rounding(0, RoundingMode.HALF_UP));
    assertThat(absolute.kind()).isEqualTo(Kind.RISE);
    assertThat(absolute.change()).isEqualTo("3");
    assertThat(absolute.zeroBase()).isTrue();
  }

  @Test
  void aYearAfterOneWithoutLargerAccidentsHasADash() {
    // Changzhou's Table 1, row 3: 0 in 2017 and 2019, 2 in 2018, 1 in 2020.
    assertThat(Comparison.percentChange(count(2), count(0), Rounding.ONE_DECIMAL).tableText())
        .isEqualTo("—");
    assertThat(Comparison.percentChange(count(1), count(0), Rounding.ONE_DECIMAL).tableText())
        .isEqualTo("—");
  }

  @Test
  void zeroAndZeroIsEqualInProseAndADashInTables() {
    Comparison comparison = Comparison.percentChange(count(0), count(0), Rounding.ONE_DECIMAL);
    assertThat(comparison.kind()).isEqualTo(Kind.EQUAL);
    assertThat(comparison.tableText()).isEqualTo("—");
    assertThat(comparison.magnitude()).isNull();
  }

  @Test
  void theDirectionFollowsTheExactFiguresNotTheRoundedOnes() {
    Comparison comparison =
        Comparison.percentChange(count(100_001), count(100_000), Rounding.ONE_DECIMAL);
    assertThat(comparison.kind()).isEqualTo(Kind.RISE);
    assertThat(comparison.change()).isEqualTo("0.0");
  }

  @Test
  void proseTakesTheChangeWithoutItsSign() {
    assertThat(Comparison.percentChange(count(20), count(23), Rounding.ONE_DECIMAL).magnitude())
        .isEqualTo("13.0");
  }

  @Test
  void percentagesAreComparedInPointsNotInPerCent() {
    Comparison comparison =
        Comparison.pointChange(ratio("97", "100"), ratio("19", "20"), Rounding.ONE_DECIMAL);
    assertThat(comparison.kind()).isEqualTo(Kind.RISE);
    assertThat(comparison.change()).isEqualTo("2.0");
  }

  @Test
  void equalSharesOfUnequalCountsAreEqual() {
    assertThat(
            Comparison.pointChange(ratio("1", "3"), ratio("2", "6"), Rounding.ONE_DECIMAL).kind())
        .isEqualTo(Kind.EQUAL);
    assertThat(
            Comparison.percentChange(ratio("1", "3"), ratio("3", "9"), Rounding.ONE_DECIMAL)
                .tableText())
        .isEqualTo("持平");
  }

  @Test
  void ratesMayAlsoBeComparedInPerCent() {
    Comparison comparison =
        Comparison.percentChange(
            ratio("60", "2529.64"), ratio("80", "2414.80"), Rounding.ONE_DECIMAL);
    assertThat(comparison.change()).isEqualTo("-28.4");
  }

  @Test
  void aFigureThatDoesNotExistIsNotCompared() {
    Ratio pending = Ratio.of(BigDecimal.ONE, null);
    Ratio undefined = ratio("0", "0");
    assertThat(Comparison.percentChange(pending, count(1), Rounding.ONE_DECIMAL).kind())
        .isEqualTo(Kind.UNAVAILABLE);
    assertThat(Comparison.pointChange(count(1), undefined, Rounding.ONE_DECIMAL).tableText())
        .isEqualTo("—");
    assertThat(Comparison.absoluteChange(undefined, pending, Rounding.ONE_DECIMAL).change())
        .isNull();
  }

  @Test
  void aBreakOfDefinitionsIsSaidInWords() {
    assertThat(Comparison.incomparable().tableText()).isEqualTo("口径变化，无法同比");
  }

  private static Ratio count(long number) {
    return Ratio.ofCount(BigDecimal.valueOf(number));
  }

  private static Ratio ratio(String numerator, String denominator) {
    return Ratio.of(new BigDecimal(numerator), new BigDecimal(denominator));
  }
}
