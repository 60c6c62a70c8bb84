package org.anshu.registry.scoring;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.anshu.registry.rubric.Adjustment;
import org.anshu.registry.rubric.Item;
import org.anshu.registry.rubric.Rubric;
import org.anshu.registry.rubric.Rule;

/** Whether inputs belong to a rubric and to each other; says all that is wrong at once. */
final class InputCheck {

  private final Rubric rubric;
  private final ScoringInputs inputs;
  private final Faults faults;
  private final Map<String, AssessedUnit> units = new HashMap<>();
  private final Map<String, Item> items = new HashMap<>();

  InputCheck(Rubric rubric, ScoringInputs inputs, Faults faults) {
    this.rubric = rubric;
    this.inputs = inputs;
    this.faults = faults;
    rubric.items().forEach(item -> items.put(item.id(), item));
  }

  void check() {
    checkUnits();
    for (FrozenFigure figure : new FigureIndex(inputs.figures()).contradictions()) {
      faults.add(
          "指标 " + figure.id() + " 有两个不同的数值", "重新封存数据，每个指标只取一个数值", "Two values of " + figure.id());
    }
    checkFacts();
    checkMarks();
    checkRulings();
  }

  private void checkUnits() {
    for (AssessedUnit unit : inputs.units()) {
      if (units.put(unit.code(), unit) != null) {
        faults.add("单位 " + unit.code() + " 在名册中出现两次", "名册中每个单位只留一行", "Unit twice: " + unit.code());
      }
      if (!rubric.unitTypes().contains(unit.type())) {
        faults.add(
            "单位 " + unit.name() + "（" + unit.type().title().chinese() + "）不属于细则的考核对象",
            "改正名册中的单位类型，或选用适用的细则",
            "Type of unit not in the rubric: " + unit.code());
      }
    }
  }

  private void checkFacts() {
    Map<String, Adjustment> levels = new HashMap<>();
    Stream.concat(rubric.bonuses().stream(), rubric.deductions().stream())
        .forEach(adjustment -> levels.put(adjustment.factKind(), adjustment));
    Set<String> ids = new HashSet<>();
    for (Fact fact : inputs.facts()) {
      String named = "事实 " + fact.id();
      if (!ids.add(fact.id())) {
        faults.add(named + " 的编号出现两次", "每条事实用不同的编号", "Fact twice: " + fact.id());
      }
      if (!units.containsKey(fact.unit())) {
        faults.add(
            named + " 的单位 " + fact.unit() + " 不在名册中",
            "改正事实表的单位代码",
            "Unknown unit of fact " + fact.id());
      }
      if (!rubric.factKinds().containsKey(fact.kind())) {
        faults.add(
            named + " 的种类 " + fact.kind() + " 不在细则中",
            "改用细则 factKinds 中的种类",
            "Unknown kind of fact " + fact.id());
      }
      if (fact.quantity().signum() < 0) {
        faults.add(named + " 的数量为负", "改正数量", "Negative quantity of fact " + fact.id());
      }
      Adjustment adjustment = levels.get(fact.kind());
      if (adjustment != null && !adjustment.byLevel().containsKey(fact.level())) {
        faults.add(
            named + " 的级别“" + fact.level() + "”没有规定加分或扣分",
            "改用 " + adjustment.byLevel().keySet().stream().sorted().toList() + " 之一",
            "Unknown level of fact " + fact.id());
      }
    }
    checkOneAdjustment(rubric.bonuses(), "加分");
    checkOneAdjustment(rubric.deductions(), "扣分");
  }

  /** One real thing gives no two bonuses and costs no two deductions. */
  private void checkOneAdjustment(List<Adjustment> adjustments, String name) {
    Map<String, String> kinds = new HashMap<>();
    adjustments.forEach(adjustment -> kinds.put(adjustment.factKind(), adjustment.id()));
    Map<List<String>, Fact> first = new HashMap<>();
    for (Fact fact : inputs.facts()) {
      if (!kinds.containsKey(fact.kind()) || fact.key().isEmpty()) {
        continue;
      }
      Fact other = first.putIfAbsent(List.of(fact.unit(), fact.key()), fact);
      if (other != null && !other.kind().equals(fact.kind())) {
        faults.add(
            "同一事项 %s 有两项%s：事实 %s 与 %s".formatted(fact.key(), name, other.id(), fact.id()),
            "同一事项只保留一项" + name,
            "Two adjustments for one fact: " + other.id() + ", " + fact.id());
      }
    }
  }

