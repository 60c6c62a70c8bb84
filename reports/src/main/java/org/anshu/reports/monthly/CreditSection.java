package org.anshu.reports.monthly;

import java.util.ArrayList;
import java.util.List;
import org.anshu.reports.document.Block;
import org.anshu.reports.document.Cell;
import org.anshu.reports.document.Row;
import org.anshu.reports.document.Table;
import org.anshu.reports.document.Words;
import org.anshu.reports.figures.Axis;
import org.anshu.reports.figures.Key;
import org.anshu.reports.figures.Member;
import org.anshu.reports.origin.Passage;
import org.anshu.reports.wording.Facts;

/** 七、信用管理: the list of seriously dishonest subjects. */
final class CreditSection extends Section {

  static final String LISTED = "credit.listed";
  static final String REMOVED = "credit.removed";
  static final String IN_FORCE = "credit.in_force";

  CreditSection(Facts facts, Words words) {
    super(facts, words);
  }

  @Override
  List<Block> write() {
    List<String> footing = List.of(LISTED, REMOVED);
    List<String> windows = List.of(MONTH, CUMULATIVE);
    List<Member> units = totals.rows(Axis.UNIT, footing, windows, words.say("unattributed"));
    totals.foot(Axis.UNIT, units, footing, windows);
    totals.foot(Axis.UNIT, units, List.of(IN_FORCE), List.of(CUMULATIVE));
    Passage.Builder text = new Passage.Builder();
    spokenWindows().forEach(window -> text.add(sentence(window)));
    Key inForce = Key.total(IN_FORCE, CUMULATIVE);
    text.add(
        words.tell(
            "credit.stock", monthNumber(), facts.print(inForce), phrases.yearOnYear(inForce)));
    return List.of(heading("credit", text.build()), table(units));
  }

  private Passage sentence(String window) {
    Key listed = Key.total(LISTED, window);
    Key removed = Key.total(REMOVED, window);
    return words.tell(
        "credit",
        name(window),
        facts.print(listed),
        phrases.yearOnYear(listed),
        facts.print(removed),
        phrases.yearOnYear(removed));
  }

  private Table table(List<Member> units) {
    List<Row> rows = new ArrayList<>();
    rows.add(row(words.say("total"), Axis.TOTAL, "", true));
    units.forEach(one -> rows.add(row(one.name(), Axis.UNIT, one.code(), false)));
    String stock = words.say("credit.stock.header", month().getMonthValue());
    return Table.of(
        "credit",
        words.say("table.credit"),
        words.say("unit.credit"),
        words.columns("columns.credit", monthName(), yearName(), stock),
        rows);
  }

  private Row row(String name, Axis axis, String code, boolean strong) {
    List<Cell> cells = new ArrayList<>();
    for (String indicator : List.of(LISTED, REMOVED)) {
      Key total = new Key(indicator, CUMULATIVE, axis, code);
      cells.add(facts.cell(new Key(indicator, MONTH, axis, code)));
      cells.add(facts.cell(total));
      cells.add(facts.change(total));
    }
    Key inForce = new Key(IN_FORCE, CUMULATIVE, axis, code);
    cells.add(facts.cell(inForce));
    cells.add(facts.change(inForce));
    return new Row(name, cells, strong);
  }
}
