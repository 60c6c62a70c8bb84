package org.anshu.registry.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.anshu.registry.ProductRoot;
import org.anshu.registry.listing.ListExample;
import org.anshu.registry.listing.Listing;
import org.anshu.registry.listing.Listings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListExamplesOnDuckDbTest {

  private DuckDb duckDb;

  @BeforeAll
  void open() throws SQLException {
    duckDb = new DuckDb();
  }

  @AfterAll
  void close() throws SQLException {
    duckDb.close();
  }

  private static List<Listing> lists() {
    return Listings.load(List.of(ProductRoot.find().resolve("jobs/registry")));
  }

  @TestFactory
  Stream<DynamicNode> everyExampleHolds() {
    return lists().stream()
        .flatMap(
            listing ->
                ListExample.of(listing).stream()
                    .map(
                        example ->
                            DynamicTest.dynamicTest(
                                listing.id() + ": " + example.name(),
                                () -> holds(listing, example))));
  }

  /** A boundary or condition that can be changed without an example noticing is not argued. */
  @TestFactory
  Stream<DynamicNode> everyBoundaryAndConditionIsArguedByAnExample() {
    return lists().stream()
        .map(
            listing ->
                DynamicTest.dynamicTest(
                    listing.id(), () -> assertThat(unnoticed(listing)).isEmpty()));
  }

  private void holds(Listing listing, ListExample example) throws SQLException {
    List<Map<String, @Nullable Object>> result = duckDb.run(listing, example, listing.sql());
    assertThat(duckDb.columns(listing.sql())).isEqualTo(listing.names());
    assertThat(listing.names()).containsAll(example.expect().columns());
    assertThat(example.differences(result)).isEmpty();
    Set<List<@Nullable Object>> keys = new HashSet<>();
    for (Map<String, @Nullable Object> row : result) {
      List<@Nullable Object> key = new ArrayList<>();
      listing.key().forEach(column -> key.add(row.get(column)));
      assertThat(keys.add(key)).as("key %s twice", key).isTrue();
    }
  }

  private List<String> unnoticed(Listing listing) throws SQLException {
    List<String> unnoticed = new ArrayList<>();
    for (Map.Entry<String, String> mutant :
        IndicatorExamplesOnDuckDbTest.mutants(listing.sql()).entrySet()) {
      List<String> differences = new ArrayList<>();
      for (ListExample example : ListExample.of(listing)) {
        differences.addAll(example.differences(duckDb.run(listing, example, mutant.getValue())));
      }
      if (differences.isEmpty()) {
        unnoticed.add(listing.id() + ": " + mutant.getKey());
      }
    }
    return unnoticed;
  }
}
