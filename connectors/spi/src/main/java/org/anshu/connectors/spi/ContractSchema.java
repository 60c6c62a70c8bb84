package org.anshu.connectors.spi;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.Objects;
import org.anshu.failure.Text;

/** The JSON schema of {@code source.yml}: refuses unknown keys and values that are not allowed. */
final class ContractSchema {

  private static final String RESOURCE = "source.schema.json";

  private final JsonNode document;
  private final JsonSchema schema;

  ContractSchema() {
    try (InputStream in = ContractSchema.class.getResourceAsStream(RESOURCE)) {
      document = new ObjectMapper().readTree(Objects.requireNonNull(in, RESOURCE));
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
    schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(document, SchemaValidatorsConfig.builder().locale(Locale.ENGLISH).build());
  }

  /** Refuses {@code contract} at its first fault, in the order of the file. */
  void check(Path file, JsonNode contract) {
    List<ValidationMessage> faults = new ArrayList<>(schema.validate(contract));
    if (faults.isEmpty()) {
      return;
    }
    faults.sort(Comparator.comparing(ValidationMessage::toString));
    ValidationMessage fault =
        faults.stream()
            .filter(each -> each.getType().equals("additionalProperties"))
            .findFirst()
            .orElse(faults.get(0));
    String where = where(contract, fault.getInstanceLocation().toString());
    JsonNode rule = ruleOf(fault);
    switch (fault.getType()) {
      case "additionalProperties" -> {
        List<String> allowed = new ArrayList<>();
        rule.path("properties").fieldNames().forEachRemaining(allowed::add);
        String keys = String.join(", ", allowed);
        throw ContractFailures.at(
            file,
            where,
            new Text("允许的键：" + keys, "One of the keys " + keys),
            new Text(
                "未知的键“%s”".formatted(fault.getProperty()),
                "unknown key '%s'".formatted(fault.getProperty())));
      }
      case "required" ->
          throw ContractFailures.at(
              file,
              where,
              new Text("必须有键 " + fault.getProperty(), "The key " + fault.getProperty()),
              new Text("没有该键", "it is missing"));
      default -> {
        String allowed = fault.getType() + " " + rule.path(fault.getType());
        throw ContractFailures.at(
            file,
            where,
            new Text("符合契约格式：" + allowed, "A value allowed by the schema: " + allowed),
            Text.same(String.valueOf(fault.getInstanceNode())));
      }
    }
  }

  /** {@code /tables/1/columns/x} as {@code $.tables[hazard].columns.x}. */
  private static String where(JsonNode contract, String pointer) {
    StringBuilder where = new StringBuilder("$");
    JsonNode node = contract;
    for (String step : pointer.split("/")) {
      if (node.isArray()) {
        node = node.path(Integer.parseInt(step));
        where.append('[').append(node.path("name").asText(step)).append(']');
      } else if (!step.isEmpty()) {
        node = node.path(step);
        where.append('.').append(step);
      }
    }
    return where.toString();
  }

  /** The part of the schema that holds the keyword which failed. */
  private JsonNode ruleOf(ValidationMessage fault) {
    String pointer = String.valueOf(fault.getSchemaLocation().getFragment());
    JsonPointer head = JsonPointer.compile(pointer).head();
    return head == null ? document : document.at(head);
  }
}
