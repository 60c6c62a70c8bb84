package org.anshu.registry.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anshu.registry.Indicator;
import org.anshu.registry.ProductRoot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndicatorExamplesOnDuckDbTest {

  private static final List<String> OUTPUT =
      List.of("window_id", "unit_code", "sector_code", "category_code", "numerator", "denominator");
  private static final Pattern COMPARISON = Pattern.compile(" (<=|>=|<|>) ");
  private static final Map<String, String> OTHER_BOUNDARY =
      Map.of("<=", "<", "<", "<=", ">=", ">", ">", ">=");
  private static final Pattern CONDITION =
      Pattern.compile("\\b[a-z]\\.(?:counted|industrial_mining_trade)\\b|\\b[a-z]\\.\\w+ = '\\w+'");
  private static final Pattern NULL_TEST = Pattern.compile("\\b[a-z]\\.\\w+ IS (?:NOT )?NULL");

  private DuckDb duckDb;

  @BeforeAll
  void open() throws SQLException {
    duckDb = new DuckDb();
  }

  @AfterAll
  void close() throws SQLException {
    duckDb.close();
  }

  @TestFactory
  Stream<DynamicNode> everyExampleHolds() {
    return ProductRoot.indicators().stream()
        .flatMap(
            indicator ->
                Examples.of(indicator).stream()
                    .map(
                        example ->
                            DynamicTest.dynamicTest(
                                indicator.id() + ": " + example.name(),
                                () -> holds(indicator, example))));
  }

  /** A boundary or condition that can be changed without an example noticing is not argued. */
  @TestFactory
  Stream<DynamicNode> everyBoundaryAndConditionIsArguedByAnExample() {
    return ProductRoot.indicators().stream()
        .map(
            indicator ->
                DynamicTest.dynamicTest(
                    indicator.id(), () -> assertThat(unnoticed(indicator)).isEmpty()));
  }

  private void holds(Indicator indicator, Example example) throws SQLException {
    List<Map<String, @Nullable Object>> result = duckDb.run(indicator, example, indicator.sql());
    assertThat(duckDb.columns(indicator.sql())).isEqualTo(OUTPUT);
    assertThat(example.differences(result)).isEmpty();
    assertThat(result).allMatch(row -> indicator.covers(String.valueOf(row.get("window_id"))));
  }

  private List<String> unnoticed(Indicator indicator) throws SQLException {
    List<Example> examples = Examples.of(indicator);
    List<String> unnoticed = new ArrayList<>();
    for (Map.Entry<String, String> mutant : mutants(indicator.sql()).entrySet()) {
      if (!isNoticed(indicator, examples, mutant.getValue())) {
        unnoticed.add(indicator.id() + ": " + mutant.getKey());
      }
    }
    return unnoticed;
  }

  /** Whether any example comes out otherwise; the first that does is enough. */
  private boolean isNoticed(Indicator indicator, List<Example> examples, String mutant)
      throws SQLException {
    for (Example example : examples) {
      if (!example.differences(duckDb.run(indicator, example, mutant)).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** What was changed, to the changed query. */
  static Map<String, String> mutants(String sql) {
    Map<String, String> mutants = new LinkedHashMap<>();
    BiConsumer<Matcher, String> replace =
        (match, by) ->
            mutants.put(
                "%s as '%s'".formatted(around(sql, match.start(), match.end()), by.strip()),
                sql.substring(0, match.start()) + by + sql.substring(match.end()));
    Matcher comparison = COMPARISON.matcher(sql);
    while (comparison.find()) {
      replace.accept(comparison, " " + OTHER_BOUNDARY.get(comparison.group(1)) + " ");
    }
    Matcher condition = CONDITION.matcher(sql);
    while (condition.find()) {
      replace.accept(condition, "TRUE");
    }
    Matcher nullTest = NULL_TEST.matcher(sql);
    while (nullTest.find()) {
      replace.accept(nullTest, nullTest.group().contains("NOT") ? "TRUE" : "FALSE");
    }
    return mutants;
  }

  private static String around(String sql, int start, int end) {
    int from = sql.lastIndexOf('\n', start) + 1;
    int to = sql.indexOf('\n', end);
    return "["
        + sql.substring(from, start)
        + "«"
        + sql.substring(start, end)
        + "»"
        + sql.substring(end, to)
        + "]";
  }
}
