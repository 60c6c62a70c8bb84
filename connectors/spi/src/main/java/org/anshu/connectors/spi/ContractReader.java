package org.anshu.connectors.spi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.anshu.failure.Text;
import org.jspecify.annotations.Nullable;

/** Reads {@code source.yml} files; every fault names file, key path and what is allowed. */
public final class ContractReader {

  private final ObjectMapper yaml =
      new ObjectMapper(
          YAMLFactory.builder()
              .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
              // A column may be called "no" or "on".
              .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
              .build());
  private final ContractSchema schema = new ContractSchema();

  /**
   * The contract in {@code file}.
   *
   * @throws org.anshu.failure.AnshuException CONTRACT_INVALID
   */
  public SourceContract read(Path file) {
    JsonNode root = parse(file);
    schema.check(file, root);
    List<TableContract> tables = new ArrayList<>();
    for (JsonNode table : root.path("tables")) {
      tables.add(table(file, table, map(root.path("options"))));
    }
    SourceContract contract =
        new SourceContract(
            root.path("source").asText(),
            new Text(root.at("/title/zh").asText(), root.at("/title/en").asText()),
            root.path("provider").asText(),
            root.path("owner").asText(),
            root.path("connector").asText(),
            root.path("connection").asText(),
            limits(root.path("limits")),
            List.copyOf(tables),
            file);
    ContractRules.check(contract);
    return contract;
  }

  private JsonNode parse(Path file) {
    try {
      JsonNode root = yaml.readTree(Files.readString(file));
      if (root != null && root.isObject()) {
        return root;
      }
      throw ContractFailures.at(
          file,
          "$",
          new Text("一个由键和值组成的 YAML 文件", "A YAML file of keys and values"),
          new Text("不是键值结构", "something else"));
    } catch (JsonProcessingException e) {
      String line = e.getLocation() == null ? "?" : String.valueOf(e.getLocation().getLineNr());
      throw ContractFailures.at(
          file,
          "line " + line,
          new Text("可读的 YAML，每个键只出现一次", "Readable YAML in which each key occurs once"),
          Text.same(e.getOriginalMessage().lines().findFirst().orElse("")),
          e);
    } catch (IOException e) {
      throw ContractFailures.at(
          file, "$", new Text("可读的文件", "A readable file"), Text.same(e.toString()), e);
    }
  }

  private static TableContract table(Path file, JsonNode node, Map<String, String> shared) {
    List<ColumnContract> columns = new ArrayList<>();
    Map<String, String> options = new LinkedHashMap<>(shared);
    options.putAll(map(node.path("options")));
    node.path("columns")
        .properties()
        .forEach(each -> columns.add(column(file, node, each.getKey(), each.getValue())));
    List<Fix> fixes = new ArrayList<>();
    for (JsonNode fix : node.path("fixes")) {
      fixes.add(
          new Fix(
              fix.path("id").asInt(),
              fix.path("column").asText(),
              fix.path("kind").asText(),
              fix.path("cause").asText(),
              fix.path("since").asText()));
    }
    return new TableContract(
        node.path("name").asText(),
        node.path("from").asText(),
        texts(node.path("key")),
        text(node, "cursor"),
        deletes(node),
        duration(node.path("overlap").asText("0d")),
        text(node, "conforms_to"),
        texts(node.path("never_land")),
        List.copyOf(columns),
        checks(node.path("checks")),
        limit(node.path("quarantine_limit")),
        List.copyOf(fixes),
        policy(node),
        tableTexts(node),
        Collections.unmodifiableMap(options));
  }

  private static TableTexts tableTexts(JsonNode table) {
    Map<String, String> comments = new LinkedHashMap<>();
    table
        .path("columns")
        .properties()
        .forEach(
            each -> {
              if (each.getValue().hasNonNull("comment")) {
                comments.put(each.getKey(), each.getValue().path("comment").asText());
              }
            });
    String name = table.path("name").asText();
    return new TableTexts(table.path("title").asText(name), comments);
  }

