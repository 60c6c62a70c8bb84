package org.anshu.registry.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anshu.ddl.ReportingPeriod;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExampleTest {

  private static final ViewCatalog CATALOG =
      new ViewCatalog(
          Map.of("v", new java.util.TreeMap<>(Map.of("a_no", "STRING", "b", "INT DEFAULT 7"))));

  @Test
  void anEmptyCellIsNullAndTwoQuotesAreTheEmptyString() {
    TextTable table = TextTable.parse("a | b\nx |\n'' | 1\n");
    assertThat(table.rows()).containsExactly(Arrays.asList("x", null), List.of("", "1"));
  }

  @Test
  void aCellTooManyIsRefused() {
    assertThatThrownBy(() -> TextTable.parse("a\nx | y"))
        .hasMessageContaining("Expected 1 cells, found 2");
    assertThatThrownBy(() -> TextTable.parse(" \n")).hasMessageContaining("line of column names");
  }

  @Test
  void columnsThatAreNotGivenHaveTheirDefaultAndTheKeyIsNumbered() {
    assertThat(CATALOG.statement("v", new TextTable(List.of(), List.of(List.of(), List.of()))))
        .isEqualTo(
            "CREATE OR REPLACE TEMPORARY VIEW v AS SELECT CAST(a_no AS STRING) AS a_no,"
                + " CAST(b AS INT) AS b FROM (VALUES ('1', '7'), ('2', '7')) AS given(a_no, b)");
  }

  @Test
  void unknownViewsAndColumnsAreRefused() {
    assertThatThrownBy(() -> CATALOG.statement("w", null))
        .hasMessageContaining("Expected a view of [v]");
    assertThatThrownBy(() -> CATALOG.statement("v", TextTable.parse("c\n1")))
        .hasMessageContaining("one of [a_no, b], found 'c'");
    assertThatThrownBy(() -> CATALOG.statement("v", TextTable.parse("a_no\nit's")))
        .hasMessageContaining("Expected no quote");
  }

  @Test
  void aMissingASurplusAndADoubledRowAreDifferences() {
    Example example = example("unit_code | numerator\n* | 2\nA | 1\n");
    assertThat(example.differences(List.of(row(null, null, "2.00"), row("A", null, "1"))))
        .isEmpty();
    assertThat(example.differences(List.of(row(null, null, "2"), row("B", null, "1"))))
        .containsExactly(
            "missing  month | A | * | * | numerator 1", "too many month | B | * | * | numerator 1");
    assertThat(
            example.differences(
                List.of(row(null, null, "2"), row("A", null, "1"), row("A", null, "1"))))
        .containsExactly("twice    month | A | * | * | numerator 1");
  }

  @Test
  void rowsOfAnAxisThatIsNotNamedAreOutOfScope() {
    Example example = example("numerator\n2\n");
    assertThat(example.differences(List.of(row(null, null, "2"), row("A", "mining", "2"))))
        .isEmpty();
  }

  @Test
  void anUnknownWindowIsRefused() {
    assertThatThrownBy(
            () ->
                new Example(
                    "x",
                    new ReportingPeriod(YearMonth.of(2026, 6)),
                    List.of("year"),
                    Map.of(),
                    TextTable.parse("numerator")))
        .hasMessageContaining("found 'year'");
  }

  private static Example example(String expect) {
    return new Example(
        "x",
        new ReportingPeriod(YearMonth.of(2026, 6)),
        List.of("month"),
        Map.of(),
        TextTable.parse(expect));
  }

  private static Map<String, @Nullable Object> row(
      @Nullable String unit, @Nullable String sector, String numerator) {
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("window_id", "month");
    row.put("unit_code", unit);
    row.put("sector_code", sector);
    row.put("category_code", null);
    row.put("numerator", new BigDecimal(numerator));
    row.put("denominator", null);
    return row;
  }
}
