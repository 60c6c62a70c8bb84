package org.anshu.reports.monthly;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anshu.registry.FigureState;
import org.anshu.registry.Ratio;
import org.anshu.registry.Rounding;
import org.anshu.reports.document.Block;
import org.anshu.reports.document.Block.Exhibit;
import org.anshu.reports.document.Block.Paragraph;
import org.anshu.reports.document.Cell;
import org.anshu.reports.document.Row;
import org.anshu.reports.document.Table;
import org.anshu.reports.document.Words;
import org.anshu.reports.figures.Key;
import org.anshu.reports.origin.Making;
import org.anshu.reports.origin.Origin;
import org.anshu.reports.origin.Passage;
import org.anshu.reports.wording.Facts;
import org.anshu.reports.wording.LargerAccidents;
import org.anshu.reports.wording.Totals;

/** 一、总体情况: accidents, deaths, rates and the curve of the last twelve months. */
final class OverallSection extends Section {

  static final String ACCIDENTS = "accident.accidents";
  static final String DEATHS = "accident.deaths";
  static final String INJURIES = "accident.serious_injuries";
  static final String LOSS = "accident.direct_loss";
  static final String LARGER = "accident.larger_accidents";
  static final String LARGER_DEATHS = "accident.larger_deaths";
  static final String GDP_RATE = "accident.gdp_death_rate";
  static final String INDUSTRIAL_RATE = "accident.industrial_death_rate";
  private static final int TREND_MONTHS = 12;

  private final LargerAccidents larger;

  OverallSection(Facts facts, Words words) {
    super(facts, words);
    this.larger = new LargerAccidents(facts, words);
  }

