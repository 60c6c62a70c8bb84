package org.anshu.reports.monthly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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

/** 六、特种设备: the eight kinds in use, and what is overdue for inspection. */
final class EquipmentSection extends Section {

  static final String IN_USE = "equipment.in_use";
  static final String OVERDUE = "equipment.overdue_rate";
  private static final int NAMED = 3;
  private static final int COLUMNS = 7;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  EquipmentSection(Facts facts, Words words) {
    super(facts, words);
  }

  @Override
  List<Block> write() {
    List<Member> kinds = facts.figures().members(Axis.CATEGORY);
    totals.foot(Axis.CATEGORY, kinds, List.of(IN_USE, OVERDUE), List.of(MONTH));
    List<Block> blocks = new ArrayList<>();
    blocks.add(heading("equipment", sentence()));
    worst(kinds).forEach(blocks::add);
    blocks.add(table(kinds));
    return blocks;
  }

  private Passage sentence() {
    Key overdue = Key.total(OVERDUE, MONTH);
    return words.tell(
        "equipment",
        monthNumber(),
        facts.print(IN_USE, MONTH),
        facts.denominatorCell(overdue).passage(),
        facts.numeratorCell(overdue).passage(),
        percent(facts.cell(overdue)),
        percent(inDate(overdue)));
  }

  private Passage percent(Cell cell) {
    return cell.isNumber() ? words.tell("percent", cell.passage()) : cell.passage();
  }

  /** 定期检验率: what is not overdue, over the same base. */
  private Cell inDate(Key overdue) {
    BigDecimal base = facts.denominator(overdue);
    Ratio ratio = Ratio.of(base.subtract(facts.numerator(overdue)), base).times(HUNDRED);
    Rounding rounding = facts.rounding(OVERDUE);
    return Cell.of(ratio, rounding).from(Origin.of(Making.REMAINDER_SHARE, rounding, overdue));
  }

  private List<Block> worst(List<Member> kinds) {
    List<Member> sorted =
        kinds.stream()
            .filter(one -> rate(one).signum() > 0)
            .sorted(Comparator.comparing(this::rate).reversed())
            .toList();
    List<Passage> worst =
        Leaders.of(sorted, NAMED, this::rate).stream()
            .map(
                one ->
                    words.tell("equipment.worst.item", one.name(), facts.print(kind(OVERDUE, one))))
            .toList();
    return worst.isEmpty()
        ? List.of()
        : List.of(new Paragraph(words.tell("equipment.worst", words.row(worst))));
  }

  private BigDecimal rate(Member kind) {
    BigDecimal rate = facts.ratio(kind(OVERDUE, kind)).approximate();
    return Objects.requireNonNullElse(rate, BigDecimal.ZERO);
  }

  private static Key kind(String indicator, Member kind) {
    return new Key(indicator, MONTH, Axis.CATEGORY, kind.code());
  }

  private Table table(List<Member> kinds) {
    List<Row> rows = new ArrayList<>();
    rows.add(row(words.say("total"), Axis.TOTAL, "", true));
    kinds.forEach(one -> rows.add(row(one.name(), Axis.CATEGORY, one.code(), false)));
    return Table.of(
        "equipment",
        words.say("table.equipment", month().getMonthValue()),
        words.say("unit.equipment"),
        words.columns("columns.equipment"),
        rows);
  }

  /** A kind that is not counted in numbers, such as 压力管道, has no figures but marks. */
  private Row row(String name, Axis axis, String code, boolean strong) {
    Key inUse = new Key(IN_USE, MONTH, axis, code);
    if (!facts.figures().has(inUse)) {
      Cell none = Cell.NONE.from(facts.countOrigin(inUse));
      return new Row(name, Collections.nCopies(COLUMNS, none), strong);
    }
    Key overdue = new Key(OVERDUE, MONTH, axis, code);
    return new Row(
        name,
        List.of(
            facts.cell(inUse),
            share(inUse),
            facts.denominatorCell(overdue),
            valid(overdue),
            facts.numeratorCell(overdue),
            facts.cell(overdue),
            inDate(overdue)),
        strong);
  }

  /** The share of a kind in all that is in use. */
  private Cell share(Key inUse) {
    Key all = Key.total(IN_USE, MONTH);
    Ratio share = Ratio.of(facts.numerator(inUse), facts.numerator(all)).times(HUNDRED);
    return Cell.of(share, Rounding.ONE_DECIMAL)
        .from(Origin.of(Making.SHARE, Rounding.ONE_DECIMAL, inUse, all));
  }

  /** How many are within their date; a mark where no device has one. */
  private Cell valid(Key overdue) {
    if (!facts.denominatorCell(overdue).isNumber()) {
      return Cell.NONE.from(Origin.of(Making.REMAINDER, facts.rounding(IN_USE), overdue));
    }
    BigDecimal valid = facts.denominator(overdue).subtract(facts.numerator(overdue));
    Rounding rounding = facts.rounding(IN_USE);
    return Cell.of(Ratio.ofCount(valid), rounding)
        .from(Origin.of(Making.REMAINDER, rounding, overdue));
  }
}
