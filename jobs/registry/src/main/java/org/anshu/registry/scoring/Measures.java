package org.anshu.registry.scoring;

import java.math.BigDecimal;
import java.util.List;
import org.anshu.registry.rubric.Limit;
import org.anshu.registry.rubric.Measure;

/** Evaluates measures that do not look at the score itself. */
final class Measures {

  private final FigureIndex figures;
  private final FactBook facts;

  Measures(FigureIndex figures, FactBook facts) {
    this.figures = figures;
    this.facts = facts;
  }

  Measured of(Measure measure, AssessedUnit unit) {
    if (measure instanceof Measure.Figure figure) {
      return figures.measured(figure, unit);
    }
    if (measure instanceof Measure.Facts kind) {
      return facts.measured(kind, unit);
    }
    if (measure instanceof Measure.Parameter parameter) {
      return parameter(parameter.name(), unit);
    }
    throw new IllegalArgumentException("An item cannot look at the score itself: " + measure);
  }

  /** The number to compare with. */
  Measured of(Limit limit, AssessedUnit unit) {
    if (limit instanceof Limit.Fixed fixed) {
      return Measured.of(Exact.of(fixed.value()), Exact.text(fixed.value()), List.of());
    }
    return parameter(((Limit.OfUnit) limit).name(), unit);
  }

  private static Measured parameter(String name, AssessedUnit unit) {
    BigDecimal value = unit.parameters().get(name);
    if (value == null) {
      return Measured.missing("单位名册没有 " + name);
    }
    String text = Exact.text(value);
    return Measured.of(
        Exact.of(value),
        text,
        List.of(
            new Explanation.Source(
                Explanation.Kind.PARAMETER, name, "单位名册 " + name + " = " + text)));
  }
}
