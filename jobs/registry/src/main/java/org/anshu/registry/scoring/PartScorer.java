package org.anshu.registry.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anshu.registry.Rounding;
import org.anshu.registry.rubric.Item;
import org.anshu.registry.rubric.Part;
import org.anshu.registry.rubric.Rubric;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** The items of a part for one unit: what applies, how much each is worth and what it came to. */
final class PartScorer {

  private final Rubric rubric;
  private final ItemRules rules;
  private final Map<List<String>, Ruling> rulings = new HashMap<>();
  private final Faults faults;

  PartScorer(Rubric rubric, ItemRules rules, List<Ruling> rulings, Faults faults) {
    this.rubric = rubric;
    this.rules = rules;
    this.faults = faults;
    rulings.forEach(ruling -> this.rulings.put(List.of(ruling.unit(), ruling.item()), ruling));
  }

  /** An item on the way to its score. */
  private record Line(Item item, Outcome outcome, @Nullable Ruling ruling) {

    boolean applicable() {
      return ruling != null || outcome.applicable();
    }

    boolean gives() {
      return !applicable() && item.notApplicable() == Item.NotApplicable.REDISTRIBUTE;
    }
  }

  /** The score of the part; no items if none is for the unit's type. */
  UnitScore.PartScore score(Part part, AssessedUnit unit) {
    List<Line> lines = new ArrayList<>();
    for (Item item : part.items()) {
      if (item.appliesTo().contains(unit.type())) {
        lines.add(line(item, unit));
      }
    }
    Map<String, BigDecimal> available = available(part, unit, lines);
    List<UnitScore.ItemScore> items = new ArrayList<>();
    for (Line line : lines) {
      BigDecimal worth = available.getOrDefault(line.item().id(), line.item().points());
      items.add(score(line, worth));
    }
    BigFraction scale = Exact.of(part.countsFor()).divide(Exact.of(part.itemPoints()));
    return new UnitScore.PartScore(
        part,
        Exact.decimal(points(items).multiply(scale)),
        Exact.decimal(reachable(items).multiply(scale)),
        items);
  }

  /** The exact sum of the items' points, on the items' scale. */
  static BigFraction points(List<UnitScore.ItemScore> items) {
    return Exact.sum(items.stream().map(item -> Exact.of(item.points())).toList());
  }

  /** The exact sum of what the items are worth, on the items' scale. */
  static BigFraction reachable(List<UnitScore.ItemScore> items) {
    return Exact.sum(items.stream().map(item -> Exact.of(item.available())).toList());
  }

  private Line line(Item item, AssessedUnit unit) {
    Outcome outcome = rules.of(item, unit);
    Ruling ruling = rulings.get(List.of(unit.code(), item.id()));
    String fault = outcome.fault();
    if (ruling == null && fault != null) {
      faults.add(
          "%s %s %s：%s".formatted(unit.name(), item.id(), item.title().chinese(), fault),
          item.manual() ? "导入评委的评分表" : "补齐数据后重新封存，或由细则的 missing／undefined 规定怎样计分",
          unit.code() + " " + item.id() + " cannot be scored");
    }
    if (ruling == null
        && !outcome.applicable()
        && item.notApplicable() == Item.NotApplicable.REFUSE) {
      faults.add(
          "%s %s %s：%s，但细则不允许不适用"
              .formatted(unit.name(), item.id(), item.title().chinese(), outcome.formula()),
          "更正评分表，或修改细则的 notApplicable",
          unit.code() + " " + item.id() + " must apply");
    }
    return new Line(item, outcome, ruling);
  }

  /** What items are worth whose points are not their own; all others have their own points. */
  private Map<String, BigDecimal> available(Part part, AssessedUnit unit, List<Line> lines) {
    Map<String, BigDecimal> available = new HashMap<>();
    BigDecimal given = BigDecimal.ZERO;
    List<Item> takers = new ArrayList<>();
    int scale = rubric.itemRounding().scale();
    for (Line line : lines) {
      Item item = line.item();
      scale = Math.max(scale, item.points().stripTrailingZeros().scale());
      if (line.applicable()) {
        takers.add(item);
      } else if (item.notApplicable() != Item.NotApplicable.FULL) {
        available.put(item.id(), BigDecimal.ZERO);
        given = line.gives() ? given.add(item.points()) : given;
      }
    }
    if (given.signum() == 0) {
      return available;
    }
    if (takers.isEmpty()) {
      faults.add(
          "%s 的“%s”全部不适用，分值无处可分".formatted(unit.name(), part.title().chinese()),
          "至少保留一项，或由细则改为 exclude 并按 100 分折算",
          unit.code() + ": no item of part " + part.id() + " applies");
      return available;
    }
    List<BigDecimal> shares =
        Shares.added(takers.stream().map(Item::points).toList(), given, scale);
    for (int index = 0; index < takers.size(); index++) {
      available.put(takers.get(index).id(), shares.get(index));
    }
    return available;
  }

