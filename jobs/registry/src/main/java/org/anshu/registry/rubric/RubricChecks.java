package org.anshu.registry.rubric;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anshu.failure.Text;
import org.jspecify.annotations.Nullable;

/** Whether a rubric makes sense by itself: weights, names, grades and what hangs together. */
final class RubricChecks {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Rubric rubric;
  private final Faults faults;

  RubricChecks(Rubric rubric, Faults faults) {
    this.rubric = rubric;
    this.faults = faults;
  }

  void check() {
    if (rubric.to().isBefore(rubric.from())) {
      faults.add(
          "/window/to",
          new Text("考核期的末日不早于首日", "A last day of the window not before the first"),
          Text.same(rubric.from() + " … " + rubric.to()));
    }
    weights();
    names();
    items();
    new AdjustmentChecks(rubric, faults).check();
    new SanctionChecks(rubric, faults).check();
    new WatchChecks(rubric, faults).check();
    for (Placed placed : Placed.measures(rubric)) {
      known(placed);
    }
    for (int i = 0; i < rubric.grades().size(); i++) {
      grade(i);
    }
  }

  private void weights() {
    BigDecimal sum =
        rubric.parts().stream().map(Part::countsFor).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(rubric.fullPoints()) != 0) {
      faults.add(
          "/parts",
          new Text(
              "各部分 counts_for 之和等于 full_points " + plain(rubric.fullPoints()),
              "Parts with counts_for that sum to full_points " + plain(rubric.fullPoints())),
          new Text("合计 " + plain(sum), "A sum of " + plain(sum)));
    }
    for (int i = 0; i < rubric.parts().size(); i++) {
      weights(rubric.parts().get(i), "/parts/" + i);
    }
  }

  private void weights(Part part, String pointer) {
    boolean reached = false;
    for (UnitType type : rubric.unitTypes()) {
      BigDecimal sum = points(part, type);
      int compared = sum.compareTo(part.itemPoints());
      reached |= compared == 0;
      if (rubric.rescaled() ? compared > 0 : compared != 0) {
        String expected = plain(part.itemPoints());
        faults.add(
            pointer,
            new Text(
                "对每类单位，%s部分各项 points 之和为 %s（即 item_points，未写则为 counts_for）；某类单位项目较少的，写 rescaled: true"
                    .formatted(part.title().chinese(), expected),
                "Items of part %s with points that sum to %s for every type of unit; if a type has"
                        .formatted(part.id(), expected)
                    + " fewer items, rescaled: true"),
            new Text(
                "%s合计 %s".formatted(type.title().chinese(), plain(sum)),
                "%s: %s".formatted(type.title().english(), plain(sum))));
      }
    }
    if (rubric.rescaled() && !reached) {
      faults.add(
          pointer,
          new Text(
              "至少一类单位的各项 points 之和达到 " + plain(part.itemPoints()),
              "Items that sum to %s for one type of unit".formatted(plain(part.itemPoints()))),
          new Text("没有一类单位达到", "No type of unit reaches it"));
    }
  }

  private static BigDecimal points(Part part, UnitType type) {
    return part.items().stream()
        .filter(item -> item.appliesTo().contains(type))
        .map(Item::points)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private void names() {
    Map<String, String> parts = new HashMap<>();
    Map<String, String> items = new HashMap<>();
    for (int p = 0; p < rubric.parts().size(); p++) {
      Part part = rubric.parts().get(p);
      unique(parts, part.id(), "/parts/" + p, faults);
      for (int i = 0; i < part.items().size(); i++) {
        unique(items, part.items().get(i).id(), "/parts/%d/items/%d".formatted(p, i), faults);
      }
    }
    Map<String, String> grades = new HashMap<>();
    for (int i = 0; i < rubric.grades().size(); i++) {
      unique(grades, rubric.grades().get(i).id(), "/grades/" + i, faults);
    }
  }

  /** A fault if {@code id} was seen before. */
  static void unique(Map<String, String> seen, String id, String pointer, Faults faults) {
    if (seen.putIfAbsent(id, pointer) != null) {
      faults.add(pointer + "/id", new Text("编号只用一次", "An id used once"), Text.same(id));
    }
  }

  private void items() {
    ItemChecks checks = new ItemChecks(rubric, faults);
    for (int p = 0; p < rubric.parts().size(); p++) {
      List<Item> items = rubric.parts().get(p).items();
      for (int i = 0; i < items.size(); i++) {
        checks.check(p, i, items.get(i));
      }
    }
  }

  private void known(Placed placed) {
    if (placed.measure() instanceof Measure.Facts facts
        && !rubric.factKinds().containsKey(facts.kind())) {
      faults.add(placed.pointer() + "/facts", kinds(rubric), Text.same(facts.kind()));
    }
    if (placed.measure() instanceof Measure.PartPoints points) {
      List<String> parts = rubric.parts().stream().map(Part::id).toList();
      if (!parts.contains(points.part())) {
        faults.add(
            placed.pointer() + "/part_points",
            new Text("本细则的一个部分：" + parts, "A part of the rubric: " + parts),
            Text.same(points.part()));
      }
    }
    if (placed.measure() instanceof Measure.Figure figure
        && figure.by() == Measure.By.SECTOR
        && !figure.sector().isEmpty()) {
      faults.add(
          placed.pointer() + "/sector",
          new Text(
              "by: sector 时行业取自名册，不写 sector", "No sector with by: sector, as the roster has it"),
          Text.same(figure.sector()));
    }
  }

  /** What a kind of facts may be. */
  static Text kinds(Rubric rubric) {
    String known = String.join(", ", rubric.factKinds().keySet());
    return new Text(
        "fact_kinds 中的一类事实：" + known + "；新的一类先在 fact_kinds 写明名称", "A kind of fact_kinds: " + known);
  }

  private void grade(int index) {
    Grade grade = rubric.grades().get(index);
    String pointer = "/grades/" + index;
    boolean lowest = index == rubric.grades().size() - 1;
    if (lowest != (grade.from() == null)) {
      faults.add(
          pointer,
          new Text("除最低一等外，每一等写明 from（含本数）；最低一等不写", "A from for every grade but the lowest"),
          Text.same(grade.id()));
    }
    @Nullable BigDecimal above = index == 0 ? null : rubric.grades().get(index - 1).from();
    if (above != null && grade.from() != null && grade.from().compareTo(above) >= 0) {
      faults.add(
          pointer + "/from",
          new Text("等次由高到低，from 低于上一等的 " + plain(above), "A from below " + plain(above)),
          Text.same(plain(grade.from())));
    }
    Grade.Quota quota = grade.quota();
    if (quota != null
        && (lowest || quota.share().signum() <= 0 || quota.share().compareTo(HUNDRED) > 0)) {
      faults.add(
          pointer + "/quota",
          new Text(
              "名额为大于 0、至多 100 的百分数，最低一等没有名额", "A share above 0 and up to 100, not of the lowest"),
          Text.same(plain(quota.share())));
    }
  }

  /** A number as people write it. */
  static String plain(BigDecimal number) {
    return number.toPlainString();
  }
}
