package org.anshu.reports.declared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.anshu.failure.Text;
import org.anshu.registry.LineMap;

/**
 * A node of {@code report.yml} under strict reading. A method that meets a fault notes it and
 * returns an empty value, so that one reading finds all faults.
 */
final class Part {

  static final String FILE = "report.yml";

  private final Faults faults;
  private final LineMap lines;
  private final String pointer;
  private final JsonNode node;

  private Part(Faults faults, LineMap lines, String pointer, JsonNode node) {
    this.faults = faults;
    this.lines = lines;
    this.pointer = pointer;
    this.node = node;
  }

  /** The whole of a file. */
  static Part of(String text, Faults faults) {
    try {
      JsonNode node = new YAMLMapper().readTree(text);
      Part part = new Part(faults, LineMap.of(text), "", node);
      if (!node.isObject()) {
        part.fault(new Text("应为“键: 值”的形式", "Expected entries 'key: value'"));
      }
      return part;
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      faults.add(
          FILE,
          line,
          new Text("不是有效的 YAML：" + e.getOriginalMessage(), "No YAML: " + e.getOriginalMessage()));
      faults.refuse();
      throw new IllegalStateException(e);
    }
  }

  /** The line it stands in. */
  int line() {
    return lines.line(pointer);
  }

  /** Notes a fault here. */
  void fault(Text problem) {
    faults.add(FILE, line(), problem);
  }

  /** Whether {@code key} is given. */
  boolean has(String key) {
    return node.hasNonNull(key);
  }

  /** Whether it is a text, not a mapping or list. */
  boolean isText() {
    return node.isValueNode();
  }

  /** Notes every key but {@code allowed}. */
  void only(String... allowed) {
    Set<String> known = new TreeSet<>(Set.of(allowed));
    node.fieldNames()
        .forEachRemaining(
            key -> {
              if (!known.contains(key)) {
                get(key)
                    .fault(
                        new Text(
                            "不认识的键 " + key + "；可用的键：" + String.join("、", known),
                            "Unknown key " + key + "; allowed: " + String.join(", ", known)));
              }
            });
  }

  /** The node at {@code key}; an empty one if it is not given. */
  Part get(String key) {
    JsonNode at = node.get(key);
    return new Part(
        faults, lines, pointer + "/" + key, at == null ? MissingNode.getInstance() : at);
  }

  /** The text itself. */
  String text() {
    if (!node.isValueNode()) {
      fault(new Text("应为文本", "Expected a text"));
      return "";
    }
    return node.asText();
  }

  /** The text at {@code key}, or {@code otherwise}. */
  String text(String key, String otherwise) {
    return has(key) ? get(key).text() : otherwise;
  }

  /** The text at {@code key}, which must be given. */
  String required(String key) {
    if (!has(key)) {
      fault(new Text("缺少 " + key, "Lacks " + key));
      return "";
    }
    return get(key).text();
  }

  /** The text at {@code key}, one of {@code allowed}. */
  String choice(String key, String otherwise, Set<String> allowed) {
    String text = text(key, otherwise);
    if (!allowed.contains(text)) {
      Set<String> sorted = new TreeSet<>(allowed);
      get(key)
          .fault(
              new Text(
                  key + " 应为 " + String.join("、", sorted) + " 之一，现为 " + text,
                  key + " is one of " + String.join(", ", sorted) + ", not " + text));
      return otherwise;
    }
    return text;
  }

  /** The whole number at {@code key}, at least 1. */
  int number(String key, int otherwise) {
    if (!has(key)) {
      return otherwise;
    }
    int number = node.get(key).asInt();
    if (number < 1) {
      get(key).fault(new Text(key + " 应为正整数", key + " is a number above 0"));
      return otherwise;
    }
    return number;
  }

  /** Yes or no at {@code key}; no if it is not given. */
  boolean flag(String key) {
    if (has(key) && !node.get(key).isBoolean()) {
      get(key).fault(new Text(key + " 应为 true 或 false", key + " is true or false"));
    }
    return node.path(key).asBoolean();
  }

  /** The items at {@code key}; a single text is a list of one. */
  List<Part> list(String key) {
    JsonNode at = node.path(key);
    if (at.isMissingNode() || at.isNull()) {
      return List.of();
    }
    if (!at.isArray()) {
      return List.of(get(key));
    }
    List<Part> items = new ArrayList<>();
    for (int i = 0; i < at.size(); i++) {
      items.add(new Part(faults, lines, pointer + "/" + key + "/" + i, at.get(i)));
    }
    return items;
  }

  /** The texts at {@code key}. */
  List<String> texts(String key) {
    return list(key).stream().map(Part::text).toList();
  }
}
