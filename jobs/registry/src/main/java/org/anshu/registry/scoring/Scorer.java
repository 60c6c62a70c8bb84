package org.anshu.registry.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.anshu.registry.rubric.Grade;
import org.anshu.registry.rubric.Part;
import org.anshu.registry.rubric.Rubric;
import org.anshu.registry.rubric.UnitType;
import org.anshu.registry.scoring.UnitScore.SanctionFinding;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Scores units by a rubric: exact fractions inside, each item rounded once, base score and total
 * rounded once each.
 *
 * <p>The order of arithmetic: items, redistribution within a part, the part's scale, rescaling,
 * bonuses, deductions, not below 0; then ranks within a type of unit, sanctions and quotas. The
 * outcome depends on nothing but the two arguments and not on the order of figures, facts, marks or
 * rulings; the order of the roster only orders units with the same rank.
 */
public final class Scorer {

  private final Rubric rubric;
  private final ScoringInputs inputs;
  private final Faults faults = new Faults();
  private final FactBook facts;
  private final PartScorer parts;
  private final Adjustments adjustments;
  private final ScoreMeasures measures;

  private Scorer(Rubric rubric, ScoringInputs inputs) {
    this.rubric = rubric;
    this.inputs = inputs;
    this.facts = new FactBook(rubric, inputs.facts());
    Measures plain = new Measures(new FigureIndex(inputs.figures()), facts);
    ItemRules rules = new ItemRules(plain, new MarkBook(inputs.marks()), inputs.units());
    this.parts = new PartScorer(rubric, rules, inputs.rulings(), faults);
    this.adjustments = new Adjustments(rubric, facts);
    this.measures = new ScoreMeasures(plain);
  }

  /**
   * The scores of all units of {@code inputs}.
   *
   * @throws org.anshu.failure.AnshuException with code ASSESSMENT_REFUSED if the inputs do not
   *     belong to the rubric or an item cannot be scored and the rubric refuses to go on without;
   *     it names every unit, item, receipt and cell
   */
  public static AssessmentResult score(Rubric rubric, ScoringInputs inputs) {
    Faults faults = new Faults();
    new InputCheck(rubric, inputs, faults).check();
    faults.throwIfAny();
    return new Scorer(rubric, inputs).score();
  }

  private AssessmentResult score() {
    List<Sheet> sheets = inputs.units().stream().map(this::sheet).toList();
    faults.throwIfAny();
    List<UnitScore> scores = new ArrayList<>();
    for (UnitType type : UnitType.values()) {
      List<Sheet> same = sheets.stream().filter(sheet -> sheet.unit().type() == type).toList();
      scores.addAll(compared(same));
    }
    FactUse use = new FactUse(rubric, inputs);
    return new AssessmentResult(rubric, inputs, List.copyOf(scores), use.others(), use.warnings());
  }

  private Sheet sheet(AssessedUnit unit) {
    List<UnitScore.PartScore> scored = new ArrayList<>();
    Map<String, BigFraction> points = new LinkedHashMap<>();
    List<Explanation> explanations = new ArrayList<>();
    BigFraction base = BigFraction.ZERO;
    BigFraction reachable = BigFraction.ZERO;
    for (Part part : rubric.parts()) {
      UnitScore.PartScore score = parts.score(part, unit);
      if (score.items().isEmpty()) {
        continue;
      }
      BigFraction scale = Exact.of(part.countsFor()).divide(Exact.of(part.itemPoints()));
      BigFraction exact = PartScorer.points(score.items()).multiply(scale);
      scored.add(score);
      points.put(part.id(), exact);
      base = base.add(exact);
      reachable = reachable.add(PartScorer.reachable(score.items()).multiply(scale));
      explanations.add(explanation(score, exact));
    }
    if (reachable.signum() == 0) {
      faults.add(unit.name() + " 没有可以计分的项目", "细则中为这类单位设评分项", unit.code() + " has no item to score");
      reachable = Exact.of(rubric.fullPoints());
    }
    Base scaled = new Base(base, reachable, explanations);
    BigDecimal rounded = scaled(scaled);
    Sheet.Adjusted adjusted = adjustments.score(unit);
    BigDecimal total = rounded.add(adjusted.bonus()).subtract(adjusted.deduction());
    return new Sheet(
        unit,
        scored,
        points,
        base,
        reachable,
        rounded,
        explanation(scaled, rounded),
        adjusted,
        rubric.totalRounding().round(total.max(BigDecimal.ZERO)));
  }

  private record Base(BigFraction points, BigFraction reachable, List<Explanation> parts) {}

  private boolean rescales(Base base) {
    return rubric.rescaled() && !base.reachable().equals(Exact.of(rubric.fullPoints()));
  }

  private BigFraction exact(Base base) {
    return rescales(base)
        ? base.points().divide(base.reachable()).multiply(Exact.of(rubric.fullPoints()))
        : base.points();
  }

  private BigDecimal scaled(Base base) {
    return Exact.round(exact(base), rubric.totalRounding());
  }

