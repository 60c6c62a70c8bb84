package org.anshu.registry.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  private final ViewCatalog catalog =
      ViewCatalog.read(ProductRoot.find().resolve("jobs/registry/views.yml"));
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

  private void holds(Indicator indicator, Example example) throws SQLException {
    try (Statement statement = duckDb.createStatement()) {
      for (String view : example.views(indicator, catalog)) {
        statement.execute(view);
      }
      try (ResultSet rows = statement.executeQuery(indicator.sql())) {
        List<Map<String, @Nullable Object>> result = read(rows);
        assertThat(example.differences(result)).isEmpty();
        assertThat(result)
            .allSatisfy(
                row -> assertThat(indicator.covers(String.valueOf(row.get("window_id")))).isTrue());
      }
    }
  }

  private static List<Map<String, @Nullable Object>> read(ResultSet rows) throws SQLException {
    ResultSetMetaData meta = rows.getMetaData();
    List<String> columns = new ArrayList<>();
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      columns.add(meta.getColumnLabel(i).toLowerCase(Locale.ROOT));
    }
    assertThat(columns).isEqualTo(OUTPUT);
    List<Map<String, @Nullable Object>> result = new ArrayList<>();
    while (rows.next()) {
      Map<String, @Nullable Object> row = new HashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        row.put(columns.get(i), rows.getObject(i + 1));
      }
      result.add(row);
    }
    return result;
  }
}
