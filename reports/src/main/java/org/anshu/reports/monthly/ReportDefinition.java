package org.anshu.reports.monthly;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;

/**
 * What {@code report.yml} says about the report.
 *
 * @param file the name of its files without ending, with a place {@code {month}}
 * @param indicators the indicators it prints; each must be defined
 * @param smallCounts whether its notes say which changes of deaths are within chance
 */
public record ReportDefinition(String file, List<String> indicators, boolean smallCounts) {

  private static final String FILE = "/org/anshu/reports/templates/monthly/report.yml";

  public ReportDefinition {
    indicators = List.copyOf(indicators);
  }

  /** The definition that comes with the template. */
  public static ReportDefinition load() {
    try (InputStream file = ReportDefinition.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("Not on the class path: " + FILE);
      }
      JsonNode yaml = new YAMLMapper().readTree(file);
      List<String> indicators = new ArrayList<>();
      yaml.get("indicators").forEach(one -> indicators.add(one.asText()));
      String smallCounts = yaml.path("small_counts").asText("none");
      if (!List.of("note", "none").contains(smallCounts)) {
        throw new AnshuException(
            FailureCode.TEMPLATE_INVALID,
            new Text("report.yml 的 small_counts 为 note 或 none", "small_counts: note or none"),
            Text.same(smallCounts),
            new Text("改正该设置", "Correct the setting"));
      }
      return new ReportDefinition(
          yaml.get("file").asText(), indicators, smallCounts.equals("note"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name of the files of a month, without ending: 安全生产月报-2026-06. */
  public String fileName(YearMonth month) {
    return file.replace("{month}", month.toString());
  }
}
