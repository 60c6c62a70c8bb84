package org.anshu.registry.rubric;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.anshu.failure.Text;
import org.anshu.registry.DefinitionSchema;

/** Makes what a rubric watches of a YAML tree that has the schema's form. */
final class WatchReader {

  private final Set<UnitType> unitTypes;

  WatchReader(Set<UnitType> unitTypes) {
    this.unitTypes = unitTypes;
  }

  /** What {@code node} says; nothing if it is missing. */
  Watch watch(JsonNode node) {
    return new Watch(
        RubricReader.list(node.path("triggers"), this::trigger),
        RubricReader.list(node.path("checklists"), this::checklist),
        RubricReader.list(node.path("terms"), this::term));
  }

  private Watch.Trigger trigger(JsonNode node) {
    return new Watch.Trigger(
        node.get("id").asText(),
        DefinitionSchema.bilingual(node.get("title")),
        RubricReader.constant(node, "action", Watch.Action.REMINDER),
        RubricReader.trigger(node),
        types(node),
        node.get("authority").asText());
  }

  private Watch.Checklist checklist(JsonNode node) {
    Map<String, Text> items = new LinkedHashMap<>();
    node.get("items")
        .properties()
        .forEach(item -> items.put(item.getKey(), DefinitionSchema.bilingual(item.getValue())));
    return new Watch.Checklist(
        node.get("id").asText(),
        DefinitionSchema.bilingual(node.get("title")),
        node.get("fact_kind").asText(),
        Collections.unmodifiableMap(items),
        node.has("subjects") ? node.get("subjects").asText() : null,
        types(node),
        node.get("authority").asText());
  }

  private Watch.Term term(JsonNode node) {
    return new Watch.Term(
        node.get("id").asText(),
        DefinitionSchema.bilingual(node.get("title")),
        LocalDate.parse(node.get("from").asText()),
        node.get("years").asInt(),
        node.get("visits").asText(),
        node.path("findings").asText(""),
        node.path("rectified").asText(""),
        types(node),
        node.get("authority").asText());
  }

  private Set<UnitType> types(JsonNode node) {
    return node.has("applies_to") ? RubricReader.unitTypes(node.get("applies_to")) : unitTypes;
  }
}
