package org.anshu.registry;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.registry.scope.ScopeEdition;
import org.anshu.registry.scope.ScopeFamily;

/** Reads {@code scopes.yml}: the families of statistical scopes that indicators name. */
public final class Scopes {

  /** The file's name in {@code jobs/registry} and in an installation's home. */
  public static final String FILE = "scopes.yml";

  private static final DefinitionSchema SCHEMA =
      new DefinitionSchema("scopes.schema.json", FailureCode.INDICATOR_INVALID);

  private final Map<String, ScopeFamily> families;

  private Scopes(Map<String, ScopeFamily> families) {
    this.families = families;
  }

  /**
   * The families below {@code roots}; a later root's family replaces an earlier one of its name.
   *
   * @throws AnshuException {@code INDICATOR_INVALID} with file and line: an edition twice, two that
   *     begin together, one that names no edition it is comparable with and gives no reason
   */
  public static Scopes load(List<Path> roots) {
    Map<String, ScopeFamily> families = new TreeMap<>();
    for (Path root : roots) {
      Path file = root.resolve(FILE);
      if (Files.isRegularFile(file)) {
        JsonNode yaml = SCHEMA.read(file);
        yaml.properties()
            .forEach(
                entry ->
                    families.put(entry.getKey(), family(file, entry.getKey(), entry.getValue())));
      }
    }
    return new Scopes(families);
  }

  /** All families, by name. */
  public Map<String, ScopeFamily> families() {
    return Map.copyOf(families);
  }

  /** The scope of the indicator that {@code yaml} in {@code file} defines. */
  ScopeFamily of(Path file, JsonNode yaml) {
    String name = yaml.path("scope").asText("");
    List<YearMonth> breaks = new ArrayList<>();
    yaml.path("breaks").forEach(month -> breaks.add(YearMonth.parse(month.asText())));
    if (name.isEmpty()) {
      return ScopeFamily.ofBreaks(breaks);
    }
    ScopeFamily family = families.get(name);
    if (family == null || !breaks.isEmpty()) {
      String known = String.join(", ", new TreeSet<>(families.keySet()));
      throw fault(
          file,
          "scope:",
          new Text(
              "键 'scope' 为 %s 中的一个口径（不与 breaks 并用）：%s".formatted(FILE, known),
              "Key 'scope' to be a family of %s, without 'breaks': %s".formatted(FILE, known)),
          name);
    }
    return family;
  }

  private static ScopeFamily family(Path file, String name, JsonNode yaml) {
    List<ScopeEdition> editions = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    Set<String> starts = new HashSet<>();
    for (JsonNode node : yaml.get("editions")) {
      ScopeEdition edition = edition(node);
      editions.add(edition);
      if (!ids.add(edition.id()) || !starts.add(String.valueOf(edition.from()))) {
        throw fault(
            file,
            "id: " + edition.id(),
            new Text(
                "口径 %s 的各版编号和起始月份各不相同".formatted(name),
                "Editions of %s with ids and first months of their own".formatted(name)),
            edition.id());
      }
    }
    ScopeFamily family =
        new ScopeFamily(name, DefinitionSchema.bilingual(yaml.get("title")), editions);
    for (ScopeEdition edition : family.editions()) {
      check(file, family, edition, ids);
    }
    return family;
  }

  private static void check(Path file, ScopeFamily family, ScopeEdition edition, Set<String> ids) {
    boolean first = edition.equals(family.editions().get(0));
    boolean told = !edition.comparableWith().isEmpty() ^ !edition.reason().isEmpty();
    if (!first && !told) {
      throw fault(
          file,
          "id: " + edition.id(),
          new Text(
              "口径的每一后续版本写明 comparable_with（可比的版本），或 incomparable（都不可比的理由）",
              "Every later edition of a scope with comparable_with (editions), or incomparable"
                  + " (the reason why it compares with none)"),
          family.id() + "." + edition.id());
    }
    for (String other : edition.comparableWith()) {
      if (!ids.contains(other) || other.equals(edition.id())) {
        throw fault(
            file,
            "id: " + edition.id(),
            new Text(
                "comparable_with 为同一口径的其他版本：" + new TreeSet<>(ids),
                "comparable_with to name other editions of the scope: " + new TreeSet<>(ids)),
            other);
      }
    }
  }

  private static ScopeEdition edition(JsonNode node) {
    Set<String> comparable = new HashSet<>();
    node.path("comparable_with").forEach(id -> comparable.add(id.asText()));
    JsonNode from = node.path("from");
    return new ScopeEdition(
        node.get("id").asText(),
        from.isMissingNode() ? null : YearMonth.parse(from.asText()),
        DefinitionSchema.bilingual(node.get("title")),
        comparable,
        node.path("incomparable").asText(""),
        node.path("source").asText(""));
  }

  /** A fault at the first line that holds {@code words}. */
  private static AnshuException fault(Path file, String words, Text expected, String found) {
    List<String> lines = DefinitionFolder.text(file).lines().toList();
    int line = 1;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(words)) {
        line = i + 1;
        break;
      }
    }
    return SCHEMA.invalid(
        file,
        expected,
        new Text("第 %d 行：%s".formatted(line, found), "line %d: %s".formatted(line, found)));
  }
}
