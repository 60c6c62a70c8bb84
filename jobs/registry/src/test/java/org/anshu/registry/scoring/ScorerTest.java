package org.anshu.registry.scoring;

import static org.anshu.registry.scoring.Draft.figure;
import static org.anshu.registry.scoring.Draft.fixed;
import static org.anshu.registry.scoring.Draft.item;
import static org.anshu.registry.scoring.Draft.manual;
import static org.anshu.registry.scoring.Draft.number;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.anshu.failure.Text;
import org.anshu.registry.Rounding;
import org.anshu.registry.rubric.Item;
import org.anshu.registry.rubric.Limit;
import org.anshu.registry.rubric.Measure;
import org.anshu.registry.rubric.Rule;
import org.junit.jupiter.api.Test;

/** Every rule of an item, by hand. */
class ScorerTest {

  private static UnitScore.ItemScore scored(Draft draft, String unit, String item) {
    return Objects.requireNonNull(draft.score().of(unit).item(item));
  }

  private static Draft measured(Rule rule) {
    return new Draft().part("all", "100", item("A1", "10", rule)).unit("U1");
  }

  @Test
  void occurrencesBeyondTheFreeOnesAreDeductedToTheFloor() {
    Rule rule = new Rule.PerOccurrence(figure("deaths"), number("0.5"), number("2"), number("4"));
    UnitScore.ItemScore score = scored(measured(rule).count("deaths", "U1", 7), "U1", "A1");
    assertThat(score.points()).isEqualByComparingTo("7.5");
    assertThat(score.explanation().formula()).isEqualTo("10 − 0.5 × (7 − 2) = 7.5");
    assertThat(score.explanation().sources())
        .extracting(Explanation.Source::id)
        .containsExactly("deaths@2025-12/cumulative/U1//");
    assertThat(scored(measured(rule).count("deaths", "U1", 2), "U1", "A1").points())
        .isEqualByComparingTo("10");
    UnitScore.ItemScore floored = scored(measured(rule).count("deaths", "U1", 30), "U1", "A1");
    assertThat(floored.points()).isEqualByComparingTo("4");
    assertThat(floored.explanation().formula()).isEqualTo("10 − 0.5 × (30 − 2) = −4，扣到 4 为止，得 4");
  }

  @Test
  void thresholdIncludesItsLimitWhichMayBeTheUnitsOwn() {
    Rule rule =
        new Rule.Threshold(
            figure("deaths"), Rule.Direction.AT_MOST, new Limit.OfUnit("deaths_target"));
    Draft draft = measured(rule).count("deaths", "U1", 8);
    draft.units.set(
        0,
        new AssessedUnit(
            "U1",
            "甲区",
            draft.units.get(0).type(),
            "U1",
            List.of(),
            Map.of("deaths_target", number("8"))));
    UnitScore.ItemScore score = scored(draft, "U1", "A1");
    assertThat(score.points()).isEqualByComparingTo("10");
    assertThat(score.explanation().sources())
        .extracting(Explanation.Source::kind)
        .containsExactly(Explanation.Kind.FIGURE, Explanation.Kind.PARAMETER);
  }

  @Test
  void bandsAreHalfOpen() {
    Rule rule =
        new Rule.Bands(
            figure("rate"),
            List.of(
                new Rule.Band(null, number("60"), number("0")),
                new Rule.Band(number("60"), number("90"), number("6")),
                new Rule.Band(number("90"), null, number("10"))));
    assertThat(scored(measured(rule).rate("rate", "U1", 9, 10), "U1", "A1").points())
        .isEqualByComparingTo("10");
    UnitScore.ItemScore score = scored(measured(rule).rate("rate", "U1", 899, 1000), "U1", "A1");
    assertThat(score.points()).isEqualByComparingTo("6");
    assertThat(score.explanation().formula()).isEqualTo("89.9 ≥ 60 且 < 90，得 6");
    assertThat(score.explanation().parts().get(0).formula()).isEqualTo("899 ÷ 1000 × 100 = 89.9");
  }

