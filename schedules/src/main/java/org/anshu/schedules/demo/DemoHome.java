package org.anshu.schedules.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.schedules.settings.SettingsReader;

/** The folder of a demo installation, filled from a folder of {@code examples/}. */
public final class DemoHome {

  /** What an example folder may give an installation. */
  private static final List<String> PARTS =
      List.of(
          SettingsReader.FILE_NAME,
          "codelists",
          "reference",
          "indicators",
          "sources",
          "warehouse-ddl",
          "conform",
          "rules",
          "plans",
          "views.yml",
          "drop");

  private static final String MARK = "demo-data.txt";

  private final Path home;

  private DemoHome(Path home) {
    this.home = home;
  }

  /**
   * The installation in {@code home}, made if absent.
   *
   * @param example the folder it is filled from; parts already there are brought up to date, {@code
   *     anshu.yml} is left as it is
   * @param settings what {@code anshu.yml} says if the example brings none
   */
  public static DemoHome make(Path home, Path example, String settings) {
    try {
      Files.createDirectories(home);
      Path file = home.resolve(SettingsReader.FILE_NAME);
      for (String part : PARTS) {
        Path from = example.resolve(part);
        if (Files.exists(from) && !(part.equals(SettingsReader.FILE_NAME) && Files.exists(file))) {
          copy(from, home.resolve(part));
        }
      }
      if (!Files.exists(file)) {
        Files.writeString(file, settings);
      }
      return new DemoHome(home);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Whether the sources already hold {@code data}.
   *
   * @param data what they should hold, in a few words
   */
  public boolean holds(String data) {
    Path mark = home.resolve(MARK);
    if (!Files.exists(mark)) {
      return false;
    }
    try {
      String held = Files.readString(mark).strip();
      if (held.equals(data)) {
        return true;
      }
      throw new AnshuException(
          FailureCode.SETTINGS_INVALID,
          new Text("安装目录 " + home + " 中的演示数据：" + data, "Demo data in " + home + ": " + data),
          Text.same(held),
          new Text(
              "用 --home 指定另一个目录，或删除 " + home + " 后重试",
              "Name another folder with --home, or remove " + home + " and try again"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Unpacks {@code file} to {@code place}, a path relative to the home; .gz is unpacked. */
  void drop(Path file, String place) {
    Path target = home.resolve(place);
    boolean packed = String.valueOf(file.getFileName()).endsWith(".gz");
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = packed ? new GZIPInputStream(raw) : raw) {
      Path folder = target.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes accidents of the totals in {@code totals} to {@code place}, over all the home's units.
   */
  void accidents(Path totals, String place) {
    Path units = home.resolve("codelists/statistical_unit.csv");
    try {
      List<String> codes =
          Files.readAllLines(units).stream()
              .filter(line -> line.matches("[0-9].*"))
              .map(line -> line.substring(0, line.indexOf(',')))
              .toList();
      new AccidentsOfTotals(codes).write(totals, home.resolve(place));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Notes that the sources hold {@code data}, complete. */
  public void filled(String data) {
    try {
      Files.writeString(home.resolve(MARK), data + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path each : files.toList()) {
        Path target = to.resolve(from.relativize(each).toString());
        if (Files.isDirectory(each)) {
          Files.createDirectories(target);
        } else {
          Files.copy(each, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }
}
