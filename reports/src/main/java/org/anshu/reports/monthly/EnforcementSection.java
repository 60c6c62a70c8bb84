package org.anshu.reports.monthly;

import java.util.ArrayList;
import java.util.List;
import org.anshu.reports.document.Block;
import org.anshu.reports.document.Block.Paragraph;
import org.anshu.reports.document.Row;
import org.anshu.reports.document.Table;
import org.anshu.reports.document.Words;
import org.anshu.reports.figures.Axis;
import org.anshu.reports.figures.Key;
import org.anshu.reports.figures.Member;
import org.anshu.reports.origin.Passage;
import org.anshu.reports.wording.Facts;

/** 五、行政执法: visits, penalties and fines; amounts are printed in 万元. */
final class EnforcementSection extends Section {

  static final String INSPECTIONS = "enforcement.inspections";
  static final String UNITS = "enforcement.units_inspected";
  static final String CASES = "enforcement.cases";
  static final String FINES = "enforcement.fines";
  static final String FINES_ROUTINE = "enforcement.fines_routine";
  static final String FINES_ACCIDENT = "enforcement.fines_accident";

  private static final List<String> FOOTING =
      List.of(INSPECTIONS, CASES, FINES, FINES_ROUTINE, FINES_ACCIDENT);

  EnforcementSection(Facts facts, Words words) {
    super(facts, words);
  }

  @Override
  List<Block> write() {
    List<String> windows = List.of(MONTH, CUMULATIVE);
    List<Member> units = totals.rows(Axis.UNIT, FOOTING, windows, words.say("unattributed"));
    totals.foot(Axis.UNIT, units, FOOTING, windows);
    totals.footDistinct(Axis.UNIT, units, UNITS, CUMULATIVE);
    List<Block> blocks = new ArrayList<>();
    blocks.add(heading("enforcement", sentence(MONTH)));
    if (!isJanuary()) {
      blocks.add(new Paragraph(sentence(CUMULATIVE)));
    }
    blocks.add(table(units));
    return blocks;
  }

  private Passage sentence(String window) {
    Key inspections = Key.total(INSPECTIONS, window);
    Key units = Key.total(UNITS, window);
    Key cases = Key.total(CASES, window);
    Key fines = Key.total(FINES, window);
    return words.tell(
        "enforcement",
        name(window),
        facts.print(inspections),
        phrases.yearOnYear(inspections),
        facts.print(units),
        phrases.yearOnYear(units),
        facts.print(cases),
        phrases.yearOnYear(cases),
        facts.yuan(fines),
        phrases.yearOnYear(fines),
        facts.yuan(Key.total(FINES_ROUTINE, window)),
        facts.yuan(Key.total(FINES_ACCIDENT, window)));
  }

  private Table table(List<Member> units) {
    List<Row> rows = new ArrayList<>();
    rows.add(row(words.say("total"), Axis.TOTAL, "", true));
    units.forEach(one -> rows.add(row(one.name(), Axis.UNIT, one.code(), false)));
    return Table.of(
        "enforcement",
        words.say("table.enforcement", cumulativeName()),
        words.say("unit.enforcement"),
        words.columns("columns.enforcement"),
        rows);
  }

  private Row row(String name, Axis axis, String code, boolean strong) {
    Key inspections = new Key(INSPECTIONS, CUMULATIVE, axis, code);
    Key cases = new Key(CASES, CUMULATIVE, axis, code);
    Key fines = new Key(FINES, CUMULATIVE, axis, code);
    return new Row(
        name,
        List.of(
            facts.cell(inspections),
            facts.change(inspections),
            facts.cell(new Key(UNITS, CUMULATIVE, axis, code)),
            facts.cell(cases),
            facts.change(cases),
            facts.wanCell(fines),
            facts.wanCell(new Key(FINES_ROUTINE, CUMULATIVE, axis, code)),
            facts.wanCell(new Key(FINES_ACCIDENT, CUMULATIVE, axis, code)),
            facts.change(fines)),
        strong);
  }
}
