package org.anshu.pipeline.conform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anshu.pipeline.conform.CodeLists.Line;
import org.jspecify.annotations.Nullable;

/**
 * The rows that conforming takes from the definitions: dimensions, code lists, the map of areas.
 * Engine-neutral.
 */
public final class ConformViews {

  /** The view of all releases of the denominators; 'denominator' is what the as-of day knows. */
  public static final String VINTAGES = "denominator_vintage";

  private final Definitions definitions;

  /** Those of {@code definitions}. */
  public ConformViews(Definitions definitions) {
    this.definitions = definitions;
  }

  /**
   * Rows from memory; all columns are text.
   *
   * @param columns their names
   * @param rows cells in the order of {@code columns}; null is null
   */
  public record Texts(List<String> columns, List<List<@Nullable String>> rows) {}

  /** Dimension table to rows, cells in the order of the table's columns. */
  public Map<String, List<List<@Nullable Object>>> dimensions() {
    Map<String, List<List<@Nullable Object>>> rows =
        new Dimensions(definitions.codeLists()).tables();
    rows.put("dim.denominator", definitions.denominators());
    return rows;
  }

  /** The name under which queries read a dimension table. */
  public static String view(String table) {
    String name = table.substring("dim.".length());
    return name.equals("denominator") ? VINTAGES : name;
  }

  /** View name to rows: {@code codelist_<name>} of every list, and {@code area_map}. */
  public Map<String, Texts> texts() {
    Map<String, Texts> texts = new LinkedHashMap<>();
    CodeLists lists = definitions.codeLists();
    for (String name : lists.names()) {
      List<String> columns = lists.columns(name);
      if (!columns.isEmpty()) {
        texts.put("codelist_" + name, new Texts(columns, cells(lists.lines(name), columns)));
      }
    }
    texts.put(
        "area_map",
        new Texts(
            List.of("area_code", "current_code", "unit_code"), new Dimensions(lists).areaMap()));
    return texts;
  }

  private static List<List<@Nullable String>> cells(List<Line> lines, List<String> columns) {
    List<List<@Nullable String>> rows = new ArrayList<>();
    for (Line line : lines) {
      List<@Nullable String> row = new ArrayList<>();
      for (String column : columns) {
        row.add(line.cell(column).isEmpty() ? null : line.cell(column));
      }
      rows.add(row);
    }
    return rows;
  }
}
