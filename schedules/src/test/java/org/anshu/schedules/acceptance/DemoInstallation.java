package org.anshu.schedules.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A home made by {@code ./anshu demo} at a small scale, fresh for each test class. */
final class DemoInstallation {

  /** Small enough for CI; the planted dirt does not shrink with it. */
  static final String SCALE = "0.05";

  static final String RELEASE = "R2026-06-e1";

  private DemoInstallation() {}

  /** The folder of one acceptance test below {@code target}, emptied. */
  static Path emptyFolder(String name) {
    Path folder =
        Launcher.productRoot()
            .resolve("schedules/target/acceptance")
            .resolve(name)
            .toAbsolutePath();
    try {
      if (Files.exists(folder)) {
        try (Stream<Path> walk = Files.walk(folder)) {
          for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(path);
          }
        }
      }
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folder;
  }

  /** A home whose settings are those of an example, with one engine: see {@link #oneEngine}. */
  static Launcher ofExample(String name, String example) {
    Launcher launcher = new Launcher(emptyFolder(name).resolve("home"));
    Path settings =
        Launcher.productRoot().resolve("examples").resolve(example).resolve("anshu.yml");
    try {
      Files.createDirectories(launcher.home());
      Files.copy(settings, launcher.home().resolve("anshu.yml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    oneEngine(launcher.home());
    return launcher;
  }

  /**
   * Lets one engine alone compute the figures of {@code home}: the second takes longest, and
   * whether two agree is asked by FiguresEqualPlainSqlIT, MonthlyRunsIT and ClusterIT.
   */
  static void oneEngine(Path home) {
    Path settings = home.resolve("anshu.yml");
    try {
      Files.writeString(settings, Files.readString(settings) + "\nengines: { check: none }\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets the plan {@code monthly} of {@code home} print the monthly report alone. */
  static void oneReport(Path home) {
    try {
      Files.createDirectories(home.resolve("plans"));
      Files.writeString(
          home.resolve("plans/monthly.yml"),
          "title: { zh: 月报 }\nsteps: [pull, month, report]\nreports: [monthly]\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs the demo in a fresh home, figures by two engines as shipped. */
  static Launcher make(String name) {
    Launcher launcher = new Launcher(emptyFolder(name).resolve("home"));
    Launcher.Outcome demo = launcher.run("demo", "--scale", SCALE, "--no-install");
    assertThat(demo.exitStatus()).as(demo.output()).isZero();
    return launcher;
  }

  /** The files of the first release. */
  static List<Path> reports(Path home) {
    try (Stream<Path> files = Files.list(home.resolve("releases").resolve(RELEASE))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
