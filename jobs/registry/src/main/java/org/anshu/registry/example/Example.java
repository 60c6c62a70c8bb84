package org.anshu.registry.example;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.anshu.ddl.ReportingPeriod;
import org.anshu.ddl.ReportingPeriod.Window;
import org.anshu.registry.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * One worked example of an indicator.
 *
 * <p>The expected table is the whole result over the axes that it names: an axis without a column
 * is “all”. Column {@code window_id} may be left out where there is one window. {@code *} in an
 * axis is “all”; an empty denominator is NULL.
 *
 * @param name what it shows, a sentence
 * @param period the reported month, with the base year if the example names one
 * @param windows the windows that the view {@code period} holds
 * @param given the rows of each view; a view that is not named is empty
 * @param expect the rows that the query gives
 */
public record Example(
    String name,
    ReportingPeriod period,
    List<String> windows,
    Map<String, TextTable> given,
    TextTable expect) {

  private static final List<String> AXES = List.of("unit_code", "sector_code", "category_code");
  private static final List<String> VALUES = List.of("numerator", "denominator");
  private static final String WINDOW = "window_id";
  private static final String ALL = "*";
  private static final String PERIOD = "period";

  public Example {
    for (String window : windows) {
      if (period.windows().stream().noneMatch(w -> w.id().equals(window))) {
        throw new IllegalArgumentException("Expected a window of a month, found '" + window + "'");
      }
    }
    windows = List.copyOf(windows);
    given = Map.copyOf(given);
  }

  /** The statements that make the views which {@code indicator} reads. */
  public List<String> views(Indicator indicator, ViewCatalog catalog) {
    TreeSet<String> unread = new TreeSet<>(given.keySet());
    indicator.reads().forEach(unread::remove);
    if (!unread.isEmpty()) {
      throw new IllegalArgumentException(
          "Expected tables of %s, found %s".formatted(indicator.reads(), unread));
    }
    List<String> statements = new ArrayList<>();
    for (String view : indicator.reads()) {
      statements.add(catalog.statement(view, view.equals(PERIOD) ? periods() : given.get(view)));
    }
    return statements;
  }

  /**
   * How the result of the query differs from what is expected; empty if it does not.
   *
   * @param result one map from column name to value per row, as the engine gives them
   */
  public List<String> differences(List<Map<String, @Nullable Object>> result) {
    List<String> keys = new ArrayList<>(AXES);
    keys.add(0, WINDOW);
    List<String> values = VALUES.stream().filter(expect.columns()::contains).toList();
    TreeSet<String> wanted = new TreeSet<>();
    for (List<@Nullable String> row : expect.rows()) {
      Map<String, @Nullable Object> cells = new HashMap<>();
      for (int i = 0; i < expect.columns().size(); i++) {
        String cell = row.get(i);
        cells.put(expect.columns().get(i), ALL.equals(cell) ? null : cell);
      }
      cells.putIfAbsent(WINDOW, windows.get(0));
      wanted.add(line(cells, keys, values));
    }
    TreeSet<String> found = new TreeSet<>();
    List<String> differences = new ArrayList<>();
    for (Map<String, @Nullable Object> row : result) {
      String line = line(row, keys, values);
      if (inScope(row) && !found.add(line)) {
        differences.add("twice    " + line);
      }
    }
    wanted.stream()
        .filter(line -> !found.contains(line))
        .forEach(l -> differences.add("missing  " + l));
    found.stream()
        .filter(line -> !wanted.contains(line))
        .forEach(l -> differences.add("too many " + l));
    return differences;
  }

  private boolean inScope(Map<String, @Nullable Object> row) {
    return AXES.stream().allMatch(axis -> expect.columns().contains(axis) || row.get(axis) == null);
  }

  private static String line(
      Map<String, @Nullable Object> row, List<String> keys, List<String> values) {
    StringBuilder line = new StringBuilder();
    for (String key : keys) {
      line.append(Objects.requireNonNullElse(row.get(key), ALL)).append(" | ");
    }
    for (String value : values) {
      Object number = row.get(value);
      line.append(value).append(' ').append(number == null ? "NULL" : plain(number)).append(' ');
    }
    return line.toString().strip();
  }

  private static String plain(Object number) {
    BigDecimal decimal = new BigDecimal(number.toString());
    return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
  }

  private TextTable periods() {
    List<List<@Nullable String>> rows = new ArrayList<>();
    for (Window window : period.windows()) {
      if (windows.contains(window.id())) {
        List<@Nullable String> row = new ArrayList<>();
        row.add(window.id());
        row.add(window.start().toString());
        row.add(window.end().toString());
        row.add(window.cutOff().toString());
        rows.add(row);
      }
    }
    return new TextTable(List.of(WINDOW, "period_start", "period_end", "cut_off"), rows);
  }
}
