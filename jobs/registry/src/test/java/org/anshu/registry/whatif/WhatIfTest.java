package org.anshu.registry.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.anshu.failure.AnshuException;
import org.anshu.failure.Language;
import org.anshu.registry.rubric.Rule;
import org.anshu.registry.scoring.AssessmentResult;
import org.anshu.registry.scoring.Draft;
import org.anshu.registry.scoring.RandomAssessment;
import org.anshu.registry.scoring.Ruling;
import org.anshu.registry.scoring.Scorer;
import org.anshu.registry.scoring.UnitScore;
import org.junit.jupiter.api.Test;

/** B05: what would move, before anything is written. */
class WhatIfTest {

  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** Two parts of 60 and 40; U1 is good at the first, U2 at the second. */
  private static Draft draft() {
    Rule deaths =
        new Rule.PerOccurrence(
            Draft.figure("deaths"), BigDecimal.TEN, BigDecimal.ZERO, BigDecimal.ZERO);
    Draft draft =
        new Draft()
            .part(
                "process",
                "60",
                Draft.item("A1", "40", Draft.manual()),
                Draft.item("A2", "20", Draft.manual()))
            .part("result", "40", Draft.item("B1", "40", deaths));
    draft.unit("U1").mark("U1", "A1", "40").mark("U1", "A2", "20").count("deaths", "U1", 2);
    draft.unit("U2").mark("U2", "A1", "30").mark("U2", "A2", "12").count("deaths", "U2", 0);
    return draft;
  }

  private static AssessmentResult score(Supposition supposed) {
    return Scorer.score(supposed.rubric(), supposed.inputs());
  }

  private static Supposition now(Draft draft) {
    return new Supposition(draft.rubric(), draft.inputs());
  }

  private static WhatIf.UnitChange of(WhatIf compared, String unit) {
    return compared.of(unit).orElseThrow();
  }

  @Test
  void nothingSupposedMovesNothing() {
    AssessmentResult result = draft().score();
    assertThat(WhatIf.compare(result, score(now(draft()))).moved()).isEmpty();
  }

  /** 80 and 82 become 70 and 88 by hand when the parts are 40 and 60. */
  @Test
  void weightOfAPartMovesTotalsAndGrades() {
    Map<String, BigDecimal> weights =
        Map.of("process", new BigDecimal("40"), "result", new BigDecimal("60"));
    WhatIf compared = WhatIf.compare(draft().score(), score(now(draft()).weighed(weights)));
    WhatIf.Standing first = Objects.requireNonNull(of(compared, "U1").after());
    WhatIf.Standing second = Objects.requireNonNull(of(compared, "U2").after());
    assertThat(first.total()).isEqualByComparingTo("70");
    assertThat(second.total()).isEqualByComparingTo("88");
    assertThat(of(compared, "U1").gradeMoved()).isTrue();
    assertThat(of(compared, "U2").gradeMoved()).isFalse();
    assertThat(of(compared, "U1").rankMoved()).isFalse();
  }

  /** A1 of 40 becomes 20: the part still counts 60, so each of its 40 points counts 1.5. */
  @Test
  void weightOfAnItemKeepsWhatWasAchieved() {
    Supposition supposed = now(draft()).weighed(Map.of("A1", new BigDecimal("20")));
    AssessmentResult result = score(supposed);
    UnitScore.ItemScore item = Objects.requireNonNull(result.of("U2").item("A1"));
    assertThat(item.points()).isEqualByComparingTo("15");
    assertThat(result.of("U2").total()).isEqualByComparingTo("80.5");
    assertThat(of(WhatIf.compare(draft().score(), result), "U2").items())
        .extracting(WhatIf.ItemChange::id)
        .containsExactly("A1");
  }

  @Test
  void cutOffMovesGradesOnly() {
    WhatIf compared =
        WhatIf.compare(
            draft().score(), score(now(draft()).cut(Map.of("良好", new BigDecimal("81")))));
    assertThat(compared.moved()).extracting(WhatIf.UnitChange::unit).containsExactly("U1");
    assertThat(of(compared, "U1").totalMoved()).isFalse();
    assertThat(of(compared, "U1").gradeMoved()).isTrue();
  }

  /** B07: an appeal moves another unit's rank too. */
  @Test
  void rulingMovesOthers() {
    Draft draft = draft();
    AssessmentResult before = draft.score();
    draft.rulings.add(new Ruling("S1", "U1", "B1", new BigDecimal("40"), "自然灾害", "文", "人"));
    WhatIf compared = WhatIf.compare(before, draft.score());
    assertThat(of(compared, "U2").rankMoved()).isTrue();
    assertThat(of(compared, "U2").items()).isEmpty();
    assertThat(of(compared, "U1").items().get(0).after()).isEqualByComparingTo("40");
  }

  @Test
  void otherRubricNamesWhatItHasNoPlaceFor() {
    Draft other = new Draft().part("all", "100", Draft.item("A1", "40", Draft.manual()));
    Supposition supposed = now(draft()).by(other.rubric());
    assertThat(supposed.dropped())
        .singleElement()
        .extracting(text -> text.chinese())
        .isEqualTo("test/2025 没有对应项目的评分 2 条，未计入");
    WhatIf compared = WhatIf.compare(draft().score(), score(supposed));
    assertThat(of(compared, "U1").items())
        .extracting(WhatIf.ItemChange::id)
        .containsExactly("A2", "B1");
  }

  @Test
  void weightsThatDoNotAddUpAreRefused() {
    AnshuException refused =
        catchThrowableOfType(
            AnshuException.class,
            () -> now(draft()).weighed(Map.of("result", new BigDecimal("50"))));
    assertThat(refused.message(Language.CHINESE)).contains("各部分合计 100 分", "110");
    for (Map<String, BigDecimal> wrong :
        List.of(Map.of("Z9", BigDecimal.ONE), Map.of("A1", BigDecimal.ZERO))) {
      assertThat(catchThrowableOfType(AnshuException.class, () -> now(draft()).weighed(wrong)))
          .isNotNull();
    }
    assertThat(
            catchThrowableOfType(
                AnshuException.class, () -> now(draft()).cut(Map.of("良好", new BigDecimal("90")))))
        .isNotNull();
    assertThat(
            catchThrowableOfType(
                AnshuException.class, () -> now(draft()).cut(Map.of("不合格", BigDecimal.TEN))))
        .isNotNull();
  }

  /** Every weight times the same number changes nothing, whatever the rules. */
  @Test
  void halvingAllWeightsOfAPartMovesNoItemsShare() {
    Draft draft = RandomAssessment.of(4, 6, 16);
    AssessmentResult before = draft.score();
    Map<String, BigDecimal> halves = new HashMap<>();
    draft.parts.get(0).items().forEach(item -> halves.put(item.id(), item.points().multiply(HALF)));
    AssessmentResult after = score(now(draft).weighed(halves));
    for (UnitScore score : before.units()) {
      BigDecimal total = after.of(score.unit().code()).total();
      assertThat(total.subtract(score.total()).abs()).isLessThan(HALF);
    }
  }
}