  @Test
  void lineMayFallAndIsCutOffAtBothEnds() {
    Rule rule = new Rule.Linear(figure("rate"), number("30"), number("0"));
    assertThat(scored(measured(rule).rate("rate", "U1", 1, 3), "U1", "A1").points()).isZero();
    assertThat(scored(measured(rule).rate("rate", "U1", 1, 10), "U1", "A1").points())
        .isEqualByComparingTo("6.67");
    assertThat(scored(measured(rule).rate("rate", "U1", 0, 10), "U1", "A1").points())
        .isEqualByComparingTo("10");
  }

  /** A third is no decimal: it is rounded once, at the end. */
  @Test
  void proportionIsExactUntilItIsRoundedOnce() {
    Rule rule = new Rule.Proportional(figure("rate"), fixed("100"));
    UnitScore.ItemScore score = scored(measured(rule).rate("rate", "U1", 2, 3), "U1", "A1");
    assertThat(score.points()).isEqualTo(number("6.67"));
    assertThat(score.explanation().formula())
        .isEqualTo("≈66.666667 ÷ 100 × 10 = ≈6.666667，四舍五入到 2 位小数为 6.67");
  }

  @Test
  void rankingSharesTheBetterRank() {
    Rule rule =
        new Rule.Ranking(
            figure("deaths"),
            Rule.Direction.AT_MOST,
            List.of(
                new Rule.Step(1, number("10")),
                new Rule.Step(2, number("8")),
                new Rule.Step(3, number("5"))));
    Draft draft = new Draft().part("all", "100", item("A1", "10", rule));
    draft.unit("U1").unit("U2").unit("U3").unit("U4");
    draft.count("deaths", "U1", 4).count("deaths", "U2", 4);
    draft.count("deaths", "U3", 1).count("deaths", "U4", 9);
    AssessmentResult result = draft.score();
    assertThat(List.of("U1", "U2", "U3", "U4"))
        .extracting(unit -> Objects.requireNonNull(result.of(unit).item("A1")).points().intValue())
        .containsExactly(8, 8, 10, 5);
  }

  @Test
  void severalAssessorsAreCombined() {
    for (Rule.Combine combine : Rule.Combine.values()) {
      if (combine == Rule.Combine.MAJORITY) {
        continue;
      }
      Draft draft = measured(new Rule.Manual(combine, number("0.5")));
      draft.mark("U1", "A1", "9", "甲").mark("U1", "A1", "4", "乙");
      draft.mark("U1", "A1", "8", "丙").mark("U1", "A1", "7", "丁");
      String expected =
          switch (combine) {
            case MEAN -> "7";
            case MEDIAN, TRIMMED_MEAN -> "7.5";
            case LOWEST -> "4";
            case MAJORITY -> throw new IllegalStateException();
          };
      assertThat(scored(draft, "U1", "A1").points()).isEqualByComparingTo(expected);
    }
    Draft question = measured(new Rule.YesNo(Rule.Combine.MAJORITY));
    question.answer("U1", "A1", true, "甲").answer("U1", "A1", false, "乙");
    assertThat(scored(question, "U1", "A1").points()).isZero();
    question.answer("U1", "A1", true, "丙");
    assertThat(scored(question, "U1", "A1").points()).isEqualByComparingTo("10");
  }

