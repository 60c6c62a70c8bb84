package org.anshu.registry.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.registry.DefinitionSchema;
import org.anshu.registry.example.TextTable;

/** Reads one rule with its query and examples. */
final class RuleFile {

  private static final DefinitionSchema SCHEMA =
      new DefinitionSchema("rule.schema.json", FailureCode.RULE_INVALID);
  private static final Pattern COMMENT = Pattern.compile("--.*");
  private static final Pattern VIEW = Pattern.compile("\\b(?:FROM|JOIN)\\s+([a-z_][a-z0-9_.]*)");
  private static final Pattern CTE = Pattern.compile("\\b([a-z_][a-z0-9_]*)\\s+AS\\s+\\(");

  private RuleFile() {}

  /** The rule that {@code file} defines. */
  static QualityRule read(Path file) {
    JsonNode yaml = SCHEMA.read(file);
    String id = yaml.get("id").asText();
    String name = file.getFileName().toString().replace(".yml", "");
    String place = file.getName(file.getNameCount() - 2) + "." + name;
    if (!id.equals(place)) {
      throw SCHEMA.invalid(
          file,
          new Text("id 与文件位置一致：" + place, "Key 'id' as the file's place says: " + place),
          Text.same(id));
    }
    Map<String, Map<String, String>> reads = reads(yaml.get("reads"));
    String sql = yaml.get("sql").asText().strip();
    checkReads(file, sql, reads.keySet());
    return new QualityRule(
        id,
        DefinitionSchema.bilingual(yaml.get("title")),
        QualityRule.Kind.valueOf(yaml.path("kind").asText("consistency").toUpperCase(Locale.ROOT)),
        yaml.get("entity").asText(),
        reads,
        RuleBooks.severity(yaml.get("severity")),
        RuleBooks.allowance(yaml.path("allowed")),
        DefinitionSchema.strings(yaml.get("waivable_by")),
        yaml.get("basis").asText(),
        yaml.get("advice_zh").asText(),
        yaml.get("since").asText(),
        sql,
        examples(file, yaml.get("examples")),
        true,
        file);
  }

  private static Map<String, Map<String, String>> reads(JsonNode node) {
    Map<String, Map<String, String>> reads = new LinkedHashMap<>();
    node.properties()
        .forEach(
            view -> {
              Map<String, String> columns = new LinkedHashMap<>();
              view.getValue()
                  .properties()
                  .forEach(c -> columns.put(c.getKey(), c.getValue().asText()));
              reads.put(view.getKey(), columns);
            });
    return reads;
  }

  private static void checkReads(Path file, String sql, Set<String> reads) {
    String code = COMMENT.matcher(sql).replaceAll("");
    if (code.contains(";")) {
      throw SCHEMA.invalid(
          file, new Text("一条不带分号的 SELECT 语句", "One SELECT without a semicolon"), Text.same(";"));
    }
    Set<String> read = new TreeSet<>();
    Matcher view = VIEW.matcher(code);
    while (view.find()) {
      read.add(view.group(1));
    }
    Matcher cte = CTE.matcher(code);
    while (cte.find()) {
      read.remove(cte.group(1));
    }
    if (!read.equals(new TreeSet<>(reads))) {
      throw SCHEMA.invalid(
          file,
          new Text("sql 所读视图与 reads 一致：" + reads, "The views of key 'reads': " + reads),
          Text.same(read.toString()));
    }
  }

  private static List<RuleExample> examples(Path file, JsonNode nodes) {
    List<RuleExample> examples = new ArrayList<>();
    for (JsonNode node : nodes) {
      Map<String, TextTable> given = new LinkedHashMap<>();
      try {
        node.get("given")
            .properties()
            .forEach(v -> given.put(v.getKey(), TextTable.parse(v.getValue().asText())));
      } catch (IllegalArgumentException e) {
        throw SCHEMA.invalid(
            file,
            new Text("示例为竖线分隔的表", "Examples as tables with bars"),
            Text.same(String.valueOf(e.getMessage())));
      }
      examples.add(
          new RuleExample(
              node.get("name").asText(),
              given,
              new LinkedHashSet<>(DefinitionSchema.strings(node.get("expect")))));
    }
    return examples;
  }
}
