package org.anshu.registry.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.anshu.registry.Indicator;
import org.anshu.registry.Indicators;
import org.anshu.registry.ProductRoot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Indicators that an installation brings, on views of its own: the examples of examples/cfoi. */
class ExampleHomesOnDuckDbTest {

  @TestFactory
  Stream<DynamicTest> everyExampleOfAnInstallationHolds() {
    Path root = ProductRoot.find();
    Path home = root.resolve("examples/cfoi");
    ViewCatalog catalog = ViewCatalog.read(root.resolve("jobs/registry/views.yml"));
    assertThat(Files.exists(home.resolve("views.yml"))).isTrue();
    ViewCatalog all = catalog.with(ViewCatalog.read(home.resolve("views.yml")));
    return Indicators.load(List.of(home)).stream()
        .flatMap(
            indicator ->
                Examples.of(indicator).stream()
                    .map(
                        example ->
                            DynamicTest.dynamicTest(
                                indicator.id() + ": " + example.name(),
                                () ->
                                    assertThat(example.differences(rows(indicator, example, all)))
                                        .isEmpty())));
  }

  private static List<Map<String, @Nullable Object>> rows(
      Indicator indicator, Example example, ViewCatalog catalog) throws SQLException {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      for (String view : example.views(indicator, catalog)) {
        statement.execute(view);
      }
      try (ResultSet result = statement.executeQuery(indicator.sql())) {
        while (result.next()) {
          Map<String, @Nullable Object> row = new HashMap<>();
          for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
            row.put(result.getMetaData().getColumnName(i), result.getObject(i));
          }
          rows.add(row);
        }
      }
    }
    return rows;
  }
}
