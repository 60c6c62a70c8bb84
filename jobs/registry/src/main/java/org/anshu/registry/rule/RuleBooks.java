package org.anshu.registry.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.registry.DefinitionFolder;
import org.anshu.registry.DefinitionSchema;

/**
 * Reads the rules of product and home: {@code rules/rulebook.yml} and {@code
 * rules/<theme>/<name>.yml}.
 */
public final class RuleBooks {

  private static final String FOLDER = "rules";
  private static final String COMMON = "rulebook.yml";
  private static final DefinitionSchema BOOK =
      new DefinitionSchema("rulebook.schema.json", FailureCode.RULE_INVALID);

  /** Their values are kept as they are, so that a row with such an issue can land. */
  private static final Set<String> VALUE_LANDS = Set.of("DATE_ORDER", "ORPHAN_KEY");

  private final Map<String, QualityRule> rules = new TreeMap<>();
  private final Map<String, ContractRule> contract = new TreeMap<>();
  private final Map<String, Text> roles = new TreeMap<>();
  private final Map<String, List<String>> people = new TreeMap<>();
  private final Map<String, Delivery> delivery = new TreeMap<>();
  private final Map<String, JsonNode> overrides = new LinkedHashMap<>();
  private ExpectedRange range = new ExpectedRange(new BigDecimal("0.002"), 24, 12, Severity.WARN);

  private RuleBooks() {}

  /**
   * The rules below {@code roots}; what a later root says of the common things outranks the
   * earlier, and its {@code overrides} change rules of the earlier.
   *
   * @param roots folders that may hold a folder {@code rules}: {@code jobs/registry} of the
   *     product, then the installation's home
   * @throws org.anshu.failure.AnshuException {@code RULE_INVALID} with file, key and what is
   *     allowed
   */
  public static RuleBook load(List<Path> roots) {
    RuleBooks books = new RuleBooks();
    roots.forEach(root -> books.read(root.resolve(FOLDER)));
    return books.book();
  }

  private void read(Path folder) {
    Path common = folder.resolve(COMMON);
    if (Files.isRegularFile(common)) {
      common(common, BOOK.read(common));
    }
    for (Path theme : DefinitionFolder.entries(folder)) {
      for (Path file : DefinitionFolder.entries(theme)) {
        if (file.toString().endsWith(".yml")) {
          QualityRule rule = RuleFile.read(file);
          QualityRule earlier = rules.putIfAbsent(rule.id(), rule);
          if (earlier != null) {
            throw BOOK.invalid(
                file,
                new Text("编号只定义一次", "An id defined once"),
                new Text(
                    rule.id() + " 已在 " + earlier.file() + " 定义",
                    rule.id() + " is also defined in " + earlier.file()));
          }
        }
      }
    }
  }

  private void common(Path file, JsonNode yaml) {
    yaml.path("roles")
        .properties()
        .forEach(e -> roles.put(e.getKey(), DefinitionSchema.bilingual(e.getValue())));
    yaml.path("people")
        .properties()
        .forEach(e -> people.put(e.getKey(), DefinitionSchema.strings(e.getValue())));
    yaml.path("delivery")
        .properties()
        .forEach(
            e ->
                delivery.put(
                    e.getKey(),
                    new Delivery(
                        e.getValue().get("due_day").asInt(),
                        e.getValue().get("max_days_without_pull").asInt())));
    JsonNode expected = yaml.path("expected_range");
    if (!expected.isMissingNode()) {
      range =
          new ExpectedRange(
              new BigDecimal(expected.get("false_alarms").asText()),
              expected.get("history_months").asInt(),
              expected.get("minimum_months").asInt(),
              severity(expected.get("severity")));
    }
    yaml.path("contract")
        .properties()
        .forEach(e -> contract.put(e.getKey(), contractRule(file, e.getKey(), e.getValue())));
    yaml.path("overrides")
        .properties()
        .forEach(
            e -> {
              if (!rules.containsKey(e.getKey()) && !contract.containsKey(e.getKey())) {
                throw BOOK.invalid(
                    file, new Text("已有规则的编号", "The id of a rule"), Text.same(e.getKey()));
              }
              overrides.put(e.getKey(), e.getValue());
              waivable(
                  file, e.getKey(), DefinitionSchema.strings(e.getValue().path("waivable_by")));
            });
  }

  private static ContractRule contractRule(Path file, String id, JsonNode node) {
    List<String> waivableBy = DefinitionSchema.strings(node.get("waivable_by"));
    waivable(file, id, waivableBy);
    return new ContractRule(
        id,
        DefinitionSchema.bilingual(node.get("title")),
        node.get("outcome").asText().equals("quarantine"),
        severity(node.get("severity")),
        allowance(node.path("allowed")),
        waivableBy,
        node.get("advice_zh").asText());
  }

  /** A value that could not be read cannot be let in by anybody. */
  private static void waivable(Path file, String id, List<String> by) {
    boolean atTheDoor = id.equals(id.toUpperCase(Locale.ROOT));
    if (atTheDoor && !by.isEmpty() && !VALUE_LANDS.contains(id)) {
      throw BOOK.invalid(
          file,
          new Text(
              id + " 的 waivable_by 为空：该值无法入库，只能修复",
              "An empty waivable_by of " + id + ": the value cannot land, only be repaired"),
          Text.same(by.toString()));
    }
  }

  private RuleBook book() {
    overrides.forEach(
        (id, node) -> {
          rules.computeIfPresent(id, (key, rule) -> changed(rule, node));
          contract.computeIfPresent(id, (key, rule) -> changed(rule, node));
        });
    return new RuleBook(List.copyOf(rules.values()), contract, roles, people, range, delivery);
  }

  private static QualityRule changed(QualityRule rule, JsonNode node) {
    return rule.changed(
        node.has("severity") ? severity(node.get("severity")) : rule.severity(),
        node.has("allowed") ? allowance(node.get("allowed")) : rule.allowed(),
        node.has("waivable_by")
            ? DefinitionSchema.strings(node.get("waivable_by"))
            : rule.waivableBy(),
        node.path("enabled").asBoolean(true));
  }

  private static ContractRule changed(ContractRule rule, JsonNode node) {
    boolean off = !node.path("enabled").asBoolean(true);
    return new ContractRule(
        rule.id(),
        rule.title(),
        rule.quarantines(),
        // The door stays shut whatever an installation says; switched off, it stops no publication.
        off
            ? Severity.NOTE
            : node.has("severity") ? severity(node.get("severity")) : rule.severity(),
        node.has("allowed") ? allowance(node.get("allowed")) : rule.allowed(),
        node.has("waivable_by")
            ? DefinitionSchema.strings(node.get("waivable_by"))
            : rule.waivableBy(),
        rule.advice());
  }

  static Severity severity(JsonNode node) {
    return Severity.valueOf(node.asText().toUpperCase(Locale.ROOT));
  }

  static Allowance allowance(JsonNode node) {
    return new Allowance(
        node.path("rows").asLong(0), new BigDecimal(node.path("percent").asText("0")));
  }
}
