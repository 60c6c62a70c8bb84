package org.anshu.pipeline.compute;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anshu.ddl.ReportingPeriod;
import org.anshu.ddl.ReportingPeriod.Window;
import org.anshu.failure.AnshuException;
import org.anshu.failure.Text;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.conform.BranchTables;
import org.anshu.pipeline.conform.Definitions;
import org.anshu.pipeline.conform.Entity;
import org.anshu.pipeline.spark.SparkEngine;
import org.anshu.progress.Progress;
import org.anshu.registry.Indicator;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;
import org.jspecify.annotations.Nullable;

/** Computes all indicators of a month from the conformed tables of a run's branch. */
public final class Compute {

  /** The table of the values. */
  public static final String TABLE = "ads.indicator_value";

  private final BranchTables tables;
  private final Definitions definitions;
  private final Means means;
  private final Progress progress;

  /**
   * What a computation works with.
   *
   * @param spark started if it takes part
   * @param settings the installation: its engines, home and zone
   * @param record where the engines' checksums are kept
   */
  public record Means(SparkEngine spark, PipelineSettings settings, EngineRecord record) {}

  /** A computation on the branch of {@code tables}. */
  public Compute(BranchTables tables, Definitions definitions, Means means, Progress progress) {
    this.tables = tables;
    this.definitions = definitions;
    this.means = means;
    this.progress = progress;
  }

  /**
   * Computes, checks and stores the values of {@code period} on the branch; harmless to repeat.
   *
   * @return how many values
   * @throws AnshuException {@code CHECK_FAILED} if the engines differ in a figure
   */
  public int run(ReportingPeriod period, Instant asOf, int edition) {
    List<Indicator> indicators = computable();
    progress.stage(new Text("计算指标", "Computing indicators"), indicators.size());
    try (EngineRoom room = new EngineRoom(means, tables, definitions, progress)) {
      room.prepare(indicators, asOf);
      Set<Entity> delivered = definitions.entities().delivered(definitions.contracts());
      DataMonths months = room.months();
      months.require(period.month(), delivered);
      Windows windows =
          new Windows(period.month(), definitions.codeLists(), months.firstDays(delivered));
      Map<Indicator, List<Window>> tasks = new LinkedHashMap<>();
      indicators.forEach(indicator -> tasks.put(indicator, windows.of(indicator)));
      List<IndicatorValue> values = values(tasks, room.values(tasks, asOf));
      values.sort(IndicatorValue.ORDER);
      store(values, period, asOf, edition);
      progress.done(
          new Text("指标值 %d 个".formatted(values.size()), "%d values".formatted(values.size())));
      return values.size();
    }
  }

  /** The stored values of a month's edition on the branch, as rows of the table, in order. */
  public List<Record> stored(YearMonth month, int edition) {
    return tables.read(TABLE, ofEdition(month, edition));
  }

  /**
   * Checks the stored values once more, now across indicators.
   *
   * @return how many values
   */
  public int check(YearMonth month, int edition) {
    List<Record> stored = stored(month, edition);
    Map<String, List<IndicatorValue>> byIndicator = new HashMap<>();
    for (Record row : stored) {
      IndicatorValue value = value(row);
      byIndicator.computeIfAbsent(value.indicatorId(), key -> new ArrayList<>()).add(value);
    }
    for (Indicator indicator : computable()) {
      ValueChecks.check(indicator, byIndicator.getOrDefault(indicator.id(), List.of()));
    }
    return stored.size();
  }

  /** The indicators all of whose entities an active source delivers. */
  public List<Indicator> computable() {
    Set<Entity> delivered = definitions.entities().delivered(definitions.contracts());
    return definitions.indicators().stream()
        .filter(
            indicator ->
                definitions.entities().all().stream()
                    .filter(entity -> indicator.reads().contains(entity.id()))
                    .allMatch(delivered::contains))
        .toList();
  }

  private List<IndicatorValue> values(
      Map<Indicator, List<Window>> tasks, Map<Indicator, List<IndicatorValue>> found) {
    ZeroRows zeros = new ZeroRows(definitions.codeLists());
    List<IndicatorValue> all = new ArrayList<>();
    tasks.forEach(
        (indicator, windows) -> {
          List<IndicatorValue> values = found.getOrDefault(indicator, List.of());
          all.addAll(values);
          all.addAll(zeros.missing(indicator, windows, values));
        });
    return all;
  }

  private void store(
      List<IndicatorValue> values, ReportingPeriod period, Instant asOf, int edition) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (IndicatorValue value : values) {
      rows.add(
          Arrays.asList(
              period.month().toString(),
              asOf.atOffset(ZoneOffset.UTC),
              edition,
              value.indicatorId(),
              value.windowId(),
              value.unitCode(),
              value.sectorCode(),
              value.categoryCode(),
              value.numerator(),
              value.denominator(),
              value.state()));
    }
    tables.overwrite(TABLE, ofEdition(period.month(), edition), rows);
  }

  private static Expression ofEdition(YearMonth month, int edition) {
    return Expressions.and(
        Expressions.equal("month", month.toString()), Expressions.equal("edition", edition));
  }

  private static IndicatorValue value(Record row) {
    return new IndicatorValue(
        (String) row.getField("indicator_id"),
        (String) row.getField("window_id"),
        (String) row.getField("unit_code"),
        (String) row.getField("sector_code"),
        (String) row.getField("category_code"),
        (BigDecimal) row.getField("numerator"),
        (BigDecimal) row.getField("denominator"),
        (String) row.getField("state"));
  }
}