  @Override
  List<Block> write() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(heading("overall", accidents(MONTH).then(previousMonth())));
    if (!isJanuary()) {
      blocks.add(new Paragraph(accidents(CUMULATIVE)));
    }
    larger.list(name(CUMULATIVE)).forEach(item -> blocks.add(new Paragraph(item)));
    blocks.add(new Paragraph(rate(GDP_RATE).then(rate(INDUSTRIAL_RATE))));
    blocks.add(table());
    blocks.add(trend("chart.trend.accidents", ACCIDENTS));
    blocks.add(trend("chart.trend.deaths", DEATHS));
    return blocks;
  }

  private Passage accidents(String window) {
    Key count = Key.total(ACCIDENTS, window);
    if (facts.ratio(count).numerator().signum() == 0) {
      return words.tell("accidents.none", name(window), noneBase(count), larger.sentence(window));
    }
    Key deaths = Key.total(DEATHS, window);
    Key injuries = Key.total(INJURIES, window);
    Key loss = Key.total(LOSS, window);
    return words.tell(
        "accidents",
        name(window),
        facts.print(count),
        people("deaths", deaths),
        people("injuries", injuries),
        phrases.yearOnYear(List.of(count, deaths, injuries)),
        facts.print(loss),
        phrases.yearOnYear(loss),
        larger.sentence(window));
  }

  private Passage noneBase(Key count) {
    Key base = facts.base(count);
    return facts.numerator(base).signum() == 0
        ? Passage.EMPTY
        : words.tell("accidents.none.base", facts.print(base), facts.print(DEATHS, base.window()));
  }

  private Passage people(String word, Key key) {
    boolean none = facts.numerator(key).signum() == 0;
    return none
        ? Passage.of(words.say(word + ".none"), facts.countOrigin(key))
        : words.tell(word + ".some", facts.print(key));
  }

  private Passage previousMonth() {
    Key count = Key.total(ACCIDENTS, "previous_month");
    if (!facts.figures().has(count)) {
      return Passage.EMPTY;
    }
    List<Key> now = List.of(Key.total(ACCIDENTS, MONTH), Key.total(DEATHS, MONTH));
    List<Key> before = List.of(count, Key.total(DEATHS, "previous_month"));
    return words.tell(
        "previous", period(month().minusMonths(1).getMonthValue()), phrases.several(now, before));
  }

  private Passage rate(String indicator) {
    Key key = Key.total(indicator, CUMULATIVE);
    String title = facts.indicator(indicator).title().chinese();
    String unit = facts.indicator(indicator).unit();
    if (facts.pending(key)) {
      return words.tell("rate.pending", name(CUMULATIVE), title, facts.denominatorName(indicator));
    }
    if (facts.ratio(facts.base(key)).state() != FigureState.OK) {
      return words.tell("rate.value.alone", name(CUMULATIVE), title, facts.print(key), unit);
    }
    return words.tell(
        "rate.value", name(CUMULATIVE), title, facts.print(key), unit, phrases.yearOnYear(key));
  }

  private Table table() {
    List<Row> rows = new ArrayList<>();
    rows.add(row("row.accidents", ACCIDENTS));
    rows.add(row("row.larger", LARGER));
    rows.add(row("row.deaths", DEATHS));
    rows.add(row("row.larger.deaths", LARGER_DEATHS));
    rows.add(row("row.injuries", INJURIES));
    rows.add(row("row.loss", LOSS));
    rows.add(rateRow(GDP_RATE));
    rows.add(rateRow(INDUSTRIAL_RATE));
    return Table.of(
        "overall",
        words.say("table.overall"),
        words.say("unit.overall"),
        words.columns("columns.overall", monthName(), cumulativeName()),
        rows);
  }

  private Row row(String name, String indicator) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.text(facts.indicator(indicator).unit()));
    for (String window : List.of(MONTH, CUMULATIVE)) {
      Key key = Key.total(indicator, window);
      cells.add(facts.cell(key));
      cells.add(facts.cell(facts.base(key)));
      cells.add(facts.change(key));
    }
    return new Row(words.say(name), cells, false);
  }

  private Row rateRow(String indicator) {
    Key key = Key.total(indicator, CUMULATIVE);
    return new Row(
        facts.indicator(indicator).title().chinese(),
        List.of(
            Cell.text(facts.indicator(indicator).unit()),
            Cell.NONE,
            Cell.NONE,
            Cell.NONE,
            facts.cell(key),
            facts.cell(facts.base(key)),
            facts.change(key)),
        false);
  }

  /** Rows: month name, the figure of the month, the same a year before. */
  private Exhibit trend(String title, String indicator) {
    Totals.expect(
        facts
                .numerator(Key.total(indicator, "trend_00"))
                .compareTo(facts.numerator(Key.total(indicator, MONTH)))
            == 0,
        indicator + " trend_00",
        facts.print(indicator, "trend_00").text(),
        facts.print(indicator, MONTH).text());
    List<Row> rows = new ArrayList<>();
    for (int back = TREND_MONTHS - 1; back >= 0; back--) {
      YearMonth then = month().minusMonths(back);
      List<Cell> cells =
          List.of(trendCell(indicator, back), trendCell(indicator, back + TREND_MONTHS));
      rows.add(new Row(words.say("month", then.getMonthValue()), cells, false));
    }
    Map<String, String> texts =
        Map.of(
            "TITLE", words.say(title),
            "SERIES_NOW", span(TREND_MONTHS - 1, 0),
            "SERIES_BEFORE", span(2 * TREND_MONTHS - 1, TREND_MONTHS));
    return new Exhibit("chart-trend", texts, rows);
  }

  private Cell trendCell(String indicator, int back) {
    String window = String.format(Locale.ROOT, "trend_%02d", back);
    Ratio ratio = facts.total(indicator, window);
    Rounding rounding = facts.rounding(indicator);
    Key key = Key.total(indicator, window);
    return Cell.of(ratio, rounding).from(Origin.of(Making.VALUE, rounding, key));
  }

  private String span(int firstBack, int lastBack) {
    YearMonth first = month().minusMonths(firstBack);
    YearMonth last = month().minusMonths(lastBack);
    return words.say(
        "series.span",
        first.getYear(),
        first.getMonthValue(),
        last.getYear(),
        last.getMonthValue());
  }
}
