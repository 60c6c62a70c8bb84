package org.anshu.schedules.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarehouseQueryTest {

  private static final String ROWS =
      """
      COPY (SELECT * FROM (VALUES
        ('临江区', 3, 1.50::DECIMAL(10,2), true, TIMESTAMP '2026-06-01 08:00:00'),
        ('JKQ, "east"', NULL, 20.00, false, TIMESTAMP '2026-06-02 09:30:15.5'))
        AS t(unit, n, amount, counted, moment)) TO '%s' (
        FORMAT parquet, FIELD_IDS {unit: 1, n: 2, amount: 3, counted: 4, moment: 5})
      """;

  @TempDir Path folder;

  private WarehouseQuery query;

  @BeforeEach
  void openAWarehouseOfTwoTables() throws SQLException {
    Path file = folder.resolve("warehouse").resolve("a.parquet");
    file.getParent().toFile().mkdirs();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      statement.execute(ROWS.formatted(file));
      statement.execute(ROWS.formatted(folder.resolve("outside.parquet")));
    }
    query =
        WarehouseQuery.open(
            List.of(
                new WarehouseTable(
                    "dwd",
                    "accident",
                    List.of(
                        new WarehouseTable.Column(1, "unit", "VARCHAR"),
                        new WarehouseTable.Column(2, "n", "INTEGER"),
                        new WarehouseTable.Column(3, "amount", "DECIMAL(10,2)"),
                        new WarehouseTable.Column(4, "counted", "BOOLEAN"),
                        new WarehouseTable.Column(5, "moment", "TIMESTAMP")),
                    List.of(file)),
                new WarehouseTable(
                    "dwd",
                    "hazard",
                    List.of(
                        new WarehouseTable.Column(1, "hazard_no", "VARCHAR"),
                        new WarehouseTable.Column(2, "found_on", "DATE")),
                    List.of())),
            java.time.ZoneId.of("Asia/Shanghai"));
  }

  @AfterEach
  void close() throws SQLException {
    query.close();
  }

  @Test
  void aTableIsAlignedForTheEye() {
    assertThat(
            print("select unit, n, amount from dwd.accident order by amount", ResultFormat.TABLE))
        .isEqualTo(
            """
            unit         n  amount
            ──────────────────────
            临江区       3    1.50
            JKQ, "east"      20.00
            """);
  }

  @Test
  void csvFollowsRfc4180() {
    assertThat(print("select unit, n, moment from dwd.accident order by amount", ResultFormat.CSV))
        .isEqualTo(
            "unit,n,moment\r\n临江区,3,2026-06-01 08:00:00\r\n"
                + "\"JKQ, \"\"east\"\"\",,2026-06-02 09:30:15.500\r\n");
  }

  @Test
  void jsonKeepsNumbersAndNulls() {
    assertThat(
            print(
                "select unit, n, amount, counted from dwd.accident order by amount",
                ResultFormat.JSON))
        .isEqualTo(
            """
            [
              {"unit":"临江区","n":3,"amount":1.50,"counted":true},
              {"unit":"JKQ, \\"east\\"","n":null,"amount":20.00,"counted":false}
            ]
            """);
  }

  @Test
  void aMomentIsShownInTheCitysTime() {
    String sql = "select TIMESTAMPTZ '2026-07-25 00:00:00+00' as m";
    assertThat(print(sql, ResultFormat.CSV)).isEqualTo("m\r\n2026-07-25 08:00:00+08:00\r\n");
  }

  @Test
  void aTableWithoutFilesHasItsColumnsAndNoRows() {
    QueryResult result = query.run("select * from dwd.hazard", 10);
    assertThat(result.columns())
        .extracting(QueryResult.Column::name)
        .containsExactly("hazard_no", "found_on");
    assertThat(result.rows()).isEmpty();
  }

  @Test
  void theLimitIsKeptAndTold() {
    QueryResult result = query.run("select unit from dwd.accident", 1);
    assertThat(result.rows()).hasSize(1);
    assertThat(result.truncated()).isTrue();
    assertThat(query.run("select unit from dwd.accident", 2).truncated()).isFalse();
  }

  @Test
  void aWrongNameIsAnsweredWithTheTables() {
    assertThatThrownBy(() -> query.run("select * from dwd.acident", 1))
        .hasMessageContaining("QUERY_INVALID")
        .hasMessageContaining("acident");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "COPY (SELECT 1) TO '%s/x.csv'",
        "ATTACH '%s/x.db'",
        "SELECT * FROM read_csv('/etc/passwd')",
        "SELECT * FROM read_text('/etc/passwd')",
        "SELECT * FROM read_parquet('%s/outside.parquet')",
        "INSTALL httpfs",
        "SET enable_external_access = true",
        "SET allowed_directories = ['/']",
        "COPY dwd.accident TO '%s/warehouse/evil.parquet' (FORMAT parquet)",
        "COPY (SELECT 1) TO '%s/warehouse/a.parquet' (FORMAT parquet)",
        "SELECT 1; COPY (SELECT 1) TO '%s/warehouse/a.parquet' (FORMAT parquet)"
      })
  void nothingButTheTablesCanBeReachedOrWritten(String sql) {
    assertThatThrownBy(() -> query.run(sql.formatted(folder), 1))
        .hasMessageContaining("QUERY_INVALID");
    assertThat(folder.resolve("x.csv")).doesNotExist();
    assertThat(folder.resolve("x.db")).doesNotExist();
    assertThat(Files.exists(folder.resolve("warehouse/evil.parquet"))).isFalse();
  }

  private String print(String sql, ResultFormat format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    format.print(query.run(sql, 100), new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
