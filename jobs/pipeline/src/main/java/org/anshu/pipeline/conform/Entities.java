package org.anshu.pipeline.conform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anshu.connectors.spi.SourceContract;
import org.anshu.connectors.spi.TableContract;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.jspecify.annotations.Nullable;

/** All entities in the order of conforming: the product's, extended by the installation's. */
public final class Entities {

  /** The file that names them, in the folders of the conform SQL. */
  static final String FILE = "entities.yml";

  private static final Set<String> KEYS = Set.of("table", "event", "event_unless", "of", "columns");
  private static final Pattern COLUMN =
      Pattern.compile(
          "(STRING|INT|BIGINT|BOOLEAN|DATE|TIMESTAMP_NTZ|TIMESTAMP|DECIMAL\\(\\d+, ?\\d+\\))"
              + "(?: DEFAULT (\\S.*))?");

  private final Map<String, Entity> entities;

  private Entities(Map<String, Entity> entities) {
    this.entities = entities;
  }

  /**
   * The entities in {@code files}; a later file adds entities, and columns to earlier ones.
   *
   * @throws AnshuException {@code DDL_INVALID} with file and key
   */
  public static Entities load(List<Path> files) {
    Map<String, Entity> entities = new LinkedHashMap<>();
    for (Path file : files) {
      parse(file)
          .properties()
          .forEach(
              entry -> {
                Entity read = entity(file, entry.getKey(), entry.getValue());
                entities.merge(entry.getKey(), read, Entities::extended);
              });
    }
    return new Entities(entities);
  }

  /** All of them, in order. */
  public List<Entity> all() {
    return List.copyOf(entities.values());
  }

  /** The entity of a name; empty for a name that is none, and for null. */
  public Optional<Entity> of(@Nullable String id) {
    return id == null ? Optional.empty() : Optional.ofNullable(entities.get(id));
  }

  /** The entities that a table of {@code contracts} conforms to, and those computed of them. */
  public Set<Entity> delivered(List<SourceContract> contracts) {
    Set<Entity> delivered = new LinkedHashSet<>();
    for (SourceContract contract : contracts) {
      for (TableContract table : contract.tables()) {
        of(table.conformsTo()).ifPresent(delivered::add);
      }
    }
    // In the order of the file, so that a computed entity can be of one computed before it.
    for (Entity entity : all()) {
      of(entity.of()).filter(delivered::contains).ifPresent(made -> delivered.add(entity));
    }
    return delivered;
  }

  /**
   * The column that dates the rows of {@code entity}, beside the entities that are delivered; empty
   * if none does.
   */
  public static Optional<String> eventColumn(Entity entity, Set<Entity> delivered) {
    boolean unless = delivered.stream().anyMatch(other -> other.id().equals(entity.eventUnless()));
    return unless ? Optional.empty() : Optional.ofNullable(entity.eventColumn());
  }

  private static Entity extended(Entity entity, Entity more) {
    Map<String, Entity.Column> columns = new LinkedHashMap<>(entity.columns());
    columns.putAll(more.columns());
    return new Entity(
        entity.id(),
        entity.table(),
        more.eventColumn() == null ? entity.eventColumn() : more.eventColumn(),
        more.eventUnless() == null ? entity.eventUnless() : more.eventUnless(),
        more.of() == null ? entity.of() : more.of(),
        columns);
  }

  private static Entity entity(Path file, String id, JsonNode node) {
    if (!id.matches("[a-z][a-z0-9_]*")) {
      throw fault(file, "$", new Text("由小写字母、数字和下划线组成的名称", "A name of a–z, 0–9, _"), id);
    }
    node.properties()
        .forEach(
            entry -> {
              if (!KEYS.contains(entry.getKey())) {
                throw fault(file, id, Text.same(String.join(", ", KEYS)), entry.getKey());
              }
            });
    Map<String, Entity.Column> columns = new LinkedHashMap<>();
    node.path("columns")
        .properties()
        .forEach(
            entry ->
                columns.put(entry.getKey(), column(file, id, entry.getKey(), entry.getValue())));
    String table = node.path("table").asText("dwd." + id);
    return new Entity(
        id, table, text(node, "event"), text(node, "event_unless"), text(node, "of"), columns);
  }

  private static Entity.Column column(Path file, String id, String name, JsonNode node) {
    Matcher matcher = COLUMN.matcher(node.asText());
    if (!name.matches("[a-z][a-z0-9_]*") || !matcher.matches()) {
      throw fault(
          file,
          id + ".columns." + name,
          new Text("“类型”或“类型 DEFAULT 常量”", "'TYPE' or 'TYPE DEFAULT literal'"),
          node.asText());
    }
    String missing = matcher.group(2);
    return new Entity.Column(matcher.group(1), missing == null ? "NULL" : missing);
  }

  private static @Nullable String text(JsonNode node, String key) {
    return node.hasNonNull(key) ? node.path(key).asText() : null;
  }

  private static JsonNode parse(Path file) {
    ObjectMapper yaml =
        new ObjectMapper(
            YAMLFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
                .build());
    try {
      JsonNode root = yaml.readTree(Files.readString(file));
      if (root != null && root.isObject()) {
        return root;
      }
      throw fault(file, "$", new Text("由实体名和定义组成", "Entities by name"), String.valueOf(root));
    } catch (JsonProcessingException e) {
      String line = e.getLocation() == null ? "?" : String.valueOf(e.getLocation().getLineNr());
      throw fault(
          file,
          "line " + line,
          new Text("可读的 YAML，每个键只出现一次", "Readable YAML in which each key occurs once"),
          e.getOriginalMessage().lines().findFirst().orElse(""));
    } catch (IOException e) {
      throw fault(file, "$", new Text("可读的文件", "A readable file"), e.toString());
    }
  }

  private static AnshuException fault(Path file, String place, Text expected, String found) {
    return new AnshuException(
        FailureCode.DDL_INVALID,
        expected,
        new Text(file + " " + place + "：" + found, file + " " + place + ": " + found),
        new Text("改正该文件后重试", "Correct the file and run again"));
  }
}
