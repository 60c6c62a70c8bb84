package org.anshu.registry.listing;

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
import java.util.stream.Stream;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.registry.DefinitionSchema;
import org.anshu.registry.Indicator.Basis;
import org.anshu.registry.IndicatorSql;

/** Reads list folders: {@code lists/<theme>/<name>/} with yml, SQL and examples. */
public final class Listings {

  static final String FOLDER = "lists";
  static final String EXAMPLES = "examples.yml";
  private static final String DEFINITION = "list.yml";
  private static final String QUERY = "list.sql";
  private static final DefinitionSchema SCHEMA =
      new DefinitionSchema("list.schema.json", FailureCode.INDICATOR_INVALID);

  private Listings() {}

  /**
   * All lists below {@code roots}, sorted by id.
   *
   * @param roots folders that may hold a folder {@code lists}: {@code jobs/registry} of the
   *     product, then the installation's home
   * @throws AnshuException {@code INDICATOR_INVALID} with file, key and what is allowed
   */
  public static List<Listing> load(List<Path> roots) {
    Map<String, Listing> byId = new TreeMap<>();
    for (Path root : roots) {
      for (Path folder : folders(root.resolve(FOLDER))) {
        Listing listing = read(folder);
        Listing earlier = byId.putIfAbsent(listing.id(), listing);
        if (earlier != null) {
          throw invalid(
              folder.resolve(DEFINITION),
              new Text("编号只定义一次", "An id defined once"),
              new Text(
                  "%s 已在 %s 定义".formatted(listing.id(), earlier.folder()),
                  "%s is also defined in %s".formatted(listing.id(), earlier.folder())));
        }
      }
    }
    return List.copyOf(byId.values());
  }

  private static Listing read(Path folder) {
    Path definition = folder.resolve(DEFINITION);
    for (String name : List.of(DEFINITION, QUERY, EXAMPLES)) {
      if (!Files.isRegularFile(folder.resolve(name))) {
        throw invalid(
            folder.resolve(name),
            new Text("名单目录含 " + name, "A list folder with a file " + name),
            new Text("缺少该文件", "No such file"));
      }
    }
    JsonNode yaml = SCHEMA.read(definition);
    String id = yaml.get("id").asText();
    int depth = folder.getNameCount();
    String place = folder.getName(depth - 2) + "." + folder.getName(depth - 1);
    if (!id.equals(place)) {
      throw invalid(
          definition,
          new Text("id 与所在目录一致：" + place, "Key 'id' as the folder says: " + place),
          Text.same(id));
    }
    String sql = text(folder.resolve(QUERY));
    List<String> reads = new ArrayList<>(strings(yaml.get("reads")));
    reads.sort(Comparator.naturalOrder());
    IndicatorSql.check(folder.resolve(QUERY), sql, reads);
    Listing listing = listing(yaml, folder, sql, reads);
    if (!listing.names().containsAll(listing.key())) {
      throw invalid(
          definition,
          new Text("key 为其中的列：" + listing.names(), "Columns as 'key': " + listing.names()),
          Text.same(listing.key().toString()));
    }
    return listing;
  }

  private static Listing listing(JsonNode yaml, Path folder, String sql, List<String> reads) {
    List<Listing.Column> columns = new ArrayList<>();
    yaml.get("columns")
        .properties()
        .forEach(
            entry ->
                columns.add(
                    new Listing.Column(
                        entry.getKey(),
                        entry.getValue().get("type").asText(),
                        bilingual(entry.getValue()))));
    JsonNode basis = yaml.get("basis");
    return new Listing(
        yaml.get("id").asText(),
        bilingual(yaml.get("title")),
        bilingual(yaml.get("definition")),
        reads,
        columns,
        strings(yaml.get("key")),
        new Basis(
            basis.get("status").asText(),
            basis.path("source").asText(""),
            basis.path("decision").asText("")),
        folder,
        sql);
  }

  static AnshuException invalid(Path file, Text expected, Text found) {
    return SCHEMA.invalid(file, expected, found);
  }

  static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("File not readable: " + file, e);
    }
  }

  private static List<Path> folders(Path lists) {
    if (!Files.isDirectory(lists)) {
      return List.of();
    }
    List<Path> folders = new ArrayList<>();
    for (Path theme : children(lists)) {
      folders.addAll(children(theme));
    }
    return folders;
  }

  private static List<Path> children(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(Files::isDirectory)
          .filter(child -> !child.getFileName().toString().startsWith("."))
          .sorted(Comparator.comparing(Path::toString))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Folder not readable: " + folder, e);
    }
  }

  private static Text bilingual(JsonNode node) {
    return new Text(node.get("zh").asText(), node.get("en").asText());
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(node -> strings.add(node.asText()));
    return strings;
  }
}
