package org.anshu.registry;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.anshu.failure.Text;

/**
 * A kind of definitions that are folders {@code <name>/<theme>/<id>/} with a YAML file, a query and
 * examples: indicators, lists.
 *
 * @param name the folder of all of them
 * @param kind what one is called, as in “An indicator folder”
 * @param definition its YAML file, such as {@code indicator.yml}
 * @param query its SQL file
 * @param schema the form of the YAML file
 */
public record DefinitionFolder(
    String name, Text kind, String definition, String query, DefinitionSchema schema) {

  private static final String EXAMPLES = "examples.yml";

  /** One definition, known by its id and by where it stands. */
  public interface Defined {
    /** Theme and name, {@code hazard.found}. */
    String id();

    /** Its folder. */
    Path folder();
  }

  /**
   * All definitions below {@code roots}, sorted by id.
   *
   * @param read what a folder defines
   * @throws org.anshu.failure.AnshuException the schema's failure, for an id defined twice too
   */
  public <T extends Defined> List<T> load(List<Path> roots, Function<Path, T> read) {
    Map<String, T> byId = new TreeMap<>();
    for (Path root : roots) {
      for (Path theme : children(root.resolve(name))) {
        for (Path folder : children(theme)) {
          T defined = read.apply(folder);
          T earlier = byId.putIfAbsent(defined.id(), defined);
          if (earlier != null) {
            throw schema.invalid(
                folder.resolve(definition),
                new Text("编号只定义一次", "An id defined once"),
                new Text(
                    "%s 已在 %s 定义".formatted(defined.id(), earlier.folder()),
                    "%s is also defined in %s".formatted(defined.id(), earlier.folder())));
          }
        }
      }
    }
    return List.copyOf(byId.values());
  }

  /** The YAML of a folder that has all three files and the id of its place; else a failure. */
  public JsonNode yaml(Path folder) {
    for (String file : List.of(definition, query, EXAMPLES)) {
      if (!Files.isRegularFile(folder.resolve(file))) {
        throw schema.invalid(
            folder.resolve(file),
            new Text(
                "%s含 %s".formatted(kind.chinese(), file),
                "%s with a file %s".formatted(kind.english(), file)),
            new Text("缺少该文件", "No such file"));
      }
    }
    JsonNode yaml = schema.read(folder.resolve(definition));
    String id = yaml.get("id").asText();
    int depth = folder.getNameCount();
    String place = folder.getName(depth - 2) + "." + folder.getName(depth - 1);
    if (!id.equals(place)) {
      throw schema.invalid(
          folder.resolve(definition),
          new Text("id 与所在目录一致：" + place, "Key 'id' as the folder says: " + place),
          Text.same(id));
    }
    return yaml;
  }

  /** The views that key {@code reads} names, sorted; the folder's SQL must read just these. */
  public List<String> reads(Path folder, JsonNode yaml, String sql) {
    List<String> reads = new ArrayList<>(DefinitionSchema.strings(yaml.get("reads")));
    reads.sort(Comparator.naturalOrder());
    IndicatorSql.check(folder.resolve(query), sql, reads);
    return reads;
  }

  /** The text of a file. */
  public static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("File not readable: " + file, e);
    }
  }

  /** What stands in a folder, hidden files apart, sorted; nothing if it does not exist. */
  public static List<Path> entries(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(entry -> !entry.getFileName().toString().startsWith("."))
          .sorted(Comparator.comparing(Path::toString))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Folder not readable: " + folder, e);
    }
  }

  private static List<Path> children(Path folder) {
    return entries(folder).stream().filter(Files::isDirectory).toList();
  }
}
