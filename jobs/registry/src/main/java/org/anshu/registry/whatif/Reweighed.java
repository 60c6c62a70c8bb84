package org.anshu.registry.whatif;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.anshu.registry.rubric.Grade;
import org.anshu.registry.rubric.Item;
import org.anshu.registry.rubric.Part;
import org.anshu.registry.rubric.Rubric;
import org.anshu.registry.rubric.Rule;
import org.anshu.registry.scoring.Mark;
import org.anshu.registry.scoring.Ruling;

/** Copies with other points, everything on the item's scale brought to the new one. */
final class Reweighed {

  /** Decimals kept where the new scale is no simple multiple of the old one. */
  private static final int DECIMALS = 12;

  private Reweighed() {}

  static Item item(Item item, BigDecimal weight) {
    return new Item(
        item.id(),
        item.title(),
        weight,
        item.appliesTo(),
        rule(item.rule(), weight, item.points()),
        item.missing(),
        item.undefined(),
        item.notApplicable(),
        item.assessors(),
        item.evidence(),
        item.authority());
  }

  private static Rule rule(Rule rule, BigDecimal to, BigDecimal from) {
    if (rule instanceof Rule.PerOccurrence each) {
      return new Rule.PerOccurrence(
          each.measure(),
          scaled(each.each(), to, from),
          each.free(),
          scaled(each.floor(), to, from));
    } else if (rule instanceof Rule.Bands bands) {
      return new Rule.Bands(
          bands.measure(),
          bands.bands().stream()
              .map(b -> new Rule.Band(b.from(), b.below(), scaled(b.points(), to, from)))
              .toList());
    } else if (rule instanceof Rule.Ranking ranking) {
      return new Rule.Ranking(
          ranking.measure(),
          ranking.direction(),
          ranking.steps().stream()
              .map(step -> new Rule.Step(step.toRank(), scaled(step.points(), to, from)))
              .toList());
    } else if (rule instanceof Rule.Manual manual) {
      return new Rule.Manual(manual.combine(), BigDecimal.ONE.movePointLeft(DECIMALS));
    }
    return rule;
  }

  static Mark mark(Mark mark, BigDecimal to, BigDecimal from) {
    BigDecimal points = mark.points();
    return new Mark(
        mark.receipt(),
        mark.cell(),
        mark.unit(),
        mark.item(),
        mark.assessor(),
        points == null ? null : scaled(points, to, from),
        mark.yes(),
        mark.notApplicable(),
        mark.reason(),
        mark.evidence());
  }

  static Ruling ruling(Ruling ruling, BigDecimal to, BigDecimal from) {
    return new Ruling(
        ruling.id(),
        ruling.unit(),
        ruling.item(),
        scaled(ruling.points(), to, from),
        ruling.reason(),
        ruling.document(),
        ruling.approver());
  }

  private static BigDecimal scaled(BigDecimal value, BigDecimal to, BigDecimal from) {
    return value.multiply(to).divide(from, DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
  }

  static Rubric rubric(Rubric rubric, List<Part> parts, List<Grade> grades) {
    return copy(rubric, parts, grades, rubric);
  }

  /** The rubric over the assessment window of another one. */
  static Rubric over(Rubric rubric, Rubric window) {
    return copy(rubric, rubric.parts(), rubric.grades(), window);
  }

  private static Rubric copy(Rubric rubric, List<Part> parts, List<Grade> grades, Rubric window) {
    return new Rubric(
        rubric.id(),
        rubric.edition(),
        rubric.title(),
        rubric.example(),
        rubric.authority(),
        window.from(),
        window.to(),
        rubric.fullPoints(),
        rubric.rescaled(),
        rubric.itemRounding(),
        rubric.totalRounding(),
        rubric.unitTypes(),
        parts,
        rubric.bonuses(),
        rubric.bonusCap(),
        rubric.deductions(),
        rubric.deductionCap(),
        rubric.sanctions(),
        rubric.factKinds(),
        grades,
        rubric.tieBreaks(),
        rubric.appealDays(),
        rubric.weightTolerance(),
        rubric.folder());
  }
}