  @Test
  void pointsOfAnItemThatDoesNotApplyGoToTheOthersOfThePart() {
    Item.NotApplicable share = Item.NotApplicable.REDISTRIBUTE;
    Draft draft =
        new Draft()
            .part(
                "one",
                "60",
                item("A1", "20", manual(), Item.Absent.REFUSE, share),
                item("A2", "20", manual()),
                item("A3", "10", manual()),
                item("A4", "10", manual()))
            .part("two", "40", item("B1", "40", manual()))
            .unit("U1");
    draft.notApplicable("U1", "A1").mark("U1", "A2", "15").mark("U1", "A3", "10");
    draft.mark("U1", "A4", "10").mark("U1", "B1", "40");
    UnitScore score = draft.score().of("U1");
    UnitScore.ItemScore second = Objects.requireNonNull(score.item("A2"));
    assertThat(second.available()).isEqualByComparingTo("30");
    assertThat(second.points()).isEqualByComparingTo("22.5");
    assertThat(Objects.requireNonNull(score.item("B1")).available()).isEqualByComparingTo("40");
    assertThat(score.total()).isEqualByComparingTo("92.5");
  }

  /** Thirds of a hundredth go to the greatest remainders, so that printed points add up. */
  @Test
  void redistributedPointsAddUpExactly() {
    Draft draft =
        new Draft()
            .part(
                "one",
                "100",
                item("A1", "10", manual(), Item.Absent.REFUSE, Item.NotApplicable.REDISTRIBUTE),
                item("A2", "30", manual()),
                item("A3", "30", manual()),
                item("A4", "30", manual()))
            .unit("U1");
    draft.notApplicable("U1", "A1");
    draft.mark("U1", "A2", "30").mark("U1", "A3", "30").mark("U1", "A4", "30");
    UnitScore score = draft.score().of("U1");
    assertThat(score.parts().get(0).items())
        .extracting(UnitScore.ItemScore::points)
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(number("0"), number("33.34"), number("33.33"), number("33.33"));
    assertThat(score.total()).isEqualByComparingTo("100");
  }

  @Test
  void excludedPointsAreRescaledAndFullOnesCostNothing() {
    Draft draft =
        new Draft()
            .part(
                "one",
                "100",
                item("A1", "10", manual(), Item.Absent.REFUSE, Item.NotApplicable.EXCLUDE),
                item("A2", "20", manual(), Item.Absent.REFUSE, Item.NotApplicable.FULL),
                item("A3", "70", manual()))
            .unit("U1");
    draft.rescaled = true;
    draft.notApplicable("U1", "A1").notApplicable("U1", "A2").mark("U1", "A3", "60");
    UnitScore score = draft.score().of("U1");
    assertThat(score.reachable()).isEqualByComparingTo("90");
    assertThat(score.base()).isEqualByComparingTo("80");
    assertThat(score.scaled()).isEqualByComparingTo("88.89");
    assertThat(score.explanation().parts().get(0).formula())
        .isEqualTo("one 80；折算：80 ÷ 应得 90 × 100 = ≈88.888889，四舍五入到 2 位小数为 88.89");
  }

  /** 消防 is scored of 100 and counts for 30. */
  @Test
  void partIsBroughtToWhatItCountsFor() {
    Draft draft =
        new Draft()
            .part("safety", "70", item("A1", "70", manual()))
            .part("fire", "30", item("B1", "100", manual()))
            .unit("U1");
    draft.mark("U1", "A1", "60").mark("U1", "B1", "85");
    UnitScore score = draft.score().of("U1");
    assertThat(score.parts().get(1).points()).isEqualByComparingTo("25.5");
    assertThat(score.total()).isEqualByComparingTo("85.5");
  }

  @Test
  void missingAndUndefinedFollowTheRubric() {
    Rule rule = new Rule.Proportional(figure("rate"), fixed("100"));
    for (Item.Absent absent : List.of(Item.Absent.ZERO, Item.Absent.FULL)) {
      Draft draft =
          new Draft()
              .part("all", "100", item("A1", "10", rule, absent, Item.NotApplicable.REFUSE))
              .unit("U1");
      String expected = absent == Item.Absent.FULL ? "10" : "0";
      assertThat(scored(draft, "U1", "A1").points()).isEqualByComparingTo(expected);
      draft.rate("rate", "U1", 0, 0);
      assertThat(scored(draft, "U1", "A1").points()).isEqualByComparingTo(expected);
    }
  }

