package org.anshu.registry.scoring;

import static org.anshu.registry.scoring.Draft.adjustment;
import static org.anshu.registry.scoring.Draft.facts;
import static org.anshu.registry.scoring.Draft.figure;
import static org.anshu.registry.scoring.Draft.fixed;
import static org.anshu.registry.scoring.Draft.item;
import static org.anshu.registry.scoring.Draft.manual;
import static org.anshu.registry.scoring.Draft.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anshu.failure.Text;
import org.anshu.registry.rubric.Grade;
import org.anshu.registry.rubric.Item;
import org.anshu.registry.rubric.Measure;
import org.anshu.registry.rubric.Part;
import org.anshu.registry.rubric.Rule;
import org.anshu.registry.rubric.Sanction;
import org.anshu.registry.rubric.TieBreak;
import org.anshu.registry.rubric.UnitType;
import org.anshu.registry.scoring.UnitScore.SanctionFinding.State;
import org.junit.jupiter.api.Test;

/** What follows the items: bonuses, deductions, ranks, sanctions, quotas; by hand. */
class StandingTest {

  /** A draft of one manual item of 100 points, as scored by one assessor. */
  private static Draft simple(String... points) {
    Draft draft = new Draft().part("all", "100", item("A1", "100", manual()));
    for (int index = 0; index < points.length; index++) {
      String unit = "U" + (index + 1);
      draft.unit(unit).mark(unit, "A1", points[index]);
    }
    return draft;
  }

  /** F64: base 88, +3 capped at 2, −1 → 89 and every step is shown. */
  @Test
  void bonusIsCappedAndDeductionComesOff() {
    Draft draft = simple("88");
    draft.bonuses.add(adjustment("award", Map.of("province", number("3")), number("2")));
    draft.deductions.add(adjustment("circular", Map.of("city", number("1")), null));
    draft.fact("U1", "award", "province", "D1").fact("U1", "circular", "city", "D2");
    UnitScore score = draft.score().of("U1");
    assertThat(score.scaled()).isEqualByComparingTo("88");
    assertThat(score.bonus()).isEqualByComparingTo("2");
    assertThat(score.deduction()).isEqualByComparingTo("1");
    assertThat(score.total()).isEqualByComparingTo("89");
    assertThat(score.explanation().formula()).isEqualTo("基础分 88 + 加分 2 − 扣分 1 = 89");
    assertThat(score.adjustments().get(0).before()).isEqualByComparingTo("3");
    assertThat(score.adjustments().get(0).explanation().formula()).isEqualTo("3，最多 2，计 2");
    assertThat(score.gradeByScore().id()).isEqualTo("良好");
  }

  @Test
  void sameThingCountsOnceAtItsHighestLevel() {
    Draft draft = simple("88");
    draft.bonuses.add(
        adjustment("award", Map.of("province", number("1"), "city", number("0.5")), null));
    draft.fact("U1", "award", "city", "X").fact("U1", "award", "province", "X");
    draft.fact("U1", "award", "city", "Y");
    UnitScore score = draft.score().of("U1");
    assertThat(score.bonus()).isEqualByComparingTo("1.5");
    assertThat(score.adjustments().get(0).explanation().parts())
        .extracting(Explanation::label, Explanation::value)
        .containsExactly(
            tuple("事实 F0001", BigDecimal.ZERO),
            tuple("事实 F0002", number("1")),
            tuple("事实 F0003", number("0.5")));
  }

  @Test
  void allBonusesTogetherAreCapped() {
    Draft draft = simple("88");
    draft.bonusCap = number("1.2");
    draft.bonuses.add(adjustment("award", Map.of("city", number("1")), null));
    draft.bonuses.add(adjustment("pilot", Map.of("city", number("1")), null));
    draft.fact("U1", "award", "city", "X").fact("U1", "pilot", "city", "Y");
    assertThat(draft.score().of("U1").total()).isEqualByComparingTo("89.2");
  }

  @Test
  void totalIsNotBelowZero() {
    Draft draft = simple("1");
    draft.deductions.add(adjustment("circular", Map.of("city", number("3")), null));
    draft.fact("U1", "circular", "city", "D2");
    UnitScore score = draft.score().of("U1");
    assertThat(score.total()).isZero();
    assertThat(score.explanation().formula()).endsWith("= −2，不低于 0，计 0");
  }

  @Test
  void factsOutsideTheWindowDoNotCountAndAreNamed() {
    Draft draft = simple("88");
    draft.bonuses.add(adjustment("award", Map.of("city", number("1")), null));
    draft.fact("U1", "award", "city", "X", LocalDate.of(2026, 1, 1));
    AssessmentResult result = draft.score();
    assertThat(result.of("U1").bonus()).isZero();
    assertThat(result.warnings())
        .singleElement()
        .extracting(Text::chinese)
        .asString()
        .contains("F0001");
  }

  /** Luoyang's published ranking: 3, 4, 4, 6. */
  @Test
  void equalTotalsShareTheBetterRank() {
    Draft draft = simple("99", "98", "97", "96", "96", "95");
    assertThat(draft.score().units()).extracting(UnitScore::rank).containsExactly(1, 2, 3, 4, 4, 6);
    assertThat(draft.score().of("U4").tied()).isEqualTo(2);
  }

  @Test
  void tieBreaksPartEqualTotals() {
    Draft draft = simple("96", "96", "96");
    draft.tieBreaks.add(new TieBreak(figure("deaths"), Rule.Direction.AT_MOST));
    draft.count("deaths", "U1", 3).count("deaths", "U2", 1).count("deaths", "U3", 3);
    AssessmentResult result = draft.score();
    assertThat(result.units())
        .extracting(score -> score.unit().code())
        .containsExactly("U2", "U1", "U3");
    assertThat(result.units()).extracting(UnitScore::rank).containsExactly(1, 2, 2);
  }

