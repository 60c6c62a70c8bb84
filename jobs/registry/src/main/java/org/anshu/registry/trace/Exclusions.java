package org.anshu.registry.trace;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.registry.DefinitionSchema;
import org.anshu.registry.Indicator;

/** The words that an indicator gives its own conditions: key {@code exclusions} of its yml. */
public final class Exclusions {

  private static final DefinitionSchema SCHEMA =
      new DefinitionSchema("indicator.schema.json", FailureCode.INDICATOR_INVALID);

  private Exclusions() {}

  /** Condition, as the SQL says it, to why a row that fails it does not count. */
  public static Map<String, Text> of(Indicator indicator) {
    JsonNode yaml = SCHEMA.read(indicator.folder().resolve("indicator.yml"));
    Map<String, Text> words = new LinkedHashMap<>();
    yaml.path("exclusions")
        .properties()
        .forEach(
            entry ->
                words.put(
                    entry.getKey(),
                    new Text(
                        entry.getValue().get("zh").asText(), entry.getValue().get("en").asText())));
    return words;
  }
}
