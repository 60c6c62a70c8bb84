package org.anshu.reports.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anshu.registry.rubric.Adjustment;
import org.anshu.registry.rubric.Item;
import org.anshu.registry.rubric.Part;
import org.anshu.registry.rubric.Rubric;
import org.anshu.registry.rubric.Rule;
import org.anshu.registry.rubric.UnitType;
import org.anshu.registry.scoring.AssessmentResult;
import org.anshu.registry.scoring.UnitScore;
import org.anshu.registry.scoring.UnitScore.AdjustmentScore;
import org.anshu.registry.scoring.UnitScore.ItemScore;
import org.anshu.reports.document.Words;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/** One sheet of the working table: the units of one type below each other, formulas alive. */
final class UnitTable {

  /** Title, marks, parts, items, full points. */
  static final int HEAD_ROWS = 5;

  private static final int PARTS_ROW = 2;
  private static final int ITEMS_ROW = 3;
  private static final int POINTS_ROW = 4;
  private static final String LETTERS = "%s%d";

  private final Rubric rubric;
  private final AssessmentResult result;
  private final UnitType type;
  private final TableStyles styles;
  private final Words words;
  private final List<Block> blocks = new ArrayList<>();
  private int columns = 2;

  /** The columns of a part: its items from {@code first} to {@code last}, inclusive. */
  private record Block(Part part, List<Item> items, int first) {

    int last() {
      return first + items.size() - 1;
    }
  }

  UnitTable(AssessmentResult result, UnitType type, TableStyles styles, Words words) {
    this.result = result;
    this.rubric = result.rubric();
    this.type = type;
    this.styles = styles;
    this.words = words;
    for (Part part : rubric.parts()) {
      List<Item> items =
          part.items().stream().filter(item -> item.appliesTo().contains(type)).toList();
      if (!items.isEmpty()) {
        blocks.add(new Block(part, items, columns));
        columns += items.size();
      }
    }
  }

  void write(Sheet sheet, String subject, String marks, List<UnitScore> units) {
    styles.text(
        sheet.createRow(0),
        0,
        words.say("table.title", subject, type.title().chinese()),
        styles.title());
    styles.text(sheet.createRow(1), 0, marks, styles.wrapped());
    head(sheet);
    Map<BigDecimal, Integer> best = new HashMap<>();
    units.forEach(s -> best.merge(s.total().stripTrailingZeros(), s.rank(), Math::min));
    int at = HEAD_ROWS;
    for (UnitScore score : units) {
      Integer first = best.get(score.total().stripTrailingZeros());
      int tie = first == null ? 1 : score.rank() - first + 1;
      row(sheet.createRow(at++), score, tie, units.size());
    }
    sheet.createFreezePane(2, HEAD_ROWS);
    sheet.setColumnWidth(0, 12 * 256);
    sheet.setColumnWidth(1, 24 * 256);
  }

  private void head(Sheet sheet) {
    Row parts = sheet.createRow(PARTS_ROW);
    Row items = sheet.createRow(ITEMS_ROW);
    items.setHeightInPoints(60);
    Row points = sheet.createRow(POINTS_ROW);
    styles.text(items, 0, words.say("column.code"), styles.label());
    styles.text(items, 1, words.say("column.unit"), styles.label());
    styles.text(points, 1, words.say("column.points"), styles.label());
    for (Block block : blocks) {
      styles.text(parts, block.first(), block.part().title().chinese(), styles.label());
      for (int i = 0; i < block.items().size(); i++) {
        Item item = block.items().get(i);
        styles.text(items, block.first() + i, item.title().chinese(), styles.label());
        styles.input(points, block.first() + i, item.points());
      }
    }
    int at = columns;
    for (Block block : blocks) {
      String title = block.part().title().chinese();
      styles.text(items, at++, words.say("column.part", title), styles.label());
      styles.text(items, at++, words.say("column.reachable", title), styles.label());
    }
    for (Adjustment one : adjustments()) {
      styles.text(items, at++, one.title().chinese(), styles.label());
    }
    for (String name :
        List.of(
            "base",
            "scaled",
            "bonus",
            "deduction",
            "total",
            "tie",
            "rank",
            "by.score",
            "grade",
            "reason")) {
      styles.text(items, at++, words.say("column." + name), styles.label());
    }
  }

