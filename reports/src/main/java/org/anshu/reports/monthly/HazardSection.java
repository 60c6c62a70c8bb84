package org.anshu.reports.monthly;

import java.util.ArrayList;
import java.util.List;
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

/** 四、隐患整改: hazards found, rectified and closed. */
final class HazardSection extends Section {

  static final String FOUND = "hazard.found";
  static final String RECTIFIED = "hazard.rectification_rate";
  static final String ON_TIME = "hazard.on_time_rate";
  static final String CLOSED = "hazard.closure_rate";
  static final String OVERDUE = "hazard.overdue_open";
  static final String MAJOR_FOUND = "hazard.major_found";
  static final String MAJOR_OPEN = "hazard.major_open";
  static final String LISTED = "hazard.listed";
  static final String LISTED_OPEN = "hazard.listed_open";

  /** What foots: counts, and the numerators of the rates. */
  private static final List<String> FOOTING =
      List.of(FOUND, RECTIFIED, ON_TIME, CLOSED, OVERDUE, MAJOR_FOUND, LISTED);

  HazardSection(Facts facts, Words words) {
    super(facts, words);
  }

  @Override
  List<Block> write() {
    List<Member> units =
        totals.rows(Axis.UNIT, FOOTING, List.of(CUMULATIVE), words.say("unattributed"));
    totals.foot(Axis.UNIT, units, FOOTING, List.of(CUMULATIVE));
    List<Block> blocks = new ArrayList<>();
    blocks.add(heading("hazards", sentence(MONTH)));
    if (!isJanuary()) {
      blocks.add(new Paragraph(sentence(CUMULATIVE).then(stock())));
    } else {
      blocks.add(new Paragraph(stock()));
    }
    blocks.add(table(units));
    return blocks;
  }

  private Passage sentence(String window) {
    Key found = Key.total(FOUND, window);
    Key major = Key.total(MAJOR_FOUND, window);
    return words.tell(
        "hazards",
        name(window),
        facts.print(found),
        phrases.yearOnYear(found),
        facts.print(major),
        phrases.yearOnYear(major),
        rectified(Key.total(RECTIFIED, window)),
        rate("name.rectified", Key.total(RECTIFIED, window)),
        rate("name.on.time", Key.total(ON_TIME, window)),
        rate("name.closed", Key.total(CLOSED, window)));
  }

  private Passage rectified(Key key) {
    String count = facts.numerator(key).stripTrailingZeros().toPlainString();
    return Passage.of(count, Origin.of(Making.NUMERATOR, null, key));
  }

  private Passage rate(String name, Key key) {
    return facts.denominator(key).signum() == 0
        ? Passage.of(words.say("rate.absent", words.say(name)), facts.countOrigin(key))
        : words.tell("rate.plain", words.say(name), facts.print(key), phrases.yearOnYear(key));
  }

  private Passage stock() {
    Key overdue = Key.total(OVERDUE, CUMULATIVE);
    return words.tell(
        "hazards.stock",
        monthNumber(),
        facts.print(overdue),
        phrases.yearOnYear(overdue),
        facts.print(MAJOR_OPEN, CUMULATIVE),
        name(CUMULATIVE),
        facts.print(LISTED, CUMULATIVE),
        facts.print(LISTED_OPEN, CUMULATIVE));
  }

  private Table table(List<Member> units) {
    List<Row> rows = new ArrayList<>();
    rows.add(row(words.say("total"), Axis.TOTAL, "", true));
    units.forEach(one -> rows.add(row(one.name(), Axis.UNIT, one.code(), false)));
    return Table.of(
        "hazards",
        words.say("table.hazards", cumulativeName()),
        words.say("unit.hazards"),
        words.columns("columns.hazards"),
        rows);
  }

  private Row row(String name, Axis axis, String code, boolean strong) {
    Key rectified = new Key(RECTIFIED, CUMULATIVE, axis, code);
    List<Cell> cells = new ArrayList<>();
    cells.add(facts.cell(new Key(FOUND, CUMULATIVE, axis, code)));
    cells.add(facts.numeratorCell(rectified));
    cells.add(facts.cell(rectified));
    for (String indicator : List.of(ON_TIME, CLOSED, OVERDUE, MAJOR_FOUND, MAJOR_OPEN, LISTED)) {
      cells.add(facts.cell(new Key(indicator, CUMULATIVE, axis, code)));
    }
    return new Row(name, cells, strong);
  }
}
