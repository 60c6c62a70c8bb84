package org.anshu.registry.scoring.example;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.registry.DefinitionFolder;
import org.anshu.registry.DefinitionSchema;
import org.anshu.registry.LineMap;
import org.anshu.registry.example.TextTable;
import org.anshu.registry.rubric.Rubric;

/** Reads the {@code examples.yml} of a rubric. */
public final class ScoringExamples {

  /** The file, beside {@code rubric.yml}. */
  public static final String FILE = "examples.yml";

  private static final DefinitionSchema SCHEMA =
      new DefinitionSchema("scoring-examples.schema.json", FailureCode.RUBRIC_INVALID);

  private ScoringExamples() {}

  /**
   * The examples of {@code rubric}, in file order; an example that says {@code same_as_first} has
   * the tables of the first one where it names none.
   *
   * @throws org.anshu.failure.AnshuException {@code RUBRIC_INVALID} with file and line
   */
  public static List<ScoringExample> of(Rubric rubric) {
    Path file = rubric.folder().resolve(FILE);
    String text = DefinitionFolder.text(file);
    JsonNode yaml = SCHEMA.read(file, text);
    List<ScoringExample> examples = new ArrayList<>();
    for (int i = 0; i < yaml.size(); i++) {
      JsonNode node = yaml.get(i);
      JsonNode first = node.path("same_as_first").asBoolean(false) ? yaml.get(0) : node;
      try {
        examples.add(example(rubric, node, first));
      } catch (IllegalArgumentException | DateTimeException e) {
        throw SCHEMA.invalid(
            file,
            new Text("示例的各表按首行的栏目填写", "Tables of an example as their first lines say"),
            DefinitionSchema.atLine(
                LineMap.of(text).line("/" + i), Text.same(String.valueOf(e.getMessage()))));
      }
    }
    return examples;
  }

  private static ScoringExample example(Rubric rubric, JsonNode node, JsonNode first) {
    return new ScoringExample(
        node.get("name").asText(),
        new ExampleInputs(rubric)
            .of(
                table(node, first, "units"),
                table(node, first, "figures"),
                table(node, first, "facts"),
                table(node, first, "marks")),
        table(node.get("expect"), first.path("expect"), "items"),
        TextTable.parse(node.get("expect").get("sheets").asText()),
        node.get("arithmetic").asText());
  }

  private static TextTable table(JsonNode node, JsonNode first, String key) {
    JsonNode table = node.has(key) ? node.get(key) : first.path(key);
    return table.isMissingNode()
        ? new TextTable(List.of(), List.of())
        : TextTable.parse(table.asText());
  }
}
