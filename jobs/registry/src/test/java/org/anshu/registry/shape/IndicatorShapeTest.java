package org.anshu.registry.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.anshu.registry.Indicator;
import org.anshu.registry.ProductRoot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorShapeTest {

  private static final String RATE =
      """
      -- Grain: window × unit.
      SELECT
        p.window_id,
        h.unit_code,
        CAST(NULL AS STRING) AS sector_code,
        CASE WHEN h.hazard_level = 'major' THEN 'm' ELSE 'g' END AS category_code,
        COUNT(DISTINCT h.enterprise_key) FILTER (WHERE h.closed_on <= p.cut_off AND h.a = 1) AS numerator,
        COALESCE(SUM(h.fine), 0) AS denominator
      FROM hazard h
      JOIN period p ON h.found_on >= p.period_start AND h.found_on < p.period_end
      LEFT JOIN statistical_unit u ON u.unit_code = h.unit_code
      WHERE h.counted AND (h.withdrawn_on IS NULL OR h.withdrawn_on > p.cut_off) AND u.kind IN ('district')
      GROUP BY GROUPING SETS (
        (p.window_id),
        (p.window_id, h.unit_code, CASE WHEN h.hazard_level = 'major' THEN 'm' ELSE 'g' END)
      )
      """;

  @Test
  void aQueryOfTheUsualFormIsTakenApart() {
    IndicatorShape shape = (IndicatorShape) IndicatorShape.of(RATE);
    assertThat(shape.view()).isEqualTo("hazard");
    assertThat(shape.alias()).isEqualTo("h");
    assertThat(shape.periodAlias()).isEqualTo("p");
    assertThat(shape.periodOn())
        .extracting(Condition::sql)
        .containsExactly("h.found_on >= p.period_start", "h.found_on < p.period_end");
    assertThat(shape.where())
        .extracting(Condition::sql)
        .containsExactly(
            "h.counted",
            "(h.withdrawn_on IS NULL OR h.withdrawn_on > p.cut_off)",
            "u.kind IN ('district')");
    assertThat(shape.where().get(1).columns())
        .containsExactly(new ColumnRef("h", "withdrawn_on"), new ColumnRef("p", "cut_off"));
    assertThat(shape.where().get(1).names("p")).isTrue();
    assertThat(shape.joins())
        .containsExactly(
            new JoinedView(
                "statistical_unit",
                "u",
                true,
                List.of(
                    new Condition(
                        "u.unit_code = h.unit_code",
                        List.of(
                            new ColumnRef("u", "unit_code"), new ColumnRef("h", "unit_code"))))));
    assertThat(shape.codes())
        .containsOnlyKeys("window_id", "unit_code", "category_code")
        .containsEntry(
            "unit_code", new Expr("h.unit_code", List.of(new ColumnRef("h", "unit_code"))));
    assertThat(shape.groups())
        .containsExactly(Set.of("window_id"), Set.of("window_id", "unit_code", "category_code"));
    assertThat(shape.numerator().sql())
        .isEqualTo(
            "COUNT(DISTINCT h.enterprise_key) FILTER (WHERE (h.closed_on <= p.cut_off) AND (h.a ="
                + " 1))");
    assertThat(shape.denominator())
        .isEqualTo(
            new Measure(
                Measure.Kind.SUM,
                new Expr("h.fine", List.of(new ColumnRef("h", "fine"))),
                List.of(),
                true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          WITH x AS (SELECT 1 AS a) SELECT a FROM x | Has a WITH clause
          SELECT p.window_id, MEDIAN(c.m) AS numerator FROM rescue_call c CROSS JOIN period p GROUP BY p.window_id | An aggregate other than COUNT and SUM: MEDIAN
          SELECT p.window_id, COUNT(*) AS numerator FROM (SELECT 1) c CROSS JOIN period p GROUP BY p.window_id | Has a subquery
          SELECT p.window_id, COUNT(*) AS numerator FROM a JOIN period p ON EXISTS (SELECT 1 FROM b) GROUP BY p.window_id | A subquery in a condition
          SELECT p.window_id, COUNT(*) AS numerator FROM a CROSS JOIN period p WHERE counted GROUP BY p.window_id | A column without alias: counted
          SELECT COUNT(*) AS numerator FROM a | Does not join period
          SELECT FROM WHERE | Syntax that is not recognised
          """)
  void anotherFormIsSaidToBeOne(String sql, String reason) {
    assertThat(IndicatorShape.of(sql))
        .isInstanceOfSatisfying(
            OtherForm.class, other -> assertThat(other.reason().english()).isEqualTo(reason));
  }

  @Test
  void mostShippedIndicatorsAreOfTheUsualForm() {
    Map<String, String> others = new TreeMap<>();
    List<Indicator> indicators = ProductRoot.indicators();
    for (Indicator indicator : indicators) {
      if (IndicatorShape.of(indicator.sql()) instanceof OtherForm other) {
        others.put(indicator.id(), other.reason().english());
      }
    }
    assertThat(IndicatorShape.of(indicator(indicators, "hazard.closure_rate").sql()))
        .isInstanceOfSatisfying(
            IndicatorShape.class,
            shape -> assertThat(shape.numerator().kind()).isEqualTo(Measure.Kind.ROWS));
    assertThat(IndicatorShape.of(indicator(indicators, "equipment.overdue_rate").sql()))
        .isInstanceOf(IndicatorShape.class);
    assertThat(others.size()).as(others.toString()).isLessThan(indicators.size() / 2);
  }

  private static Indicator indicator(List<Indicator> indicators, String id) {
    return indicators.stream().filter(i -> i.id().equals(id)).findFirst().orElseThrow();
  }
}
