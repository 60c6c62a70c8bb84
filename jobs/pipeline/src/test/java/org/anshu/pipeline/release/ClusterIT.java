package org.anshu.pipeline.release;

import static org.anshu.pipeline.release.Installation.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.anshu.pipeline.Engines;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.progress.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * One master and two workers compute what DuckDB and Spark in this process do: the figures of one
 * source, for each edition is computed twice.
 */
class ClusterIT {

  private static final YearMonth JUNE = YearMonth.of(2026, 6);
  private static final Instant PULLED = Instant.parse("2026-07-05T00:00:00Z");

  @TempDir private Path folder;

  @Test
  @Timeout(value = 8, unit = TimeUnit.MINUTES)
  void aClusterGivesTheSameChecksums() throws Exception {
    try (Installation city = Installation.create(folder, Instant.parse("2026-07-25T00:00:00Z"));
        SparkCluster cluster = SparkCluster.start(Files.createDirectories(folder.resolve("c")))) {
      land(city);
      SparkCluster.executorSettings().forEach(System::setProperty);
      try (MonthlyRuns there =
          new MonthlyRuns(on(city.settings(), cluster.address()), Progress.SILENT)) {
        assertThat(there.run(JUNE, null, false).releaseId()).isEqualTo("R2026-06-e1");
      } finally {
        SparkCluster.executorSettings().keySet().forEach(System::clearProperty);
      }
      try (MonthlyRuns here = new MonthlyRuns(on(city.settings(), "local[2]"), Progress.SILENT)) {
        assertThat(here.run(JUNE, null, true).releaseId()).isEqualTo("R2026-06-e2");
      }
      assertThat(
              city.operations(
                  "SELECT release_id, engine, COUNT(*) > 20 FROM engine_checksum"
                      + " GROUP BY release_id, engine ORDER BY 1, 2"))
          .containsExactly(
              "R2026-06-e1|duckdb|1",
              "R2026-06-e1|spark|1",
              "R2026-06-e2|duckdb|1",
              "R2026-06-e2|spark|1");
      assertThat(
              city.operations(
                  "SELECT indicator_id FROM engine_checksum GROUP BY indicator_id"
                      + " HAVING COUNT(DISTINCT checksum) <> 1 OR COUNT(*) <> 4"))
          .isEmpty();
    }
  }

  private static PipelineSettings on(PipelineSettings local, String master) {
    return new PipelineSettings(
        local.productRoot(),
        local.home(),
        local.warehouse(),
        local.operations(),
        local.serving(),
        List.of("accident_direct"),
        local.zone(),
        local.clock(),
        master,
        Engines.BOTH);
  }

  private static void land(Installation city) {
    city.land(
        "ods.accident_direct__accident",
        "accident_no",
        PULLED,
        IntStream.range(0, 60)
            .mapToObj(
                i ->
                    row(
                        "accident_no=A%d | occurred_at=2026-0%d-11T10:00:00 | deaths=%d"
                                .formatted(i, 1 + i % 6, i % 4)
                            + " | management_class=industrial | industry_code=2611"
                            + " | status=reported"))
            .toList());
  }
}
