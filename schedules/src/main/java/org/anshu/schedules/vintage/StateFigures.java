package org.anshu.schedules.vintage;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.anshu.ddl.ReportingPeriod.Window;
import org.anshu.pipeline.vintage.Place;
import org.anshu.registry.Indicator;
import org.anshu.registry.Ratio;
import org.anshu.schedules.query.QueryResult;
import org.anshu.schedules.query.StateAt;
import org.anshu.schedules.query.WarehouseQuery;
import org.jspecify.annotations.Nullable;

/** Figures recomputed by DuckDB over a state of the warehouse; nothing is written. */
public final class StateFigures implements AutoCloseable {

  private static final Pattern LEADING_COMMENTS = Pattern.compile("\\A(\\s*--[^\\n]*\\n)+");
  private static final Pattern WITH = Pattern.compile("\\A\\s*WITH\\s+", Pattern.CASE_INSENSITIVE);

  private final WarehouseQuery query;

  private StateFigures(WarehouseQuery query) {
    this.query = query;
  }

  /** The figures of {@code indicators} in {@code state}. */
  public static StateFigures open(StateAt state, Collection<Indicator> indicators)
      throws SQLException {
    TreeSet<String> reads = new TreeSet<>();
    indicators.forEach(indicator -> reads.addAll(indicator.reads()));
    return new StateFigures(state.openKept(reads));
  }

  /**
   * A figure's address.
   *
   * @param window the stretch of time
   * @param place of what
   */
  public record Address(String window, Place place) {}

  /** All figures of {@code indicator} in those of {@code windows} that it covers. */
  public Map<Address, Ratio> of(Indicator indicator, List<Window> windows) {
    List<Window> covered = windows.stream().filter(w -> indicator.covers(w.id())).toList();
    Map<Address, Ratio> figures = new LinkedHashMap<>();
    if (covered.isEmpty()) {
      return figures;
    }
    QueryResult result = query.run(sql(indicator, covered), Integer.MAX_VALUE);
    for (List<@Nullable Object> row : result.rows()) {
      Place place = new Place(code(row.get(1)), code(row.get(2)), code(row.get(3)));
      BigDecimal numerator = number(row.get(4));
      figures.put(
          new Address(String.valueOf(row.get(0)), place),
          indicator.figure(numerator == null ? BigDecimal.ZERO : numerator, number(row.get(5))));
    }
    return figures;
  }

  /** The figure at one address; without a row a count is zero, and a rate is of nothing. */
  public Ratio at(Map<Address, Ratio> figures, Indicator indicator, Address address) {
    Ratio none =
        indicator.isRate()
            ? Ratio.of(BigDecimal.ZERO, BigDecimal.ZERO)
            : Ratio.ofCount(BigDecimal.ZERO);
    return figures.getOrDefault(address, none);
  }

  /** The answer to another query on the same state. */
  public QueryResult run(String sql) {
    return query.run(sql, Integer.MAX_VALUE);
  }

  @Override
  public void close() throws SQLException {
    query.close();
  }

  /** The indicator's query with the windows as a table of its own. */
  private static String sql(Indicator indicator, List<Window> windows) {
    String period =
        windows.stream()
            .map(
                w ->
                    "('%s', DATE '%s', DATE '%s', DATE '%s')"
                        .formatted(w.id(), w.start(), w.end(), w.cutOff()))
            .collect(Collectors.joining(", "));
    String text = LEADING_COMMENTS.matcher(indicator.sql()).replaceFirst("");
    Matcher with = WITH.matcher(text);
    List<String> parts = new ArrayList<>();
    parts.add(
        "WITH period AS (SELECT * FROM (VALUES %s) AS p(window_id, period_start, period_end, cut_off))"
            .formatted(period));
    parts.add(with.find() ? ", " + text.substring(with.end()) : "\n" + text);
    return String.join("", parts);
  }

  private static String code(@Nullable Object code) {
    return code == null ? "" : code.toString();
  }

  private static @Nullable BigDecimal number(@Nullable Object number) {
    return number == null ? null : new BigDecimal(number.toString());
  }
}
