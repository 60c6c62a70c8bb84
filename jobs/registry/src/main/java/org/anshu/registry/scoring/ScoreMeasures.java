package org.anshu.registry.scoring;

import java.util.List;
import org.anshu.registry.rubric.Measure;
import org.apache.commons.numbers.fraction.BigFraction;

/** Evaluates measures that may look at the score itself. */
final class ScoreMeasures {

  private final Measures measures;

  ScoreMeasures(Measures measures) {
    this.measures = measures;
  }

  Measures measures() {
    return measures;
  }

  Measured of(Measure measure, Sheet sheet) {
    if (measure instanceof Measure.BaseScore) {
      return Measured.of(Exact.of(sheet.scaled()), "基础分 " + Exact.text(sheet.scaled()), List.of());
    }
    if (measure instanceof Measure.PartPoints part) {
      BigFraction points = sheet.partPoints().get(part.part());
      return points == null
          ? Measured.missing("没有 " + part.part() + " 部分")
          : Measured.of(points, Exact.text(points), List.of());
    }
    return measures.of(measure, sheet.unit());
  }
}
