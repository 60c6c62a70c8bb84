package org.anshu.pipeline.draft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.anshu.connectors.spi.ContractReader;
import org.anshu.connectors.spi.SourceContract;
import org.anshu.connectors.spi.TableContract;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.conform.Entities;
import org.anshu.pipeline.conform.Entity;
import org.anshu.pipeline.warehouse.DdlFile;
import org.apache.iceberg.types.Types.NestedField;
import org.jspecify.annotations.Nullable;

/**
 * The words in which a table lands that is to reach the indicators: the columns of each entity, and
 * what they mean, as the product's own landing tables explain them.
 */
public final class Vocabulary {

  private final Entities entities;
  private final Map<String, Map<String, NestedField>> explained;
  private final Map<String, Map<String, NestedField>> tables;

  private Vocabulary(
      Entities entities,
      Map<String, Map<String, NestedField>> explained,
      Map<String, Map<String, NestedField>> tables) {
    this.entities = entities;
    this.explained = explained;
    this.tables = tables;
  }

  /**
   * One column of an entity.
   *
   * @param column its name
   * @param type its SQL type
   * @param required whether neither its landing table nor its conformed table lets it be null
   * @param meaning in Chinese, with the codes it may have; empty if nobody has said
   */
  public record Word(String column, String type, boolean required, String meaning) {}

  /** The vocabulary of an installation. */
  public static Vocabulary of(PipelineSettings settings) {
    List<Path> files = new ArrayList<>();
    files.add(settings.productRoot().resolve("jobs/pipeline/conform/entities.yml"));
    Path own = settings.home().resolve("conform/entities.yml");
    if (Files.exists(own)) {
      files.add(own);
    }
    Map<String, Map<String, NestedField>> tables = new LinkedHashMap<>();
    for (String layer : List.of("ods", "dwd")) {
      for (Path file : children(settings.productRoot().resolve("warehouse-ddl/" + layer), ".sql")) {
        DdlFile definition = DdlFile.parse(file, text(file));
        Map<String, NestedField> fields =
            tables.computeIfAbsent(definition.table().toString(), name -> new LinkedHashMap<>());
        definition.schema().columns().forEach(field -> fields.put(field.name(), field));
      }
    }
    Map<String, Map<String, NestedField>> explained = new LinkedHashMap<>();
    for (Path folder : children(settings.productRoot().resolve("connectors/sources"), "")) {
      if (Files.exists(folder.resolve("source.yml"))) {
        explain(new ContractReader().read(folder.resolve("source.yml")), tables, explained);
      }
    }
    return new Vocabulary(Entities.load(files), explained, tables);
  }

  private static void explain(
      SourceContract contract,
      Map<String, Map<String, NestedField>> tables,
      Map<String, Map<String, NestedField>> explained) {
    for (TableContract table : contract.tables()) {
      String entity = table.conformsTo();
      if (entity != null) {
        Map<String, NestedField> known =
            explained.computeIfAbsent(entity, name -> new LinkedHashMap<>());
        tables
            .getOrDefault("ods." + contract.source() + "__" + table.name(), Map.of())
            .forEach(known::putIfAbsent);
      }
    }
  }

  /** The names of all entities, in the order of conforming. */
  public List<String> entities() {
    return entities.all().stream().map(Entity::id).toList();
  }

  /** The words of {@code entity}; empty if there is no such entity. */
  public Optional<List<Word>> words(String entity) {
    Map<String, NestedField> known = explained.getOrDefault(entity, Map.of());
    Map<String, NestedField> conformed = tables.getOrDefault("dwd." + entity, Map.of());
    return entities
        .of(entity)
        .map(
            found -> {
              List<Word> words = new ArrayList<>();
              found
                  .columns()
                  .forEach(
                      (name, column) ->
                          words.add(word(name, column, known.get(name), conformed.get(name))));
              return words;
            });
  }

  private static Word word(
      String name,
      Entity.Column column,
      @Nullable NestedField known,
      @Nullable NestedField conformed) {
    String meaning = known == null || known.doc() == null ? "" : known.doc();
    boolean required =
        known != null && known.isRequired() && (conformed == null || conformed.isRequired());
    return new Word(name, column.type(), required, meaning);
  }

  private static List<Path> children(Path folder, String suffix) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.filter(each -> each.toString().endsWith(suffix)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Folder not readable: " + folder, e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("File not readable: " + file, e);
    }
  }
}
