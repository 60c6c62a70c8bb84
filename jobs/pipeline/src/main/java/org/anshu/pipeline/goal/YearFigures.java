package org.anshu.pipeline.goal;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.batch.OperationsDatabase;
import org.anshu.pipeline.reference.Actual;
import org.anshu.registry.FigureState;
import org.anshu.registry.Indicator;
import org.anshu.registry.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * The figures of full years that were known at a moment: of our releases, and published values for
 * what is not computed here.
 */
final class YearFigures {

  /** Oldest first, so that what is known newest stays; a full year may come by several windows. */
  private static final String RELEASES =
      "SELECT release_id FROM release_ WHERE state <> 'computing' AND computed_at <= ?"
          + " ORDER BY computed_at, month, edition";

  private static final String VALUES =
      """
      SELECT p.period_start, p.period_end, v.window_id, v.numerator, v.denominator
      FROM indicator_value AS v
      JOIN period AS p ON p.release_id = v.release_id AND p.window_id = v.window_id
      WHERE v.release_id = ? AND v.indicator_id = ? AND v.unit_code = ?
        AND v.sector_code = '' AND v.category_code = ''
      """;

  private final PipelineSettings settings;
  private final List<Actual> actuals;
  private final Map<String, Indicator> indicators;
  private final List<String> releases;

  /**
   * What is known at {@code moment}.
   *
   * @param actuals published values, those known at the moment
   * @param indicators the registry by id
   */
  YearFigures(
      PipelineSettings settings,
      Instant moment,
      List<Actual> actuals,
      Map<String, Indicator> indicators) {
    this.settings = settings;
    this.actuals = actuals;
    this.indicators = indicators;
    this.releases = releases(moment);
  }

  /**
   * Year to its figure; a release's stands before a published value.
   *
   * @param unit the statistical unit, empty for the city; null if the jurisdiction is not ours
   */
  Map<Integer, YearFigure> of(String indicator, String jurisdiction, @Nullable String unit) {
    Map<Integer, YearFigure> years = new TreeMap<>();
    Map<Integer, LocalDate> published = new HashMap<>();
    for (Actual actual : actuals) {
      if (!actual.indicator().equals(indicator) || !actual.jurisdiction().equals(jurisdiction)) {
        continue;
      }
      LocalDate before = published.get(actual.year());
      if (before == null || !before.isAfter(actual.releasedOn())) {
        published.put(actual.year(), actual.releasedOn());
        years.put(
            actual.year(),
            new YearFigure(actual.year(), Ratio.ofCount(actual.value()), actual.source()));
      }
    }
    Indicator known = indicators.get(indicator);
    if (unit != null && known != null) {
      years.putAll(released(known, unit));
    }
    return years;
  }

  private Map<Integer, YearFigure> released(Indicator indicator, String unit) {
    Map<Integer, YearFigure> years = new LinkedHashMap<>();
    Map<Integer, YearFigure> stocks = new LinkedHashMap<>();
    try (Connection serving = OperationsDatabase.connect(settings.serving());
        PreparedStatement query = serving.prepareStatement(VALUES)) {
      for (String release : releases) {
        query.setString(1, release);
        query.setString(2, indicator.id());
        query.setString(3, unit);
        try (ResultSet rows = query.executeQuery()) {
          while (rows.next()) {
            LocalDate start = rows.getObject(1, LocalDate.class);
            LocalDate end = rows.getObject(2, LocalDate.class);
            YearFigure figure = figure(indicator, rows, start.getYear(), release);
            if (figure == null) {
              continue;
            }
            if (start.getDayOfYear() == 1 && end.equals(start.plusYears(1))) {
              years.put(figure.year(), figure);
            } else if (rows.getString(3).equals("month") && end.getDayOfYear() == 1) {
              stocks.put(figure.year(), figure);
            }
          }
        }
      }
    } catch (SQLException e) {
      throw OperationsDatabase.failure(settings.serving(), e);
    }
    if (!indicator.windows().contains("cumulative")) {
      stocks.forEach(years::putIfAbsent);
    }
    return years;
  }

  private static @Nullable YearFigure figure(
      Indicator indicator, ResultSet row, int year, String release) throws SQLException {
    BigDecimal denominator = row.getBigDecimal(5);
    Ratio ratio = indicator.figure(row.getBigDecimal(4), denominator);
    return ratio.state() == FigureState.OK ? new YearFigure(year, ratio, release) : null;
  }

  private List<String> releases(Instant moment) {
    try (Connection operations = OperationsDatabase.connect(settings.operations());
        PreparedStatement query = operations.prepareStatement(RELEASES)) {
      query.setObject(1, LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
      List<String> found = new java.util.ArrayList<>();
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      return List.copyOf(found);
    } catch (SQLException e) {
      throw OperationsDatabase.failure(settings.operations(), e);
    }
  }
}
