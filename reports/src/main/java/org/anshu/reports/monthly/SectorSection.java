package org.anshu.reports.monthly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.anshu.registry.Ratio;
import org.anshu.registry.Rounding;
import org.anshu.reports.document.Block;
import org.anshu.reports.document.Block.Paragraph;
import org.anshu.reports.document.Cell;
import org.anshu.reports.document.Row;
import org.anshu.reports.document.Table;
import org.anshu.reports.document.Words;
import org.anshu.reports.figures.Axis;
import org.anshu.reports.figures.Key;
import org.anshu.reports.figures.Member;
import org.anshu.reports.origin.Making;
import org.anshu.reports.origin.Origin;
import org.anshu.reports.origin.Passage;
import org.anshu.reports.wording.Facts;
import org.anshu.reports.wording.Leaders;

/** 二、行业领域: the six sectors. */
final class SectorSection extends Section {

  private static final List<String> COUNTS =
      List.of(
          OverallSection.ACCIDENTS,
          OverallSection.DEATHS,
          OverallSection.INJURIES,
          OverallSection.LOSS);
  private static final int LEADING = 3;

  private final Movers movers;

  SectorSection(Facts facts, Words words) {
    super(facts, words);
    this.movers = new Movers(facts, words, Axis.SECTOR);
  }

  @Override
  List<Block> write() {
    List<Member> sectors = facts.figures().members(Axis.SECTOR);
    totals.foot(Axis.SECTOR, sectors, COUNTS, List.of(MONTH, CUMULATIVE));
    List<Block> blocks = new ArrayList<>();
    blocks.add(heading("sectors", monthSentence()));
    blocks.add(
        new Paragraph(
            leaders().then(words.tell("moved", name(CUMULATIVE), movers.moved(CUMULATIVE)))));
    blocks.add(table(sectors));
    return blocks;
  }

  private Passage monthSentence() {
    List<Member> busy = movers.leading(OverallSection.ACCIDENTS, MONTH);
    if (busy.isEmpty()) {
      return words.tell("sectors.month.none", name(MONTH));
    }
    List<Member> quiet = movers.quiet(OverallSection.ACCIDENTS, MONTH);
    Passage others =
        quiet.isEmpty()
            ? Passage.EMPTY
            : words.tell("sectors.quiet", movers.names(quiet, one -> Passage.plain(one.name())));
    return words.tell(
        "sectors.month", name(MONTH), movers.clauses(busy, this::accidentsAndDeaths), others);
  }

  private Passage accidentsAndDeaths(Member sector) {
    Passage accidents = print(OverallSection.ACCIDENTS, sector);
    return movers.value(OverallSection.DEATHS, MONTH, sector).signum() == 0
        ? words.tell("part.accidents", sector.name(), accidents)
        : words.tell("part", sector.name(), accidents, print(OverallSection.DEATHS, sector));
  }

  private Passage print(String indicator, Member sector) {
    return facts.print(new Key(indicator, MONTH, Axis.SECTOR, sector.code()));
  }

  private Passage leaders() {
    List<Member> deadly = movers.leading(OverallSection.DEATHS, CUMULATIVE);
    if (deadly.isEmpty()) {
      return words.tell("sectors.deaths.none", name(CUMULATIVE));
    }
    List<Member> first =
        Leaders.of(deadly, LEADING, one -> movers.value(OverallSection.DEATHS, CUMULATIVE, one));
    Passage sharePhrase =
        deadly.size() == first.size() ? Passage.EMPTY : words.tell("sectors.share", share(first));
    return words.tell(
        "sectors.deaths", name(CUMULATIVE), movers.names(first, this::deaths), sharePhrase);
  }

  private Passage share(List<Member> first) {
    BigDecimal sum = BigDecimal.ZERO;
    List<Key> keys = new ArrayList<>();
    for (Member sector : first) {
      sum = sum.add(movers.value(OverallSection.DEATHS, CUMULATIVE, sector));
      keys.add(new Key(OverallSection.DEATHS, CUMULATIVE, Axis.SECTOR, sector.code()));
    }
    Key total = Key.total(OverallSection.DEATHS, CUMULATIVE);
    keys.add(total);
    Ratio share = Ratio.of(sum, facts.numerator(total)).times(BigDecimal.valueOf(100));
    return Passage.of(
        String.valueOf(share.rounded(Rounding.ONE_DECIMAL)),
        Origin.of(Making.SHARE, Rounding.ONE_DECIMAL, keys));
  }

  private Passage deaths(Member sector) {
    Key key = new Key(OverallSection.DEATHS, CUMULATIVE, Axis.SECTOR, sector.code());
    return words.tell("part.deaths", sector.name(), facts.print(key));
  }

  private Table table(List<Member> sectors) {
    List<Row> rows = new ArrayList<>();
    rows.add(row(words.say("total"), Axis.TOTAL, "", true));
    sectors.forEach(one -> rows.add(row(one.name(), Axis.SECTOR, one.code(), false)));
    return Table.of(
        "sectors",
        words.say("table.sectors"),
        words.say("unit.sectors"),
        words.columns("columns.sectors", monthName(), cumulativeName()),
        rows);
  }

  private Row row(String name, Axis axis, String code, boolean strong) {
    List<Cell> cells = new ArrayList<>();
    cells.add(facts.cell(new Key(OverallSection.ACCIDENTS, MONTH, axis, code)));
    cells.add(facts.cell(new Key(OverallSection.DEATHS, MONTH, axis, code)));
    for (String indicator : COUNTS) {
      Key key = new Key(indicator, CUMULATIVE, axis, code);
      cells.add(facts.cell(key));
      cells.add(facts.change(key));
    }
    return new Row(name, cells, strong);
  }
}
