package org.anshu.registry.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.registry.DefinitionFolder;
import org.anshu.registry.DefinitionSchema;
import org.anshu.registry.Indicator;
import org.anshu.registry.Indicator.Basis;
import org.anshu.registry.disclosure.ProtectionRule.Test;

/**
 * What the public edition protects: {@code disclosure.yml}.
 *
 * @param mark what is printed in the place of a figure that is kept back
 * @param note what the mark means, printed once below every table that has it
 * @param enterprise what stands for the name of an enterprise, such as 某企业
 * @param person what stands for the name of a person
 * @param rules the rules; no indicator has two
 * @param links sums over indicators
 * @param keep indicators that are never kept back to protect others, each with the reason
 */
public record DisclosureRules(
    String mark,
    Text note,
    String enterprise,
    String person,
    List<ProtectionRule> rules,
    List<Link> links,
    SortedMap<String, Text> keep) {

  /** The file's name in {@code jobs/registry} and in an installation's home. */
  public static final String FILE = "disclosure.yml";

  private static final DefinitionSchema SCHEMA =
      new DefinitionSchema("disclosure.schema.json", FailureCode.INDICATOR_INVALID);

  /** An indicator that is the sum of others, in every cell. */
  public record Link(String whole, List<String> parts) {

    public Link {
      parts = List.copyOf(parts);
    }

    private Set<String> all() {
      Set<String> all = new TreeSet<>(parts);
      all.add(whole);
      return all;
    }
  }

  public DisclosureRules {
    rules = List.copyOf(rules);
    links = List.copyOf(links);
  }

  /**
   * The rules of the last of {@code roots} that has any.
   *
   * @param indicators the ids that there are
   * @throws AnshuException {@code INDICATOR_INVALID} with file and line: an unknown key, an
   *     indicator that does not exist or stands in two rules, a reason or decision that is missing
   */
  public static DisclosureRules load(List<Path> roots, Collection<Indicator> indicators) {
    for (int i = roots.size() - 1; i >= 0; i--) {
      Path file = roots.get(i).resolve(FILE);
      if (Files.isRegularFile(file)) {
        Set<String> known = new HashSet<>();
        indicators.forEach(indicator -> known.add(indicator.id()));
        return read(file, known);
      }
    }
    throw new AnshuException(
        FailureCode.INDICATOR_INVALID,
        new Text("公开版的保护规则 " + FILE, "The rules of the public edition, " + FILE),
        new Text("没有该文件", "No such file"),
        new Text("恢复 jobs/registry/" + FILE, "Restore jobs/registry/" + FILE));
  }

  private static DisclosureRules read(Path file, Set<String> known) {
    JsonNode yaml = SCHEMA.read(file);
    List<ProtectionRule> rules = new ArrayList<>();
    Set<String> named = new HashSet<>();
    for (JsonNode node : yaml.get("rules")) {
      ProtectionRule rule = rule(file, node);
      for (String indicator : rule.indicators()) {
        exists(file, known, indicator);
        if (!named.add(indicator)) {
          throw fault(file, indicator, new Text("每个指标只在一条规则中", "Every indicator in one rule"));
        }
      }
      if (rule.test() == Test.CONTRIBUTORS && !rule.contributors().equals("self")) {
        exists(file, known, rule.contributors());
      }
      rules.add(rule);
    }
    List<Link> links = new ArrayList<>();
    for (JsonNode node : yaml.get("links")) {
      List<String> parts = DefinitionSchema.strings(node.get("parts"));
      parts.forEach(part -> exists(file, known, part));
      exists(file, known, node.get("whole").asText());
      links.add(new Link(node.get("whole").asText(), parts));
    }
    SortedMap<String, Text> keep = new TreeMap<>();
    for (JsonNode node : yaml.get("keep")) {
      String indicator = node.get("indicator").asText();
      exists(file, known, indicator);
      if (named.contains(indicator)) {
        throw fault(
            file, indicator, new Text("keep 中的指标不在规则中", "No indicator of 'keep' in a rule"));
      }
      keep.put(indicator, DefinitionSchema.bilingual(node.get("why")));
    }
    return new DisclosureRules(
        yaml.get("mark").asText(),
        DefinitionSchema.bilingual(yaml.get("note")),
        yaml.get("enterprise").asText(),
        yaml.get("person").asText(),
        rules,
        links,
        keep);
  }

  private static ProtectionRule rule(Path file, JsonNode node) {
    JsonNode protect = node.get("protect");
    JsonNode few = protect.path("contributors");
    Test test =
        protect.has("count_below")
            ? Test.COUNT
            : protect.has("contributors") ? Test.CONTRIBUTORS : Test.BROKEN_DOWN;
    JsonNode basis = node.get("basis");
    Basis authority =
        new Basis(
            basis.get("status").asText(),
            basis.path("source").asText(""),
            basis.path("decision").asText(""));
    if (authority.status().equals("ours") == authority.decision().isEmpty()) {
      throw fault(
          file,
          node.get("id").asText(),
          new Text(
              "basis.status 为 ours 时写明 decision，其余写明 source",
              "A decision where basis.status is ours, else a source"));
    }
    return new ProtectionRule(
        node.get("id").asText(),
        DefinitionSchema.strings(node.get("indicators")),
        test,
        test == Test.COUNT ? protect.get("count_below").asInt() : few.path("below").asInt(0),
        few.path("of").asText(""),
        few.path("part").asText("").equals("denominator"),
        node.get("tolerance").get("units").asInt(),
        node.get("tolerance").get("percent").asInt(),
        node.path("withhold").asBoolean(false),
        DefinitionSchema.bilingual(node.get("why")),
        authority);
  }

  private static void exists(Path file, Set<String> known, String indicator) {
    if (!known.contains(indicator)) {
      throw fault(file, indicator, new Text("已定义的指标", "An indicator that is defined"));
    }
  }

  private static AnshuException fault(Path file, String found, Text expected) {
    List<String> lines = DefinitionFolder.text(file).lines().toList();
    int line = 1;
    while (line < lines.size() && !lines.get(line - 1).contains(found)) {
      line++;
    }
    return SCHEMA.invalid(file, expected, DefinitionSchema.atLine(line, Text.same(found)));
  }

  /** The rule of {@code indicator}. */
  public Optional<ProtectionRule> rule(String indicator) {
    return rules.stream().filter(rule -> rule.indicators().contains(indicator)).findFirst();
  }

  /** Whether an indicator is not printed in the public edition at all. */
  public boolean withheld(String indicator) {
    return rule(indicator).map(ProtectionRule::withhold).orElse(false);
  }

  /** The indicators whose figures matter: protected ones, those linked to them, and who counts. */
  public SortedSet<String> concerned() {
    SortedSet<String> concerned = new TreeSet<>();
    for (ProtectionRule rule : rules) {
      concerned.addAll(rule.indicators());
      if (rule.test() == Test.CONTRIBUTORS && !rule.contributors().equals("self")) {
        concerned.add(rule.contributors());
      }
    }
    int before = 0;
    while (before < concerned.size()) {
      before = concerned.size();
      for (Link link : links) {
        if (link.all().stream().anyMatch(concerned::contains)) {
          concerned.addAll(link.all());
        }
      }
    }
    return concerned;
  }
}
