package org.anshu.registry.league;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.anshu.registry.league.Approximation.Count;
import org.anshu.registry.league.Approximation.Field;
import org.anshu.registry.league.Approximation.Rounded;
import org.anshu.registry.league.Approximation.Term;
import org.anshu.registry.league.Approximation.Unit;
import org.anshu.registry.rubric.Item;
import org.anshu.registry.rubric.Limit;
import org.anshu.registry.rubric.Measure;
import org.anshu.registry.rubric.Part;
import org.anshu.registry.rubric.Rubric;
import org.anshu.registry.rubric.Rule;
import org.anshu.registry.rubric.UnitType;
import org.anshu.registry.scoring.AssessedUnit;
import org.anshu.registry.scoring.AssessmentResult;
import org.anshu.registry.scoring.FigureIndex;
import org.anshu.registry.scoring.FrozenFigure;
import org.anshu.registry.scoring.UnitScore;
import org.jspecify.annotations.Nullable;

/**
 * Makes a result ready for repetition. What varies: items measured by figures that are counts or
 * shares of a count. What stays: marks, rulings, facts, denominators, amounts with decimals.
 */
final class Compiler {

  /** Above this a count's noise is far below any rounding, and its table would be long. */
  private static final int GREATEST = 1_000_000;

  /** So many numbers are kept at most for looking points up: 64 MB. */
  private static final long TABULATED = 8_000_000;

  private static final BigDecimal PER_CENT = BigDecimal.valueOf(100);

  private final Rubric rubric;
  private final FigureIndex figures;
  private final List<Count> counts = new ArrayList<>();
  private final Map<FrozenFigure, Integer> countOf = new HashMap<>();
  private final Map<Long, CountNoise> noises = new HashMap<>();
  private final Map<String, Integer> fieldOf = new LinkedHashMap<>();
  private final List<Field> fields = new ArrayList<>();
  private final List<Unit> units = new ArrayList<>();
  private final List<UnitType> types = new ArrayList<>();
  private long tabulated;

  Compiler(AssessmentResult result) {
    this.rubric = result.rubric();
    this.figures = new FigureIndex(result.inputs().figures());
    for (UnitScore score : result.units()) {
      units.add(unit(score));
    }
  }

  Rubric rubric() {
    return rubric;
  }

  List<Count> counts() {
    return counts;
  }

  List<Field> fields() {
    return fields;
  }

  List<Unit> units() {
    return units;
  }

  /** How many types of unit there are. */
  int types() {
    return types.size();
  }

  Rounded itemRounding() {
    return Rounded.by(rubric.itemRounding());
  }

  private Unit unit(UnitScore score) {
    int parts = rubric.parts().size();
    double[] fixed = new double[parts];
    double[] scale = new double[parts];
    double[] reachable = new double[parts];
    List<Term> terms = new ArrayList<>();
    for (UnitScore.PartScore partScore : score.parts()) {
      Part part = partScore.part();
      int index = rubric.parts().indexOf(part);
      scale[index] = part.countsFor().doubleValue() / part.itemPoints().doubleValue();
      reachable[index] = partScore.reachable().doubleValue();
      for (UnitScore.ItemScore item : partScore.items()) {
        Term term = term(score.unit(), item, index);
        boolean varies =
            term != null
                && item.applicable()
                && item.byRule() == null
                && (term.counts().length > 0 || term.field() >= 0);
        if (term != null && varies) {
          terms.add(term);
        } else {
          fixed[index] += item.points().doubleValue();
        }
      }
    }
    if (!types.contains(score.unit().type())) {
      types.add(score.unit().type());
    }
    return new Unit(
        score,
        types.indexOf(score.unit().type()),
        fixed,
        scale,
        reachable,
        terms.toArray(new Term[0]),
        score.bonus().subtract(score.deduction()).doubleValue());
  }