  @Test
  void quotaTakesTheBestAndTiesAtItsEdgeGoByTheRubric() {
    Draft draft = simple("99", "98", "98", "91", "70", "70", "70");
    draft.quota = new Grade.Quota(number("30"), true);
    assertThat(draft.score().units())
        .extracting(score -> score.grade().id())
        .containsExactly("优秀", "优秀", "优秀", "良好", "合格", "合格", "合格");
    draft.quota = new Grade.Quota(number("30"), false);
    AssessmentResult result = draft.score();
    assertThat(result.units())
        .extracting(score -> score.grade().id())
        .containsExactly("优秀", "良好", "良好", "良好", "合格", "合格", "合格");
    assertThat(result.of("U2").gradeReason()).isEqualTo("“优秀”名额 2 个（7 个单位的 30%），按名次定为“良好”");
    assertThat(result.of("U2").gradeByScore().id()).isEqualTo("优秀");
  }

  /** F65: the score is still printed, the grade is forced, the reason shown. */
  @Test
  void vetoForcesTheGradeAndLeavesTheScore() {
    Draft draft = simple("95", "93");
    draft.sanctions.add(Draft.sanction("major", Sanction.Kind.VETO, null, null));
    draft.factKinds.put("project_veto", new Text("项目安全风险否决", "Project veto"));
    draft.fact("U1", "major", "", "").fact("U2", "project_veto", "", "");
    AssessmentResult result = draft.score();
    UnitScore vetoed = result.of("U1");
    assertThat(vetoed.total()).isEqualByComparingTo("95");
    assertThat(vetoed.rank()).isEqualTo(1);
    assertThat(vetoed.grade().id()).isEqualTo("不合格");
    assertThat(vetoed.gradeByScore().id()).isEqualTo("优秀");
    assertThat(vetoed.gradeReason()).isEqualTo("一票否决：major（测试依据；安委〔2025〕1号，批准人：张主任），定为“不合格”");
    assertThat(result.of("U2").grade().id()).isEqualTo("优秀");
    assertThat(result.of("U2").sanctions()).isEmpty();
    assertThat(result.others()).extracting(Fact::id).containsExactly("F0002");
  }

  @Test
  void triggerWaitsForPeopleWhoEstablishOrExcuse() {
    Draft draft = simple("95");
    draft.factKinds.put("accident", Text.same("accident"));
    draft.sanctions.add(
        Draft.sanction(
            "major",
            Sanction.Kind.CAP,
            new Sanction.Trigger(facts("accident"), Rule.Direction.AT_LEAST, fixed("1"), false),
            "合格"));
    assertThat(draft.score().of("U1").sanctions()).isEmpty();
    draft.fact("U1", "accident", "", "");
    AssessmentResult pending = draft.score();
    assertThat(pending.pending()).isTrue();
    assertThat(pending.of("U1").grade().id()).isEqualTo("优秀");
    draft.fact("U1", "major", "", "K");
    assertThat(draft.score().of("U1").grade().id()).isEqualTo("合格");
    draft.fact("U1", "major", Sanction.EXCUSED, "K");
    UnitScore excused = draft.score().of("U1");
    assertThat(excused.sanctions())
        .singleElement()
        .extracting(s -> s.state())
        .isEqualTo(State.EXCUSED);
    assertThat(excused.grade().id()).isEqualTo("优秀");
  }

  @Test
  void vetoWithoutDocumentOrApproverIsPending() {
    Draft draft = simple("95");
    draft.sanctions.add(Draft.sanction("major", Sanction.Kind.VETO, null, null));
    draft.fact("U1", "major", "", "");
    Fact fact = draft.facts.get(0);
    draft.facts.set(
        0,
        new Fact(
            fact.id(),
            fact.unit(),
            fact.kind(),
            "",
            "",
            fact.occurredOn(),
            fact.foundOn(),
            fact.quantity(),
            "",
            "",
            "",
            List.of()));
    AssessmentResult result = draft.score();
    assertThat(result.pending()).isTrue();
    assertThat(result.warnings()).hasSize(1);
  }

  /** Zunyi: a base score below 80 is a veto; the limit itself is not below. */
  @Test
  void lowScoreTriggersStrictly() {
    Draft draft = simple("80", "79.5");
    draft.sanctions.add(
        Draft.sanction(
            "low",
            Sanction.Kind.LOWER,
            new Sanction.Trigger(
                new Measure.BaseScore(), Rule.Direction.AT_MOST, fixed("80"), true),
            null));
    draft.factKinds.put("low", Text.same("low"));
    AssessmentResult result = draft.score();
    assertThat(result.of("U1").sanctions()).isEmpty();
    assertThat(result.of("U2").sanctions())
        .singleElement()
        .extracting(finding -> finding.state())
        .isEqualTo(State.PENDING);
  }

  @Test
  void partWithoutItemsForATypeDoesNotExist() {
    Draft draft = simple("88");
    Item item = item("C1", "10", manual());
    draft.parts.add(
        new Part(
            "zones",
            Text.same("zones"),
            number("10"),
            List.of(
                new Item(
                    "C1",
                    item.title(),
                    item.points(),
                    Set.of(UnitType.ZONE),
                    item.rule(),
                    item.missing(),
                    item.undefined(),
                    item.notApplicable(),
                    1,
                    "",
                    ""))));
    assertThat(draft.score().of("U1").parts()).hasSize(1);
  }
}
