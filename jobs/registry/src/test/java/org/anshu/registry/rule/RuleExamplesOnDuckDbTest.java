package org.anshu.registry.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anshu.registry.ProductRoot;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RuleExamplesOnDuckDbTest {

  private static final Pattern BOUNDARY = Pattern.compile(" (<=|>=|<|>) (?=[a-z])");

  private Connection duckDb;

  @BeforeAll
  void open() throws SQLException {
    duckDb = DriverManager.getConnection("jdbc:duckdb:");
  }

  @AfterAll
  void close() throws SQLException {
    duckDb.close();
  }

  @TestFactory
  Stream<DynamicNode> everyExampleHolds() {
    return rules().stream()
        .flatMap(
            rule ->
                rule.examples().stream()
                    .map(
                        example ->
                            DynamicTest.dynamicTest(
                                rule.id() + ": " + example.name(),
                                () ->
                                    assertThat(found(rule, example, rule.sql()))
                                        .isEqualTo(new TreeSet<>(example.expect())))));
  }

  @TestFactory
  Stream<DynamicNode> everyBoundaryIsArgued() {
    return rules().stream()
        .filter(rule -> BOUNDARY.matcher(rule.sql()).find())
        .map(rule -> DynamicTest.dynamicTest(rule.id(), () -> boundaries(rule)));
  }

  private void boundaries(QualityRule rule) throws SQLException {
    Matcher boundary = BOUNDARY.matcher(rule.sql());
    while (boundary.find()) {
      String mark = boundary.group(1);
      String other = mark.length() == 2 ? mark.substring(0, 1) : mark + "=";
      String changed =
          rule.sql().substring(0, boundary.start(1))
              + other
              + rule.sql().substring(boundary.end(1));
      boolean told = false;
      for (RuleExample example : rule.examples()) {
        told |= !found(rule, example, changed).equals(new TreeSet<>(example.expect()));
      }
      assertThat(told)
          .as("no example tells '%s' from '%s' in %s", mark, other, rule.sql())
          .isTrue();
    }
  }

  private Set<String> found(QualityRule rule, RuleExample example, String sql) throws SQLException {
    Set<String> keys = new TreeSet<>();
    try (Statement statement = duckDb.createStatement()) {
      for (String view : example.views(rule)) {
        statement.execute(view);
      }
      try (ResultSet rows = statement.executeQuery(sql)) {
        List<String> columns =
            Stream.of(1, 2, 3).map(i -> label(rows, i).toLowerCase(Locale.ROOT)).toList();
        assertThat(columns).containsExactly("source", "row_key", "detail");
        while (rows.next()) {
          assertThat(rows.getString(3)).as("detail").isNotNull();
          assertThat(keys.add(rows.getString(2))).as("one finding a row").isTrue();
        }
      }
    }
    return keys;
  }

  private static String label(ResultSet rows, int column) {
    try {
      return rows.getMetaData().getColumnLabel(column);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<QualityRule> rules() {
    return RuleBooks.load(List.of(ProductRoot.find().resolve("jobs/registry"))).rules();
  }
}
