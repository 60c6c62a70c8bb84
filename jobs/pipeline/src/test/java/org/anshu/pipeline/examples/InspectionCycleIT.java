package org.anshu.pipeline.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anshu.pipeline.conform.CodeLists;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The due dates that conform/equipment_figure.sql gives where a source has none. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InspectionCycleIT {

  private static final Path PRODUCT = product();
  private static final Instant TODAY = Instant.parse("2026-07-25T00:00:00Z");

  private SparkSession spark;
  private boolean ours;

  @BeforeAll
  void start(@TempDir Path warehouse) {
    ours = SparkSession.getDefaultSession().isEmpty();
    SparkSession shared =
        SparkSession.builder()
            .master("local[1]")
            .appName("inspection-cycles")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.warehouse.dir", warehouse.toUri().toString())
            .getOrCreate();
    spark = shared.newSession();
    spark.conf().set("spark.sql.ansi.enabled", "true");
    spark.conf().set("spark.sql.session.timeZone", "Asia/Shanghai");
    spark.conf().set("spark.sql.shuffle.partitions", "1");
    spark.conf().set("spark.sql.codegen.wholeStage", "false");
    cycles();
    table("equipment_inspection", List.of("none | periodic | 2000-01-01 | true |"));
    table("equipment_status", List.of("none | in_use | 2000-01-01 | |"));
  }

  @AfterAll
  void stop() {
    if (ours) {
      spark.stop();
    }
  }

  @Test
  void elevatorsAreDueInTheYearsOfTheirScheduleAtTheEndOfTheAnchorMonth() {
    devices(
        "never | 3110 | in_use | 2023-05-10 |",
        "first | 3110 | in_use | 2020-03-15 |",
        "early | 3310 | in_use | 2020-03-15 |",
        "too_early | 3110 | in_use | 2020-03-15 |",
        "old | 3110 | in_use | 2005-06-30 |",
        "fifteen | 3110 | in_use | 2005-06-30 |",
        "missed | 3110 | in_use | 2012-02-20 |");
    inspections(
        "first | periodic | 2021-03-10 | true |",
        "early | periodic | 2024-01-20 | true |",
        "too_early | periodic | 2023-12-31 | true |",
        "old | periodic | 2025-06-10 | true |",
        "fifteen | periodic | 2020-06-02 | true |",
        "missed | periodic | 2016-02-02 | true |",
        "missed | periodic | 2019-02-02 | false |",
        "missed | self | 2020-02-02 | true |");
    assertThat(due(TODAY))
        .containsExactly(
            "early 2027-03-31 rule elevator_07",
            "fifteen 2021-06-30 rule elevator_16",
            "first 2024-03-31 rule elevator_04",
            "missed 2019-02-28 rule elevator_07",
            "never 2024-05-31 rule elevator_01",
            "old 2026-06-30 rule elevator_16",
            "too_early 2024-03-31 rule elevator_04");
  }

  @Test
  void aSupervisionInspectionOrARestartAfterMoreThanAYearMovesTheAnchor() {
    devices(
        "rebuilt | 3110 | in_use | 2010-01-05 |",
        "long | 3110 | in_use | 2019-04-01 |",
        "short | 3110 | in_use | 2019-04-01 |");
    inspections(
        "rebuilt | supervision | 2024-08-08 | true |",
        "long | periodic | 2023-04-05 | true |",
        "short | periodic | 2023-04-05 | true |");
    table(
        "equipment_status",
        List.of(
            "long | stopped | 2024-01-01 | 2025-02-02 | in_use",
            "short | stopped | 2024-01-01 | 2025-01-01 | in_use"));
    assertThat(due(TODAY))
        .containsExactly(
            "long 2026-02-28 rule elevator_01",
            "rebuilt 2025-08-31 rule elevator_01",
            "short 2026-04-30 rule elevator_07");
  }

  @Test
  void theSourcesOwnDateOutranksTheRuleAndTheReportsTheRegisters() {
    devices(
        "register | 3110 | in_use | 2020-01-01 | 2026-09-01",
        "report | 3110 | in_use | 2020-01-01 | 2026-09-01",
        "silent | 3110 | in_use | 2020-01-01 |",
        "stopped | 3110 | stopped | 2020-01-01 |",
        "cylinder | 2310 | in_use | 2020-01-01 |",
        "undated | 3110 | in_use | |");
    inspections(
        "report | periodic | 2026-01-04 | true | 2027-01-31",
        "silent | periodic | 2026-01-04 | true |");
    assertThat(due(TODAY))
        .containsExactly(
            "cylinder null null null",
            "register 2026-09-01 register null",
            "report 2027-01-31 report null",
            "silent 2027-01-31 rule elevator_07",
            "stopped null null null",
            "undated null null null");
  }

  @Test
  void otherKindsAreDueAnIntervalAfterTheLastInspectionOfTheLongestPrefix() {
    devices(
        "boiler | 1100 | in_use | 2015-05-05 |",
        "tower | 4300 | in_use | 2024-02-29 |",
        "bridge | 4100 | in_use | 2024-02-29 |",
        "vessel | 2150 | in_use | 2024-02-29 |",
        "tanker | 2220 | in_use | 2010-01-01 |");
    inspections(
        "boiler | periodic | 2025-01-31 | true |", "tanker | periodic | 2022-04-04 | true |");
    assertThat(due(TODAY))
        .containsExactly(
            "boiler 2026-01-31 rule boiler_external",
            "bridge 2026-02-28 rule crane",
            "tanker 2027-04-04 rule tank_road",
            "tower 2025-02-28 rule crane_tower",
            "vessel 2027-02-28 rule vessel_fixed");
  }

  @Test
  void theEditionInForceOnTheDayOfTheQuestionHolds() {
    devices("lift | 3110 | in_use | 2020-03-15 |");
    inspections("lift | periodic | 2021-03-10 | true |");
    assertThat(due(Instant.parse("2023-04-01T15:59:59Z")))
        .as("the last second of 1 April in Shanghai")
        .containsExactly("lift 2022-03-31 rule elevator_2009");
    assertThat(due(Instant.parse("2023-04-01T16:00:00Z")))
        .containsExactly("lift 2024-03-31 rule elevator_04");
  }

  private List<String> due(Instant asOf) {
    Map<String, Object> parameters = Map.of("as_of", asOf);
    for (String between : List.of("equipment_report", "equipment_cycle", "equipment_anchor")) {
      spark.sql(conform(between), parameters).createOrReplaceTempView(between);
    }
    String sql = "SELECT * FROM (" + conform("equipment_figure") + ") ORDER BY equipment_no";
    List<String> lines = new ArrayList<>();
    for (Row row : spark.sql(sql, parameters).collectAsList()) {
      lines.add(
          "%s %s %s %s"
              .formatted(
                  row.getString(row.fieldIndex("equipment_no")),
                  row.get(row.fieldIndex("next_due_on")),
                  row.getString(row.fieldIndex("due_basis")),
                  row.getString(row.fieldIndex("due_rule"))));
    }
    return lines;
  }

  private void devices(String... lines) {
    table("landed_equipment", List.of(lines));
  }

  private void inspections(String... lines) {
    table("equipment_inspection", List.of(lines));
    table("equipment_status", List.of("none | in_use | 2000-01-01 | |"));
  }

  /** A view with the columns that the figure reads; an empty cell is null. */
  private void table(String name, List<String> lines) {
    List<String> columns =
        switch (name) {
          case "landed_equipment" ->
              List.of(
                  "category_code STRING",
                  "equipment_status STRING",
                  "in_use_on DATE",
                  "next_due_on DATE");
          case "equipment_inspection" ->
              List.of(
                  "inspection_kind STRING",
                  "inspected_on DATE",
                  "accepted BOOLEAN",
                  "next_due_on DATE");
          default ->
              List.of("status STRING", "from_on DATE", "until_on DATE", "next_status STRING");
        };
    List<String> rows = new ArrayList<>();
    for (String line : lines) {
      String[] cells = line.split("\\|", -1);
      List<String> values = new ArrayList<>();
      values.add("'test' AS source, '" + cells[0].strip() + "' AS equipment_no");
      values.add("'" + rows.size() + "' AS inspection_no");
      for (int i = 0; i < columns.size(); i++) {
        String[] column = columns.get(i).split(" ");
        String cell = cells[i + 1].strip();
        String value = cell.isEmpty() ? "NULL" : "'" + cell + "'";
        values.add("CAST(" + value + " AS " + column[1] + ") AS " + column[0]);
      }
      rows.add("SELECT " + String.join(", ", values));
    }
    spark.sql(String.join(" UNION ALL ", rows)).createOrReplaceTempView(name);
  }

  private void cycles() {
    CodeLists lists = CodeLists.load(List.of(PRODUCT.resolve("warehouse-ddl/codelists")));
    List<String> columns = lists.columns("inspection_cycle");
    String rows =
        lists.lines("inspection_cycle").stream()
            .map(
                line ->
                    columns.stream()
                        .map(line::cell)
                        .map(cell -> cell.isEmpty() ? "CAST(NULL AS STRING)" : "'" + cell + "'")
                        .collect(Collectors.joining(", ", "(", ")")))
            .collect(Collectors.joining(", "));
    spark
        .sql("SELECT * FROM VALUES " + rows + " AS t(" + String.join(", ", columns) + ")")
        .createOrReplaceTempView("codelist_inspection_cycle");
    String codes =
        lists.lines("equipment_category").stream()
            .map(line -> "('" + line.cell("code") + "')")
            .collect(Collectors.joining(", "));
    spark
        .sql("SELECT * FROM VALUES " + codes + " AS t(category_code)")
        .createOrReplaceTempView("equipment_category");
  }

  private static String conform(String name) {
    try {
      return Files.readString(PRODUCT.resolve("jobs/pipeline/conform").resolve(name + ".sql"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path product() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("jobs/pipeline/conform"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