  private Explanation explanation(Base base, BigDecimal rounded) {
    String sum = sum(base.parts().stream().map(part -> value(part)).toList(), base.points());
    BigFraction exact = exact(base);
    if (rescales(base)) {
      sum +=
          "；折算：%s ÷ 应得 %s × %s = %s"
              .formatted(
                  Exact.text(base.points()),
                  Exact.text(base.reachable()),
                  Exact.text(rubric.fullPoints()),
                  Exact.text(exact));
    }
    return new Explanation("基础分", sum + rounding(exact, rounded), rounded, List.of(), base.parts());
  }

  private String rounding(BigFraction exact, BigDecimal rounded) {
    return Exact.of(rounded).equals(exact)
        ? ""
        : "，" + PartScorer.said(rubric.totalRounding()) + "为 " + Exact.text(rounded);
  }

  private static String value(Explanation part) {
    return part.label() + " " + Exact.text(Exact.of(Objects.requireNonNull(part.value())));
  }

  private static String sum(List<String> terms, BigFraction sum) {
    String joined = String.join(" + ", terms);
    return terms.size() == 1 ? joined : joined + " = " + Exact.text(sum);
  }

  private static Explanation explanation(UnitScore.PartScore score, BigFraction exact) {
    Part part = score.part();
    BigFraction items = PartScorer.points(score.items());
    String formula = "各项合计 " + Exact.text(items);
    if (part.countsFor().compareTo(part.itemPoints()) != 0) {
      formula +=
          "；%s × %s ÷ %s = %s"
              .formatted(
                  Exact.text(items),
                  Exact.text(part.countsFor()),
                  Exact.text(part.itemPoints()),
                  Exact.text(exact));
    }
    return new Explanation(
        part.title().chinese(),
        formula,
        score.points(),
        List.of(),
        score.items().stream().map(UnitScore.ItemScore::explanation).toList());
  }

  /** Ranks and grades the units of one type. */
  private List<UnitScore> compared(List<Sheet> sheets) {
    Map<String, Ranks.Place> places = new Ranks(rubric, measures).of(sheets);
    Sanctions sanctions = new Sanctions(rubric, measures, facts);
    Grading grading = new Grading(rubric);
    Map<String, List<SanctionFinding>> findings = new HashMap<>();
    Map<String, Grading.Graded> graded = new LinkedHashMap<>();
    for (Sheet sheet : sheets) {
      String code = sheet.unit().code();
      List<SanctionFinding> found = sanctions.of(sheet);
      findings.put(code, found);
      int rank = Objects.requireNonNull(places.get(code)).rank();
      graded.put(code, grading.of(sheet.total(), rank, found));
    }
    grading.quotas(List.copyOf(graded.values()));
    List<UnitScore> scores = new ArrayList<>();
    for (Sheet sheet : sheets) {
      String code = sheet.unit().code();
      Grading.Graded grade = Objects.requireNonNull(graded.get(code));
      scores.add(
          assembled(
              sheet,
              Objects.requireNonNull(places.get(code)),
              Objects.requireNonNull(findings.get(code)),
              new Given(grading.byScore(grade), grading.grade(grade), grading.reason(grade))));
    }
    scores.sort(Comparator.comparingInt(UnitScore::rank));
    return scores;
  }

  private record Given(Grade byScore, Grade grade, String reason) {}

  private UnitScore assembled(
      Sheet sheet, Ranks.Place place, List<SanctionFinding> findings, Given given) {
    return new UnitScore(
        sheet.unit(),
        sheet.parts(),
        Exact.decimal(sheet.base()),
        Exact.decimal(sheet.reachable()),
        sheet.scaled(),
        sheet.adjusted().scores(),
        sheet.adjusted().bonus(),
        sheet.adjusted().deduction(),
        sheet.total(),
        findings,
        given.byScore(),
        given.grade(),
        given.reason(),
        place.rank(),
        place.tied(),
        explanation(sheet, place, findings, given));
  }

  private Explanation explanation(
      Sheet sheet, Ranks.Place place, List<SanctionFinding> findings, Given given) {
    BigDecimal raw =
        sheet.scaled().add(sheet.adjusted().bonus()).subtract(sheet.adjusted().deduction());
    String formula =
        "基础分 %s + 加分 %s − 扣分 %s = %s"
            .formatted(
                Exact.text(sheet.scaled()),
                Exact.text(sheet.adjusted().bonus()),
                Exact.text(sheet.adjusted().deduction()),
                Exact.text(raw));
    if (raw.signum() < 0) {
      formula += "，不低于 0，计 0";
    } else {
      formula += rounding(Exact.of(raw), sheet.total());
    }
    String grade = "按分数为“" + given.byScore().title().chinese() + "”";
    Explanation graded =
        new Explanation(
            "等次",
            given.reason().isEmpty() ? grade : grade + "；" + given.reason(),
            null,
            List.of(),
            findings.stream().map(SanctionFinding::explanation).toList());
    return new Explanation(
        "总分",
        formula,
        sheet.total(),
        List.of(),
        List.of(
            sheet.explanation(),
            sheet.adjusted().bonuses(),
            sheet.adjusted().deductions(),
            place.explanation(),
            graded));
  }
}