  private List<Adjustment> adjustments() {
    List<Adjustment> all = new ArrayList<>(rubric.bonuses());
    all.addAll(rubric.deductions());
    return all;
  }

  private void row(Row row, UnitScore score, int tie, int units) {
    styles.text(row, 0, score.unit().code(), styles.text());
    styles.text(row, 1, score.unit().name(), styles.text());
    for (Block block : blocks) {
      for (int i = 0; i < block.items().size(); i++) {
        item(row, block.first() + i, score.item(block.items().get(i).id()), score);
      }
    }
    int at = columns;
    List<String> reached = new ArrayList<>();
    List<String> reachable = new ArrayList<>();
    for (UnitScore.PartScore part : score.parts()) {
      Block block = block(part.part());
      reached.add(cell(row, at));
      styles.formula(row, at++, partPoints(row, block), part.points(), styles.item());
      reachable.add(cell(row, at));
      styles.formula(row, at++, partReachable(row, block), part.reachable(), styles.item());
    }
    int adjusted = at;
    for (Adjustment one : adjustments()) {
      styles.number(row, at++, before(score, one), styles.item());
    }
    String base = cell(row, at);
    styles.formula(row, at++, String.join("+", reached), score.base(), styles.item());
    String scaled = cell(row, at);
    String full = "'" + WorkingTable.PARAMETERS + "'!$B$1";
    String rescaled =
        rubric.rescaled() ? base + "/(" + String.join("+", reachable) + ")*" + full : base;
    total(row, at++, rescaled, score.scaled());
    String bonus = cell(row, at);
    styles.formula(
        row,
        at++,
        capped(row, adjusted, rubric.bonuses(), rubric.bonusCap()),
        score.bonus(),
        styles.item());
    String deduction = cell(row, at);
    styles.formula(
        row,
        at++,
        capped(row, adjusted + rubric.bonuses().size(), rubric.deductions(), rubric.deductionCap()),
        score.deduction(),
        styles.item());
    total(row, at++, "MAX(0," + scaled + "+" + bonus + "-" + deduction + ")", score.total());
    grade(row, at, score, tie, units);
  }

  /** Tie key, rank, grade by score, grade, reason; {@code at} is the column after the total. */
  private void grade(Row row, int at, UnitScore score, int tie, int units) {
    String total = cell(row, at - 1);
    String totals = range(at - 1, units);
    String tied = cell(row, at);
    styles.number(row, at, BigDecimal.valueOf(tie), styles.whole());
    styles.formula(
        row,
        at + 1,
        "RANK(%s,%s,0)+COUNTIFS(%s,%s,%s,\"<\"&%s)"
            .formatted(total, totals, totals, total, range(at, units), tied),
        BigDecimal.valueOf(score.rank()),
        styles.whole());
    int last = 2 + rubric.grades().size();
    String byScore =
        "LOOKUP(%s,'%s'!$B$3:$B$%d,'%s'!$A$3:$A$%d)"
            .formatted(total, WorkingTable.PARAMETERS, last, WorkingTable.PARAMETERS, last);
    styles.formula(row, at + 2, byScore, score.gradeByScore().title().chinese());
    if (score.gradeReason().isBlank()) {
      styles.formula(row, at + 3, cell(row, at + 2), score.grade().title().chinese());
    } else {
      styles.text(row, at + 3, score.grade().title().chinese(), styles.text());
    }
    styles.text(row, at + 4, score.gradeReason(), styles.text());
  }

  private void total(Row row, int column, String formula, BigDecimal value) {
    styles.formula(
        row, column, TableStyles.rounded(formula, rubric.totalRounding()), value, styles.total());
  }

