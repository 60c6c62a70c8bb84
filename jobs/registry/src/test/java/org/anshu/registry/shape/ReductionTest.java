package org.anshu.registry.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.anshu.ddl.ReportingPeriod;
import org.anshu.registry.Indicator;
import org.anshu.registry.ProductRoot;
import org.anshu.registry.example.ViewCatalog;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** On random rows the reduction answers exactly what the indicators' own SQL does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReductionTest {

  private static final int ROWS = 600;
  private static final Pattern QUOTED = Pattern.compile("'([a-z0-9_]+)'");
  private static final List<String> OPERATORS = List.of("<", "<=", ">", ">=", "=", "<>");

  private final ViewCatalog catalog =
      ViewCatalog.read(ProductRoot.find().resolve("jobs/registry/views.yml"));
  private final Map<String, Map<String, IndicatorShape>> byView = new TreeMap<>();
  private final Set<String> words = new TreeSet<>();
  private Connection duck;

  @BeforeAll
  void open() throws SQLException {
    duck = DriverManager.getConnection("jdbc:duckdb:");
    execute("SELECT setseed(0.42)");
    for (Indicator indicator : ProductRoot.indicators()) {
      Matcher word = QUOTED.matcher(indicator.sql());
      while (word.find()) {
        words.add(word.group(1));
      }
      if (IndicatorShape.of(indicator.sql()) instanceof IndicatorShape shape) {
        byView.computeIfAbsent(shape.view(), key -> new TreeMap<>()).put(indicator.id(), shape);
      }
    }
    for (String view : byView.keySet()) {
      randomRows(view);
    }
    String windows =
        new ReportingPeriod(YearMonth.of(2026, 6))
            .windows().stream()
                .map(
                    w ->
                        "('%s', DATE '%s', DATE '%s', DATE '%s')"
                            .formatted(w.id(), w.start(), w.end(), w.cutOff()))
                .collect(Collectors.joining(", "));
    execute(
        "CREATE TABLE period AS SELECT * FROM (VALUES "
            + windows
            + ") AS p(window_id, period_start, period_end, cut_off)");
  }

  @AfterAll
  void close() throws SQLException {
    duck.close();
  }

  @TestFactory
  List<DynamicNode> everyShippedIndicatorIsAnsweredAsItsOwnSqlWould() {
    List<DynamicNode> tests = new ArrayList<>();
    Map<String, Indicator> indicators =
        ProductRoot.indicators().stream().collect(Collectors.toMap(Indicator::id, i -> i));
    byView.forEach(
        (view, shapes) ->
            tests.add(DynamicTest.dynamicTest(view, () -> same(view, shapes, indicators))));
    return tests;
  }

  /** Every way to compare a date with a window, each in join, where and filter. */
  @Test
  void everyComparisonOfADateIsExact() throws SQLException {
    for (String column : List.of("period_start", "period_end", "cut_off")) {
      for (String operator : OPERATORS) {
        String sql =
            """
            SELECT p.window_id, h.unit_code, COUNT(*) AS numerator,
              COUNT(DISTINCT h.hazard_no) FILTER (WHERE p.%1$s %2$s h.closed_on) AS denominator
            FROM hazard h JOIN period p ON h.found_on %2$s p.%1$s
            WHERE h.counted AND (NOT (h.due_on %2$s p.%1$s) OR h.due_on IS NULL
              OR h.rectified_on < p.cut_off)
            GROUP BY GROUPING SETS ((p.window_id), (p.window_id, h.unit_code))\
            """
                .formatted(column, operator);
        Reduction reduction = reduction("hazard", (IndicatorShape) IndicatorShape.of(sql));
        execute(
            "CREATE OR REPLACE TABLE narrowed AS "
                + reduction.narrowed(
                    "(" + Reduction.inputs(List.of(reduction), "hazard", "") + ")", List.of()));
        assertThat(rows(columns(reduction.answer("narrowed"))))
            .as(column + operator)
            .isEqualTo(rows(columns(sql)));
      }
    }
  }

  private Reduction reduction(String view, IndicatorShape shape) {
    return Reduction.of(shape, dates(view)).orElseThrow();
  }

  /** From the reductions of two parts, whose inputs are computed in one pass. */
  private void same(String view, Map<String, IndicatorShape> shapes, Map<String, Indicator> all)
      throws SQLException {
    Map<String, Reduction> reductions = new TreeMap<>();
    shapes.forEach(
        (id, shape) -> Reduction.of(shape, dates(view)).ifPresent(r -> reductions.put(id, r)));
    execute(
        "CREATE OR REPLACE TABLE inputs AS SELECT *, random() < 0.3 AS part FROM ("
            + Reduction.inputs(reductions.values(), view, "")
            + ")");
    for (Map.Entry<String, Reduction> each : reductions.entrySet()) {
      execute(
          "CREATE OR REPLACE TABLE narrowed AS %s UNION ALL %s"
              .formatted(
                  each.getValue().narrowed("(SELECT * FROM inputs WHERE part)", List.of()),
                  each.getValue().narrowed("(SELECT * FROM inputs WHERE NOT part)", List.of())));
      assertThat(rows(each.getValue().answer("narrowed")))
          .as(each.getKey())
          .isEqualTo(rows(Objects.requireNonNull(all.get(each.getKey())).sql()));
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = duck.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String columns(String sql) {
    return "SELECT window_id, unit_code, numerator, denominator FROM (" + sql + ")";
  }

  /** The rows as text, numbers without trailing zeros, each with how often it occurs. */
  private Map<String, Integer> rows(String sql) throws SQLException {
    Map<String, Integer> rows = new TreeMap<>();
    try (Statement query = duck.createStatement();
        ResultSet result = query.executeQuery(sql)) {
      int width = result.getMetaData().getColumnCount();
      while (result.next()) {
        StringBuilder row = new StringBuilder();
        for (int i = 1; i <= width; i++) {
          String cell = String.valueOf(result.getString(i));
          row.append(cell.matches("-?\\d+\\.\\d+") ? cell.replaceFirst("\\.?0+$", "") : cell)
              .append('|');
        }
        rows.merge(row.toString(), 1, Integer::sum);
      }
    }
    return rows;
  }

  private Set<String> dates(String view) {
    Set<String> dates = new HashSet<>();
    catalog
        .views()
        .get(view)
        .forEach(
            (column, type) -> {
              if (type.startsWith("DATE")) {
                dates.add(column);
              }
            });
    return dates;
  }

  private void randomRows(String view) throws SQLException {
    List<String> columns = new ArrayList<>();
    catalog
        .views()
        .get(view)
        .forEach((name, spec) -> columns.add(random(spec.split(" ")[0]) + " AS " + name));
    execute(
        "CREATE TABLE %s AS SELECT %s FROM range(%d)"
            .formatted(view, String.join(", ", columns), ROWS));
  }

  /** A value of a type: often NULL, and dates often at the edges of months. */
  private String random(String type) {
    if (type.startsWith("DATE")) {
      String day = "(DATE '2024-03-28' + CAST(random() * 860 AS INTEGER))";
      return "CASE WHEN random() < 0.2 THEN NULL WHEN random() < 0.3 THEN LAST_DAY(%1$s) WHEN"
              .formatted(day)
          + " random() < 0.4 THEN CAST(DATE_TRUNC('MONTH', %1$s) AS DATE) ELSE %1$s END"
              .formatted(day);
    }
    if (type.startsWith("BOOLEAN")) {
      return "CASE WHEN random() < 0.1 THEN NULL ELSE random() < 0.7 END";
    }
    if (type.startsWith("INT") || type.startsWith("BIGINT")) {
      return "CASE WHEN random() < 0.1 THEN NULL ELSE CAST(random() * 12 AS %s) END"
          .formatted(type);
    }
    if (type.startsWith("DECIMAL")) {
      return "CASE WHEN random() < 0.1 THEN NULL ELSE CAST(random() * 3000 AS %s) END"
          .formatted(type);
    }
    if (type.startsWith("TIMESTAMP")) {
      return "TIMESTAMP '2025-05-30' + to_minutes(CAST(random() * 600000 AS INTEGER))";
    }
    String list =
        words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(", ", "[", "]"));
    return "CASE WHEN random() < 0.05 THEN NULL ELSE %s[1 + CAST(floor(random() * %d) AS INTEGER)] END"
        .formatted(list, words.size());
  }
}
