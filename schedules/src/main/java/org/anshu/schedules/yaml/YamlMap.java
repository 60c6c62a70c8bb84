package org.anshu.schedules.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.anshu.failure.Text;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A mapping of a YAML file under reading. Every reading method that meets a fault notes it in the
 * file and returns an empty value, so that one reading finds all faults.
 */
public final class YamlMap {

  private final YamlFile file;
  private final String path;
  private final MappingNode node;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();

  YamlMap(YamlFile file, String path, MappingNode node) {
    this.file = file;
    this.path = path;
    this.node = node;
    for (NodeTuple entry : node.getValue()) {
      int line = line(entry.getKeyNode());
      if (!(entry.getKeyNode() instanceof ScalarNode key)) {
        file.add(new Fault(line, path, new Text("键应为文本", "A key must be text")));
      } else if (values.containsKey(key.getValue())) {
        file.add(new Fault(line, full(key.getValue()), new Text("重复的键", "Key given twice")));
      } else {
        values.put(key.getValue(), entry.getValueNode());
        lines.put(key.getValue(), line);
      }
    }
  }

  static MappingNode empty() {
    return new MappingNode(Tag.MAP, List.of(), DumperOptions.FlowStyle.BLOCK);
  }

  /** The keys that are present, in the order of the file. */
  public List<String> keys() {
    return List.copyOf(values.keySet());
  }

  /** Notes every key that is not one of {@code allowed}. */
  public void allowOnly(Set<String> allowed) {
    for (String key : values.keySet()) {
      if (!allowed.contains(key)) {
        String list = String.join(", ", new TreeSet<>(allowed));
        fault(key, new Text("不认识的键；可用的键：" + list, "Unknown key; allowed keys: " + list));
      }
    }
  }

  /** Notes a fault of the value of {@code key}. */
  public void fault(String key, Text problem) {
    int keyLine = lines.getOrDefault(key, 0);
    file.add(
        new Fault(keyLine == 0 && !values.isEmpty() ? line(node) : keyLine, full(key), problem));
  }

  /** Whether {@code key} is present with a value other than null. */
  public boolean has(String key) {
    return value(key) != null;
  }

  /** Whether the value of {@code key} is a single text or number. */
  public boolean isScalar(String key) {
    return value(key) instanceof ScalarNode;
  }

  /** Whether the value of {@code key} is a list. */
  public boolean isList(String key) {
    return value(key) instanceof SequenceNode;
  }

  /** The text of {@code key}; its absence is a fault. */
  public String text(String key) {
    return required(key, optionalText(key)).orElse("");
  }

  /** The text of {@code key}, if present. */
  public Optional<String> optionalText(String key) {
    Node value = value(key);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof ScalarNode scalar) {
      return Optional.of(scalar.getValue().strip());
    }
    fault(key, new Text("应为一个文本值", "Expected a single value"));
    return Optional.empty();
  }

  /**
   * The text of {@code key} in another form, if present.
   *
   * @param parse throws a {@link RuntimeException} for a text it does not understand
   * @param form what is expected, for the message
   */
  public <T> Optional<T> optional(String key, Function<String, T> parse, Text form) {
    return optionalText(key).flatMap(text -> parsed(key, text, parse, form));
  }

  /**
   * The mapping of {@code key}; empty if absent, which is a fault only when its keys are needed.
   */
  public YamlMap map(String key) {
    Node value = value(key);
    if (value instanceof MappingNode mapping) {
      return new YamlMap(file, full(key), mapping);
    }
    if (value != null) {
      fault(key, new Text("应为下级的“键： 值”", "Expected nested 'key: value' entries"));
    }
    return new YamlMap(file, full(key), empty());
  }

  /** The texts of the list {@code key}; a single text is a list of one; empty if absent. */
  public List<String> texts(String key) {
    Node value = value(key);
    if (value == null) {
      return List.of();
    }
    if (value instanceof ScalarNode scalar) {
      return List.of(scalar.getValue().strip());
    }
    List<String> texts = new ArrayList<>();
    if (value instanceof SequenceNode sequence) {
      for (Node item : sequence.getValue()) {
        if (item instanceof ScalarNode scalar) {
          texts.add(scalar.getValue().strip());
        } else {
          file.add(new Fault(line(item), full(key), new Text("应为文本", "Expected a text")));
        }
      }
    } else {
      fault(key, new Text("应为列表", "Expected a list"));
    }
    return texts;
  }

  /** The mappings of the list {@code key}; empty if absent. */
  public List<YamlMap> maps(String key) {
    Node value = value(key);
    List<YamlMap> maps = new ArrayList<>();
    if (value instanceof SequenceNode sequence) {
      for (Node item : sequence.getValue()) {
        if (item instanceof MappingNode mapping) {
          maps.add(new YamlMap(file, full(key) + "[" + (maps.size() + 1) + "]", mapping));
        } else {
          Text problem = new Text("每一项应为“键： 值”", "Expected 'key: value' entries");
          file.add(new Fault(line(item), full(key), problem));
        }
      }
    } else if (value != null) {
      fault(key, new Text("应为列表", "Expected a list"));
    }
    return maps;
  }

  private <T> Optional<T> parsed(String key, String text, Function<String, T> parse, Text form) {
    try {
      return Optional.of(parse.apply(text));
    } catch (RuntimeException e) {
      fault(
          key,
          new Text(
              "应为" + form.chinese() + "，实际为“" + text + "”",
              "Expected " + form.english() + ", found '" + text + "'"));
      return Optional.empty();
    }
  }

  private <T> Optional<T> required(String key, Optional<T> value) {
    if (value.isEmpty() && !has(key)) {
      fault(key, new Text("缺少此项", "Is missing"));
    }
    return value;
  }

  private @Nullable Node value(String key) {
    Node value = values.get(key);
    return value == null || Tag.NULL.equals(value.getTag()) ? null : value;
  }

  private String full(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private static int line(Node node) {
    return node.getStartMark() == null ? 0 : node.getStartMark().getLine() + 1;
  }
}
