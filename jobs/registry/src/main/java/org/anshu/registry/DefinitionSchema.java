package org.anshu.registry;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;

/** The form of a kind of definition files, and the first fault of a file that does not have it. */
public final class DefinitionSchema {

  private static final YAMLMapper YAML =
      YAMLMapper.builder(
              YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private final JsonSchema schema;
  private final FailureCode code;

  /**
   * The form that a JSON schema describes.
   *
   * @param resource the schema's name, beside this class
   * @param code what a file that does not have the form is reported as
   */
  public DefinitionSchema(String resource, FailureCode code) {
    schema = schema(resource);
    this.code = code;
  }

  /** The parsed file; every fault is a failure that names file, line and key. */
  public JsonNode read(Path file) {
    return read(file, DefinitionFolder.text(file));
  }

  /**
   * The parsed text, its numbers as exact decimals.
   *
   * @param file what faults name; need not exist
   */
  public JsonNode read(Path file, String text) {
    JsonNode yaml;
    try {
      yaml = YAML.readTree(text);
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw invalid(
          file,
          new Text("可读的 YAML", "Readable YAML"),
          atLine(line, Text.same(e.getOriginalMessage())));
    }
    schema.validate(yaml).stream()
        .min(
            Comparator.comparing(
                    (ValidationMessage fault) -> fault.getInstanceLocation().toString())
                .thenComparing(ValidationMessage::getMessage))
        .ifPresent(
            fault -> {
              throw invalid(file, expected(fault), atLine(fault, text, found(fault, yaml)));
            });
    return yaml;
  }

  /** The two languages of a node with keys {@code zh} and {@code en}. */
  public static Text bilingual(JsonNode node) {
    return new Text(node.get("zh").asText(), node.get("en").asText());
  }

  /** The texts of an array; none if the node is missing. */
  public static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(node -> strings.add(node.asText()));
    return strings;
  }

  private Text expected(ValidationMessage fault) {
    String key = key(fault);
    JsonNode rule = fault.getSchemaNode();
    return switch (fault.getType()) {
      case "additionalProperties" -> {
        String allowed = String.join(", ", allowedKeys(fault));
        yield new Text("仅含下列键：" + allowed, "Only these keys: " + allowed);
      }
      case "required" -> required(fault);
      case "enum" ->
          new Text(
              "键 '%s' 取值 %s".formatted(key, rule), "Key '%s' to be one of %s".formatted(key, rule));
      case "pattern" ->
          new Text(
              "键 '%s' 形如 %s".formatted(key, rule.asText()),
              "Key '%s' of the form %s".formatted(key, rule.asText()));
      default ->
          new Text(
              "键 '%s' 的 %s 为 %s".formatted(key, fault.getType(), rule),
              "Key '%s' with %s %s".formatted(key, fault.getType(), rule));
    };
  }

  /** The missing key, with what the schema says of it: Chinese and English, apart by a bar. */
  private Text required(ValidationMessage fault) {
    String key = "'" + fault.getProperty() + "'";
    String[] said =
        schema
            .getSchemaNode()
            .at(beside(fault) + "/" + fault.getProperty() + "/description")
            .asText()
            .split(" \\| ", 2);
    return said.length < 2
        ? new Text("键 " + key, "A key " + key)
        : new Text("键 %s（%s）".formatted(key, said[0]), "A key %s (%s)".formatted(key, said[1]));
  }

  private static Text atLine(ValidationMessage fault, String text, Text found) {
    String place = pointer(fault);
    if (fault.getType().equals("additionalProperties")) {
      place += "/" + fault.getProperty();
    }
    return atLine(LineMap.of(text).line(place), found);
  }

  /** What was found, with the line where it stands. */
  public static Text atLine(int line, Text found) {
    return new Text(
        "第 %d 行：%s".formatted(line, found.chinese()),
        "line %d: %s".formatted(line, found.english()));
  }

  private static Text found(ValidationMessage fault, JsonNode yaml) {
    if (fault.getType().equals("additionalProperties")) {
      String found = "'" + join(key(fault), fault.getProperty()) + "'";
      return new Text("键 " + found, "Key " + found);
    }
    if (fault.getType().equals("required")) {
      return new Text("没有该键", "No such key");
    }
    JsonNode value = yaml.at(pointer(fault));
    return Text.same(value.isValueNode() ? "'" + value.asText() + "'" : value.toString());
  }

  private List<String> allowedKeys(ValidationMessage fault) {
    List<String> keys = new ArrayList<>();
    schema.getSchemaNode().at(beside(fault)).fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  /** The keys that stand beside the broken rule in the schema. */
  private static String beside(ValidationMessage fault) {
    String rule = fault.getSchemaLocation().getFragment().toString();
    return rule.substring(0, rule.lastIndexOf('/')) + "/properties";
  }

  private static String key(ValidationMessage fault) {
    return pointer(fault).substring(Math.min(1, pointer(fault).length())).replace('/', '.');
  }

  private static String join(String parent, String child) {
    return parent.isEmpty() ? child : parent + "." + child;
  }

  /** The faulty place as a JSON pointer, empty for the whole file. */
  private static String pointer(ValidationMessage fault) {
    return fault.getInstanceLocation().toString();
  }

  /** The failure of a definition in {@code file}. */
  public AnshuException invalid(Path file, Text expected, Text found) {
    return new AnshuException(
        code,
        expected,
        new Text(file + ":" + found.chinese(), file + ": " + found.english()),
        new Text("改正该文件后重试", "Correct the file and run again"));
  }

  private static JsonSchema schema(String resource) {
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder()
            .locale(Locale.ROOT)
            .pathType(com.networknt.schema.PathType.JSON_POINTER)
            .build();
    try (InputStream in = DefinitionSchema.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("Resource missing: " + resource);
      }
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in, config);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
