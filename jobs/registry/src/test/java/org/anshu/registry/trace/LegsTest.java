package org.anshu.registry.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anshu.failure.AnshuException;
import org.anshu.failure.Text;
import org.anshu.registry.ProductRoot;
import org.anshu.registry.shape.ColumnRef;
import org.anshu.registry.shape.Condition;
import org.junit.jupiter.api.Test;

class LegsTest {

  private static final String RATE =
      """
      -- Grain: window × unit; deaths over the GDP of the same months, if the last one was reported.
      WITH n AS (
        SELECT p.window_id, COALESCE(a.unit_code, '') AS unit_code, SUM(a.deaths) AS deaths,
          COUNT(*) AS reports
        FROM accident a
        JOIN period p ON a.occurred_on >= p.period_start AND a.occurred_on < p.period_end
        WHERE a.counted
        GROUP BY GROUPING SETS ((p.window_id), (p.window_id, a.unit_code))
      ),
      b AS (
        SELECT p.window_id, d.unit_code, d.value
        FROM denominator d JOIN period p ON d.period_end = p.period_start WHERE d.series = 'gdp'
      )
      SELECT n.window_id, NULLIF(n.unit_code, '') AS unit_code, CAST(NULL AS STRING) AS sector_code,
        CAST(NULL AS STRING) AS category_code, COALESCE(n.deaths, 0) AS numerator,
        CASE WHEN n.reports > 0 THEN b.value END AS denominator
      FROM n LEFT JOIN b ON b.window_id = n.window_id AND b.unit_code = n.unit_code\
      """;

  @Test
  void everyShippedIndicatorCanBeTracedToItsRows() {
    assertThat(ProductRoot.indicators())
        .allSatisfy(
            indicator -> assertThat(Legs.of(indicator.sql()).reason()).as(indicator.id()).isNull());
  }

  @Test
  void aRateOfTwoQueriesHasALegASide() {
    List<Leg> legs = Legs.of(RATE).legs();
    assertThat(legs)
        .extracting(Leg::side)
        .containsExactly(Leg.Side.NUMERATOR, Leg.Side.DENOMINATOR);
    assertThat(legs)
        .extracting(leg -> leg.shape().view())
        .containsExactly("accident", "denominator");
    assertThat(legs).extracting(Leg::exact).containsExactly(false, true);
    assertThat(legs).extracting(Leg::withheld).containsExactly(false, true);
    assertThat(legs.get(0).shape().numerator().sql()).isEqualTo("SUM(a.deaths)");
  }

  @Test
  void aQueryOverAQueryIsTracedToTheRowsOfThatQuery() {
    Legs legs =
        Legs.of(
            """
            -- Grain: window; enterprises with two accidents.
            WITH e AS (
              SELECT p.window_id, a.enterprise_uscc, COUNT(*) AS n FROM accident a
              JOIN period p ON a.occurred_on < p.period_end
              GROUP BY p.window_id, a.enterprise_uscc
            )
            SELECT e.window_id, CAST(NULL AS STRING) AS unit_code, CAST(NULL AS STRING) AS sector_code,
              CAST(NULL AS STRING) AS category_code, COUNT(*) AS numerator,
              CAST(NULL AS DECIMAL(24, 6)) AS denominator
            FROM e WHERE e.n >= 2 GROUP BY e.window_id\
            """);
    assertThat(legs.legs()).singleElement().extracting(leg -> leg.shape().view()).isEqualTo("e");
  }

  @Test
  void whatIsNoCountAndNoSumIsNotTracedAndSaysWhy() {
    Legs legs = Legs.of(RATE.replace("COALESCE(n.deaths, 0)", "n.deaths * 2"));
    assertThat(legs.traceable()).isFalse();
    assertThat(legs.reason()).isNotNull();
  }

  @Test
  void anAddressIsReadAndWritten() {
    FigureId id = FigureId.parse("accident.deaths@2026-06/cumulative/990102");
    assertThat(id)
        .isEqualTo(
            new FigureId("accident.deaths", YearMonth.of(2026, 6), "cumulative", "990102", "", ""));
    assertThat(id).hasToString("accident.deaths@2026-06/cumulative/990102//");
    assertThat(FigureId.parse(id.toString())).isEqualTo(id);
    assertThatThrownBy(() -> FigureId.parse("accident.deaths@2026-13/month"))
        .isInstanceOf(AnshuException.class)
        .hasMessageContaining("QUERY_INVALID");
    assertThatThrownBy(() -> FigureId.parse("deaths")).isInstanceOf(AnshuException.class);
  }

  @Test
  void aFailedConditionIsSaidInWords() {
    ConditionWords words =
        new ConditionWords(
            Map.of("occurred_on", "发生日期", "management_class", "管理分类"),
            Map.of("a.deaths > 0", new Text("没有人死亡", "Nobody died")));
    assertThat(said(words, "a.occurred_on < p.period_end", "2026-07-01"))
        .isEqualTo("发生日期 2026-07-01 晚于期末");
    assertThat(said(words, "a.occurred_on >= p.period_start", null)).isEqualTo("没有发生日期");
    assertThat(said(words, "a.management_class = 'industrial'", "road"))
        .isEqualTo("管理分类 road 不是 industrial");
    assertThat(said(words, "a.counted", null)).isEqualTo("不计入统计：已核销");
    assertThat(said(words, "a.withdrawn_on IS NULL", "2026-06-01"))
        .isEqualTo("已有withdrawn_on：2026-06-01");
    assertThat(said(words, "a.deaths > 0", "0")).isEqualTo("没有人死亡");
    assertThat(said(words, "a.x + 1 > 3", "0")).isEqualTo("不满足：a.x + 1 > 3");
  }

  private static String said(
      ConditionWords words, String sql, @org.jspecify.annotations.Nullable String value) {
    Set<ColumnRef> columns = Set.of(new ColumnRef("a", sql.replaceAll("^a\\.([a-z_]+).*", "$1")));
    Check check = new Check(Check.Kind.ROW, sql, new Condition(sql, List.copyOf(columns)), "");
    return words.failed(check, value, "cancelled").chinese();
  }
}
