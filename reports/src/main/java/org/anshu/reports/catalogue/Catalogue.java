package org.anshu.reports.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.registry.Indicator;
import org.anshu.reports.declared.DeclaredReport;
import org.anshu.reports.declared.Folder;

/**
 * The reports there are: every folder with a {@code report.yml}, of the product and of the
 * installation. A folder of the installation stands in for the product's of the same name.
 *
 * <p>{@code kind: document} is declared in its folder; {@code kind: java} names the class that
 * writes it, in the product only.
 */
public final class Catalogue {

  private static final String FILE = "report.yml";
  private static final Pattern ENTRY =
      Pattern.compile("org/anshu/reports/templates/([^/]+)/" + Pattern.quote(FILE));

  private final Map<String, Report> reports;

  private Catalogue(Map<String, Report> reports) {
    this.reports = reports;
  }

  /**
   * The reports of the product and below {@code folders}. Fails if a folder is faulty, with file,
   * line and what to do.
   *
   * @param folders folders that hold folders of reports, such as {@code reports} in the home; those
   *     that do not exist are skipped
   * @param indicators the definitions of all indicators
   */
  public static Catalogue load(List<Path> folders, List<Indicator> indicators) {
    Map<String, Folder> found = new TreeMap<>();
    product().forEach(id -> found.put(id, new Folder(id, null)));
    for (Path root : folders) {
      for (Path place : below(root)) {
        String id = String.valueOf(place.getFileName());
        found.put(id, new Folder(id, place));
      }
    }
    Map<String, Report> reports = new TreeMap<>();
    found.forEach(
        (id, folder) -> report(folder, indicators).ifPresent(one -> reports.put(id, one)));
    return new Catalogue(reports);
  }

  /** All reports, by name. */
  public List<Report> reports() {
    return List.copyOf(reports.values());
  }

  /** The report {@code id}. Fails with the names there are. */
  public Report report(String id) {
    Report report = reports.get(id);
    if (report == null) {
      throw new AnshuException(
          FailureCode.TEMPLATE_INVALID,
          new Text("报表目录中有 " + id, "A report " + id),
          new Text(
              "没有；有：" + String.join("、", reports.keySet()),
              "None; there are " + String.join(", ", reports.keySet())),
          new Text("改正报表名称", "Correct the name of the report"));
    }
    return report;
  }

  /** The report of a folder; none if its file is for a class that is asked for otherwise. */
  private static Optional<Report> report(Folder folder, List<Indicator> indicators) {
    refuseTemplates(folder);
    JsonNode file = head(folder);
    String kind = file.path("kind").asText("");
    return switch (kind) {
      case "document" -> Optional.of(DeclaredReport.read(folder, indicators));
      case "java" -> Optional.of(written(folder, file.path("class").asText("")));
      case "" -> Optional.empty();
      default ->
          throw fault(
              folder,
              new Text("kind 为 " + kind, "kind: " + kind),
              new Text("kind 应为 document 或 java", "kind is document or java"));
    };
  }

  /** A template in the folder of an installation would lie there unread. */
  private static void refuseTemplates(Folder folder) {
    Path place = folder.place();
    if (place == null) {
      return;
    }
    try (Stream<Path> files = Files.list(place)) {
      Optional<Path> template =
          files.filter(file -> file.toString().endsWith(".jrxml")).sorted().findFirst();
      if (template.isPresent()) {
        throw fault(
            folder,
            new Text(
                template.get().getFileName() + "：安装目录的报表不用模板文件",
                template.get().getFileName() + ", which nothing reads here"),
            new Text(
                "删去该文件；版面在 report.yml 中声明（reports/templates/README.md）",
                "Remove it; declare the report in report.yml (reports/templates/README.md)"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode head(Folder folder) {
    try {
      return new YAMLMapper().readTree(folder.read(FILE));
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw fault(
          folder,
          new Text(
              FILE + " 第 " + line + " 行：不是有效的 YAML",
              FILE + " line " + line + ": no YAML, " + e.getOriginalMessage()),
          new Text("改正 YAML 格式", "Correct the YAML"));
    }
  }

  private static Report written(Folder folder, String name) {
    if (folder.place() != null) {
      throw fault(
          folder,
          new Text("安装目录中的报表为 kind: java", "A report of the installation of kind java"),
          new Text("改为 kind: document", "Use kind: document"));
    }
    try {
      Object made = Class.forName(name).getDeclaredConstructor().newInstance();
      if (made instanceof Report report && report.id().equals(folder.id())) {
        return report;
      }
    } catch (ReflectiveOperationException e) {
      throw fault(
          folder,
          Text.same("class: " + name),
          new Text("写明实现 Report 的类", "Name a class that is a Report"));
    }
    throw fault(
        folder,
        Text.same("class: " + name),
        new Text("类应实现 Report，其 id 与目录同名", "The class is a Report with the folder's id"));
  }

  private static AnshuException fault(Folder folder, Text found, Text action) {
    return new AnshuException(
        FailureCode.TEMPLATE_INVALID,
        new Text(folder.name() + "/" + FILE + " 有效", "A valid " + folder.name() + "/" + FILE),
        found,
        action);
  }

  private static List<Path> below(Path root) {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> places = Files.list(root)) {
      return places.filter(place -> Files.exists(place.resolve(FILE))).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folders on the class path: in a folder while building, in a jar else. */
  private static Set<String> product() {
    String known = Folder.RESOURCES + "monthly/" + FILE;
    URL url = Catalogue.class.getResource(known);
    if (url == null) {
      throw new IllegalStateException("Not on the class path: " + known);
    }
    try {
      if (url.getProtocol().equals("file")) {
        Path monthly = Path.of(url.toURI()).getParent();
        List<String> names = new ArrayList<>();
        Path root = monthly == null ? Path.of("") : monthly.resolveSibling("");
        below(root).forEach(place -> names.add(String.valueOf(place.getFileName())));
        return new TreeSet<>(names);
      }
      return entries(url);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(url.toString(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> entries(URL url) throws IOException {
    Set<String> names = new TreeSet<>();
    JarURLConnection connection =
        (JarURLConnection) URI.create(url.toString()).toURL().openConnection();
    connection.getJarFile().stream()
        .forEach(
            entry -> {
              Matcher matcher = ENTRY.matcher(entry.getName());
              if (matcher.matches()) {
                names.add(matcher.group(1));
              }
            });
    return names;
  }
}
