package org.anshu.schedules.trace;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.anshu.failure.Text;
import org.anshu.pipeline.compute.Windows;
import org.anshu.pipeline.release.ReleaseState;
import org.anshu.registry.Indicator;
import org.anshu.registry.shape.Measure;
import org.anshu.registry.trace.Leg;
import org.anshu.registry.trace.LegSql;
import org.anshu.registry.trace.Legs;
import org.anshu.schedules.query.QueryResult;
import org.anshu.schedules.query.StateAt;
import org.anshu.schedules.query.WarehouseQuery;
import org.jspecify.annotations.Nullable;

/**
 * Traces every figure of a release and adds its rows up: what comes out has to be what was
 * published. Done an indicator at a time, its rows read once for all its figures.
 */
public final class TraceAudit {

  /** The table of all published figures. */
  private static final String FIGURES = "indicator_value";

  private static final int SHOWN = 20;

  private TraceAudit() {}

  /**
   * What came out.
   *
   * @param figures how many figures were traced
   * @param differing the figures whose rows add up to something else, with both values
   * @param untraceable indicator to why its rows cannot be told
   */
  public record Outcome(long figures, List<String> differing, Map<String, Text> untraceable) {

    public Outcome {
      differing = List.copyOf(differing);
      untraceable = new TreeMap<>(untraceable);
    }
  }

  /** Traces all figures of the release that {@code state} is the state of. */
  public static Outcome of(StateAt state) throws SQLException {
    ReleaseState release = state.release();
    if (release == null) {
      throw new IllegalArgumentException("Expected the state of a release");
    }
    List<Indicator> indicators = state.definitions().indicators();
    Set<String> reads = new TreeSet<>(Set.of(FIGURES));
    indicators.forEach(indicator -> reads.addAll(indicator.reads()));
    long figures = 0;
    List<String> differing = new ArrayList<>();
    Map<String, Text> untraceable = new TreeMap<>();
    var period = Windows.period(release.month(), state.definitions().codeLists());
    try (WarehouseQuery tables = state.openViews(reads, period.windows())) {
      Map<String, Long> counts = counts(tables, release);
      for (Indicator indicator : indicators) {
        long count = counts.getOrDefault(indicator.id(), 0L);
        if (count == 0) {
          continue;
        }
        Legs legs = Legs.of(indicator.sql());
        if (legs.reason() != null) {
          untraceable.put(indicator.id(), legs.reason());
          continue;
        }
        figures += count;
        for (Leg leg : legs.legs()) {
          differing.addAll(differing(tables, release, indicator, leg));
        }
      }
    }
    return new Outcome(figures, differing, untraceable);
  }

  private static Map<String, Long> counts(WarehouseQuery tables, ReleaseState release) {
    Map<String, Long> counts = new TreeMap<>();
    String sql = "SELECT indicator_id, COUNT(*) FROM " + published(release) + " GROUP BY ALL";
    for (List<@Nullable Object> row : tables.run(sql, Integer.MAX_VALUE).rows()) {
      counts.put(String.valueOf(row.get(0)), ((Number) value(row.get(1))).longValue());
    }
    return counts;
  }

  private static Object value(@Nullable Object cell) {
    return cell == null ? 0L : cell;
  }

  private static String published(ReleaseState release) {
    return "(SELECT * FROM ads.%s WHERE month = '%s' AND edition = %d)"
        .formatted(FIGURES, release.month(), release.edition());
  }

  private static List<String> differing(
      WarehouseQuery tables, ReleaseState release, Indicator indicator, Leg leg) {
    QueryResult result = tables.run(sql(release, indicator, leg), SHOWN);
    List<String> lines = new ArrayList<>();
    for (List<@Nullable Object> row : result.rows()) {
      lines.add(indicator.id() + " " + leg.side() + " " + row);
    }
    return lines;
  }

  private static String sql(ReleaseState release, Indicator indicator, Leg leg) {
    Measure first = leg.shape().numerator();
    Measure second = leg.shape().denominator();
    // What is counted distinctly is only made single here; counts and sums are added up.
    String pre =
        "SELECT window_id, unit_code, sector_code, category_code, %s AS xn, %s AS xd FROM traced"
            .formatted(within(first, "xn"), second == null ? "NULL" : within(second, "xd"));
    boolean distinct = distinct(first) || (second != null && distinct(second));
    String parts = distinct ? "SELECT DISTINCT * FROM traced" : pre + " GROUP BY ALL";
    String numerator = leg.side() == Leg.Side.DENOMINATOR ? "f.denominator" : "f.numerator";
    String having =
        "COALESCE(%s, 0) <> COALESCE(%s, 0)".formatted(numerator, over(first, "xn", distinct));
    if (leg.withheld()) {
      having = numerator + " IS NOT NULL AND " + having;
    }
    if (second != null) {
      having +=
          " OR COALESCE(f.denominator, 0) <> COALESCE(%s, 0)"
              .formatted(over(second, "xd", distinct));
    }
    return """
    WITH traced AS (%s), parts AS (%s)
    SELECT f.window_id, f.unit_code, f.sector_code, f.category_code, f.numerator,
      f.denominator, %s AS rows_numerator, %s AS rows_denominator
    FROM %s AS f LEFT JOIN parts AS r ON r.window_id = f.window_id AND %s AND %s AND %s
    WHERE f.indicator_id = '%s'
    GROUP BY f.window_id, f.unit_code, f.sector_code, f.category_code, f.numerator, f.denominator
    HAVING %s\
    """
        .formatted(
            new LegSql(leg, List.of(), List.of()).contributions(),
            parts,
            over(first, "xn", distinct),
            second == null ? "NULL" : over(second, "xd", distinct),
            published(release),
            matches(leg, "unit_code"),
            matches(leg, "sector_code"),
            matches(leg, "category_code"),
            indicator.id(),
            having);
  }

  private static boolean distinct(Measure measure) {
    return measure.kind() == Measure.Kind.DISTINCT;
  }

  private static String within(Measure measure, String column) {
    return LegSql.aggregate(measure, column);
  }

  private static String over(Measure measure, String column, boolean distinct) {
    return distinct ? LegSql.aggregate(measure, "r." + column) : "SUM(r." + column + ")";
  }

  private static String matches(Leg leg, String column) {
    if (!leg.shape().codes().containsKey(column)) {
      return "TRUE";
    }
    return leg.exact()
        ? "COALESCE(r.%1$s, '') = COALESCE(f.%1$s, '')".formatted(column)
        : "(f.%1$s IS NULL OR r.%1$s = f.%1$s)".formatted(column);
  }
}
