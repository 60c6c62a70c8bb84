package org.anshu.registry.rubric;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.registry.DefinitionFolder;
import org.anshu.registry.DefinitionSchema;
import org.anshu.registry.Indicator;

/**
 * Reads scoring sheets: {@code rubrics/<id>/<edition>/rubric.yml}. Every fault is a failure {@code
 * RUBRIC_INVALID} that names file and line and says what to do.
 */
public final class Rubrics {

  /** The folder of all of them, in {@code jobs/registry} and in an installation's home. */
  public static final String FOLDER = "rubrics";

  /** The file of an edition. */
  public static final String FILE = "rubric.yml";

  private static final DefinitionSchema SCHEMA =
      new DefinitionSchema("rubric.schema.json", FailureCode.RUBRIC_INVALID);

  private Rubrics() {}

  /**
   * All editions below {@code roots}, sorted by id, then window.
   *
   * @param roots folders that may hold a folder {@code rubrics}: {@code jobs/registry} of the
   *     product, then the installation's home
   */
  public static List<Rubric> load(List<Path> roots) {
    return folders(roots).values().stream()
        .map(Rubrics::read)
        .sorted(Comparator.comparing(Rubric::id).thenComparing(Rubrics::byAge))
        .toList();
  }

  /**
   * The edition {@code shuozhou/2025}, or of {@code shuozhou} the one whose window begins last.
   * Only the editions of that sheet are read.
   */
  public static Rubric find(List<Path> roots, String name) {
    Map<String, Path> folders = folders(roots);
    return folders.entrySet().stream()
        .filter(entry -> entry.getKey().equals(name) || entry.getKey().startsWith(name + "/"))
        .map(entry -> read(entry.getValue()))
        .max(Rubrics::byAge)
        .orElseThrow(() -> unknown(roots, name, folders));
  }

  /**
   * The rubric of a stored text, such as one frozen with an assessment.
   *
   * @param name {@code shuozhou/2025}
   */
  public static Rubric parse(String name, String text) {
    return parse(Path.of(FOLDER, name), text);
  }

  /** The rubric of a folder {@code <id>/<edition>}. */
  public static Rubric read(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      throw SCHEMA.invalid(
          file,
          new Text("细则的每一版含 " + FILE, "An edition of a rubric with a file " + FILE),
          new Text("缺少该文件", "No such file"));
    }
    return parse(folder, DefinitionFolder.text(file));
  }

  /**
   * Compares what a rubric names with the indicators there are.
   *
   * @throws AnshuException {@code RUBRIC_INVALID} for an indicator, window, category or breakdown
   *     that does not exist; all of them at once
   */
  public static void check(Rubric rubric, List<Indicator> indicators) {
    Faults faults = new Faults();
    new FigureChecks(rubric, indicators, faults).check();
    Path file = rubric.folder().resolve(FILE);
    faults.raise(file, Files.isRegularFile(file) ? DefinitionFolder.text(file) : "");
  }

  private static Rubric parse(Path folder, String text) {
    Path file = folder.resolve(FILE);
    JsonNode yaml = SCHEMA.read(file, text);
    Faults faults = new Faults();
    int depth = folder.getNameCount();
    String id = folder.getName(depth - 2).toString();
    String edition = folder.getName(depth - 1).toString();
    FormChecks.check(yaml, id, edition, faults);
    faults.raise(file, text);
    Rubric rubric = new RubricReader(yaml).rubric(id, edition, folder);
    new RubricChecks(rubric, faults).check();
    faults.raise(file, text);
    return rubric;
  }

  private static int byAge(Rubric one, Rubric other) {
    int byWindow = one.from().compareTo(other.from());
    return byWindow == 0 ? one.edition().compareTo(other.edition()) : byWindow;
  }

  /** The folders of all editions by name. */
  private static Map<String, Path> folders(List<Path> roots) {
    Map<String, Path> folders = new TreeMap<>();
    for (Path root : roots) {
      for (Path rubric : DefinitionFolder.entries(root.resolve(FOLDER))) {
        for (Path edition : DefinitionFolder.entries(rubric)) {
          if (!Files.isDirectory(edition)) {
            continue;
          }
          String name = rubric.getFileName() + "/" + edition.getFileName();
          Path earlier = folders.putIfAbsent(name, edition);
          if (earlier != null) {
            throw SCHEMA.invalid(
                edition.resolve(FILE),
                new Text("一版细则只定义一次", "An edition defined once"),
                new Text(
                    "%s 已在 %s 定义".formatted(name, earlier),
                    "%s is also defined in %s".formatted(name, earlier)));
          }
        }
      }
    }
    return folders;
  }

  private static AnshuException unknown(List<Path> roots, String name, Map<String, Path> folders) {
    String known = String.join("、", folders.keySet());
    String places =
        roots.stream()
            .map(root -> root.resolve(FOLDER).toString())
            .collect(Collectors.joining("、"));
    return new AnshuException(
        FailureCode.RUBRIC_INVALID,
        new Text("已有的一版细则：" + known, "One of the rubrics: " + known),
        Text.same(name),
        new Text(
            "改写细则名称，或把细则放到其中一处：" + places,
            "Correct the name, or put the rubric into one of: " + places));
  }
}
