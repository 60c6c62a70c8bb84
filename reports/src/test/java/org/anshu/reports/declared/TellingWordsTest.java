package org.anshu.reports.declared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anshu.registry.disclosure.DisclosureRules;
import org.anshu.registry.disclosure.Edition.Amount;
import org.anshu.registry.trace.FigureId;
import org.anshu.reports.catalogue.Reader;
import org.anshu.reports.disclosure.Editions;
import org.anshu.reports.document.Block;
import org.anshu.reports.document.Words;
import org.anshu.reports.document.WrittenReport;
import org.anshu.reports.figures.Axis;
import org.anshu.reports.figures.Figure;
import org.anshu.reports.figures.Key;
import org.anshu.reports.figures.Member;
import org.anshu.reports.figures.ReleaseFigures;
import org.anshu.reports.origin.Passage;
import org.anshu.reports.wording.Facts;
import org.junit.jupiter.api.Test;

/** Words without a number tell of figures too, and are left out with them. */
class TellingWordsTest {

  private static final YearMonth JUNE = YearMonth.of(2026, 6);
  private static final String REWARDED = "enforcement.hotline_rewarded";
  private static final String TRANSFERS = "enforcement.transfers";
  private static final List<Member> UNITS =
      List.of(new Member("A", "甲区"), new Member("B", "第2区"), new Member("C", "丙县"));

  private final Map<Key, Figure> values = new HashMap<>();

  @Test
  void whoHasNoneTellsWhoHasSome() {
    units(REWARDED, "month", 1, 0, 0);
    String words = "没有兑现奖励的地区为{quiet:" + REWARDED + "@month by units}。";
    assertThat(told(words).text()).isEqualTo("没有兑现奖励的地区为第2区、丙县。");
    assertThat(public_(words)).isEmpty();
  }

  @Test
  void whoDidNotChangeTellsTheYearBefore() {
    units(REWARDED, "month", 1, 7, 6);
    units(REWARDED, "month_last_year", 1, 7, 6);
    String words = "兑现奖励件数{moved:" + REWARDED + "@month by units}。";
    assertThat(told(words).text()).isEqualTo("兑现奖励件数与上年同期均持平。");
    assertThat(public_(words)).isEmpty();
  }

  @Test
  void equalChangesTellTheYearBefore() {
    city(TRANSFERS, "month", 2);
    city(TRANSFERS, "month_last_year", 2);
    String words = "移送案件{changes:" + TRANSFERS + "@month}。";
    assertThat(told(words).text()).contains("持平");
    assertThat(public_(words)).isEmpty();
  }

  @Test
  void thereWasNoneIsAFigure() {
    city(TRANSFERS, "previous_month", 2);
    city(TRANSFERS, "cumulative", 2);
    String words = "{" + TRANSFERS + "@month}件。\np.zero={month}没有移送案件。";
    assertThat(told(words).marks()).anyMatch(mark -> !mark.origin().keys().isEmpty());
  }

  private void units(String indicator, String window, int... counts) {
    int sum = 0;
    for (int i = 0; i < counts.length; i++) {
      put(new Key(indicator, window, Axis.UNIT, UNITS.get(i).code()), counts[i]);
      sum += counts[i];
    }
    city(indicator, window, sum);
  }

  private void city(String indicator, String window, int count) {
    put(Key.total(indicator, window), count);
  }

  private void put(Key key, int count) {
    values.put(key, Figure.of(count));
  }

  private Passage told(String phrase) {
    ReleaseFigures sample = SampleFigures.of(JUNE).figures(List.of());
    ReleaseFigures figures =
        new ReleaseFigures(
            sample.release(),
            UNITS,
            List.of(),
            List.of(),
            values,
            List.of(),
            List.of(),
            Map.of(),
            List.of());
    Scope scope =
        new Scope(
            new Facts(figures, SampleFigures.INDICATORS), Words.of("p=" + phrase), "", "", false);
    return new Sentences(scope).tell("p").orElseThrow();
  }

  private List<Block> public_(String phrase) {
    Map<FigureId, Amount> stored = new HashMap<>();
    values.forEach((key, figure) -> stored.put(key.in(JUNE), new Amount(figure.numerator(), null)));
    DisclosureRules rules =
        DisclosureRules.load(List.of(Path.of("..", "jobs", "registry")), SampleFigures.INDICATORS);
    Editions editions =
        new Editions(rules, SampleFigures.INDICATORS, (release, month, indicators) -> stored);
    WrittenReport report =
        new WrittenReport(
            "某局", "", "", "", "通报", "", List.of(new Block.Paragraph(told(phrase))), List.of());
    return editions
        .cut(Reader.PUBLIC, new Editions.OfRelease("R", JUNE, UNITS), List.of(report), List.of())
        .reports()
        .get(0)
        .blocks();
  }
}
