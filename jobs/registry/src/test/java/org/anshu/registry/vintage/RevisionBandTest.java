package org.anshu.registry.vintage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.anshu.registry.Ratio;
import org.junit.jupiter.api.Test;

class RevisionBandTest {

  private static final YearMonth FIRST = YearMonth.of(2025, 1);

  @Test
  void nineFinishedPeriodsOfTheSameAgeGiveABandOfEightyPerCent() {
    // Each month is published with 10 deaths and ends with 10 to 18.
    FigureHistory history = history(9, new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8});
    Optional<RevisionBand> band = band(history);
    assertThat(band).isPresent();
    assertThat(band.get().low()).isEqualByComparingTo("10");
    assertThat(band.get().high()).isEqualByComparingTo("18");
    assertThat(band.get().coverage()).isEqualTo(0.8);
    assertThat(band.get().periods()).isEqualTo(9);
  }

  @Test
  void withLessHistoryNothingIsSaid() {
    assertThat(band(history(8, new int[] {0, 1, 2, 3, 4, 5, 6, 7}))).isEmpty();
  }

  @Test
  void theBandNeverGoesBelowZero() {
    Optional<RevisionBand> band =
        band(history(9, new int[] {-20, -20, -20, -20, -20, -20, -20, -20, 0}));
    assertThat(band)
        .map(RevisionBand::low)
        .hasValueSatisfying(low -> assertThat(low).isEqualByComparingTo("0"));
  }

  @Test
  void theNextRevisionFallsIntoTheBandAsOftenAsItPromises() {
    Random random = new Random(20261123);
    int hits = 0;
    int trials = 2000;
    for (int trial = 0; trial < trials; trial++) {
      int[] past = random.ints(19, 0, 1000).toArray();
      RevisionBand band = band(history(19, past)).orElseThrow();
      BigDecimal next = BigDecimal.valueOf(10 + random.nextInt(1000));
      hits += band.low().compareTo(next) <= 0 && next.compareTo(band.high()) <= 0 ? 1 : 0;
    }
    // 19 periods: k = 2, promised 16/20 = 80 %; the error of 2000 trials is below 0.03.
    assertThat(hits / (double) trials).isBetween(0.77, 0.83);
  }

  private static Optional<RevisionBand> band(FigureHistory history) {
    Vintage now = history.vintages().get(history.vintages().size() - 1);
    return RevisionBand.of(
        now, RevisionTriangle.of(history, RevisionTriangle.Span.MONTH), RevisionBandTest::finished);
  }

  private static boolean finished(Vintage vintage) {
    return !vintage.release().asOf().toLocalDate().isBefore(vintage.end().plusDays(30));
  }

  /**
   * Months published on the 5th of the next one, and again with their revision two months later.
   */
  private static FigureHistory history(int months, int[] revisions) {
    List<Vintage> vintages = new ArrayList<>();
    for (int i = 0; i < months; i++) {
      YearMonth month = FIRST.plusMonths(i);
      vintages.add(vintage(month, month.plusMonths(1), 10, "month"));
      vintages.add(vintage(month, month.plusMonths(3), 10 + revisions[i], "trend_02"));
    }
    YearMonth last = FIRST.plusMonths(months + 3);
    vintages.add(vintage(last, last.plusMonths(1), 10, "month"));
    return new FigureHistory(vintages);
  }

  private static Vintage vintage(YearMonth month, YearMonth published, int value, String window) {
    LocalDate day = published.atDay(5);
    Vintage.Release release =
        new Vintage.Release(
            "R" + published.minusMonths(1) + "-e1",
            published.minusMonths(1),
            1,
            day.atTime(8, 0),
            day.atTime(8, 0));
    return new Vintage(
        release,
        window,
        month.atDay(1),
        month.plusMonths(1).atDay(1),
        Ratio.ofCount(BigDecimal.valueOf(value)));
  }
}