  private void item(Row row, int column, @Nullable ItemScore score, UnitScore unit) {
    if (score == null) {
      return;
    }
    Item item = score.item();
    if (!score.applicable() && item.notApplicable() != Item.NotApplicable.FULL) {
      boolean excluded = item.notApplicable() == Item.NotApplicable.EXCLUDE;
      styles.text(
          row, column, words.say(excluded ? "table.excluded" : "table.given"), styles.text());
      return;
    }
    boolean ruled =
        result.inputs().rulings().stream()
            .anyMatch(r -> r.unit().equals(unit.unit().code()) && r.item().equals(item.id()));
    String formula = ruled || !score.applicable() ? null : formula(score, column);
    if (formula == null) {
      styles.input(row, column, score.points());
    } else {
      styles.formula(row, column, formula, score.points(), styles.item());
    }
  }

  /** How the points follow from the full points above; null where they do not. */
  private @Nullable String formula(ItemScore score, int column) {
    Item item = score.item();
    BigDecimal measured = score.measured();
    boolean own = score.available().compareTo(item.points()) == 0;
    if (measured == null || !own || !TableStyles.rounds(rubric.itemRounding())) {
      return null;
    }
    String full = letters(column) + "$" + (POINTS_ROW + 1);
    if (item.rule() instanceof Rule.PerOccurrence each) {
      return TableStyles.rounded(
          "MAX(%s,%s-%s*MAX(0,%s-%s))"
              .formatted(
                  Points.full(each.floor()),
                  full,
                  Points.full(each.each()),
                  measured.toPlainString(),
                  Points.full(each.free())),
          rubric.itemRounding());
    }
    boolean inProportion =
        item.rule() instanceof Rule.Threshold
            || item.rule() instanceof Rule.Linear
            || item.rule() instanceof Rule.Proportional;
    return inProportion
        ? TableStyles.rounded(
            Points.full(score.points()) + "/" + Points.full(item.points()) + "*" + full,
            rubric.itemRounding())
        : null;
  }

  private static String partPoints(Row row, Block block) {
    return "SUM(%s:%s)%s"
        .formatted(cell(row, block.first()), cell(row, block.last()), scale(block.part()));
  }

  /** All full points less those of items that are left out. */
  private String partReachable(Row row, Block block) {
    String full =
        letters(block.first())
            + "$"
            + (POINTS_ROW + 1)
            + ":"
            + letters(block.last())
            + "$"
            + (POINTS_ROW + 1);
    return "(SUM(%s)-SUMIF(%s:%s,\"%s\",%s))%s"
        .formatted(
            full,
            cell(row, block.first()),
            cell(row, block.last()),
            words.say("table.excluded"),
            full,
            scale(block.part()));
  }

  private static String scale(Part part) {
    return part.countsFor().compareTo(part.itemPoints()) == 0
        ? ""
        : "*" + Points.full(part.countsFor()) + "/" + Points.full(part.itemPoints());
  }

  private Block block(Part part) {
    return blocks.stream()
        .filter(block -> block.part().id().equals(part.id()))
        .findFirst()
        .orElseThrow();
  }

  private static BigDecimal before(UnitScore score, Adjustment adjustment) {
    return score.adjustments().stream()
        .filter(one -> one.adjustment().id().equals(adjustment.id()))
        .map(AdjustmentScore::before)
        .findFirst()
        .orElse(BigDecimal.ZERO);
  }

  private static String capped(
      Row row, int first, List<Adjustment> adjustments, @Nullable BigDecimal cap) {
    List<String> terms = new ArrayList<>();
    for (int i = 0; i < adjustments.size(); i++) {
      BigDecimal own = adjustments.get(i).cap();
      String cell = cell(row, first + i);
      terms.add(own == null ? cell : "MIN(" + cell + "," + Points.full(own) + ")");
    }
    String sum = terms.isEmpty() ? "0" : String.join("+", terms);
    return cap == null ? sum : "MIN(" + sum + "," + Points.full(cap) + ")";
  }

  private static String range(int column, int units) {
    String letters = letters(column);
    return letters + "$" + (HEAD_ROWS + 1) + ":" + letters + "$" + (HEAD_ROWS + units);
  }

  private static String cell(Row row, int column) {
    return LETTERS.formatted(letters(column), row.getRowNum() + 1);
  }

  private static String letters(int column) {
    return CellReference.convertNumToColString(column);
  }
}
