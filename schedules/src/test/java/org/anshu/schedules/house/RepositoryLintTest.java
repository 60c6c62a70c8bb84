package org.anshu.schedules.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house rules that neither the compiler nor the formatter can see. */
class RepositoryLintTest {

  private static final Path ROOT = root();
  private static final Pattern PUBLIC_TYPE =
      Pattern.compile(
          "^public (?:final |abstract |sealed |non-sealed )*(?:class|record|interface|enum) ");
  private static final Set<String> REFUSED_PACKAGES =
      Set.of("common", "util", "utils", "core", "shared", "base", "helper");

  @Test
  void no_java_file_is_longer_than_400_lines_and_the_median_is_short() {
    List<Integer> lengths = new ArrayList<>();
    List<String> tooLong = new ArrayList<>();
    for (Path file : files("java")) {
      int lines = lines(file).size();
      lengths.add(lines);
      if (lines > 400) {
        tooLong.add(lines + " " + ROOT.relativize(file));
      }
    }
    lengths.sort(null);
    assertThat(tooLong).isEmpty();
    assertThat(lengths.get(lengths.size() / 2))
        .as("median lines of a Java file")
        .isLessThanOrEqualTo(110);
    assertThat(lengths.get(lengths.size() * 9 / 10))
        .as("p90 lines of a Java file")
        .isLessThanOrEqualTo(300);
  }

  @Test
  void every_package_is_null_marked_and_none_is_named_after_nothing() {
    Set<String> faults = new TreeSet<>();
    for (Path file : files("java")) {
      Path folder = file.getParent();
      Path declaration = folder.resolve("package-info.java");
      boolean testResources = folder.toString().contains("resources");
      if (!testResources
          && (!Files.exists(declaration) || !text(declaration).contains("@NullMarked"))
          && isProduct(folder)) {
        faults.add(ROOT.relativize(folder) + ": add a package-info.java with @NullMarked");
      }
      if (REFUSED_PACKAGES.contains(folder.getFileName().toString())) {
        faults.add(ROOT.relativize(folder) + ": name the idea, not a drawer");
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void every_public_type_says_what_it_is() {
    List<String> faults = new ArrayList<>();
    for (Path file : files("java")) {
      List<String> lines = lines(file);
      for (int i = 0; i < lines.size(); i++) {
        if (PUBLIC_TYPE.matcher(lines.get(i)).find() && !documented(lines, i) && isProduct(file)) {
          faults.add(ROOT.relativize(file) + ":" + (i + 1) + ": add a javadoc");
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  private static boolean isProduct(Path path) {
    return ROOT.relativize(path).toString().contains("src/main/java");
  }

  private static boolean documented(List<String> lines, int type) {
    int i = type - 1;
    while (i >= 0 && (lines.get(i).startsWith("@") || lines.get(i).startsWith("  "))) {
      i--;
    }
    return i >= 0 && lines.get(i).strip().endsWith("*/");
  }

  @Test
  void every_sql_of_an_indicator_or_a_conformed_table_states_its_grain_and_fits_a_page() {
    List<String> faults = new ArrayList<>();
    for (Path file : files("sql")) {
      String name = ROOT.relativize(file).toString();
      if (!name.contains("/indicators/") && !name.contains("/conform/")) {
        continue;
      }
      List<String> lines = lines(file);
      String grain = name.contains("/indicators/") ? "-- Grain: " : "-- One row per ";
      if (!lines.get(0).startsWith(grain)) {
        faults.add(name + ": the first line is to be '" + grain + "…'");
      }
      if (lines.size() > 90) {
        faults.add(name + ": " + lines.size() + " lines, 90 at most");
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void folders_of_indicators_sources_and_reports_are_complete() {
    List<String> faults = new ArrayList<>();
    for (Path file : files("yml")) {
      Path folder = file.getParent();
      switch (file.getFileName().toString()) {
        case "indicator.yml" -> missing(folder, faults, "indicator.sql", "examples.yml");
        case "source.yml" -> missing(folder, faults, "README.md");
        case "report.yml" -> missing(folder, faults, "text_zh.properties");
        default -> {}
      }
    }
    assertThat(faults).isEmpty();
  }

  private static void missing(Path folder, List<String> faults, String... names) {
    for (String name : names) {
      if (!Files.exists(folder.resolve(name))) {
        faults.add(ROOT.relativize(folder) + ": " + name + " is missing");
      }
    }
  }

  @Test
  void every_column_of_the_warehouse_has_a_chinese_comment() {
    List<String> faults = new ArrayList<>();
    for (Path file : files("sql")) {
      String name = ROOT.relativize(file).toString();
      if (!name.matches(".*warehouse-ddl/(ods|dim|dwd|ads)/.*")) {
        continue;
      }
      List<String> lines = lines(file);
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i);
        if (line.startsWith("  ") && !line.matches(".*COMMENT '[^']*\\p{IsHan}[^']*'[,;]?$")) {
          faults.add(name + ":" + (i + 1) + ": add COMMENT '中文说明'");
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void nothing_is_skipped_mocked_slept_on_or_left_undone() {
    Pattern refused =
        Pattern.compile(
            "@Disabled|assumeTrue\\(|assumeFalse\\(|Mockito|Thread\\.sleep\\(|\\b(?:TO"
                + "DO|FIX"
                + "ME)\\b|printStackTrace\\(");
    List<String> faults = new ArrayList<>();
    for (String kind : List.of("java", "sql", "yml", "jrxml")) {
      for (Path file : files(kind)) {
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
          if (refused.matcher(lines.get(i)).find() && !file.endsWith("RepositoryLintTest.java")) {
            faults.add(ROOT.relativize(file) + ":" + (i + 1) + ": " + lines.get(i).strip());
          }
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void no_generated_or_compiled_file_is_in_the_tree() {
    assertThat(files("jasper")).isEmpty();
    assertThat(files("class")).isEmpty();
  }

  private static List<Path> files(String extension) {
    try (Stream<Path> walk = Files.walk(ROOT)) {
      return walk.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith("." + extension))
          .filter(
              file ->
                  !ROOT.relativize(file)
                      .toString()
                      .matches("(.*/)?(target|anshu-home|home|\\.git)/.*"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(Path file) {
    return text(file).lines().toList();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isRegularFile(folder.resolve("ARCHITECTURE.md"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
