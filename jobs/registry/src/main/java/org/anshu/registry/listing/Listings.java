package org.anshu.registry.listing;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.registry.DefinitionFolder;
import org.anshu.registry.DefinitionSchema;
import org.anshu.registry.Indicator.Basis;

/** Reads list folders: {@code lists/<theme>/<name>/} with yml, SQL and examples. */
public final class Listings {

  private static final DefinitionSchema SCHEMA =
      new DefinitionSchema("list.schema.json", FailureCode.INDICATOR_INVALID);
  private static final DefinitionFolder FOLDER =
      new DefinitionFolder(
          "lists", new Text("名单目录", "A list folder"), "list.yml", "list.sql", SCHEMA);

  private Listings() {}

  /**
   * All lists below {@code roots}, sorted by id.
   *
   * @param roots folders that may hold a folder {@code lists}: {@code jobs/registry} of the
   *     product, then the installation's home
   * @throws AnshuException {@code INDICATOR_INVALID} with file, key and what is allowed
   */
  public static List<Listing> load(List<Path> roots) {
    return FOLDER.load(roots, Listings::read);
  }

  private static Listing read(Path folder) {
    JsonNode yaml = FOLDER.yaml(folder);
    String sql = DefinitionFolder.text(folder.resolve(FOLDER.query()));
    List<String> reads = FOLDER.reads(folder, yaml, sql);
    Listing listing = listing(yaml, folder, sql, reads);
    if (!listing.names().containsAll(listing.key())) {
      throw invalid(
          folder.resolve(FOLDER.definition()),
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
                        DefinitionSchema.bilingual(entry.getValue()))));
    JsonNode basis = yaml.get("basis");
    return new Listing(
        yaml.get("id").asText(),
        DefinitionSchema.bilingual(yaml.get("title")),
        DefinitionSchema.bilingual(yaml.get("definition")),
        reads,
        columns,
        DefinitionSchema.strings(yaml.get("key")),
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
}
