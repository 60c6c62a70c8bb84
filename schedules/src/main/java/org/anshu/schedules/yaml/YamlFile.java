package org.anshu.schedules.yaml;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Language;
import org.anshu.failure.Text;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A YAML file whose top is a mapping, and the faults found while it is read. */
public final class YamlFile {

  private final String name;
  private final List<Fault> faults = new ArrayList<>();
  private final YamlMap top;

  private YamlFile(String name, String text, @Nullable String listKey) {
    this.name = name;
    this.top = new YamlMap(this, "", topOf(text, listKey));
  }

  /** The file at {@code path}. */
  public static YamlFile read(Path path) {
    try {
      return new YamlFile(path.toString(), Files.readString(path), null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file at {@code path}, a list at its top, read as the value of {@code key}. */
  public static YamlFile readList(Path path, String key) {
    try {
      return new YamlFile(path.toString(), Files.readString(path), key);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file called {@code name} that holds {@code text}. */
  public static YamlFile of(String name, String text) {
    return new YamlFile(name, text, null);
  }

  /** The mapping at the top. */
  public YamlMap top() {
    return top;
  }

  void add(Fault fault) {
    faults.add(fault);
  }

  /** Fails with all faults in one message if there are any. */
  public void refuseFaults(FailureCode code) {
    if (faults.isEmpty()) {
      return;
    }
    throw new AnshuException(
        code,
        new Text("文件 " + name + " 每一项都有效", "Every entry of " + name + " is valid"),
        new Text(
            faults.size() + " 处问题" + listed(Language.CHINESE),
            faults.size() + " faults" + listed(Language.ENGLISH)),
        new Text(
            "逐项改正后重试；各项含义见 " + explained(code),
            "Correct each and try again; %s explains every key".formatted(explained(code))));
  }

  private static String explained(FailureCode code) {
    return switch (code) {
      case RECIPIENTS_INVALID -> "docs/operator/reports.md";
      case PLAN_INVALID -> "docs/operator/README.md";
      default -> "docs/generated/settings.md";
    };
  }

  private String listed(Language language) {
    return faults.stream()
        .map(fault -> "\n    - " + fault.in(language))
        .collect(Collectors.joining());
  }

  private MappingNode topOf(String text, @Nullable String listKey) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(true); // reported by YamlMap with the line
    try (Reader reader = new StringReader(text)) {
      Node node = new Yaml(options).compose(reader);
      if (node instanceof MappingNode mapping && listKey == null) {
        return mapping;
      }
      if (node instanceof SequenceNode list && listKey != null) {
        ScalarNode key =
            new ScalarNode(Tag.STR, listKey, null, null, DumperOptions.ScalarStyle.PLAIN);
        return new MappingNode(
            Tag.MAP, List.of(new NodeTuple(key, list)), DumperOptions.FlowStyle.BLOCK);
      }
      add(
          new Fault(
              node == null ? 0 : node.getStartMark().getLine() + 1,
              "",
              listKey == null
                  ? new Text("应为“键： 值”的形式", "Expected entries of the form 'key: value'")
                  : new Text("应为列表", "Expected a list")));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      add(
          new Fault(
              line,
              "",
              new Text("不是有效的 YAML:" + e.getProblem(), "Is not valid YAML: " + e.getProblem())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return YamlMap.empty();
  }
}
