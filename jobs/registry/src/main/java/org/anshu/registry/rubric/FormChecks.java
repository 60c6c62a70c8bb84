package org.anshu.registry.rubric;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anshu.failure.Text;

/**
 * What the schema cannot say of a file's form: names of folders, days, keys that exclude others.
 */
final class FormChecks {

  private static final String NAME = "[a-z0-9][a-z0-9_-]*";
  private static final Map<String, Set<String>> MEASURES =
      Map.of(
          "figure", Set.of("window", "by", "sector", "category", "take"),
          "facts", Set.of("level", "quantity", "years_back", "months_after"),
          "parameter", Set.of(),
          "base_score", Set.of(),
          "part_points", Set.of());

  private final Faults faults;

  private FormChecks(Faults faults) {
    this.faults = faults;
  }

  static void check(JsonNode yaml, String id, String edition, Faults faults) {
    FormChecks checks = new FormChecks(faults);
    for (String name : List.of(id, edition)) {
      if (!name.matches(NAME)) {
        faults.add(
            "",
            new Text(
                "细则和版次的目录名由小写字母、数字、-、_ 组成",
                "Folders of rubrics and editions named with lower-case letters, digits, - and _"),
            Text.same(name));
      }
    }
    checks.day(yaml, "/window/from");
    checks.day(yaml, "/window/to");
    JsonNode terms = yaml.path("watch").path("terms");
    for (int i = 0; i < terms.size(); i++) {
      checks.day(yaml, "/watch/terms/%d/from".formatted(i));
    }
    checks.visit(yaml, "");
  }

  private void day(JsonNode yaml, String pointer) {
    String day = yaml.at(pointer).asText();
    try {
      LocalDate.parse(day);
    } catch (DateTimeException e) {
      faults.add(pointer, new Text("存在的日期，如 2025-12-31", "A day of the calendar"), Text.same(day));
    }
  }

  private void visit(JsonNode node, String pointer) {
    node.properties()
        .forEach(
            child -> {
              String at = pointer + "/" + child.getKey();
              if (child.getKey().equals("measure")) {
                measure(child.getValue(), at);
              }
              visit(child.getValue(), at);
            });
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      visit(node.get(i), pointer + "/" + i);
    }
  }

  private void measure(JsonNode node, String pointer) {
    List<String> kinds = MEASURES.keySet().stream().filter(node::has).sorted().toList();
    if (kinds.size() != 1) {
      faults.add(
          pointer,
          new Text(
              "measure 写明且只写明一样：figure（指标）、facts（事实）、parameter（名册数值）、base_score（基础分）、"
                  + "part_points（部分得分）",
              "A measure with one of: figure, facts, parameter, base_score, part_points"),
          kinds.isEmpty() ? new Text("都没有", "None of them") : Text.same(String.join(", ", kinds)));
      return;
    }
    Set<String> allowed = MEASURES.getOrDefault(kinds.get(0), Set.of());
    node.fieldNames()
        .forEachRemaining(
            key -> {
              if (!key.equals(kinds.get(0)) && !allowed.contains(key)) {
                faults.add(
                    pointer + "/" + key,
                    new Text(
                        "%s 之外只可有 %s".formatted(kinds.get(0), sorted(allowed)),
                        "Beside %s only %s".formatted(kinds.get(0), sorted(allowed))),
                    Text.same(key));
              }
            });
  }

  private static List<String> sorted(Set<String> keys) {
    return keys.stream().sorted().toList();
  }
}
