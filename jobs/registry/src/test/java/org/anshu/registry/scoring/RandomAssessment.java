package org.anshu.registry.scoring;

import static org.anshu.registry.scoring.Draft.adjustment;
import static org.anshu.registry.scoring.Draft.facts;
import static org.anshu.registry.scoring.Draft.figure;
import static org.anshu.registry.scoring.Draft.fixed;
import static org.anshu.registry.scoring.Draft.item;
import static org.anshu.registry.scoring.Draft.number;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.anshu.failure.Text;
import org.anshu.registry.rubric.Item;
import org.anshu.registry.rubric.Limit;
import org.anshu.registry.rubric.Measure;
import org.anshu.registry.rubric.Part;
import org.anshu.registry.rubric.Rule;
import org.anshu.registry.rubric.Sanction;
import org.anshu.registry.rubric.TieBreak;
import org.anshu.registry.rubric.UnitType;

/** A made-up assessment with items of every kind, the same for the same seed. */
public final class RandomAssessment {

  private final Random random;
  private final Draft draft = new Draft();
  private final int units;

  private RandomAssessment(long seed, int units) {
    this.random = new Random(seed);
    this.units = units;
  }

  /** An assessment of {@code units} districts by {@code items} items, 2 or more. */
  public static Draft of(long seed, int units, int items) {
    RandomAssessment made = new RandomAssessment(seed, units);
    made.make(items);
    return made.draft;
  }

  private void make(int items) {
    for (int unit = 0; unit < units; unit++) {
      String code = "U%04d".formatted(unit);
      BigDecimal target = BigDecimal.valueOf(2 + random.nextInt(8));
      draft.units.add(
          new AssessedUnit(
              code, code + "区", UnitType.DISTRICT, code, List.of(), Map.of("target", target)));
    }
    draft.factKinds.put("meeting", Text.same("meeting"));
    List<Item> first = new ArrayList<>();
    List<Item> second = new ArrayList<>();
    for (int index = 0; index < items; index++) {
      (index < items / 2 ? first : second).add(made("I%02d".formatted(index), index % 8));
    }
    part("process", 60, first);
    part("result", 40, second);
    draft.bonuses.add(
        adjustment("award", Map.of("ministry", number("2"), "city", number("0.5")), number("2")));
    draft.deductions.add(adjustment("circular", Map.of("city", number("0.5")), null));
    draft.sanctions.add(Draft.sanction("veto", Sanction.Kind.VETO, null, null));
    draft.tieBreaks.add(new TieBreak(figure("I00"), Rule.Direction.AT_MOST));
    for (int unit = 0; unit < units; unit++) {
      String code = draft.units.get(unit).code();
      String[] kinds = {"award", "circular", "meeting", "veto"};
      String[] levels = {random.nextBoolean() ? "city" : "ministry", "city", "", ""};
      for (int fact = random.nextInt(3); fact > 0; fact--) {
        int kind = random.nextInt(random.nextInt(10) == 0 ? 4 : 3);
        LocalDate day = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(365));
        draft.fact(code, kinds[kind], levels[kind], kinds[kind] + random.nextInt(5), day);
      }
    }
  }

  private void part(String id, int countsFor, List<Item> items) {
    BigDecimal sum = items.stream().map(Item::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    draft.parts.add(
        new Part(id, Text.same(id), BigDecimal.valueOf(countsFor), List.copyOf(items), sum));
  }

  private Item made(String id, int kind) {
    String points = String.valueOf(1 + random.nextInt(5));
    BigDecimal full = number(points);
    BigDecimal half = full.divide(number("2"));
    Measure.Figure figure = figure(id);
    Item.NotApplicable share = Item.NotApplicable.REDISTRIBUTE;
    if (kind == 7) {
      for (AssessedUnit unit : draft.units) {
        if (random.nextInt(10) == 0) {
          draft.notApplicable(unit.code(), id);
        } else {
          draft.mark(
              unit.code(), id, String.valueOf(random.nextInt(full.intValue() * 2 + 1) / 2.0));
        }
      }
      return item(id, points, Draft.manual(), Item.Absent.REFUSE, share);
    }
    for (AssessedUnit unit : draft.units) {
      if (kind == 2 || kind == 3 || kind == 4) {
        int whole = 20 + random.nextInt(200);
        draft.rate(id, unit.code(), whole - random.nextInt(whole / 3), whole);
      } else if (kind != 6) {
        draft.count(id, unit.code(), random.nextInt(12));
      }
    }
    Rule rule =
        switch (kind) {
          case 0 -> new Rule.PerOccurrence(figure, number("0.3"), number("1"), number("0"));
          case 1 -> new Rule.Threshold(figure, Rule.Direction.AT_MOST, new Limit.OfUnit("target"));
          case 2 ->
              new Rule.Bands(
                  figure,
                  List.of(
                      new Rule.Band(null, number("80"), number("0")),
                      new Rule.Band(number("80"), number("90"), half),
                      new Rule.Band(number("90"), null, full)));
          case 3 -> new Rule.Linear(figure, number("60"), number("100"));
          case 4 -> new Rule.Proportional(figure, fixed("95"));
          case 5 ->
              new Rule.Ranking(
                  figure,
                  Rule.Direction.AT_MOST,
                  List.of(
                      new Rule.Step(1, full),
                      new Rule.Step(Math.max(2, units / 2), half),
                      new Rule.Step(Math.max(3, units), number("0"))));
          default ->
              new Rule.PerOccurrence(facts("meeting"), number("0.5"), number("0"), number("0"));
        };
    return item(id, points, rule);
  }
}
