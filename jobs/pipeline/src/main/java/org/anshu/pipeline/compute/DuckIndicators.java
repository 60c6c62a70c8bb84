package org.anshu.pipeline.compute;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anshu.ddl.ReportingPeriod.Window;
import org.anshu.pipeline.duck.DuckDb;
import org.anshu.pipeline.duck.DuckException;
import org.anshu.registry.Indicator;

/** DuckDB, over the views that it has been given; each indicator's SQL as it is written. */
final class DuckIndicators implements IndicatorEngine {

  private final DuckDb duck;

  DuckIndicators(DuckDb duck) {
    this.duck = duck;
  }

  @Override
  public String name() {
    return "duckdb";
  }

  @Override
  public Map<Indicator, List<IndicatorValue>> values(
      Map<Indicator, List<Window>> tasks, Instant asOf) {
    Map<Indicator, List<IndicatorValue>> values = new LinkedHashMap<>();
    tasks.forEach((indicator, windows) -> values.put(indicator, values(indicator, windows, asOf)));
    return values;
  }

  /** The values of one indicator. */
  List<IndicatorValue> values(Indicator indicator, List<Window> windows, Instant asOf) {
    if (windows.isEmpty()) {
      return List.of();
    }
    periods(duck, windows);
    try {
      DuckDb.Answer answer = duck.query(sql(indicator, asOf));
      ResultRows.requireColumns(indicator, answer.columns());
      return ResultRows.values(indicator, answer.rows());
    } catch (DuckException e) {
      throw ResultRows.invalid(indicator, e.reason());
    }
  }

  /** Makes the view {@code period} of {@code windows}. */
  static void periods(DuckDb duck, List<Window> windows) {
    duck.execute(
        "CREATE OR REPLACE TABLE period AS SELECT * FROM (VALUES %s)"
                .formatted(ResultRows.periods(windows))
            + " AS p(window_id, period_start, period_end, cut_off)");
  }

  /** The indicator's SQL with its one parameter filled in. */
  static String sql(Indicator indicator, Instant asOf) {
    return indicator.sql().replaceAll(":as_of\\b", "TIMESTAMPTZ '" + asOf + "'");
  }
}