  private UnitScore.ItemScore score(Line line, BigDecimal available) {
    Item item = line.item();
    Outcome outcome = line.outcome();
    Ruling ruling = line.ruling();
    Points byRule = byRule(line, available);
    BigFraction measured = outcome.measured();
    BigDecimal number = measured == null ? null : Exact.decimal(measured);
    String title = item.title().chinese();
    Explanation rule =
        new Explanation(
            title, byRule.formula(), byRule.points(), outcome.sources(), outcome.parts());
    if (ruling == null) {
      return new UnitScore.ItemScore(
          item, available, byRule.points(), outcome.applicable(), number, rule, null);
    }
    Points ruled =
        rounded(
            item,
            available,
            Outcome.points(
                Exact.of(ruling.points()),
                "裁定 " + ruling.id() + " 改为 " + Exact.text(ruling.points())));
    Explanation.Source source =
        new Explanation.Source(
            Explanation.Kind.RULING,
            ruling.id(),
            "%s，批准人：%s，%s".formatted(ruling.document(), ruling.approver(), ruling.reason()));
    Explanation tree =
        new Explanation(
            title,
            ruled.formula() + "（按细则为 " + Exact.text(byRule.points()) + "）",
            ruled.points(),
            List.of(source),
            List.of(
                new Explanation(
                    "按细则", rule.formula(), byRule.points(), rule.sources(), rule.parts())));
    return new UnitScore.ItemScore(
        item, available, ruled.points(), true, number, tree, byRule.points());
  }

  private record Points(BigDecimal points, String formula) {}

  private Points byRule(Line line, BigDecimal available) {
    Item item = line.item();
    Outcome outcome = line.outcome();
    if (outcome.applicable()) {
      return rounded(item, available, outcome);
    }
    return switch (item.notApplicable()) {
      case FULL ->
          new Points(item.points(), outcome.formula() + "，不扣分，得满分 " + Exact.text(item.points()));
      case REDISTRIBUTE -> new Points(BigDecimal.ZERO, outcome.formula() + "，分值按比例分给本部分其他项");
      case EXCLUDE -> new Points(BigDecimal.ZERO, outcome.formula() + "，分值不计入应得分");
      case REFUSE -> new Points(BigDecimal.ZERO, outcome.formula());
    };
  }

  /** Brings the rule's points to what the item is worth and rounds them, once. */
  private Points rounded(Item item, BigDecimal available, Outcome outcome) {
    BigFraction points = outcome.points();
    String formula = outcome.formula();
    if (available.compareTo(item.points()) != 0) {
      points = points.multiply(Exact.of(available)).divide(Exact.of(item.points()));
      formula +=
          "；分值调整为 %s，%s × %s ÷ %s = %s"
              .formatted(
                  Exact.text(available),
                  Exact.text(outcome.points()),
                  Exact.text(available),
                  Exact.text(item.points()),
                  Exact.text(points));
    }
    BigDecimal rounded = Exact.round(points, rubric.itemRounding());
    if (rounded.compareTo(available) > 0) {
      rounded = available;
    }
    return new Points(
        rounded,
        Exact.of(rounded).equals(points)
            ? formula
            : formula + "，" + said(rubric.itemRounding()) + "为 " + Exact.text(rounded));
  }

  /** How a rounding is said. */
  static String said(Rounding rounding) {
    String mode =
        switch (rounding.mode()) {
          case HALF_UP -> "四舍五入";
          case DOWN, FLOOR -> "舍去尾数";
          case UP, CEILING -> "进位";
          case HALF_DOWN -> "五舍六入";
          case HALF_EVEN -> "四舍六入五成双";
          case UNNECESSARY -> "不舍入";
        };
    return rounding.mode() == RoundingMode.UNNECESSARY
        ? mode
        : mode + (rounding.scale() == 0 ? "到整数" : "到 " + rounding.scale() + " 位小数");
  }
}
