package org.anshu.schedules.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.anshu.connectors.demo.EmbeddedServer;
import org.anshu.progress.Progress;
import org.anshu.schedules.demo.CityDemo;
import org.anshu.schedules.demo.DemoHome;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Installation;
import org.junit.jupiter.api.Test;

/**
 * A run that is killed at random moments and started again ends with the same warehouse and the
 * same figures as one that nobody disturbed.
 *
 * <p>Eight kills in all, or {@code -Danshu.kills}. Each strikes at a random moment of a run's
 * length; the next start is the restart. Whenever a run gets through, its outcome is compared and a
 * fresh home takes the rest.
 */
class KilledRunsIT {

  private static final int KILLS = Integer.getInteger("anshu.kills", 8);

  /** A city is killed so often at most; then it runs to its end and is compared. */
  private static final int KILLS_OF_A_CITY = 4;

  private static final long SEED = 20_260_725L;
  private static final String RUN = "short";

  /** Every step of the monthly plan, of whose reports one shows what all do. */
  private static final String PLAN =
      "title: { zh: 一份报告, en: One report }\nsteps: [pull, month, report]\nreports: [monthly]\n";

  /** A run's steps are the same for two sources as for five. */
  private static final String SETTINGS =
      CityDemo.SETTINGS.replaceAll(
          "(?m)^  (?:credit|special_equipment|hazard_platform): .*\\R", "");

  @Test
  void a_run_killed_anywhere_and_restarted_gives_the_same_warehouse_and_figures() throws Exception {
    Path folder = DemoInstallation.emptyFolder("killed");
    // All homes are one after the other at the same place: tables know where they are.
    Path place = folder.resolve("home");
    Launcher undisturbed = cityOnly(place);
    assertThat(undisturbed.run("migrate").exitStatus()).isZero();
    Path pristine = folder.resolve("pristine");
    copy(place, pristine);
    long start = System.nanoTime();
    Launcher.Outcome whole = undisturbed.run("run", RUN);
    long wholeMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    assertThat(whole.exitStatus()).as(whole.output()).isZero();
    Map<String, String> expected = state(undisturbed);
    assertThat(expected).hasSizeGreaterThan(20);

    Random moments = new Random(SEED);
    int kills = 0;
    int completed = 0;
    while (kills < KILLS) {
      Files.move(place, folder.resolve("ended-" + completed));
      copy(pristine, place);
      Launcher victim = new Launcher(place);
      boolean through = false;
      int here = 0;
      while (!through) {
        Path log = victim.newLog();
        Process process = victim.start(log, Map.of(), "run", RUN);
        boolean strike = here < KILLS_OF_A_CITY && kills < KILLS;
        // What a killed run left to do is less than the whole.
        long span = here == 0 ? wholeMillis : wholeMillis / 2;
        long patience = strike ? 500 + (long) (moments.nextDouble() * span) : 600_000;
        if (process.waitFor(patience, TimeUnit.MILLISECONDS)) {
          assertThat(process.exitValue()).as(Files.readString(log)).isZero();
          through = true;
        } else {
          assertThat(strike).as("ended within ten minutes: " + Files.readString(log)).isTrue();
          process.destroyForcibly().waitFor();
          kills++;
          here++;
        }
      }
      completed++;
      assertThat(state(victim)).as("after %s kills", kills).isEqualTo(expected);
    }
  }

  /** A home whose city is there and from which nothing was pulled yet. */
  private static Launcher cityOnly(Path place) {
    Path root = Launcher.productRoot();
    DemoHome home = DemoHome.make(place, CityDemo.example(root), SETTINGS);
    DemoInstallation.oneEngine(place);
    DemoInstallation.oneReport(place);
    try (Databases databases = Databases.open(Installation.read(root, place), Map.of())) {
      CityDemo.generate(home, databases, SEED, new BigDecimal("0.005"), Progress.SILENT);
      Files.writeString(Files.createDirectories(place.resolve("plans")).resolve("short.yml"), PLAN);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Launcher(place);
  }

  private static Map<String, String> state(Launcher launcher) throws SQLException {
    Map<String, String> state = new TreeMap<>(WarehouseChecksum.of(launcher));
    try (EmbeddedServer server = EmbeddedServer.startOrAttach(launcher.home().resolve("server"));
        Connection root =
            DriverManager.getConnection(
                server.url("anshu_serving"), server.root().user(), server.root().password());
        Statement statement = root.createStatement()) {
      for (String query :
          new String[] {
            "SELECT 'figures', COUNT(*), SUM(CRC32(CONCAT_WS('|', release_id, indicator_id,"
                + " window_id, unit_code, sector_code, category_code, numerator, denominator,"
                + " state))) FROM anshu_serving.indicator_value",
            "SELECT 'quarantine', COUNT(*), SUM(CRC32(CONCAT_WS('|', source, table_name, row_key,"
                + " rule_id, column_name, value, state))) FROM anshu_ops.quarantine",
            "SELECT 'flags', COUNT(*), SUM(CRC32(CONCAT_WS('|', source, table_name, row_key,"
                + " rule_id))) FROM anshu_ops.data_issue",
            // A restart pulls once more, so there are more certificates; no row lands twice.
            "SELECT 'landed', SUM(landed), MIN(published) FROM anshu_ops.pull_certificate"
          }) {
        try (ResultSet row = statement.executeQuery(query)) {
          row.next();
          state.put(row.getString(1), row.getString(2) + " " + row.getString(3));
        }
      }
    }
    return state;
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            Files.createDirectories(to.resolve(from.relativize(folder)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(
                file,
                to.resolve(from.relativize(file)),
                java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
