package org.anshu.pipeline.submission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anshu.connectors.spi.ContractReader;
import org.anshu.connectors.spi.SourceContract;
import org.anshu.connectors.spi.TableContract;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.PipelineSettings;

/**
 * The forms of an installation.
 *
 * @param contract of the source {@code submissions}
 * @param all by name, in the contract's order
 */
public record Forms(SourceContract contract, Map<String, Form> all) {

  /** The source as which submitted rows land. */
  public static final String SOURCE = "submissions";

  private static final List<String> KEYS =
      List.of(
          "form", "edition", "title", "keeper", "due_day", "item", "items", "notes", "not_more");

  /**
   * The forms of {@code <home>/sources/submissions}, else of the product's.
   *
   * @throws AnshuException CONTRACT_INVALID, TEMPLATE_INVALID
   */
  public static Forms load(PipelineSettings settings) {
    Path own = settings.home().resolve("sources").resolve(SOURCE);
    Path shipped = settings.productRoot().resolve("connectors/sources").resolve(SOURCE);
    Path folder = Files.exists(own.resolve("source.yml")) ? own : shipped;
    SourceContract contract = new ContractReader().read(folder.resolve("source.yml"));
    Map<String, Form> forms = new LinkedHashMap<>();
    for (TableContract table : contract.tables()) {
      forms.put(table.name(), read(folder.resolve("forms").resolve(table.name() + ".yml"), table));
    }
    return new Forms(contract, forms);
  }

  /** The form of a name. */
  public Optional<Form> form(String name) {
    return Optional.ofNullable(all.get(name));
  }

  private static Form read(Path file, TableContract table) {
    JsonNode yaml;
    try {
      yaml = new ObjectMapper(new YAMLFactory()).readTree(Files.readString(file));
    } catch (IOException e) {
      throw invalid(file, "YAML", String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
    yaml.fieldNames()
        .forEachRemaining(
            key -> {
              if (!KEYS.contains(key)) {
                throw invalid(file, String.join(", ", KEYS), key);
              }
            });
    List<List<String>> notMore = new ArrayList<>();
    yaml.path("not_more").forEach(pair -> notMore.add(texts(pair)));
    Form form =
        new Form(
            table.name(),
            yaml.path("edition").asText(),
            new Text(yaml.at("/title/zh").asText(), yaml.at("/title/en").asText()),
            yaml.path("keeper").asText(),
            yaml.path("due_day").asInt(),
            yaml.path("item").asText(),
            texts(yaml.path("items")),
            texts(yaml.path("notes")),
            notMore,
            table);
    check(file, form, yaml.path("form").asText());
    return form;
  }

  private static void check(Path file, Form form, String name) {
    if (!form.name().equals(name)) {
      throw invalid(file, "form: " + form.name(), name);
    }
    if (form.edition().isEmpty() || form.items().isEmpty()) {
      throw invalid(file, "edition, items", form.toString());
    }
    if (form.dueDay() < 1 || form.dueDay() > 28) {
      throw invalid(file, "due_day: 1–28", String.valueOf(form.dueDay()));
    }
    if (!form.table().key().equals(List.of(Form.UNIT, Form.MONTH, form.item()))) {
      throw invalid(
          file,
          "key: [%s, %s, %s]".formatted(Form.UNIT, Form.MONTH, form.item()),
          form.table().key().toString());
    }
    for (List<String> pair : form.notMore()) {
      if (pair.size() != 2 || !form.captions().containsAll(pair)) {
        throw invalid(file, "not_more: " + form.captions(), pair.toString());
      }
    }
  }

  private static List<String> texts(JsonNode nodes) {
    List<String> texts = new ArrayList<>();
    nodes.forEach(each -> texts.add(each.asText()));
    return List.copyOf(texts);
  }

  private static AnshuException invalid(Path file, String expected, String found) {
    return new AnshuException(
        FailureCode.TEMPLATE_INVALID,
        new Text(
            "表式文件 %s：%s".formatted(file, expected), "Form file %s: %s".formatted(file, expected)),
        Text.same(found),
        new Text("请改正该文件", "Correct the file"));
  }
}
