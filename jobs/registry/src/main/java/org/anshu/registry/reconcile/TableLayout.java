package org.anshu.registry.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.registry.DefinitionSchema;
import org.anshu.registry.reconcile.PublishedTable.Cell;
import org.anshu.registry.reconcile.PublishedTable.Kind;
import org.anshu.registry.reconcile.PublishedTable.RateOf;
import org.anshu.registry.reconcile.PublishedTable.Row;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a file is a figure and which is a change, and versus which period: a small YAML
 * file beside the table. {@code wide}: a column a period; {@code long}: a row a period.
 */
public final class TableLayout {

  private static final DefinitionSchema SCHEMA =
      new DefinitionSchema("table.schema.json", FailureCode.REFERENCE_INVALID);

  private final Path file;
  private final JsonNode yaml;

  private TableLayout(Path file, JsonNode yaml) {
    this.file = file;
    this.yaml = yaml;
  }

  /**
   * The layout in {@code file}.
   *
   * @throws org.anshu.failure.AnshuException REFERENCE_INVALID with file and key
   */
  public static TableLayout read(Path file) {
    return new TableLayout(file, SCHEMA.read(file));
  }

  /** The columns of the table that are read. */
  public List<String> columns() {
    Set<String> columns = new LinkedHashSet<>();
    columns.add(text("name"));
    for (String key : List.of("period", "value", "change", "versus")) {
      if (yaml.has(key)) {
        columns.add(text(key));
      }
    }
    for (JsonNode period : yaml.path("periods")) {
      columns.add(period.get("value").asText());
      if (period.has("change")) {
        columns.add(period.get("change").asText());
      }
    }
    return List.copyOf(columns);
  }

  /** The sheet of a workbook; null for the first one. */
  public @Nullable String sheet() {
    return yaml.has("sheet") ? text("sheet") : null;
  }

  /** How a CSV file is laid out, as options of the connector of files. */
  public Map<String, String> options() {
    Map<String, String> options = new LinkedHashMap<>();
    for (String key : List.of("header", "header_lines")) {
      if (yaml.has(key)) {
        options.put(key, text(key));
      }
    }
    options.put("ragged", "pad");
    return options;
  }

  /**
   * The table that {@code rows} hold.
   *
   * @throws org.anshu.failure.AnshuException REFERENCE_INVALID if the mapping names a row that is
   *     not there, or a row is there twice
   */
  public PublishedTable table(List<SheetRow> rows) {
    Map<String, List<Cell>> cells = text("layout").equals("wide") ? wide(rows) : longLayout(rows);
    Set<String> named = new HashSet<>();
    for (JsonNode row : yaml.path("rows")) {
      for (String key : List.of("name", "numerator")) {
        if (row.has(key)) {
          named.add(row.get(key).asText());
        }
      }
    }
    named.removeAll(cells.keySet());
    if (!named.isEmpty()) {
      throw SCHEMA.invalid(
          file,
          new Text("rows 所列各行在表中", "The rows that 'rows' names in the table"),
          new Text("表中没有 " + named, "no " + named + " in the table"));
    }
    List<Row> all = new ArrayList<>();
    cells.forEach((name, line) -> all.add(row(name, line)));
    Set<String> breaks = new HashSet<>();
    yaml.path("breaks").forEach(each -> breaks.add(each.asText()));
    return new PublishedTable(
        yaml.path("title").asText(String.valueOf(file.getFileName())),
        yaml.path("source").asText(""),
        yaml.path("change_kind").asText("percent").equals("percent")
            ? ChangeKind.PERCENT
            : ChangeKind.DIFFERENCE,
        yaml.path("decimals").asInt(1),
        yaml.has("rounding") ? RoundingRule.valueOf(text("rounding")) : null,
        breaks,
        all);
  }

  private Map<String, List<Cell>> wide(List<SheetRow> rows) {
    Map<String, List<Cell>> cells = new LinkedHashMap<>();
    for (SheetRow row : rows) {
      String name = row.cell(text("name")).text();
      if (name.isEmpty()) {
        continue;
      }
      List<Cell> line = new ArrayList<>();
      for (JsonNode period : yaml.path("periods")) {
        String change = period.path("change").asText("");
        line.add(
            new Cell(
                period.get("period").asText(),
                row.cell(period.get("value").asText()),
                period.has("versus") ? period.get("versus").asText() : null,
                change.isEmpty() ? PrintedCell.of(null) : row.cell(change),
                change.isEmpty() ? "" : row.place(change)));
      }
      if (cells.putIfAbsent(name, line) != null) {
        throw twice(name);
      }
    }
    return cells;
  }

  private Map<String, List<Cell>> longLayout(List<SheetRow> rows) {
    Map<String, List<Cell>> cells = new LinkedHashMap<>();
    for (SheetRow row : rows) {
      String name = row.cell(text("name")).text();
      String period = row.cell(text("period")).text();
      if (name.isEmpty() || period.isEmpty()) {
        continue;
      }
      List<Cell> line = cells.computeIfAbsent(name, key -> new ArrayList<>());
      String versus = line.isEmpty() ? null : line.get(line.size() - 1).period();
      if (yaml.has("versus")) {
        String named = row.cell(text("versus")).text();
        versus = named.isEmpty() ? null : named;
      }
      if (line.stream().anyMatch(each -> each.period().equals(period))) {
        throw twice(name + " " + period);
      }
      line.add(
          new Cell(
              period,
              row.cell(text("value")),
              versus,
              row.cell(text("change")),
              row.place(text("change"))));
    }
    return cells;
  }

  private RuntimeException twice(String what) {
    return SCHEMA.invalid(
        file,
        new Text("表中每行一次", "Each row of the table once"),
        new Text(what + " 出现两次", what + " is there twice"));
  }

  private Row row(String name, List<Cell> cells) {
    for (JsonNode row : yaml.path("rows")) {
      if (row.get("name").asText().equals(name)) {
        Kind kind =
            row.has("kind")
                ? row.get("kind").asText().equals("rate") ? Kind.RATE : Kind.COUNT
                : kind(cells);
        return new Row(name, kind, cells, rate(row));
      }
    }
    return new Row(name, kind(cells), cells, null);
  }

  /** Figures without decimals are counts. */
  private static Kind kind(List<Cell> cells) {
    for (Cell cell : cells) {
      if (cell.value().number() != null && cell.value().number().scale() > 0) {
        return Kind.RATE;
      }
    }
    return Kind.COUNT;
  }

  private static @Nullable RateOf rate(JsonNode row) {
    return row.has("numerator")
        ? new RateOf(
            row.get("numerator").asText(),
            row.get("scale").decimalValue(),
            row.get("denominator").asText(),
            row.has("growth_limit") ? row.get("growth_limit").decimalValue() : null)
        : null;
  }

  private String text(String key) {
    return yaml.path(key).asText();
  }
}
