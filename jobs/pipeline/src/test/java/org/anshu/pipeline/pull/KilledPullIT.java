package org.anshu.pipeline.pull;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.migration.Migration;
import org.anshu.progress.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledPullIT {

  private static final int KILLS = Integer.getInteger("anshu.kills", 6);
  private static final String QUARANTINE =
      "SELECT source, table_name, row_key, rule_id, state FROM %s.%s ORDER BY 1, 2, 3, 4";
  private static final String CERTIFICATES =
      "SELECT pull_id, table_name, source_rows, read_rows, landed, unchanged, quarantined, checksum,"
          + " published FROM %s.pull_certificate ORDER BY 1, 2";

  @TempDir static Path folder;
  private static PulledCity city;

  @BeforeAll
  static void makeCity() {
    city = PulledCity.create(folder, "0.02");
  }

  @AfterAll
  static void stop() {
    city.close();
  }

  @Test
  void aPullKilledAtAnyMomentAndRunAgainEndsAsAnUndisturbedOne() throws Exception {
    city.pull();
    Map<String, List<String>> undisturbed = city.landed(city.settings());
    Random random = new Random(20_260_725);
    int installation = 0;
    int kills = 0;
    int inRow = 0;
    while (kills < KILLS) {
      String operations = "anshu_ops_" + installation;
      PipelineSettings settings = city.settings(operations, "warehouse_" + installation);
      Migration.migrate(settings, Progress.SILENT);
      boolean killed = runAndKill(operations, "warehouse_" + installation, random.nextInt(6000));
      kills++;
      inRow++;
      if (!killed || inRow == 3 || kills == KILLS) {
        city.pull(settings);
        assertThat(city.landed(settings)).as("after %d kills", inRow).isEqualTo(undisturbed);
        assertSame(operations);
        installation++;
        inRow = 0;
      }
    }
  }

  /** A pull after the killed one: had the child ended by itself, it holds only unchanged rows. */
  private static void assertSame(String operations) {
    for (String table : List.of("quarantine", "data_issue")) {
      assertThat(city.query(QUARANTINE.formatted(operations, table)))
          .isEqualTo(city.query(QUARANTINE.formatted("anshu_ops", table)));
    }
    assertThat(city.query(CERTIFICATES.formatted(operations)))
        .containsAll(city.query(CERTIFICATES.formatted("anshu_ops")));
    assertThat(city.query("SELECT DISTINCT state FROM " + operations + ".pull"))
        .containsExactly("published");
  }

  /** Kills the child after {@code millis}; false if it had ended well before. */
  private static boolean runAndKill(String operations, String warehouse, int millis)
      throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                PullChild.class.getName(),
                folder.toString(),
                operations,
                warehouse)
            .redirectErrorStream(true)
            .start();
    StringBuilder said = new StringBuilder();
    try (BufferedReader reader = child.inputReader(StandardCharsets.UTF_8)) {
      String line = reader.readLine();
      while (line != null && !line.equals(PullChild.READY)) {
        said.append(line).append(File.separator);
        line = reader.readLine();
      }
      assertThat(line).as(said.toString()).isEqualTo(PullChild.READY);
      Thread drain =
          new Thread(() -> reader.lines().forEach(each -> said.append(each).append('\n')));
      drain.setDaemon(true);
      drain.start();
      boolean ended = child.waitFor(millis, TimeUnit.MILLISECONDS);
      child.destroyForcibly().waitFor();
      drain.join(5000);
      if (ended) {
        assertThat(child.exitValue()).as(said.toString()).isZero();
      }
      return !ended;
    }
  }
}
