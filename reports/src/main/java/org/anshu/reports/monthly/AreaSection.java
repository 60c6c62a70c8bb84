package org.anshu.reports.monthly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.anshu.reports.document.Block;
import org.anshu.reports.document.Block.Exhibit;
import org.anshu.reports.document.Block.Paragraph;
import org.anshu.reports.document.Cell;
import org.anshu.reports.document.Row;
import org.anshu.reports.document.Table;
import org.anshu.reports.document.Words;
import org.anshu.reports.figures.Axis;
import org.anshu.reports.figures.Key;
import org.anshu.reports.figures.Member;
import org.anshu.reports.origin.Passage;
import org.anshu.reports.wording.Facts;

/** 三、各地区: the statistical units, and the chart of deaths this year and last. */
final class AreaSection extends Section {

  private static final List<String> COUNTS =
      List.of(OverallSection.ACCIDENTS, OverallSection.DEATHS);
  private static final int CHARTED = 16;

  private final Movers movers;

  AreaSection(Facts facts, Words words) {
    super(facts, words);
    this.movers = new Movers(facts, words, Axis.UNIT);
  }

  @Override
  List<Block> write() {
    List<String> windows = List.of(MONTH, CUMULATIVE, "month_last_year", "cumulative_last_year");
    List<Member> units = totals.rows(Axis.UNIT, COUNTS, windows, words.say("unattributed"));
    totals.foot(Axis.UNIT, units, COUNTS, windows);
    List<Block> blocks = new ArrayList<>();
    blocks.add(heading("areas", monthSentence()));
    blocks.add(new Paragraph(words.tell("moved", name(CUMULATIVE), movers.moved(CUMULATIVE))));
    blocks.add(table(units));
    blocks.add(chart());
    return blocks;
  }

  private Passage monthSentence() {
    List<Member> deadly = movers.leading(OverallSection.DEATHS, MONTH);
    if (deadly.isEmpty()) {
      return words.tell("areas.month.none", name(MONTH));
    }
    boolean quiet = !movers.quiet(OverallSection.DEATHS, MONTH).isEmpty();
    return words.tell(
        "areas.month",
        name(MONTH),
        movers.names(deadly, this::deaths),
        quiet ? words.tell("areas.quiet") : "");
  }

  private Passage deaths(Member unit) {
    Passage deaths = facts.print(unit(OverallSection.DEATHS, MONTH, unit.code()));
    return words.tell("part.deaths", unit.name(), deaths);
  }

  private Table table(List<Member> units) {
    List<Row> rows = new ArrayList<>();
    rows.add(row(words.say("total"), Axis.TOTAL, "", true));
    units.forEach(one -> rows.add(row(one.name(), Axis.UNIT, one.code(), false)));
    return Table.of(
        "areas",
        words.say("table.areas"),
        words.say("unit.areas"),
        words.columns("columns.areas", monthName(), cumulativeName()),
        rows);
  }

  private Row row(String name, Axis axis, String code, boolean strong) {
    List<Cell> cells = new ArrayList<>();
    for (String window : List.of(MONTH, CUMULATIVE)) {
      for (String indicator : COUNTS) {
        Key key = new Key(indicator, window, axis, code);
        cells.add(facts.cell(key));
        cells.add(facts.change(key));
      }
    }
    cells.add(gdpRate(new Key(OverallSection.GDP_RATE, CUMULATIVE, axis, code)));
    return new Row(name, cells, strong);
  }

  /** A unit without a denominator in either year has no GDP of its own, as zones have none. */
  private Cell gdpRate(Key key) {
    boolean never = facts.pending(key) && facts.pending(facts.base(key));
    return never && key.axis() == Axis.UNIT
        ? Cell.NONE.from(facts.countOrigin(key))
        : facts.cell(key);
  }

  /** Rows: unit, deaths this year, deaths last year; most deaths first. */
  private Exhibit chart() {
    List<Member> units = new ArrayList<>(facts.figures().members(Axis.UNIT));
    Comparator<Member> order =
        Comparator.comparing(this::deathsNow).thenComparing(one -> deathsBefore(one)).reversed();
    units.sort(order);
    boolean all = units.size() <= CHARTED;
    List<Row> rows =
        units.stream().limit(CHARTED).map(one -> new Row(one.name(), bars(one), false)).toList();
    int year = month().getYear();
    Map<String, String> texts =
        Map.of(
            "TITLE",
                all
                    ? words.say("chart.areas", cumulativeName())
                    : words.say("chart.areas.top", cumulativeName(), CHARTED),
            "SERIES_NOW", words.say("series.this.year", year, cumulativeName()),
            "SERIES_BEFORE", words.say("series.this.year", year - 1, cumulativeName()));
    return new Exhibit("chart-areas", texts, rows);
  }

  private List<Cell> bars(Member unit) {
    Key key = unit(OverallSection.DEATHS, CUMULATIVE, unit.code());
    return List.of(facts.cell(key), facts.cell(facts.base(key)));
  }

  private BigDecimal deathsNow(Member unit) {
    return movers.value(OverallSection.DEATHS, CUMULATIVE, unit);
  }

  private BigDecimal deathsBefore(Member unit) {
    return movers.value(OverallSection.DEATHS, "cumulative_last_year", unit);
  }
}
