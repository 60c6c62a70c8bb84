package org.anshu.schedules.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.anshu.registry.Indicator;
import org.anshu.registry.Indicators;
import org.anshu.registry.trace.FigureId;
import org.anshu.schedules.ProductRoot;
import org.anshu.schedules.trace.Trace;
import org.anshu.schedules.trace.TraceQuery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told about the rows behind a figure, on rows at every boundary. */
class TracedRowsTest {

  private static final String PERIOD =
      """
      CREATE TABLE main.period AS SELECT * FROM (VALUES
        ('month', DATE '2026-06-01', DATE '2026-07-01', DATE '2026-06-30'))
        AS p(window_id, period_start, period_end, cut_off)\
      """;

  private static final List<Indicator> INDICATORS =
      Indicators.load(List.of(ProductRoot.find().resolve("jobs/registry")));

  @TempDir private static Path folder;

  @BeforeAll
  static void write() throws SQLException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      statement.execute(
          """
          COPY (SELECT no AS hazard_no, 'enforcement' AS source, unit AS unit_code,
            'mining' AS sector_code, CAST(found AS DATE) AS found_on,
            CAST(closed AS DATE) AS closed_on, CAST(withdrawn AS DATE) AS withdrawn_on,
            counted, CASE WHEN NOT counted THEN 'deleted' END AS exclusion_reason,
            'enforcement-00000001' AS pull_id
          FROM (VALUES
            ('H1', '990102', '2026-06-01', '2026-06-30', NULL, TRUE),
            ('H2', '990102', '2026-06-30', '2026-07-01', NULL, TRUE),
            ('H3', '990102', '2026-06-15', NULL, '2026-06-30', TRUE),
            ('H4', '990102', '2026-06-15', '2026-06-20', NULL, FALSE),
            ('H5', '990102', '2026-05-31', '2026-06-20', NULL, TRUE),
            ('H6', '990102', '2026-07-01', NULL, NULL, TRUE),
            ('H7', '990102', '2025-06-15', NULL, NULL, TRUE),
            ('H8', '990103', '2026-06-15', '2026-06-16', NULL, TRUE))
            AS r(no, unit, found, closed, withdrawn, counted)) TO '%s' (FORMAT parquet)\
          """
              .formatted(file("small")));
    }
  }

  @Test
  void theRowsOfARateAreToldWithWhyOthersAreInNeitherOrOneSide() throws SQLException {
    Trace trace = trace("small", "hazard.closure_rate@2026-06/month/990102", 10, null);
    assertThat(trace.numerator()).isEqualByComparingTo(BigDecimal.ONE);
    assertThat(trace.denominator()).isEqualByComparingTo(new BigDecimal("2"));
    Trace.Part part = trace.parts().get(0);
    assertThat(part.rows()).isEqualTo(2);
    assertThat(part.counted()).extracting(Trace.Row::key).containsExactly("H1", "H2");
    assertThat(part.counted().get(1).reasons())
        .extracting(text -> text.chinese())
        .containsExactly("验收销号日期 2026-07-01 晚于期末");
    assertThat(part.counted().get(0).lineage())
        .containsEntry("source", "enforcement")
        .containsEntry("pull_id", "enforcement-00000001");
    assertThat(part.excluded().stream().map(row -> row.key() + " " + words(row)).toList())
        .containsExactly(
            "H3 不满足：(h.withdrawn_on IS NULL OR h.withdrawn_on > p.cut_off)",
            "H4 不计入统计：来源已删除",
            "H6 查出日期 2026-07-01 晚于期末",
            "H5 查出日期 2026-05-31 早于期初");
    assertThat(part.left().stream().mapToLong(Trace.Left::rows).sum()).isEqualTo(6);
  }

  @Test
  void oneRowIsExplainedWhereverItIs() throws SQLException {
    Trace trace = trace("small", "hazard.closure_rate@2026-06/month/990102", 1, "H7");
    assertThat(trace.parts().get(0).excluded())
        .singleElement()
        .satisfies(row -> assertThat(words(row)).isEqualTo("查出日期 2025-06-15 早于期初"));
  }

  @Test
  void aFigureOfNothingHasNoRows() throws SQLException {
    Trace trace = trace("small", "hazard.found@2026-06/month/990199", 5, null);
    assertThat(trace.numerator()).isEqualByComparingTo(BigDecimal.ZERO);
    assertThat(trace.parts().get(0).rows()).isZero();
  }

  /** Prints how long a figure over 5 million rows takes; run by hand. */
  public static void main(String[] arguments) throws SQLException {
    folder = Path.of(arguments[0]).toAbsolutePath();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      statement.execute(
          """
          COPY (SELECT 'YH' || lpad(CAST(i AS VARCHAR), 9, '0') AS hazard_no,
            'enforcement' AS source, CAST(990101 + hash(i) %% 14 AS VARCHAR) AS unit_code,
            's' || CAST(hash(i * 7) %% 7 AS VARCHAR) AS sector_code,
            DATE '2021-01-01' + CAST(hash(i * 3) %% 2000 AS INTEGER) AS found_on,
            DATE '2021-01-01' + CAST(hash(i * 3) %% 2000 + hash(i * 5) %% 60 AS INTEGER) AS closed_on,
            CAST(NULL AS DATE) AS withdrawn_on, hash(i * 11) %% 50 > 0 AS counted,
            CASE WHEN hash(i * 11) %% 50 = 0 THEN 'deleted' END AS exclusion_reason,
            'enforcement-00000001' AS pull_id
          FROM range(%s) AS t(i)) TO '%s' (FORMAT parquet)\
          """
              .formatted(arguments.length > 1 ? arguments[1] : "5000000", file("large")));
    }
    for (int run = 0; run < 5; run++) {
      for (String figure :
          List.of("hazard.closure_rate@2026-06/month/990102", "hazard.found@2026-06/month")) {
        long start = System.nanoTime();
        Trace trace = trace("large", figure, 10, null);
        System.out.printf(
            "%s %s / %s of %d rows: %.3f s%n",
            figure,
            trace.numerator(),
            trace.denominator(),
            trace.parts().get(0).rows(),
            (System.nanoTime() - start) / 1e9);
      }
    }
  }

  private static Trace trace(String file, String figure, int limit, @Nullable String row)
      throws SQLException {
    FigureId id = FigureId.parse(figure);
    List<WarehouseTable.Column> columns = new ArrayList<>();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement();
        var rows = statement.executeQuery("DESCRIBE FROM '" + file(file) + "'")) {
      while (rows.next()) {
        String comment =
            switch (rows.getString(1)) {
              case "found_on" -> "查出日期";
              case "closed_on" -> "验收销号日期;空为未销号";
              default -> "";
            };
        columns.add(
            new WarehouseTable.Column(
                columns.size() + 1, rows.getString(1), rows.getString(2), comment));
      }
    }
    // Its columns by number, as Iceberg writes them, are not needed: the view reads by name.
    WarehouseTable named = new WarehouseTable("dwd", "hazard", columns, List.of());
    WarehouseTable listed = new WarehouseTable("files", "hazard", List.of(), List.of(file(file)));
    try (WarehouseQuery query =
        WarehouseQuery.open(
            List.of(named, listed),
            ZoneId.of("Asia/Shanghai"),
            List.of(
                PERIOD, "CREATE VIEW main.hazard AS FROM read_parquet('" + file(file) + "')"))) {
      return new TraceQuery(query, view -> List.of()).trace(indicator(id), id, limit, row);
    }
  }

  private static Indicator indicator(FigureId id) {
    return INDICATORS.stream()
        .filter(each -> each.id().equals(id.indicator()))
        .findFirst()
        .orElseThrow();
  }

  private static String words(Trace.Row row) {
    return String.join("；", row.reasons().stream().map(text -> text.chinese()).toList());
  }

  private static Path file(String name) {
    return folder.resolve(name + ".parquet");
  }
}
