package org.anshu.registry.tendency;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.registry.DefinitionFolder;
import org.anshu.registry.DefinitionSchema;
import org.anshu.registry.tendency.TendencyRule.Kind;
import org.anshu.registry.tendency.TendencyRule.Method;

/**
 * Reads the rules: one file {@code tendency/<id>.yml} each; a home's file replaces the product's.
 */
public final class TendencyRules {

  private static final DefinitionSchema SCHEMA =
      new DefinitionSchema("tendency.schema.json", FailureCode.INDICATOR_INVALID);

  private TendencyRules() {}

  /**
   * All rules, sorted by id.
   *
   * @param roots folders that may hold a folder {@code tendency}; a later one's file of the same
   *     name holds
   * @throws org.anshu.failure.AnshuException {@code INDICATOR_INVALID} with file and key
   */
  public static List<TendencyRule> load(List<Path> roots) {
    Map<String, TendencyRule> rules = new TreeMap<>();
    for (Path root : roots) {
      for (Path file : DefinitionFolder.entries(root.resolve("tendency"))) {
        if (file.toString().endsWith(".yml")) {
          TendencyRule rule = read(file);
          rules.put(rule.id(), rule);
        }
      }
    }
    return List.copyOf(rules.values());
  }

  private static TendencyRule read(Path file) {
    JsonNode yaml = SCHEMA.read(file);
    String id = yaml.get("id").asText();
    if (!file.endsWith(id + ".yml")) {
      throw SCHEMA.invalid(
          file, new Text("id 与文件名一致", "Key 'id' as the file is called"), Text.same(id));
    }
    Method method = Method.valueOf(yaml.get("method").asText().toUpperCase(Locale.ROOT));
    List<String> by = DefinitionSchema.strings(yaml.get("by"));
    if (method == Method.CALENDAR && by.isEmpty()) {
      throw SCHEMA.invalid(
          file,
          new Text("calendar 方法的 by 至少一项", "At least one dimension for method calendar"),
          Text.same("[]"));
    }
    boolean windowed = method == Method.SCAN || method == Method.FIRST_SEEN;
    if (windowed != yaml.has("window_days")) {
      throw SCHEMA.invalid(
          file,
          new Text("仅 scan、first_seen 有 window_days", "window_days for scan and first_seen only"),
          Text.same(method + " " + yaml.path("window_days")));
    }
    return new TendencyRule(
        id,
        Kind.valueOf(yaml.get("kind").asText().toUpperCase(Locale.ROOT)),
        DefinitionSchema.bilingual(yaml.get("title")),
        DefinitionSchema.bilingual(yaml.get("rule")),
        method,
        yaml.get("of").asText(),
        by,
        yaml.get("minimum").asInt(),
        yaml.path("window_days").asInt(0),
        yaml.get("baseline_months").asInt(),
        yaml.get("false_alarm").asDouble());
  }
}
