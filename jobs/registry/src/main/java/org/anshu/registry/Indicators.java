package org.anshu.registry;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.registry.Indicator.Basis;
import org.anshu.registry.Indicator.Better;
import org.anshu.registry.scope.ScopeFamily;

/** Reads indicator folders: {@code indicators/<theme>/<name>/} with yml, SQL and examples. */
public final class Indicators {

  static final String FOLDER = "indicators";
  private static final String DEFINITION = "indicator.yml";
  private static final String QUERY = "indicator.sql";
  private static final String EXAMPLES = "examples.yml";
  private static final DefinitionSchema SCHEMA =
      new DefinitionSchema("indicator.schema.json", FailureCode.INDICATOR_INVALID);

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
    Map<String, Indicator> byId = new TreeMap<>();
    for (Path root : roots) {
      for (Path folder : folders(root.resolve(FOLDER))) {
        Indicator indicator = read(folder, scopes);
        Indicator earlier = byId.putIfAbsent(indicator.id(), indicator);
        if (earlier != null) {
          throw invalid(
              folder.resolve(DEFINITION),
              new Text("编号只定义一次", "An id defined once"),
              new Text(
                  "%s 已在 %s 定义".formatted(indicator.id(), earlier.folder()),
                  "%s is also defined in %s".formatted(indicator.id(), earlier.folder())));
        }
      }
    }
    return List.copyOf(byId.values());
  }

  /** The indicator that {@code folder} defines. */
  static Indicator read(Path folder, Scopes scopes) {
    Path definition = folder.resolve(DEFINITION);
    for (String name : List.of(DEFINITION, QUERY, EXAMPLES)) {
      if (!Files.isRegularFile(folder.resolve(name))) {
        throw invalid(
            folder.resolve(name),
            new Text("指标目录含 " + name, "An indicator folder with a file " + name),
            new Text("缺少该文件", "No such file"));
      }
    }
    JsonNode yaml = SCHEMA.read(definition);
    String id = yaml.get("id").asText();
    int depth = folder.getNameCount();
    String place = folder.getName(depth - 2) + "." + folder.getName(depth - 1);
    if (!id.equals(place)) {
      throw invalid(
          definition,
          new Text("id 与所在目录一致：" + place, "Key 'id' as the folder says: " + place),
          Text.same(id));
    }
    checkCategory(definition, yaml);
    String sql = text(folder.resolve(QUERY));
    List<String> reads = new ArrayList<>(strings(yaml.get("reads")));
    reads.sort(Comparator.naturalOrder());
    IndicatorSql.check(folder.resolve(QUERY), sql, reads);
    ScopeFamily scope = scopes.of(definition, yaml);
    return indicator(yaml, scope, new Query(folder, sql, reads));
  }

  private static void checkCategory(Path definition, JsonNode yaml) {
    boolean axis = strings(yaml.get("axes")).contains("category");
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
        bilingual(yaml.get("title")),
        bilingual(yaml.get("definition")),
        yaml.get("unit").asText(),
        Better.valueOf(yaml.get("better").asText().toUpperCase(Locale.ROOT)),
        query.reads(),
        strings(yaml.get("windows")),
        strings(yaml.get("axes")),
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
            strings(yaml.path("aliases")),
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

  private static List<Path> folders(Path indicators) {
    if (!Files.isDirectory(indicators)) {
      return List.of();
    }
    List<Path> folders = new ArrayList<>();
    for (Path theme : children(indicators)) {
      folders.addAll(children(theme));
    }
    return folders;
  }

  private static List<Path> children(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(Files::isDirectory)
          .filter(child -> !child.getFileName().toString().startsWith("."))
          .sorted(Comparator.comparing(Path::toString))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Folder not readable: " + folder, e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("File not readable: " + file, e);
    }
  }

  private static Text bilingual(JsonNode node) {
    return new Text(node.get("zh").asText(), node.get("en").asText());
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(node -> strings.add(node.asText()));
    return strings;
  }
}
