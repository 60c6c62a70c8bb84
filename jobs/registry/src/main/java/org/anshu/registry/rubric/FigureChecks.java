package org.anshu.registry.rubric;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anshu.failure.Text;
import org.anshu.registry.Indicator;

/** Whether the figures that a rubric names can exist. */
final class FigureChecks {

  private final Map<String, Indicator> indicators;
  private final Rubric rubric;
  private final List<String> matching;
  private final Faults faults;

  FigureChecks(Rubric rubric, List<Indicator> indicators, Faults faults) {
    this.rubric = rubric;
    this.matching = matching(rubric);
    this.indicators =
        indicators.stream().collect(Collectors.toMap(Indicator::id, Function.identity()));
    this.faults = faults;
  }

  void check() {
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
    boolean assessment = figure.window().equals(Measure.Figure.ASSESSMENT);
    if (assessment && matching.isEmpty()) {
      faults.add(
          pointer,
          new Text(
              "考核期为自 1 月 1 日起的若干整月，或连续 12 个整月；否则以 window 写明指标的时段",
              "An assessment window of whole months since 1 January or of twelve, or a window's"
                  + " name"),
          new Text("没有与考核期相同的时段", "No window of a release with these days"));
    } else if (assessment
        ? matching.stream().noneMatch(indicator::covers)
        : !indicator.covers(figure.window())) {
      String windows = String.join(", ", indicator.windows());
      String wanted = assessment ? String.join(" / ", matching) : figure.window();
      faults.add(
          pointer + (assessment ? "" : "/window"),
          new Text(
              "指标 %s 有的时段：%s".formatted(indicator.id(), windows),
              "A window of %s: %s".formatted(indicator.id(), windows)),
          Text.same(wanted));
    }
  }

  /** The windows of a release that have the days of the assessment. */
  private static List<String> matching(Rubric rubric) {
    LocalDate from = rubric.from();
    LocalDate end = rubric.to().plusDays(1);
    List<String> windows = new ArrayList<>();
    if (from.getDayOfMonth() == 1 && end.getDayOfMonth() == 1) {
      if (from.getMonthValue() == 1 && rubric.to().getYear() == from.getYear()) {
        windows.add("cumulative");
      }
      if (from.plusYears(1).equals(end)) {
        windows.add("rolling_year");
      }
    }
    return windows;
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
