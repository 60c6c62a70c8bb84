package org.anshu.registry.rubric;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anshu.ddl.ReportingPeriod;
import org.anshu.failure.Text;
import org.anshu.registry.Indicator;

/** Whether the figures that a rubric names can exist. */
final class FigureChecks {

  private final Map<String, Indicator> indicators;
  private final Faults faults;

  FigureChecks(List<Indicator> indicators, Faults faults) {
    this.indicators =
        indicators.stream().collect(Collectors.toMap(Indicator::id, Function.identity()));
    this.faults = faults;
  }

  void check(Rubric rubric) {
    for (Placed placed : Placed.measures(rubric)) {
      if (placed.measure() instanceof Measure.Figure figure) {
        check(figure, placed.pointer());
      }
    }
  }

  private void check(Measure.Figure figure, String pointer) {
    Indicator indicator = indicators.get(figure.indicator());
    if (indicator == null) {
      faults.add(
          pointer + "/figure",
          new Text(
              "已有指标的编号（见 docs/generated/indicators.md）",
              "The id of an indicator (see docs/generated/indicators.en.md)"),
          Text.same(figure.indicator()));
      return;
    }
    window(figure, indicator, pointer);
    axis(figure.by() == Measure.By.UNIT, "unit", indicator, pointer + "/by");
    boolean bySector = figure.by() == Measure.By.SECTOR || !figure.sector().isEmpty();
    axis(bySector, "sector", indicator, pointer + "/sector");
    axis(!figure.category().isEmpty(), "category", indicator, pointer + "/category");
    if (figure.take() == Measure.Take.DENOMINATOR && !indicator.isRate()) {
      faults.add(
          pointer + "/take",
          new Text("有分母的指标才可取 denominator", "Only a rate has a denominator"),
          Text.same(indicator.id()));
    }
  }

  private void window(Measure.Figure figure, Indicator indicator, String pointer) {
    boolean known =
        figure.window().equals(Measure.Figure.ASSESSMENT)
            ? indicator.windows().stream().anyMatch(List.of("cumulative", "rolling_year")::contains)
            : indicator.covers(figure.window());
    if (!known) {
      String windows = String.join(", ", indicator.windows());
      faults.add(
          pointer + (figure.window().equals(Measure.Figure.ASSESSMENT) ? "" : "/window"),
          new Text(
              "指标 %s 有的时段：%s（考核期 assessment 需有 cumulative 或 rolling_year）"
                  .formatted(indicator.id(), windows),
              "A window of %s: %s (assessment needs cumulative or rolling_year)"
                  .formatted(indicator.id(), windows)),
          Text.same(ReportingPeriod.kindOf(figure.window())));
    }
  }

  private void axis(boolean used, String axis, Indicator indicator, String pointer) {
    if (used && !indicator.axes().contains(axis)) {
      faults.add(
          pointer,
          new Text(
              "指标 %s 有的分组：%s".formatted(indicator.id(), indicator.axes()),
              "A breakdown of %s: %s".formatted(indicator.id(), indicator.axes())),
          Text.same(axis));
    }
  }
}
