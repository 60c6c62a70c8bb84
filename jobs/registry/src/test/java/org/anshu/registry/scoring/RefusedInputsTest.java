package org.anshu.registry.scoring;

import static org.anshu.registry.scoring.Draft.adjustment;
import static org.anshu.registry.scoring.Draft.figure;
import static org.anshu.registry.scoring.Draft.fixed;
import static org.anshu.registry.scoring.Draft.item;
import static org.anshu.registry.scoring.Draft.manual;
import static org.anshu.registry.scoring.Draft.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Language;
import org.anshu.registry.rubric.Item;
import org.anshu.registry.rubric.Rule;
import org.junit.jupiter.api.Test;

/** Inputs that cannot be scored are refused, all at once, saying where and what to do. */
class RefusedInputsTest {

  private static String refusal(Draft draft) {
    AnshuException refused = catchThrowableOfType(AnshuException.class, draft::score);
    assertThat(refused).isNotNull();
    assertThat(refused.code()).isEqualTo(FailureCode.ASSESSMENT_REFUSED);
    return refused.message(Language.CHINESE);
  }

  private static Draft draft() {
    return new Draft().part("all", "100", item("A1", "100", manual())).unit("U1");
  }

  @Test
  void scoreOverItsMaximumNamesReceiptAndCell() {
    assertThat(refusal(draft().mark("U1", "A1", "100.5")))
        .contains("U1区 A1", "P0001 评分表!E0", "100.5 不在 0 至 100 之间", "更正评分表");
  }

  @Test
  void scoreOffItsStepIsRefused() {
    assertThat(refusal(draft().mark("U1", "A1", "80.3"))).contains("80.3 不是 0.5 的整数倍");
  }

  @Test
  void allFaultsAreNamedTogether() {
    Draft draft = draft().unit("U1").mark("U9", "A1", "1").mark("U1", "B7", "1");
    draft.fact("U8", "award", "", "");
    assertThat(refusal(draft)).contains("U1 在名册中出现两次", "U9", "B7", "F0001 的单位 U8");
  }

  @Test
  void twoBonusesForOneFactAreRefused() {
    Draft draft = draft().mark("U1", "A1", "80");
    draft.bonuses.add(adjustment("award", Map.of("city", number("1")), null));
    draft.bonuses.add(adjustment("pilot", Map.of("city", number("1")), null));
    draft.fact("U1", "award", "city", "X").fact("U1", "pilot", "city", "X");
    assertThat(refusal(draft)).contains("同一事项 X 有两项加分：事实 F0001 与 F0002");
  }

  @Test
  void unknownLevelNamesTheKnownOnes() {
    Draft draft = draft().mark("U1", "A1", "80");
    draft.bonuses.add(adjustment("award", Map.of("city", number("1")), null));
    draft.fact("U1", "award", "galaxy", "X");
    assertThat(refusal(draft)).contains("级别“galaxy”", "[city]");
  }

  @Test
  void missingMarkAndMissingFigureAreNamed() {
    Draft draft =
        new Draft()
            .part(
                "all",
                "100",
                item("A1", "50", manual()),
                item("A2", "50", new Rule.Proportional(figure("rate"), fixed("100"))))
            .unit("U1");
    assertThat(refusal(draft)).contains("U1区 A1 A1：没有评委打分", "指标 rate 没有该单位的数值");
  }

  @Test
  void pendingFigureIsNoValue() {
    Draft draft =
        new Draft()
            .part("all", "100", item("A1", "50", new Rule.Proportional(figure("rate"), fixed("9"))))
            .unit("U1")
            .count("rate", "U1", 3);
    FrozenFigure figure = draft.figures.get(0);
    draft.figures.set(
        0,
        new FrozenFigure(
            figure.id(),
            figure.indicator(),
            figure.window(),
            figure.unit(),
            "",
            "",
            figure.numerator(),
            null,
            figure.factor(),
            false,
            true));
    assertThat(refusal(draft)).contains("指标 rate 尚未发布");
  }

  @Test
  void declarationWhereNoneIsAllowedIsRefused() {
    assertThat(refusal(draft().notApplicable("U1", "A1"))).contains("细则不允许不适用");
  }

  @Test
  void assessorsMustAgreeThatAnItemDoesNotApply() {
    Draft draft = draft().mark("U1", "A1", "80", "乙").notApplicable("U1", "A1");
    assertThat(refusal(draft)).contains("有的评委认定不适用，有的没有");
  }

  @Test
  void partWithNothingLeftIsRefused() {
    Draft draft =
        new Draft()
            .part(
                "all",
                "100",
                item("A1", "100", manual(), Item.Absent.REFUSE, Item.NotApplicable.REDISTRIBUTE))
            .unit("U1")
            .notApplicable("U1", "A1");
    assertThat(refusal(draft)).contains("全部不适用，分值无处可分");
  }

  @Test
  void trimmedMeanNeedsThree() {
    Rule rule = new Rule.Manual(Rule.Combine.TRIMMED_MEAN, number("1"));
    Draft draft = new Draft().part("all", "100", item("A1", "100", rule)).unit("U1");
    draft.mark("U1", "A1", "80", "甲").mark("U1", "A1", "90", "乙");
    assertThat(refusal(draft)).contains("应由 3 名评委打分，只有 2 名");
  }

  @Test
  void sameAssessorTwiceIsRefused() {
    assertThat(refusal(draft().mark("U1", "A1", "80").mark("U1", "A1", "80")))
        .contains("评委 评委甲 打了两次分");
  }

  @Test
  void rulingOutOfRangeOrWithoutDocumentIsRefused() {
    Draft draft = draft().mark("U1", "A1", "80");
    draft.rulings.add(new Ruling("S0001", "U1", "A1", number("101"), "", "", ""));
    assertThat(refusal(draft)).contains("裁定 S0001", "101 不在 0 至 100 之间", "缺文号或批准人");
  }

  @Test
  void contradictingFiguresAreRefused() {
    Draft draft = draft().mark("U1", "A1", "80").count("deaths", "U1", 1).count("deaths", "U1", 2);
    assertThat(refusal(draft)).contains("deaths@2025-12/cumulative/U1// 有两个不同的数值");
  }
}