  /** The item as it follows its figures; null if it follows none or had no value. */
  private @Nullable Term term(AssessedUnit unit, UnitScore.ItemScore score, int part) {
    Item item = score.item();
    if (!(item.rule() instanceof Rule.OfMeasure rule)
        || !(rule.measure() instanceof Measure.Figure measure)
        || score.measured() == null
        || measure.take() == Measure.Take.DENOMINATOR) {
      return null;
    }
    Limit limit = limit(rule);
    BigDecimal edge = limit == null ? BigDecimal.ZERO : value(limit, unit);
    if (edge == null || (rule instanceof Rule.Proportional && edge.signum() <= 0)) {
      return null;
    }
    List<FrozenFigure> found = figures.of(measure, unit);
    List<Integer> varying = new ArrayList<>();
    double constant = 0;
    double whole = 0;
    for (FrozenFigure figure : found) {
      Integer count = count(figure);
      if (count == null) {
        constant += figure.numerator().doubleValue();
      } else {
        varying.add(count);
      }
      BigDecimal denominator = figure.denominator();
      whole += denominator == null ? 0 : denominator.doubleValue();
    }
    FrozenFigure first = found.get(0);
    boolean quotient = first.rate() && measure.take() == Measure.Take.VALUE;
    int field = field(rule, item, unit);
    Term term =
        new Term(
            item,
            part,
            varying.stream().mapToInt(Integer::intValue).toArray(),
            constant,
            quotient ? first.factor().doubleValue() / whole : 1,
            Curve.of(rule, item.points().doubleValue(), edge),
            field,
            field < 0 ? -1 : fields.get(field).members().size(),
            item.points().doubleValue(),
            score.available().doubleValue(),
            null,
            0);
    return entered(term);
  }

  /** The term in its ranking, or with its points looked up by its only count if there is room. */
  private Term entered(Term term) {
    if (term.field() >= 0) {
      fields.get(term.field()).members().add(term);
    } else if (term.counts().length == 1) {
      CountNoise noise = counts.get(term.counts()[0]).noise();
      tabulated += noise.size();
      return tabulated <= TABULATED ? term.tabulated(noise, itemRounding()) : term;
    }
    return term;
  }

  private int field(Rule rule, Item item, AssessedUnit unit) {
    if (!(rule instanceof Rule.Ranking ranking)) {
      return -1;
    }
    return fieldOf.computeIfAbsent(
        item.id() + "\n" + unit.type(),
        key -> {
          fields.add(new Field(ranking.direction() == Rule.Direction.AT_LEAST, new ArrayList<>()));
          return fields.size() - 1;
        });
  }

  /** The index of a count that varies; null if the figure is none. */
  private @Nullable Integer count(FrozenFigure figure) {
    BigDecimal seen = figure.numerator();
    if (!whole(seen)) {
      return null;
    }
    return countOf.computeIfAbsent(
        figure,
        key -> {
          counts.add(new Count(figure, seen.intValueExact(), noise(figure)));
          return counts.size() - 1;
        });
  }

  private CountNoise noise(FrozenFigure figure) {
    int seen = figure.numerator().intValueExact();
    BigDecimal of = figure.denominator();
    boolean share =
        of != null
            && whole(of)
            && figure.factor().compareTo(PER_CENT) == 0
            && figure.numerator().compareTo(of) <= 0;
    int whole = share ? Objects.requireNonNull(of).intValueExact() : -1;
    return noises.computeIfAbsent(
        ((long) seen << 32) | (whole & 0xffffffffL),
        key -> share ? CountNoise.ofShare(seen, whole) : CountNoise.ofCount(seen));
  }

  private static boolean whole(BigDecimal value) {
    return value.signum() >= 0
        && value.stripTrailingZeros().scale() <= 0
        && value.compareTo(BigDecimal.valueOf(GREATEST)) <= 0;
  }

  private static @Nullable Limit limit(Rule rule) {
    if (rule instanceof Rule.Threshold threshold) {
      return threshold.limit();
    }
    return rule instanceof Rule.Proportional proportional ? proportional.whole() : null;
  }

  private static @Nullable BigDecimal value(Limit limit, AssessedUnit unit) {
    return limit instanceof Limit.Fixed fixed
        ? fixed.value()
        : unit.parameters().get(((Limit.OfUnit) limit).name());
  }
}
