package org.anshu.registry;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.registry.Indicator.Basis;
import org.anshu.registry.Indicator.Better;
import org.anshu.registry.scope.ScopeFamily;

/** Reads indicator folders: {@code indicators/<theme>/<name>/} with yml, SQL and examples. */
public final class Indicators {

  private static final DefinitionSchema SCHEMA =
      new DefinitionSchema("indicator.schema.json", FailureCode.INDICATOR_INVALID);
  private static final DefinitionFolder FOLDER =
      new DefinitionFolder(
          "indicators",
          new Text("指标目录", "An indicator folder"),
          "indicator.yml",
          "indicator.sql",
          SCHEMA);

  private Indicators() {}

  /**
   * All indicators below {@code roots}, sorted by id.
   *
   * @param roots folders that may hold a folder {@code indicators}: {@code jobs/registry} of the
   *     product, then the installation's home
   * @throws AnshuException {@code INDICATOR_INVALID} with file, key and what is allowed
   */
  public static List<Indicator> load(List<Path> roots) {
    Scopes scopes = Scopes.load(roots);
    return FOLDER.load(roots, folder -> read(folder, scopes));
  }

  /** The indicator that {@code folder} defines. */
  static Indicator read(Path folder, Scopes scopes) {
    Path definition = folder.resolve(FOLDER.definition());
    JsonNode yaml = FOLDER.yaml(folder);
    checkCategory(definition, yaml);
    String sql = DefinitionFolder.text(folder.resolve(FOLDER.query()));
    List<String> reads = FOLDER.reads(folder, yaml, sql);
    ScopeFamily scope = scopes.of(definition, yaml);
    return indicator(yaml, scope, new Query(folder, sql, reads));
  }

  private static void checkCategory(Path definition, JsonNode yaml) {
    boolean axis = DefinitionSchema.strings(yaml.get("axes")).contains("category");
    if (axis == yaml.path("category").isMissingNode()) {
      throw invalid(
          definition,
          new Text(
              "有 category 轴时以 category 写明代码表，否则不写", "Key 'category' if and only if it is an axis"),
          axis ? new Text("没有 category", "No key 'category'") : Text.same("category"));
    }
  }

  private record Query(Path folder, String sql, List<String> reads) {}

  private static Indicator indicator(JsonNode yaml, ScopeFamily scope, Query query) {
    JsonNode basis = yaml.get("basis");
    JsonNode ratio = yaml.path("ratio");
    JsonNode precision = ratio.isMissingNode() ? yaml : ratio;
    RoundingMode mode =
        RoundingMode.valueOf(ratio.path("rounding").asText(RoundingMode.HALF_UP.name()));
    return new Indicator(
        yaml.get("id").asText(),
        DefinitionSchema.bilingual(yaml.get("title")),
        DefinitionSchema.bilingual(yaml.get("definition")),
        yaml.get("unit").asText(),
        Better.valueOf(yaml.get("better").asText().toUpperCase(Locale.ROOT)),
        query.reads(),
        DefinitionSchema.strings(yaml.get("windows")),
        DefinitionSchema.strings(yaml.get("axes")),
        new Rounding(precision.path("decimals").asInt(0), mode),
        ratio.isMissingNode() ? null : new BigDecimal(ratio.get("scale").asText()),
        ratio.isMissingNode() ? null : ratio.get("denominator").asText(),
        scope,
        new Basis(
            basis.get("status").asText(),
            basis.path("source").asText(""),
            basis.path("decision").asText("")),
        YearMonth.parse(yaml.get("since").asText()),
        new Indicator.Labels(
            DefinitionSchema.strings(yaml.path("aliases")),
            yaml.path("owner").asText(""),
            yaml.path("version").asInt(1),
            yaml.path("scope").asText(""),
            yaml.path("category").asText(""),
            ratio.path("pending").asText("")),
        query.folder(),
        query.sql());
  }

  static AnshuException invalid(Path file, Text expected, Text found) {
    return SCHEMA.invalid(file, expected, found);
  }
}
