package org.anshu.reports.monthly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.anshu.reports.figures.Axis;
import org.anshu.reports.figures.Key;
import org.anshu.reports.figures.Member;
import org.anshu.reports.monthly.Block.Exhibit;
import org.anshu.reports.monthly.Block.Heading;
import org.anshu.reports.monthly.Block.Paragraph;

/** 六、特种设备: the eight kinds in use, and what is overdue for inspection. */
final class EquipmentSection extends Section {

  static final String IN_USE = "equipment.in_use";
  static final String OVERDUE = "equipment.overdue_rate";
  private static final int NAMED = 3;

  EquipmentSection(Facts facts, Words words) {
    super(facts, words);
  }

  @Override
  List<Block> write() {
    List<Member> kinds = facts.figures().members(Axis.CATEGORY);
    totals.foot(Axis.CATEGORY, kinds, List.of(IN_USE, OVERDUE), List.of(CUMULATIVE));
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Heading(words.say("heading.equipment"), sentence(), words.say("sheet.equipment")));
    worst(kinds).forEach(blocks::add);
    blocks.add(table(kinds));
    return blocks;
  }

  private String sentence() {
    Key inUse = Key.total(IN_USE, CUMULATIVE);
    Key overdue = Key.total(OVERDUE, CUMULATIVE);
    boolean none = facts.denominator(overdue).signum() == 0;
    return words.say(
        "equipment",
        month().getMonthValue(),
        facts.print(inUse),
        phrases.yearOnYear(inUse),
        facts.denominatorCell(overdue).printed(),
        facts.numeratorCell(overdue).printed(),
        none
            ? facts.print(overdue)
            : words.say("rate.compared", facts.print(overdue), phrases.yearOnYear(overdue)));
  }

  private List<Block> worst(List<Member> kinds) {
    List<String> worst =
        kinds.stream()
            .filter(one -> rate(one).signum() > 0)
            .sorted(Comparator.comparing(this::rate).reversed())
            .limit(NAMED)
            .map(
                one ->
                    words.say(
                        "equipment.worst.item", one.name(), facts.print(kind(OVERDUE, one))))
            .toList();
    return worst.isEmpty()
        ? List.of()
        : List.of(new Paragraph(words.say("equipment.worst", words.list(worst))));
  }

  private BigDecimal rate(Member kind) {
    BigDecimal rate = facts.ratio(kind(OVERDUE, kind)).approximate();
    return Objects.requireNonNullElse(rate, BigDecimal.ZERO);
  }

  private static Key kind(String indicator, Member kind) {
    return new Key(indicator, CUMULATIVE, Axis.CATEGORY, kind.code());
  }

  private Exhibit table(List<Member> kinds) {
    List<Row> rows = new ArrayList<>();
    rows.add(row(words.say("total"), Axis.TOTAL, "", true));
    kinds.forEach(one -> rows.add(row(one.name(), Axis.CATEGORY, one.code(), false)));
    Map<String, String> texts =
        Map.of(
            "TITLE", words.say("table.equipment", month().getMonthValue()),
            "UNIT", words.say("unit.equipment"));
    return new Exhibit("table-equipment", texts, rows);
  }

  private Row row(String name, Axis axis, String code, boolean strong) {
    Key inUse = new Key(IN_USE, CUMULATIVE, axis, code);
    Key overdue = new Key(OVERDUE, CUMULATIVE, axis, code);
    return new Row(
        name,
        List.of(
            facts.cell(inUse),
            facts.change(inUse),
            facts.denominatorCell(overdue),
            facts.numeratorCell(overdue),
            facts.cell(overdue),
            facts.cell(facts.base(overdue)),
            facts.change(overdue)),
        strong);
  }
}
