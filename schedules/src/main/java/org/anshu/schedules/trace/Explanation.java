package org.anshu.schedules.trace;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anshu.connectors.spi.SourceContract;
import org.anshu.connectors.spi.TableContract;
import org.anshu.ddl.ReportingPeriod;
import org.anshu.ddl.ReportingPeriod.Window;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.compute.Windows;
import org.anshu.pipeline.conform.Definitions;
import org.anshu.pipeline.release.ReleaseState;
import org.anshu.registry.Comparison;
import org.anshu.registry.Indicator;
import org.anshu.registry.Rounding;
import org.anshu.registry.trace.FigureId;
import org.anshu.schedules.query.StateAt;
import org.anshu.schedules.query.WarehouseQuery;
import org.anshu.schedules.trace.StoredFigures.Stored;
import org.anshu.schedules.trace.Trace.Waiting;
import org.jspecify.annotations.Nullable;

/**
 * All there is to say about one figure: its definition, its release, the same figure a year before,
 * and the rows that made it.
 *
 * @param id the figure
 * @param indicator its definition
 * @param window its stretch of time
 * @param release the release; null for a state that was never published
 * @param stored what was published; null if nothing was
 * @param base the same figure of the window that it is compared with; null without one
 * @param baseWindow that window; null without one
 * @param trace the rows
 */
public record Explanation(
    FigureId id,
    Indicator indicator,
    Window window,
    @Nullable ReleaseState release,
    @Nullable Stored stored,
    @Nullable Stored base,
    @Nullable Window baseWindow,
    Trace trace) {

  /** Window to the one that its figure is compared with. */
  private static final Map<String, String> BASES =
      Map.of(
          "month", "month_last_year",
          "cumulative", "cumulative_last_year",
          "rolling_year", "rolling_year_before");

  /**
   * How many rows are shown, and which one is asked about.
   *
   * @param limit the most rows of a kind
   * @param rowKey the one row to explain; null for none
   */
  public record Wish(int limit, @Nullable String rowKey) {}

  /** Where published figures and waiting rows are. */
  public record Stores(Connection serving, Connection operations) {}

  /** Explains {@code id} in a state of the warehouse. */
  public static Explanation of(StateAt state, FigureId id, Stores stores, Wish wish)
      throws SQLException {
    Definitions definitions = state.definitions();
    Indicator indicator = indicator(definitions.indicators(), id.indicator());
    ReportingPeriod period = Windows.period(id.month(), definitions.codeLists());
    Window window = window(indicator, period, id.window());
    ReleaseState release = state.release();
    Stored stored = null;
    Stored base = null;
    Window baseWindow = null;
    if (release != null) {
      stored = StoredFigures.find(stores.serving(), release.id(), id).orElse(null);
      if (stored == null) {
        new ReleaseCodes(stores.serving(), release.id()).check(id);
      }
      String before = BASES.get(id.window());
      if (before != null) {
        base = StoredFigures.find(stores.serving(), release.id(), id.in(before)).orElse(null);
        baseWindow = find(period, before).orElse(null);
      }
    }
    Trace trace;
    try (WarehouseQuery tables = state.openViews(indicator.reads(), period.windows())) {
      TraceQuery query =
          new TraceQuery(tables, view -> waiting(definitions, view, stores.operations()));
      trace = query.trace(indicator, id, wish.limit(), wish.rowKey());
    }
    return new Explanation(id, indicator, window, release, stored, base, baseWindow, trace);
  }

  /** The indicator of an id, of a title or of another name it is printed under. */
  public static Indicator indicator(List<Indicator> all, String name) {
    for (Indicator each : all) {
      if (each.id().equals(name)) {
        return each;
      }
    }
    List<Indicator> named =
        all.stream()
            .filter(
                each ->
                    each.title().chinese().equals(name)
                        || each.title().english().equalsIgnoreCase(name)
                        || each.labels().aliases().contains(name))
            .toList();
    if (named.size() == 1) {
      return named.get(0);
    }
    List<String> near =
        (named.isEmpty()
                ? all.stream()
                    .filter(i -> i.id().contains(name) || i.title().chinese().contains(name))
                : named.stream())
            .map(i -> i.id() + " " + i.title().chinese())
            .limit(12)
            .toList();
    throw new AnshuException(
        FailureCode.QUERY_INVALID,
        new Text("一个指标的编号、名称或别名", "The id, title or alias of one indicator"),
        Text.same(name),
        new Text(
            "相近的指标：%s；全部见 anshu indicators list".formatted(String.join("；", near)),
            "Near: %s; see 'anshu indicators list' for all".formatted(String.join("; ", near))));
  }

  /** Whether the rows add up to what was published; true if nothing was, or rows cannot be told. */
  public boolean agrees() {
    Stored published = stored;
    if (published == null || !trace.parts().iterator().hasNext()) {
      return true;
    }
    boolean withheld = published.denominator() == null && trace.mayWithhold();
    return same(published.numerator(), trace.numerator())
        && (withheld || same(published.denominator(), trace.denominator()));
  }

  /** The change to the base; empty without one. */
  public Optional<Comparison> change() {
    Stored now = stored;
    Stored before = base;
    Window earlier = baseWindow;
    if (now == null || before == null || earlier == null) {
      return Optional.empty();
    }
    if (!indicator.comparable(earlier.start(), window.start())) {
      return Optional.of(Comparison.incomparable());
    }
    var current = indicator.figure(now.numerator(), now.denominator());
    var former = indicator.figure(before.numerator(), before.denominator());
    return Optional.of(
        indicator.unit().equals("%")
            ? Comparison.absoluteChange(current, former, indicator.rounding())
            : Comparison.percentChange(current, former, Rounding.ONE_DECIMAL));
  }

  static boolean same(@Nullable BigDecimal left, @Nullable BigDecimal right) {
    if (left == null || right == null) {
      return (left == null || left.signum() == 0) && (right == null || right.signum() == 0);
    }
    return left.compareTo(right) == 0;
  }

  private static Window window(Indicator indicator, ReportingPeriod period, String id) {
    return find(period, id)
        .filter(window -> indicator.covers(window.id()))
        .orElseThrow(
            () ->
                new AnshuException(
                    FailureCode.QUERY_INVALID,
                    new Text(
                        "%s 的时段之一：%s".formatted(indicator.id(), indicator.windows()),
                        "One of the windows of %s: %s"
                            .formatted(indicator.id(), indicator.windows())),
                    Text.same(id),
                    new Text("改正时段", "Correct the window")));
  }

  private static Optional<Window> find(ReportingPeriod period, String id) {
    return period.windows().stream().filter(window -> window.id().equals(id)).findFirst();
  }

  private static List<Waiting> waiting(
      Definitions definitions, String view, Connection operations) {
    List<Waiting> rows = new ArrayList<>();
    try {
      for (SourceContract contract : definitions.contracts()) {
        for (TableContract table : contract.tables()) {
          if (view.equals(table.conformsTo())) {
            rows.addAll(StoredFigures.waiting(operations, contract.source(), table.name()));
          }
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Quarantine not readable", e);
    }
    return rows;
  }
}
