package org.anshu.schedules.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.anshu.pipeline.assessment.Digests;

/**
 * The files that people write and a release obeys: contracts, conform SQL, code lists, indicators,
 * lists, denominators, templates. They are few and small, so a release keeps a copy of all of them.
 */
final class SealedDefinitions {

  /** Folders of the product, all files of each. */
  private static final List<String> PRODUCT =
      List.of(
          "warehouse-ddl/codelists",
          "jobs/pipeline/conform",
          "jobs/registry/indicators",
          "jobs/registry/lists",
          "jobs/registry/rules",
          "jobs/registry/tendency",
          "reports/templates");

  /** Folders of the installation, all files of each. */
  private static final List<String> HOME =
      List.of(
          "codelists",
          "conform",
          "indicators",
          "lists",
          "reference",
          "reports",
          "reviews",
          "rules",
          "tendency");

  private static final List<String> HOME_FILES =
      List.of("finality.yml", "scopes.yml", "views.yml", "disclosure.yml");

  private SealedDefinitions() {}

  /**
   * Name to file, by name; the names begin with {@code product/} or {@code home/}.
   *
   * @param sources the active sources, whose contracts count
   */
  static Map<String, Path> files(Path root, Path home, Iterable<String> sources) {
    Map<String, Path> files = new TreeMap<>();
    PRODUCT.forEach(folder -> add(files, "product/", root, folder));
    HOME.forEach(folder -> add(files, "home/", home, folder));
    HOME_FILES.forEach(file -> addFile(files, "home/" + file, home.resolve(file)));
    Path registry = root.resolve("jobs/registry");
    try (Stream<Path> children = Files.list(registry)) {
      children
          .filter(file -> file.toString().endsWith(".yml"))
          .forEach(file -> addFile(files, "product/jobs/registry/" + file.getFileName(), file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (String source : sources) {
      String own = "sources/" + source + "/source.yml";
      addFile(files, "home/" + own, home.resolve(own));
      add(files, "product/", root, "connectors/sources/" + source);
    }
    return files;
  }

  /** Name to SHA-256. */
  static Map<String, String> hashes(Map<String, Path> files) {
    Map<String, String> hashes = new TreeMap<>();
    files.forEach((name, file) -> hashes.put(name, Digests.of(file)));
    return hashes;
  }

  private static void add(Map<String, Path> files, String prefix, Path root, String folder) {
    Path place = root.resolve(folder);
    if (!Files.isDirectory(place)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(place)) {
      tree.filter(Files::isRegularFile)
          .forEach(
              file ->
                  files.put(prefix + root.relativize(file).toString().replace('\\', '/'), file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void addFile(Map<String, Path> files, String name, Path file) {
    if (Files.isRegularFile(file)) {
      files.put(name, file);
    }
  }
}