  @Test
  void sectorFiguresAreAddedOverTheCity() {
    Measure.Figure measure =
        new Measure.Figure("rate", "assessment", Measure.By.SECTOR, "", "", Measure.Take.VALUE);
    Draft draft = measured(new Rule.Proportional(measure, fixed("100")));
    draft.units.set(
        0,
        new AssessedUnit(
            "U1", "甲局", draft.units.get(0).type(), "", List.of("mine", "road"), Map.of()));
    for (String sector : List.of("mine", "road")) {
      draft.figures.add(
          new FrozenFigure(
              "rate@2025-12/cumulative//" + sector + "/",
              "rate",
              "assessment",
              "",
              sector,
              "",
              number(sector.equals("mine") ? "1" : "2"),
              number("6"),
              number("100"),
              true,
              false));
    }
    UnitScore.ItemScore score = scored(draft, "U1", "A1");
    assertThat(score.points()).isEqualByComparingTo("2.5");
    assertThat(score.explanation().parts().get(0).formula())
        .isEqualTo("(1 + 2) ÷ (6 + 6) × 100 = 25");
  }

  /** A concealed accident counts in the year it was found, a pulled-in one after the window. */
  @Test
  void factsOfOtherYearsCountWhereTheMeasureSaysSo() {
    Measure.Facts measure = new Measure.Facts("accident", null, false, 3, 1);
    Draft draft = measured(new Rule.PerOccurrence(measure, number("1"), number("0"), number("0")));
    draft.factKinds.put("accident", Text.same("accident"));
    assertThat(scored(draft, "U1", "A1").points()).isEqualByComparingTo("10");
    draft.fact("U1", "accident", "", "a", LocalDate.of(2022, 1, 1));
    assertThat(scored(draft, "U1", "A1").points()).isEqualByComparingTo("10");
    Fact fact = draft.facts.get(0);
    draft.facts.set(
        0,
        new Fact(
            fact.id(),
            "U1",
            "accident",
            "",
            "a",
            fact.occurredOn(),
            LocalDate.of(2025, 3, 1),
            BigDecimal.ONE,
            "文",
            "人",
            "",
            List.of()));
    assertThat(scored(draft, "U1", "A1").points()).isEqualByComparingTo("9");
    draft.fact("U1", "accident", "", "b", LocalDate.of(2026, 1, 31));
    draft.fact("U1", "accident", "", "c", LocalDate.of(2026, 2, 1));
    draft.fact("U1", "accident", "", "b", LocalDate.of(2026, 1, 31));
    assertThat(scored(draft, "U1", "A1").points()).isEqualByComparingTo("8");
  }

  @Test
  void rulingReplacesThePointsAndBothAreShown() {
    Rule rule = new Rule.PerOccurrence(figure("deaths"), number("1"), number("0"), number("0"));
    Draft draft = measured(rule).count("deaths", "U1", 4);
    draft.rulings.add(new Ruling("S0001", "U1", "A1", number("8"), "两起属自然灾害", "安委〔2026〕3号", "张主任"));
    UnitScore.ItemScore score = scored(draft, "U1", "A1");
    assertThat(score.points()).isEqualByComparingTo("8");
    assertThat(score.byRule()).isEqualByComparingTo("6");
    assertThat(score.explanation().formula()).isEqualTo("裁定 S0001 改为 8（按细则为 6）");
    assertThat(score.explanation().parts().get(0).formula()).isEqualTo("10 − 1 × 4 = 6");
  }

  @Test
  void roundingIsTheRubrics() {
    Rule rule = new Rule.Proportional(figure("rate"), fixed("100"));
    Draft draft = measured(rule).rate("rate", "U1", 2, 3);
    draft.rounding = new Rounding(1, RoundingMode.DOWN);
    assertThat(scored(draft, "U1", "A1").points()).isEqualTo(number("6.6"));
  }
}
