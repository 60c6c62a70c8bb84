package org.anshu.registry.example;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anshu.ddl.ReportingPeriod;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.registry.Indicator;

/** Reads the {@code examples.yml} of an indicator. */
public final class Examples {

  private static final String FILE = "examples.yml";

  private Examples() {}

  /** The examples of {@code indicator}, in file order. */
  public static List<Example> of(Indicator indicator) {
    Path file = indicator.folder().resolve(FILE);
    List<Example> examples = new ArrayList<>();
    try {
      String yaml = Files.readString(file, StandardCharsets.UTF_8);
      for (JsonNode node : new YAMLMapper().readTree(yaml)) {
        examples.add(example(node));
      }
    } catch (JacksonException | IllegalArgumentException e) {
      throw new AnshuException(
          FailureCode.INDICATOR_INVALID,
          new Text(
              "示例清单：name、run(month, base_year, windows)、given、expect",
              "A list of examples: name, run (month, base_year, windows), given, expect"),
          new Text(file + ":" + e.getMessage(), file + ": " + e.getMessage()),
          new Text("改正该文件后重试", "Correct the file and run again"),
          e);
    } catch (IOException e) {
      throw new UncheckedIOException("File not readable: " + file, e);
    }
    return examples;
  }

  private static Example example(JsonNode node) {
    String name = required(node, "name").asText();
    JsonNode run = required(node, "run");
    List<String> windows = new ArrayList<>();
    run.path("windows").forEach(window -> windows.add(window.asText()));
    Map<String, TextTable> given = new LinkedHashMap<>();
    node.path("given")
        .properties()
        .forEach(view -> given.put(view.getKey(), TextTable.parse(view.getValue().asText())));
    YearMonth month = YearMonth.parse(required(run, "month").asText());
    JsonNode baseYear = run.path("base_year");
    return new Example(
        name,
        new ReportingPeriod(month, baseYear.isMissingNode() ? null : baseYear.asInt()),
        windows.isEmpty() ? List.of("month") : windows,
        given,
        TextTable.parse(required(node, "expect").asText()));
  }

  private static JsonNode required(JsonNode node, String key) {
    JsonNode value = node.get(key);
    if (value == null) {
      throw new IllegalArgumentException("Expected a key '%s' in %s".formatted(key, node));
    }
    return value;
  }
}
