package org.anshu.pipeline.release;

import static org.anshu.pipeline.release.Installation.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.anshu.pipeline.conform.BranchTables;
import org.anshu.pipeline.conform.Definitions;
import org.anshu.pipeline.warehouse.Warehouse;
import org.anshu.progress.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledRunIT {

  private static final YearMonth JUNE = YearMonth.of(2026, 6);
  private static final String VALUES =
      "SELECT indicator_id, window_id, unit_code, sector_code, category_code, numerator,"
          + " denominator, state FROM indicator_value WHERE release_id = '%s' ORDER BY 1,2,3,4,5";

  @TempDir Path folder;

  @Test
  void aRunThatIsKilledInEveryStepEndsAsAnUndisturbedOne() throws Exception {
    try (Installation city = Installation.create(folder, Instant.parse("2026-07-25T00:00:00Z"))) {
      land(city);
      try (MonthlyRuns runs = new MonthlyRuns(city.settings(), Progress.SILENT)) {
        runs.run(JUNE, null, false);
      }
      assertThat(killed("Conforming code lists and records", 3)).doesNotContain("Publishing");
      assertThat(killed("Computing indicators", 2)).contains("Conforming code lists and records");
      assertThat(killed("Publishing", 7))
          .as("what is done is not done again")
          .doesNotContain("Conforming code lists and records");
      assertThat(city.serving("SELECT release_id FROM release_"))
          .as("readers see nothing of a run that is half published")
          .containsExactly("R2026-06-e1");
      // The tick after the last table comes between the serving schema and the operations schema.
      assertThat(
              killed(
                  "Publishing", Publication.tables(Definitions.load(city.settings())).size() + 1))
          .doesNotContain("Computing indicators");
      ReleaseSummary second;
      try (MonthlyRuns runs = new MonthlyRuns(city.settings(), Progress.SILENT)) {
        second = runs.run(JUNE, null, true);
      }
      assertThat(second.releaseId()).isEqualTo("R2026-06-e2");
      assertThat(city.serving(VALUES.formatted("R2026-06-e2")))
          .isNotEmpty()
          .isEqualTo(city.serving(VALUES.formatted("R2026-06-e1")));
      assertThat(city.operations("SELECT release_id, state FROM release_ ORDER BY 1"))
          .containsExactly("R2026-06-e1|superseded", "R2026-06-e2|published");
      everyTableIsPublishedAndTagged(city);
    }
  }

  private static void everyTableIsPublishedAndTagged(Installation city) {
    try (Warehouse warehouse = Warehouse.open(city.settings())) {
      BranchTables tables = new BranchTables(warehouse.catalog(), "main");
      for (String table : Publication.tables(Definitions.load(city.settings()))) {
        assertThat(tables.load(table).refs().keySet())
            .as(table)
            .isEqualTo(Set.of("main", "R2026-06-e1", "R2026-06-e2"));
        assertThat(tables.load(table).refs().get("R2026-06-e2").snapshotId())
            .isEqualTo(tables.published(table));
      }
    }
  }

  private static void land(Installation city) {
    Instant pulled = Instant.parse("2026-07-05T00:00:00Z");
    city.land(
        "ods.accident_direct__accident",
        "accident_no",
        pulled,
        List.of(
            row(
                "accident_no=A1 | occurred_at=2026-06-01T10:00:00 | deaths=3"
                    + " | management_class=industrial | industry_code=2611 | status=reported"),
            row(
                "accident_no=A2 | occurred_at=2025-06-01T10:00:00 | deaths=1"
                    + " | management_class=road | industry_code=5431 | status=reported")));
    city.land(
        "ods.enforcement__hazard",
        "hazard_no",
        pulled,
        List.of(
            row("hazard_no=H1 | hazard_level=major | found_on=2026-06-02 | due_on=2026-06-10")));
  }

  /** The output of a run in another process that was killed at that point. */
  private String killed(String stage, int tick) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String option : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
      if (option.startsWith("-X") || option.startsWith("--add-")) {
        command.add(option);
      }
    }
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(RunChild.class.getName());
    command.addAll(List.of(folder.toString(), stage, String.valueOf(tick)));
    Path log = folder.resolve("child-" + stage.charAt(0) + tick + ".log");
    Process child =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(child.waitFor(5, TimeUnit.MINUTES)).isTrue();
    String output = java.nio.file.Files.readString(log, StandardCharsets.UTF_8);
    assertThat(child.exitValue()).as(output).isEqualTo(RunChild.KILLED);
    return output;
  }
}
