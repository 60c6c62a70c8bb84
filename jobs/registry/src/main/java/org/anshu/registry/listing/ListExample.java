package org.anshu.registry.listing;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.anshu.ddl.ReportingPeriod;
import org.anshu.failure.Text;
import org.anshu.registry.DefinitionFolder;
import org.anshu.registry.example.TextTable;
import org.anshu.registry.example.ViewCatalog;
import org.jspecify.annotations.Nullable;

/**
 * One worked example of a list: rows given, rows expected.
 *
 * <p>The expected table is the whole list over the columns that it names; an empty cell is NULL,
 * {@code ''} the empty string; the order of the rows is free, unless {@code ordered: true}.
 *
 * @param name what it shows, a sentence
 * @param month the month that is asked for
 * @param ordered whether the rows are expected in this order
 * @param given the rows of each view; a view that is not named is empty
 * @param expect the rows of the list
 */
public record ListExample(
    String name, YearMonth month, boolean ordered, Map<String, TextTable> given, TextTable expect) {

  private static final String PERIOD = "period";

  public ListExample {
    given = Map.copyOf(given);
  }

  /** The examples of {@code listing}, in file order. */
  public static List<ListExample> of(Listing listing) {
    Path file = listing.folder().resolve("examples.yml");
    List<ListExample> examples = new ArrayList<>();
    try {
      for (JsonNode node : new YAMLMapper().readTree(DefinitionFolder.text(file))) {
        examples.add(example(node));
      }
    } catch (JacksonException | IllegalArgumentException e) {
      throw Listings.invalid(
          file,
          new Text(
              "示例清单：name、run(month)、given、expect",
              "A list of examples: name, run (month), given, expect"),
          Text.same(String.valueOf(e.getMessage())));
    }
    return examples;
  }

  /** The row of the view {@code period} for a list of {@code month}, as a table. */
  public static TextTable period(YearMonth month) {
    ReportingPeriod period = new ReportingPeriod(month);
    return new TextTable(
        List.of("window_id", "period_start", "period_end", "cut_off"),
        List.of(
            List.of(
                "month",
                period.start().toString(),
                period.end().toString(),
                period.cutOff().toString())));
  }

  /** The statements that make the views which {@code listing} reads. */
  public List<String> views(Listing listing, ViewCatalog catalog) {
    TreeSet<String> unread = new TreeSet<>(given.keySet());
    listing.reads().forEach(unread::remove);
    if (!unread.isEmpty()) {
      throw new IllegalArgumentException(
          "Expected tables of %s, found %s".formatted(listing.reads(), unread));
    }
    List<String> statements = new ArrayList<>();
    for (String view : listing.reads()) {
      statements.add(
          catalog.statement(view, view.equals(PERIOD) ? period(month) : given.get(view)));
    }
    return statements;
  }

  /**
   * How the list differs from what is expected; empty if it does not.
   *
   * @param result one map from column name to value per row, in the order of the list
   */
  public List<String> differences(List<Map<String, @Nullable Object>> result) {
    List<String> wanted = new ArrayList<>();
    for (List<@Nullable String> row : expect.rows()) {
      wanted.add(line(new ArrayList<>(row)));
    }
    List<String> found = new ArrayList<>();
    for (Map<String, @Nullable Object> row : result) {
      List<@Nullable Object> cells = new ArrayList<>();
      expect.columns().forEach(column -> cells.add(row.get(column)));
      found.add(line(cells));
    }
    if (ordered) {
      return wanted.equals(found) ? List.of() : List.of("expected " + wanted + ", found " + found);
    }
    List<String> differences = new ArrayList<>();
    List<String> surplus = new ArrayList<>(found);
    for (String line : wanted) {
      if (!surplus.remove(line)) {
        differences.add("missing  " + line);
      }
    }
    surplus.forEach(line -> differences.add("too many " + line));
    return differences;
  }

  private String line(List<@Nullable Object> cells) {
    return String.join(" | ", cells.stream().map(ListExample::plain).toList());
  }

  private static String plain(@Nullable Object cell) {
    if (cell == null) {
      return "NULL";
    }
    String text = cell.toString();
    if (!text.matches("-?(0|[1-9]\\d*)(\\.\\d+)?")) {
      return text.matches("\\d{4}-\\d\\d-\\d\\dT?.*") ? text.replace('T', ' ') : text;
    }
    BigDecimal number = new BigDecimal(text);
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static ListExample example(JsonNode node) {
    for (String key : Arrays.asList("name", "run", "expect")) {
      if (!node.has(key)) {
        throw new IllegalArgumentException("Expected a key '%s' in %s".formatted(key, node));
      }
    }
    Map<String, TextTable> given = new LinkedHashMap<>();
    node.path("given")
        .properties()
        .forEach(view -> given.put(view.getKey(), TextTable.parse(view.getValue().asText())));
    return new ListExample(
        node.get("name").asText(),
        YearMonth.parse(node.get("run").path("month").asText()),
        node.path("ordered").asBoolean(),
        given,
        TextTable.parse(node.get("expect").asText()));
  }
}
