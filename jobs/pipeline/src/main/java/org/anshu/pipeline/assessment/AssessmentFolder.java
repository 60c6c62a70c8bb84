package org.anshu.pipeline.assessment;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.anshu.failure.Text;
import org.anshu.registry.rubric.Rubric;
import org.anshu.registry.rubric.Rubrics;

/** Reads and makes {@code <home>/assessments/<id>/assessment.yml}. */
final class AssessmentFolder {

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final Set<String> KEYS = Set.of("title", "rubric", "month", "release");

  private AssessmentFolder() {}

  /**
   * The assessment that the folder defines.
   *
   * @param roots where rubrics are
   */
  static Assessment read(Path home, List<Path> roots, String id) {
    Path folder = folder(home, id);
    Path file = folder.resolve("assessment.yml");
    if (!Files.isRegularFile(file)) {
      throw Refusals.refused(
          new Text("考核目录之一：" + ids(home), "One of the assessments " + ids(home)),
          new Text("没有 " + file, "No " + file),
          new Text(
              "核对编号，或先运行 anshu assess init " + id,
              "Check the id, or run 'assess init " + id + "'"));
    }
    JsonNode yaml = parse(file);
    for (Iterator<String> names = yaml.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!KEYS.contains(name)) {
        throw invalid(
            file,
            new Text("只有 title、rubric、month、release", "Only title, rubric, month, release"),
            name);
      }
    }
    String release = yaml.path("release").asText("newest");
    return new Assessment(
        id,
        folder,
        text(file, yaml, "title"),
        month(file, text(file, yaml, "month")),
        release.equals("newest") ? "" : release,
        Rubrics.find(roots, text(file, yaml, "rubric")));
  }

  /** Makes a folder that is not there yet, with its definition and empty lists to be filled in. */
  static void make(Path home, String id, String title, Rubric rubric, YearMonth month) {
    Path folder = folder(home, id);
    Path file = folder.resolve("assessment.yml");
    if (Files.exists(file)) {
      throw Refusals.refused(
          new Text("一个尚未使用的考核编号", "An id that is not in use"),
          Text.same(file.toString()),
          new Text("换一个编号，或继续已有的考核", "Choose another id, or go on with that assessment"));
    }
    write(
        file,
        """
        # 考核：评分细则、所用发布的月份（考核期最后一个月）。release 缺省用该月最新版次，也可写明如 R2025-12-e1。
        title: %s
        rubric: %s
        month: %s
        """
            .formatted(quoted(title), rubric.name(), month));
    for (String name : List.of("evidence", "sheets", "received", "output")) {
      try {
        Files.createDirectories(folder.resolve(name));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder(Path home, String id) {
    if (!id.matches("[a-z0-9][a-z0-9-]{0,63}")) {
      throw Refusals.refused(
          new Text("编号由小写字母、数字、连字符组成，如 2025-districts", "Lower-case letters, digits, hyphens"),
          Text.same(id),
          new Text("改正编号", "Correct the id"));
    }
    return home.resolve("assessments").resolve(id);
  }

  private static List<String> ids(Path home) {
    Path all = home.resolve("assessments");
    if (!Files.isDirectory(all)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(all)) {
      return folders
          .filter(folder -> Files.isRegularFile(folder.resolve("assessment.yml")))
          .map(folder -> String.valueOf(folder.getFileName()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode parse(Path file) {
    try {
      return YAML.readTree(Files.readString(file));
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw invalid(
          file,
          new Text("可读的 YAML", "Readable YAML"),
          "line " + line + ": " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file, JsonNode yaml, String key) {
    String text = yaml.path(key).asText("").strip();
    if (text.isEmpty()) {
      throw invalid(file, new Text("写明 " + key, "A value for " + key), key + ": ");
    }
    return text;
  }

  private static YearMonth month(Path file, String text) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeException e) {
      throw invalid(file, new Text("month 为 2025-12 这样的月份", "month such as 2025-12"), text);
    }
  }

  private static org.anshu.failure.AnshuException invalid(Path file, Text expected, String found) {
    return Refusals.refused(
        expected, Text.same(file + "  " + found), new Text("改正该文件", "Correct the file"));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
