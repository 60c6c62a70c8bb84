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

/**
 * The words in which a table lands that is to reach the indicators: the columns of each entity, and
 * what they mean, as the product's own landing tables explain them.
 */
public final class Vocabulary {

  private final Entities entities;
  private final Map<String, Map<String, NestedField>> explained;

  private Vocabulary(Entities entities, Map<String, Map<String, NestedField>> explained) {
    this.entities = entities;
    this.explained = explained;
  }

  /**
   * One column of an entity.
   *
   * @param column its name
   * @param type its SQL type
   * @param required whether a row without it says nothing
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
    Path ddl = settings.productRoot().resolve("warehouse-ddl/ods");
    for (Path file : children(ddl, ".sql")) {
      DdlFile definition = DdlFile.parse(file, text(file));
      Map<String, NestedField> fields =
          tables.computeIfAbsent(definition.table().toString(), name -> new LinkedHashMap<>());
      definition.schema().columns().forEach(field -> fields.put(field.name(), field));
    }
    Map<String, Map<String, NestedField>> explained = new LinkedHashMap<>();
    for (Path folder : children(settings.productRoot().resolve("connectors/sources"), "")) {
      if (Files.exists(folder.resolve("source.yml"))) {
        explain(new ContractReader().read(folder.resolve("source.yml")), tables, explained);
      }
    }
    return new Vocabulary(Entities.load(files), explained);
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
    return entities
        .of(entity)
        .map(
            found -> {
              List<Word> words = new ArrayList<>();
              found
                  .columns()
                  .forEach((name, column) -> words.add(word(name, column, known.get(name))));
              return words;
            });
  }

  private static Word word(
      String name, Entity.Column column, @org.jspecify.annotations.Nullable NestedField known) {
    String meaning = known == null || known.doc() == null ? "" : known.doc();
    return new Word(name, column.type(), known != null && known.isRequired(), meaning);
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
