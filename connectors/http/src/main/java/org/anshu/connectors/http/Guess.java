package org.anshu.connectors.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.anshu.connectors.spi.DescribedColumn;
import org.anshu.connectors.spi.DescribedTable;
import org.anshu.connectors.spi.TypeFamily;
import org.jspecify.annotations.Nullable;

/** What one answer tells about a table that nobody has described: where its rows and total are. */
final class Guess {

  private static final Set<String> TOTALS =
      Set.of("total", "totalcount", "total_count", "totalelements", "recordstotal", "count");
  private static final Set<String> NEXTS =
      Set.of("next", "nexturl", "next_url", "nextlink", "link");

  private final Map<String, String> options = new LinkedHashMap<>();
  private List<JsonNode> rows = List.of();
  private boolean found;

  private Guess() {}

  /** The table {@code name} as {@code body}, the answer without any parameter, shows it. */
  static DescribedTable table(String name, JsonNode body) {
    Guess guess = new Guess();
    guess.look("", body);
    Map<String, TypeFamily> families = Json.families(guess.rows, HttpTable.unknown());
    Map<String, String> written = new TreeMap<>();
    guess.rows.forEach(
        row -> Json.columns(row).keySet().forEach(c -> written.put(c.toLowerCase(Locale.ROOT), c)));
    List<DescribedColumn> columns = new ArrayList<>();
    families.forEach(
        (column, family) ->
            columns.add(
                new DescribedColumn(written.getOrDefault(column, column), family, "", "", false)));
    List<@Nullable String[]> sample = new ArrayList<>();
    for (JsonNode row : guess.rows) {
      @Nullable String[] values = new String[columns.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = Json.text(Json.column(row, columns.get(i).name()));
      }
      sample.add(values);
    }
    return new DescribedTable(name, "", columns, List.of(), -1, sample, guess.options);
  }

  /** The longest list of objects is taken for the rows. */
  private void look(String path, JsonNode node) {
    if (node.isArray() && (!found || node.size() > rows.size())) {
      List<JsonNode> list = new ArrayList<>();
      node.forEach(list::add);
      if (list.stream().allMatch(JsonNode::isObject)) {
        rows = list;
        found = true;
        options.put("rows", path);
      }
    }
    if (!node.isObject()) {
      return;
    }
    node.properties()
        .forEach(
            field -> {
              String at = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
              String name = field.getKey().toLowerCase(Locale.ROOT);
              if (TOTALS.contains(name) && field.getValue().isIntegralNumber()) {
                options.putIfAbsent("total", at);
              }
              if (NEXTS.contains(name) && field.getValue().isTextual()) {
                options.putIfAbsent("next", at);
                options.put(
                    "paging", field.getValue().asText().contains("/") ? "next_link" : "cursor");
              }
              look(at, field.getValue());
            });
  }
}
