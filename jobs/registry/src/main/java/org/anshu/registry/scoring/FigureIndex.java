package org.anshu.registry.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anshu.registry.rubric.Measure;
import org.apache.commons.numbers.fraction.BigFraction;

/** Finds the frozen figures that a measure looks at. */
public final class FigureIndex {

  private record Key(
      String indicator, String window, String unit, String sector, String category) {}

  private final Map<Key, FrozenFigure> figures = new HashMap<>();
  private final List<FrozenFigure> contradictions = new ArrayList<>();

  /** An index of {@code figures}. */
  public FigureIndex(List<FrozenFigure> figures) {
    for (FrozenFigure figure : figures) {
      FrozenFigure other =
          this.figures.putIfAbsent(
              new Key(
                  figure.indicator(),
                  figure.window(),
                  figure.unit(),
                  figure.sector(),
                  figure.category()),
              figure);
      if (other != null && !other.equals(figure)) {
        contradictions.add(figure);
      }
    }
  }

  /** Figures that are there twice with different numbers. */
  List<FrozenFigure> contradictions() {
    return contradictions;
  }

  /**
   * The figures of {@code measure} for a unit: one, or one for each of its sectors. Empty if any of
   * them is not there or the unit has no statistical unit or sector to look for.
   */
  public List<FrozenFigure> of(Measure.Figure measure, AssessedUnit unit) {
    return switch (measure.by()) {
      case UNIT ->
          unit.statisticalUnit().isEmpty()
              ? List.of()
              : found(measure, unit.statisticalUnit(), List.of(measure.sector()));
      case SECTOR -> found(measure, "", unit.sectors());
      case CITY -> found(measure, "", List.of(measure.sector()));
    };
  }

  private List<FrozenFigure> found(Measure.Figure measure, String unit, List<String> sectors) {
    List<FrozenFigure> found = new ArrayList<>();
    for (String sector : sectors) {
      FrozenFigure figure =
          figures.get(
              new Key(measure.indicator(), measure.window(), unit, sector, measure.category()));
      if (figure == null) {
        return List.of();
      }
      found.add(figure);
    }
    return found;
  }

  Measured measured(Measure.Figure measure, AssessedUnit unit) {
    List<FrozenFigure> found = of(measure, unit);
    if (found.isEmpty()) {
      return Measured.missing("指标 " + measure.indicator() + " 没有该单位的数值");
    }
    List<Explanation.Source> sources = found.stream().map(FigureIndex::source).toList();
    if (found.stream().anyMatch(FrozenFigure::pending)) {
      return new Measured(
          Measured.State.MISSING, null, "指标 " + measure.indicator() + " 尚未发布", sources);
    }
    BigFraction numerator =
        Exact.sum(found.stream().map(figure -> Exact.of(figure.numerator())).toList());
    String numerators = plus(found.stream().map(FrozenFigure::numerator).toList());
    boolean rate = found.get(0).rate();
    if (measure.take() == Measure.Take.NUMERATOR
        || (measure.take() == Measure.Take.VALUE && !rate)) {
      return Measured.of(numerator, numerators, sources);
    }
    List<BigDecimal> denominators = new ArrayList<>();
    for (FrozenFigure figure : found) {
      BigDecimal denominator = figure.denominator();
      if (denominator == null) {
        return new Measured(
            Measured.State.MISSING, null, "指标 " + measure.indicator() + " 的分母尚未发布", sources);
      }
      denominators.add(denominator);
    }
    BigFraction denominator = Exact.sum(denominators.stream().map(Exact::of).toList());
    if (measure.take() == Measure.Take.DENOMINATOR) {
      return Measured.of(denominator, plus(denominators), sources);
    }
    return quotient(
        new Quotient(numerator, denominator, found.get(0).factor()),
        grouped(numerators) + " ÷ " + grouped(plus(denominators)),
        sources);
  }

  private record Quotient(BigFraction numerator, BigFraction denominator, BigDecimal factor) {}

  private static Measured quotient(Quotient of, String text, List<Explanation.Source> sources) {
    if (of.denominator().signum() == 0) {
      return new Measured(Measured.State.UNDEFINED, null, text + "，分母为 0", sources);
    }
    BigFraction value = of.numerator().divide(of.denominator()).multiply(Exact.of(of.factor()));
    String times =
        of.factor().compareTo(BigDecimal.ONE) == 0 ? "" : " × " + Exact.text(of.factor());
    return Measured.of(value, text + times + " = " + Exact.text(value), sources);
  }

  private static String plus(List<BigDecimal> values) {
    return String.join(" + ", values.stream().map(Exact::text).toList());
  }

  private static String grouped(String sum) {
    return sum.contains(" ") ? "(" + sum + ")" : sum;
  }

  private static Explanation.Source source(FrozenFigure figure) {
    String text;
    if (figure.pending()) {
      text = "尚未发布";
    } else if (figure.rate()) {
      BigDecimal denominator = figure.denominator();
      text =
          "分子 "
              + Exact.text(figure.numerator())
              + "，分母 "
              + (denominator == null ? "尚未发布" : Exact.text(denominator));
    } else {
      text = Exact.text(figure.numerator());
    }
    return new Explanation.Source(Explanation.Kind.FIGURE, figure.id(), text);
  }
}
