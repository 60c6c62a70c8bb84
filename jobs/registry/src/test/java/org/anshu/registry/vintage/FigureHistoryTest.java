package org.anshu.registry.vintage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anshu.registry.Comparison;
import org.anshu.registry.Ratio;
import org.anshu.registry.Rounding;
import org.junit.jupiter.api.Test;

class FigureHistoryTest {

  private static final LocalDate NEW_YEAR_18 = LocalDate.of(2018, 1, 1);
  private static final LocalDate NEW_YEAR_19 = LocalDate.of(2019, 1, 1);
  private static final LocalDate NEW_YEAR_20 = LocalDate.of(2020, 1, 1);

  /** Changzhou: 2018 = 347 and 2019 = 255 as first published, 328 and 253 as restated. */
  private static final FigureHistory CHANGZHOU =
      new FigureHistory(
          List.of(
              year("2018-12", 1, "2019-01-08", "cumulative", NEW_YEAR_18, 347),
              year("2019-12", 1, "2020-01-08", "cumulative", NEW_YEAR_19, 255),
              year("2019-12", 1, "2020-01-08", "cumulative_last_year", NEW_YEAR_18, 347),
              year("2019-12", 2, "2020-09-01", "cumulative", NEW_YEAR_19, 253),
              year("2019-12", 2, "2020-09-01", "cumulative_last_year", NEW_YEAR_18, 328)));

  @Test
  void theOldReportReprintsItsChangeAndTheNewOneShowsTheRestatedOne() {
    assertThat(change("R2019-12-e1", Base.CURRENT)).isEqualTo("-26.5");
    assertThat(change("R2019-12-e2", Base.CURRENT)).isEqualTo("-22.9");
  }

  @Test
  void aChangeAgainstWhatWasFirstPublishedSaysSo() {
    assertThat(change("R2019-12-e2", Base.AS_PUBLISHED)).isEqualTo("-27.1");
    assertThat(Base.AS_PUBLISHED.of(now("R2019-12-e2"), CHANGZHOU))
        .map(v -> v.release().id())
        .contains("R2018-12-e1");
  }

  @Test
  void firstAndNewestStandSideBySide() {
    assertThat(CHANGZHOU.first(NEW_YEAR_18, NEW_YEAR_19)).map(Vintage::number).contains(big(347));
    assertThat(CHANGZHOU.newest(NEW_YEAR_18, NEW_YEAR_19)).map(Vintage::number).contains(big(328));
    assertThat(CHANGZHOU.first(NEW_YEAR_19, NEW_YEAR_20)).map(Vintage::number).contains(big(255));
    assertThat(CHANGZHOU.newest(NEW_YEAR_19, NEW_YEAR_20)).map(Vintage::number).contains(big(253));
    assertThat(CHANGZHOU.revised(now("R2019-12-e1"))).isFalse();
    assertThat(CHANGZHOU.revised(now("R2019-12-e2"))).isTrue();
  }

  @Test
  void aPastStateThatIsPublishedAgainIsNotTheNewest() {
    List<Vintage> vintages = new ArrayList<>(CHANGZHOU.vintages());
    Vintage.Release replay =
        new Vintage.Release(
            "R2019-12-e3",
            YearMonth.of(2019, 12),
            3,
            LocalDateTime.of(2021, 1, 1, 8, 0),
            LocalDateTime.of(2020, 1, 8, 8, 0));
    vintages.add(
        new Vintage(replay, "cumulative", NEW_YEAR_19, NEW_YEAR_20, Ratio.ofCount(big(255))));
    assertThat(new FigureHistory(vintages).newest(NEW_YEAR_19, NEW_YEAR_20))
        .map(Vintage::number)
        .contains(big(253));
  }

  @Test
  void aRateWithoutItsDenominatorIsNoFirstPublication() {
    Vintage pending =
        new Vintage(
            release("2026-03", 1, "2026-04-05"),
            "cumulative",
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 4, 1),
            Ratio.of(big(5), null));
    FigureHistory history = new FigureHistory(List.of(pending));
    assertThat(history.first(pending.start(), pending.end())).isEmpty();
    assertThat(history.revised(pending)).isFalse();
  }

  @Test
  void theTriangleHasAPeriodInEachRowAndAPublicationInEachColumn() {
    RevisionTriangle triangle = RevisionTriangle.of(CHANGZHOU, RevisionTriangle.Span.CUMULATIVE);
    assertThat(triangle.releases())
        .extracting(Vintage.Release::id)
        .containsExactly("R2018-12-e1", "R2019-12-e1", "R2019-12-e2");
    assertThat(cells(triangle.rows().get(0))).containsExactly("347", "347", "328");
    assertThat(cells(triangle.rows().get(1))).containsExactly("", "255", "253");
    assertThat(RevisionTriangle.of(CHANGZHOU, RevisionTriangle.Span.MONTH).rows()).isEmpty();
  }

  private static List<String> cells(RevisionTriangle.Row row) {
    return row.cells().stream()
        .map(cell -> cell.map(v -> String.valueOf(v.number())).orElse(""))
        .toList();
  }

  private static String change(String release, Base base) {
    Vintage now = now(release);
    Optional<Vintage> from = base.of(now, CHANGZHOU);
    return Comparison.percentChange(now.value(), from.orElseThrow().value(), Rounding.ONE_DECIMAL)
        .tableText();
  }

  private static Vintage now(String release) {
    return CHANGZHOU.at(release, "cumulative").orElseThrow();
  }

  private static Vintage year(
      String month, int edition, String published, String window, LocalDate start, int value) {
    return new Vintage(
        release(month, edition, published),
        window,
        start,
        start.plusYears(1),
        Ratio.ofCount(big(value)));
  }

  private static Vintage.Release release(String month, int edition, String published) {
    LocalDateTime at = LocalDate.parse(published).atTime(8, 0);
    return new Vintage.Release(
        "R" + month + "-e" + edition, YearMonth.parse(month), edition, at, at);
  }

  private static BigDecimal big(int value) {
    return BigDecimal.valueOf(value);
  }
}