  private void checkMarks() {
    Set<List<String>> seen = new HashSet<>();
    Map<List<String>, Boolean> declared = new HashMap<>();
    Map<List<String>, Integer> count = new HashMap<>();
    for (Mark mark : inputs.marks()) {
      String place =
          place(mark.unit(), mark.item()) + "（" + mark.receipt() + " " + mark.cell() + "）";
      AssessedUnit unit = units.get(mark.unit());
      Item item = items.get(mark.item());
      if (unit == null || item == null || !item.appliesTo().contains(unit.type())) {
        faults.add(
            place + " 不是细则中该单位的评分项", "重新导入评分表", "No such item: " + mark.unit() + " " + mark.item());
        continue;
      }
      checkMark(mark, item, place);
      if (!seen.add(List.of(mark.unit(), mark.item(), mark.assessor()))) {
        faults.add(
            place + "：评委 " + mark.assessor() + " 打了两次分", "只保留一份评分表", "Marked twice: " + place);
      }
      List<String> key = List.of(mark.unit(), mark.item());
      count.merge(key, 1, Integer::sum);
      Boolean before = declared.putIfAbsent(key, mark.notApplicable());
      if (before != null && before != mark.notApplicable()) {
        faults.add(
            place + "：有的评委认定不适用，有的没有", "评委商定后更正评分表", "Assessors differ on applicability: " + place);
      }
    }
    count.forEach(this::checkCount);
  }

  private void checkCount(List<String> key, int found) {
    Item item = Objects.requireNonNull(items.get(key.get(1)));
    boolean trimmed =
        item.rule() instanceof Rule.Manual manual
            && manual.combine() == Rule.Combine.TRIMMED_MEAN
            && found < 3;
    if (found < item.assessors() || trimmed) {
      faults.add(
          "%s 应由 %d 名评委打分，只有 %d 名"
              .formatted(
                  place(key.get(0), item.id()), Math.max(item.assessors(), trimmed ? 3 : 1), found),
          "补齐评委的评分表",
          "Too few assessors: " + key);
    }
  }

  private void checkMark(Mark mark, Item item, String place) {
    if (!item.manual()) {
      faults.add(place + " 由指标计分，不由评委打分", "重新导入评分表", "Not scored by assessors: " + place);
      return;
    }
    if (mark.notApplicable()) {
      return;
    }
    BigDecimal points = mark.points();
    if (item.rule() instanceof Rule.Manual manual) {
      if (points == null || points.signum() < 0 || points.compareTo(item.points()) > 0) {
        faults.add(
            "%s 的分数 %s 不在 0 至 %s 之间"
                .formatted(
                    place, points == null ? "（空）" : Exact.text(points), Exact.text(item.points())),
            "更正评分表后重新导入",
            "Points out of range: " + place);
      } else if (points.remainder(manual.step()).signum() != 0) {
        faults.add(
            "%s 的分数 %s 不是 %s 的整数倍".formatted(place, Exact.text(points), Exact.text(manual.step())),
            "更正评分表后重新导入",
            "Not a multiple of the step: " + place);
      }
    } else if (mark.yes() == null) {
      faults.add(place + " 没有回答是或否", "更正评分表后重新导入", "No answer: " + place);
    }
  }

  private void checkRulings() {
    Set<List<String>> seen = new HashSet<>();
    for (Ruling ruling : inputs.rulings()) {
      String named = "裁定 " + ruling.id() + "（" + place(ruling.unit(), ruling.item()) + "）";
      AssessedUnit unit = units.get(ruling.unit());
      Item item = items.get(ruling.item());
      if (unit == null || item == null || !item.appliesTo().contains(unit.type())) {
        faults.add(named + " 不是细则中该单位的评分项", "改正单位或评分项", "No such item: ruling " + ruling.id());
        continue;
      }
      if (!seen.add(List.of(ruling.unit(), ruling.item()))) {
        faults.add(named + "：同一评分项有两个裁定", "只保留最后的裁定", "Two rulings: " + ruling.id());
      }
      if (ruling.points().signum() < 0 || ruling.points().compareTo(item.points()) > 0) {
        faults.add(
            "%s 的分数 %s 不在 0 至 %s 之间"
                .formatted(named, Exact.text(ruling.points()), Exact.text(item.points())),
            "改正裁定的分数",
            "Points out of range: ruling " + ruling.id());
      }
      if (ruling.document().isBlank() || ruling.approver().isBlank()) {
        faults.add(named + " 缺文号或批准人", "补上文号和批准人", "Ruling without document: " + ruling.id());
      }
    }
  }

  private String place(String unit, String item) {
    AssessedUnit known = units.get(unit);
    Item found = items.get(item);
    return (known == null ? unit : known.name())
        + " "
        + item
        + (found == null ? "" : " " + found.title().chinese());
  }
}
