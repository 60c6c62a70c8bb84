package org.anshu.registry.rubric;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.anshu.failure.Text;

/** Whether an item can be scored as it says. */
final class ItemChecks {

  private final Rubric rubric;
  private final Faults faults;

  ItemChecks(Rubric rubric, Faults faults) {
    this.rubric = rubric;
    this.faults = faults;
  }

  void check(int part, int index, Item item) {
    String at = "/parts/%d/items/%d".formatted(part, index);
    if (item.authority().isBlank()) {
      faults.add(
          at + "/authority",
          new Text("authority 写明依据的文件和条款", "An authority: document and article"),
          new Text("空白", "Blank"));
    }
    if (!rubric.unitTypes().containsAll(item.appliesTo())) {
      faults.add(at + "/applies_to", SanctionChecks.types(rubric), ids(item.appliesTo()));
    }
    assessors(at, item);
    absence(at, item, rubric.parts().get(part));
    Measure measure = Placed.measure(item.rule());
    if (measure instanceof Measure.BaseScore || measure instanceof Measure.PartPoints) {
      faults.add(
          at + "/rule",
          new Text("考核项目不以得分本身计分", "An item that does not measure the score itself"),
          Text.same(item.id()));
    }
    new RuleChecks(faults).check(Placed.rule(part, index, item.rule()), item);
  }

  private void assessors(String at, Item item) {
    if (item.manual() != item.assessors() > 0) {
      faults.add(
          at + "/assessors",
          new Text("只有 manual 和 yes_no 项目有评分人", "Assessors of manual and yes_no items only"),
          Text.same(String.valueOf(item.assessors())));
    }
    if (!item.manual()) {
      return;
    }
    if (item.evidence().isBlank()) {
      faults.add(
          at,
          new Text("人工评分项目写明 evidence（须提交的材料）", "A manual item with the evidence to be submitted"),
          new Text("没有 evidence", "No evidence"));
    }
    boolean question = item.rule() instanceof Rule.YesNo;
    Rule.Combine combine = combine(item.rule());
    boolean ofAnswers = combine == Rule.Combine.MAJORITY || combine == Rule.Combine.LOWEST;
    if (question ? !ofAnswers : combine == Rule.Combine.MAJORITY) {
      faults.add(
          at + "/rule",
          question
              ? new Text("是否项目由 majority（过半）或 lowest（一人否即否）合成", "Answers with majority or lowest")
              : new Text(
                  "评分项目由 mean、median、trimmed_mean 或 lowest 合成",
                  "Points with mean, median, trimmed_mean or lowest"),
          Text.same(ids(combine)));
    }
    if (combine == Rule.Combine.TRIMMED_MEAN && item.assessors() < 3) {
      faults.add(
          at + "/assessors",
          new Text(
              "trimmed_mean（去掉一个最高分和一个最低分）至少 3 名评分人", "Three assessors or more for trimmed_mean"),
          Text.same(String.valueOf(item.assessors())));
    }
  }

  private void absence(String at, Item item, Part part) {
    boolean excluded = item.notApplicable() == Item.NotApplicable.EXCLUDE;
    if (excluded && !rubric.rescaled()) {
      faults.add(
          at + "/not_applicable",
          new Text("exclude 只用于折算的细则（rescaled: true）", "Exclude only with rescaled: true"),
          Text.same("exclude"));
    }
    boolean declared =
        item.missing() == Item.Absent.NOT_APPLICABLE
            || item.undefined() == Item.Absent.NOT_APPLICABLE;
    if (declared && item.notApplicable() == Item.NotApplicable.REFUSE) {
      faults.add(
          at,
          new Text(
              "missing 或 undefined 为 not_applicable 时，以 not_applicable"
                  + " 写明其分值如何处理（full、redistribute、exclude）",
              "A not_applicable that says what becomes of the points"),
          Text.same("refuse"));
    }
    if (item.notApplicable() == Item.NotApplicable.REDISTRIBUTE) {
      for (UnitType type : item.appliesTo()) {
        if (part.items().stream().filter(i -> i.appliesTo().contains(type)).count() < 2) {
          faults.add(
              at + "/not_applicable",
              new Text("本部分另有项目可分摊其分值", "Another item of the part to take its points"),
              type.title());
        }
      }
    }
  }

  private static Rule.Combine combine(Rule rule) {
    return rule instanceof Rule.YesNo question
        ? question.combine()
        : ((Rule.Manual) rule).combine();
  }

  /** The names of types of unit as files have them. */
  static Text ids(Set<UnitType> types) {
    return Text.same(types.stream().map(UnitType::id).collect(Collectors.joining(", ")));
  }

  private static String ids(Rule.Combine combine) {
    return combine.name().toLowerCase(Locale.ROOT);
  }
}
