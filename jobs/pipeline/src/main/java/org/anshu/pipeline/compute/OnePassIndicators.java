package org.anshu.pipeline.compute;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anshu.ddl.ReportingPeriod.Window;
import org.anshu.pipeline.duck.DuckColumn;
import org.anshu.pipeline.duck.DuckDb;
import org.anshu.pipeline.duck.DuckException;
import org.anshu.registry.Indicator;
import org.anshu.registry.shape.IndicatorShape;
import org.anshu.registry.shape.Reduction;
import org.jspecify.annotations.Nullable;

/**
 * DuckDB, reading each large view once for all its indicators: the view is reduced, and the
 * indicators are answered from what it reduces to. Small views, and indicators whose SQL is not of
 * the usual form, are asked as they are written.
 */
final class OnePassIndicators implements IndicatorEngine {

  /** Below this many rows a view is read as often as it is asked: that is sooner. */
  static final long LARGE = 300_000;

  private final DuckDb duck;
  private final Function<String, DuckViews.@Nullable Source> sources;
  private final Reductions reductions;
  private final DuckIndicators asWritten;
  private final long large;

  /**
   * An engine over views of {@code duck}.
   *
   * @param sources view to its files; null for a view that has none
   * @param file where reductions are kept
   * @param large the fewest rows of a view that is reduced
   */
  OnePassIndicators(
      DuckDb duck, Function<String, DuckViews.@Nullable Source> sources, Path file, long large) {
    this.duck = duck;
    this.sources = sources;
    this.reductions = new Reductions(duck, file);
    this.asWritten = new DuckIndicators(duck);
    this.large = large;
  }

  /** The reductions that it uses. */
  Reductions reductions() {
    return reductions;
  }

  @Override
  public String name() {
    return asWritten.name();
  }

  @Override
  public Map<Indicator, List<IndicatorValue>> values(
      Map<Indicator, List<Window>> tasks, Instant asOf) {
    Map<String, Map<String, Reduction>> byView = new TreeMap<>();
    for (Indicator indicator : tasks.keySet()) {
      String sql = DuckIndicators.sql(indicator, asOf);
      // What depends on the moment of the run cannot be kept for the next.
      if (sql.equals(indicator.sql()) && IndicatorShape.of(sql) instanceof IndicatorShape shape) {
        DuckViews.Source source = sources.apply(shape.view());
        if (source != null && source.rows() >= large && !source.files().isEmpty()) {
          Reduction.of(shape, dates(source))
              .filter(reduction -> isExact(source, reduction))
              .ifPresent(
                  reduction ->
                      byView
                          .computeIfAbsent(shape.view(), key -> new TreeMap<>())
                          .put(indicator.id(), reduction));
        }
      }
    }
    Map<String, String> queries = new TreeMap<>();
    byView.forEach(
        (view, group) -> {
          DuckViews.Source source = sources.apply(view);
          if (source != null) {
            queries.putAll(reductions.queries(source, group));
          }
        });
    Map<Indicator, List<IndicatorValue>> values = new LinkedHashMap<>();
    tasks.forEach(
        (indicator, windows) -> {
          String query = queries.get(indicator.id());
          values.put(
              indicator,
              query == null || windows.isEmpty()
                  ? asWritten.values(indicator, windows, asOf)
                  : reduced(indicator, windows, query));
        });
    reductions.tidy();
    return values;
  }

  private List<IndicatorValue> reduced(Indicator indicator, List<Window> windows, String query) {
    DuckIndicators.periods(duck, windows);
    try {
      return ResultRows.values(indicator, duck.query(query).rows());
    } catch (DuckException e) {
      throw ResultRows.invalid(indicator, e.reason());
    }
  }

  private static Set<String> dates(DuckViews.Source source) {
    return source.columns().stream()
        .filter(column -> column.type().equals("DATE"))
        .map(DuckColumn::name)
        .collect(Collectors.toSet());
  }

  /** Whether its sums are of whole or decimal numbers: those of others depend on the order. */
  private boolean isExact(DuckViews.Source source, Reduction reduction) {
    String rows = "(" + DuckDb.select(source.columns(), List.of()) + ") t";
    for (String sum : reduction.sums()) {
      List<List<@Nullable Object>> type =
          duck.query("SELECT typeof(ANY_VALUE(%s)) FROM %s".formatted(sum, rows)).rows();
      if (!String.valueOf(type.get(0).get(0)).matches(".*INT|INTEGER|DECIMAL.*")) {
        return false;
      }
    }
    return true;
  }
}