  private static ColumnContract column(Path file, JsonNode table, String name, JsonNode node) {
    String format = text(node, "format");
    ColumnType type = ColumnType.of(node.path("type").asText("text"));
    JsonNode from = node.path("from");
    if (from.isMissingNode() == node.path("constant").isMissingNode()) {
      throw ContractFailures.at(
          file,
          "$.tables[%s].columns.%s".formatted(table.path("name").asText(), name),
          new Text("from 与 constant 二者有且只有一个", "Either 'from' or 'constant'"),
          Text.same(node.toString()));
    }
    return new ColumnContract(
        name,
        from.isTextual() ? List.of(from.asText()) : texts(from),
        node.path("join").asText(""),
        type,
        format,
        Collections.unmodifiableSet(new LinkedHashSet<>(texts(node.path("empty")))),
        node.has("expects")
            ? TypeFamily.of(node.path("expects").asText())
            : type.defaultFamily(format != null),
        node.path("required").asBoolean(false),
        map(node.path("values")),
        text(node, "codelist"),
        node.path("cut").asInt(0),
        node.path("strip_letters").asBoolean(false),
        text(node, "constant"),
        node.has("normalise") ? Normalise.of(node.path("normalise").asText()) : Normalise.NONE,
        node.has("min") ? node.path("min").decimalValue() : null,
        node.path("not_after_pull").asBoolean(false),
        node.has("check"),
        OnDrift.of(node.path("on_drift").asText(OnDrift.FREEZE.key())),
        node.has("pseudonymise") ? Personal.of(node.path("pseudonymise").asText()) : null);
  }

  private static List<RowCheck> checks(JsonNode nodes) {
    List<RowCheck> checks = new ArrayList<>();
    for (JsonNode node : nodes) {
      if (node.has("date_order")) {
        List<String> dates = texts(node.path("date_order"));
        checks.add(new RowCheck.DateOrder(dates.get(0), dates.get(1)));
      } else {
        JsonNode reference = node.path("references");
        checks.add(
            new RowCheck.References(
                reference.path("column").asText(), reference.path("table").asText()));
      }
    }
    return List.copyOf(checks);
  }

  private static TablePolicy policy(JsonNode node) {
    TablePolicy usual = TablePolicy.USUAL;
    return new TablePolicy(
        NewColumns.of(node.path("new_columns").asText(usual.newColumns().key())),
        texts(node.path("identity")),
        node.has("max_lag") ? duration(node.path("max_lag").asText()) : usual.maxLag());
  }

  private static SourceLimits limits(JsonNode node) {
    return new SourceLimits(
        node.path("rows_per_second").asInt(0),
        node.path("connections").asInt(0),
        node.path("pause_when_threads_running").asInt(0),
        node.has("patience") ? duration(node.path("patience").asText()) : null);
  }

  private static QuarantineLimit limit(JsonNode node) {
    return new QuarantineLimit(
        node.path("count").asLong(QuarantineLimit.USUAL.count()),
        node.path("ratio").asDouble(QuarantineLimit.USUAL.ratio()));
  }

  /** A full read is compared anyway. */
  private static Deletes deletes(JsonNode table) {
    return table.has("deletes")
        ? Deletes.of(table.path("deletes").asText())
        : table.has("cursor") ? Deletes.NONE : Deletes.KEYS;
  }

  private static Duration duration(String text) {
    long amount = Long.parseLong(text.substring(0, text.length() - 1));
    return switch (text.charAt(text.length() - 1)) {
      case 's' -> Duration.ofSeconds(amount);
      case 'm' -> Duration.ofMinutes(amount);
      case 'h' -> Duration.ofHours(amount);
      default -> Duration.ofDays(amount);
    };
  }

  private static @Nullable String text(JsonNode node, String key) {
    return node.hasNonNull(key) ? node.path(key).asText() : null;
  }

  private static List<String> texts(JsonNode nodes) {
    List<String> texts = new ArrayList<>();
    nodes.forEach(each -> texts.add(each.asText()));
    return List.copyOf(texts);
  }

  private static Map<String, String> map(JsonNode node) {
    Map<String, String> map = new LinkedHashMap<>();
    node.properties().forEach(each -> map.put(each.getKey(), each.getValue().asText()));
    return Collections.unmodifiableMap(map);
  }
}
