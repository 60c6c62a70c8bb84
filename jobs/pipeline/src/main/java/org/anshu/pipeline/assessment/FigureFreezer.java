package org.anshu.pipeline.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.anshu.failure.Text;
import org.anshu.registry.Indicator;
import org.anshu.registry.rubric.Measure;
import org.anshu.registry.rubric.Rubric;
import org.anshu.registry.scoring.AssessedUnit;
import org.anshu.registry.scoring.FrozenFigure;
import org.anshu.registry.trace.FigureId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Takes the figures that a rubric looks at out of one release of the serving schema. Nothing is
 * read from live tables: a later change of a source is a later edition.
 */
final class FigureFreezer {

  private static final List<String> PREFERRED = List.of("cumulative", "rolling_year");

  private final JdbcTemplate serving;
  private final String release;
  private final YearMonth month;
  private final Map<String, Indicator> indicators = new HashMap<>();
  private final Map<String, Period> periods = new TreeMap<>();
  private final Map<String, Map<String, Row>> rows = new HashMap<>();

  /**
   * Reads from a release.
   *
   * @param serving the serving schema
   */
  FigureFreezer(JdbcTemplate serving, Releases.Chosen release, List<Indicator> indicators) {
    this.serving = serving;
    this.release = release.id();
    this.month = release.month();
    indicators.forEach(indicator -> this.indicators.put(indicator.id(), indicator));
    serving.query(
        "SELECT window_id, period_start, period_end FROM period WHERE release_id = ?",
        row -> {
          periods.put(
              row.getString(1),
              new Period(row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class)));
        },
        this.release);
  }

  private record Period(LocalDate start, LocalDate end) {}

  private record Row(BigDecimal numerator, @Nullable BigDecimal denominator, boolean pending) {}

  /** All figures that the rubric needs for the units; one for each place. */
  List<FrozenFigure> figures(Rubric rubric, List<AssessedUnit> units) {
    Map<String, FrozenFigure> figures = new LinkedHashMap<>();
    for (Measure.Figure measure : RubricMeasures.figures(rubric)) {
      Indicator indicator = indicator(measure.indicator());
      String window = window(rubric, measure, indicator);
      for (String[] place : places(measure, units)) {
        FrozenFigure figure = figure(measure, indicator, window, place);
        if (figure != null) {
          figures.put(figure.id() + "|" + figure.window(), figure);
        }
      }
    }
    return List.copyOf(figures.values());
  }

  /** Unit and sector of every figure that the measure needs. */
  private static List<String[]> places(Measure.Figure measure, List<AssessedUnit> units) {
    Set<String> codes = new LinkedHashSet<>();
    switch (measure.by()) {
      case UNIT ->
          units.stream()
              .map(AssessedUnit::statisticalUnit)
              .filter(code -> !code.isEmpty())
              .forEach(codes::add);
      case SECTOR -> units.forEach(unit -> codes.addAll(unit.sectors()));
      case CITY -> codes.add("");
    }
    List<String[]> places = new ArrayList<>();
    for (String code : codes) {
      places.add(
          measure.by() == Measure.By.SECTOR
              ? new String[] {"", code}
              : new String[] {code, measure.sector()});
    }
    return places;
  }

  private @Nullable FrozenFigure figure(
      Measure.Figure measure, Indicator indicator, String window, String[] place) {
    Row row = rows(indicator.id(), window).get(key(place[0], place[1], measure.category()));
    if (row == null) {
      row = absent(indicator, window, place);
    }
    if (row == null) {
      return null;
    }
    BigDecimal scale = indicator.scale();
    return new FrozenFigure(
        new FigureId(indicator.id(), month, window, place[0], place[1], measure.category())
            .toString(),
        indicator.id(),
        measure.window(),
        place[0],
        place[1],
        measure.category(),
        row.numerator(),
        row.denominator(),
        scale == null ? BigDecimal.ONE : scale,
        indicator.isRate(),
        row.pending());
  }

  /**
   * What holds where the release has no row. A count of nothing is zero. A rate has no row where
   * its denominator counts nothing, if another such place has one; else it was never published for
   * such places.
   */
  private @Nullable Row absent(Indicator indicator, String window, String[] place) {
    if (!indicator.isRate()) {
      return indicator.countsOrSums() ? new Row(BigDecimal.ZERO, null, false) : null;
    }
    boolean published =
        rows(indicator.id(), window).keySet().stream()
            .map(key -> key.split("\\|", -1))
            .anyMatch(
                other ->
                    place[0].isEmpty() == other[0].isEmpty()
                        && place[1].isEmpty() == other[1].isEmpty());
    return published ? new Row(BigDecimal.ZERO, BigDecimal.ZERO, false) : null;
  }

  private Map<String, Row> rows(String indicator, String window) {
    return rows.computeIfAbsent(
        indicator + "@" + window,
        any -> {
          Map<String, Row> found = new HashMap<>();
          serving.query(
              "SELECT unit_code, sector_code, category_code, numerator, denominator, state"
                  + " FROM indicator_value WHERE release_id = ? AND indicator_id = ?"
                  + " AND window_id = ?",
              row -> {
                found.put(
                    key(row.getString(1), row.getString(2), row.getString(3)),
                    new Row(
                        row.getBigDecimal(4),
                        row.getBigDecimal(5),
                        !row.getString(6).equals("ok")));
              },
              release,
              indicator,
              window);
          return found;
        });
  }

  private static String key(String unit, String sector, String category) {
    return unit + "|" + sector + "|" + category;
  }

  private String window(Rubric rubric, Measure.Figure measure, Indicator indicator) {
    if (!measure.window().equals(Measure.Figure.ASSESSMENT)) {
      if (!periods.containsKey(measure.window()) || !indicator.covers(measure.window())) {
        throw noWindow(rubric, indicator, measure.window());
      }
      return measure.window();
    }
    Period wanted = new Period(rubric.from(), rubric.to().plusDays(1));
    List<String> fitting =
        periods.entrySet().stream()
            .filter(entry -> entry.getValue().equals(wanted) && indicator.covers(entry.getKey()))
            .map(Map.Entry::getKey)
            .toList();
    return PREFERRED.stream()
        .filter(fitting::contains)
        .findFirst()
        .or(() -> fitting.stream().findFirst())
        .orElseThrow(() -> noWindow(rubric, indicator, rubric.from() + " ~ " + rubric.to()));
  }

  private Indicator indicator(String id) {
    Indicator indicator = indicators.get(id);
    if (indicator == null) {
      throw Refusals.refused(
          new Text("已定义的指标", "An indicator that is defined"),
          Text.same(id),
          new Text("改正评分细则中的 indicator", "Correct 'indicator' in the rubric"));
    }
    return indicator;
  }

  private org.anshu.failure.AnshuException noWindow(
      Rubric rubric, Indicator indicator, String window) {
    String there =
        periods.entrySet().stream()
            .filter(entry -> indicator.covers(entry.getKey()))
            .map(
                entry ->
                    "%s（%s ~ %s）"
                        .formatted(
                            entry.getKey(),
                            entry.getValue().start(),
                            entry.getValue().end().minusDays(1)))
            .limit(6)
            .collect(Collectors.joining("、"));
    return Refusals.refused(
        new Text(
            "发布 %s 中指标 %s 的时段 %s（细则 %s）".formatted(release, indicator.id(), window, rubric.name()),
            "Window %s of %s in release %s".formatted(window, indicator.id(), release)),
        Text.same(there),
        new Text(
            "assessment.yml 的 month 应为考核期最后一个月；否则改细则中的考核期或 window",
            "Set month in assessment.yml to the last month of the assessment's window, or change"
                + " the rubric's window"));
  }
}
