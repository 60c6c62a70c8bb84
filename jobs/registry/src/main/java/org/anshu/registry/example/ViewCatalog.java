package org.anshu.registry.example;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The views that indicators may read, with the types of their columns: {@code
 * jobs/registry/views.yml}.
 *
 * @param views per view its columns, in order; each a type, or a type and {@code DEFAULT value}
 */
public record ViewCatalog(Map<String, Map<String, String>> views) {

  private static final String DEFAULT = " DEFAULT ";
  private static final String NULL = "CAST(NULL AS STRING)";

  /** The catalogue in {@code file}. */
  public static ViewCatalog read(Path file) {
    try {
      return new ViewCatalog(
          new YAMLMapper()
              .readValue(
                  file.toFile(),
                  new TypeReference<LinkedHashMap<String, Map<String, String>>>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException("View catalogue not readable: " + file, e);
    }
  }

  /** These views and those of {@code more}, an installation's {@code views.yml}. */
  public ViewCatalog with(ViewCatalog more) {
    Map<String, Map<String, String>> all = new LinkedHashMap<>(views);
    all.putAll(more.views);
    return new ViewCatalog(all);
  }

  /**
   * The statement, for Spark and DuckDB alike, that makes a temporary view of a table of text.
   *
   * <p>A column that the table does not name has its default; without one, the first column of the
   * view is numbered and the others are NULL.
   *
   * @param table its rows, or null for a view without any
   */
  public String statement(String view, @Nullable TextTable table) {
    Map<String, String> columns = columns(view);
    if (table == null || table.rows().isEmpty()) {
      List<String> nulls = new ArrayList<>();
      columns.forEach(
          (name, spec) -> nulls.add("CAST(NULL AS %s) AS %s".formatted(type(spec), name)));
      return create(view) + String.join(", ", nulls) + " WHERE 1 = 0";
    }
    for (String column : table.columns()) {
      if (!columns.containsKey(column)) {
        throw new IllegalArgumentException(
            "Expected a column of view %s, one of %s, found '%s'"
                .formatted(view, columns.keySet(), column));
      }
    }
    List<String> rows = new ArrayList<>();
    for (List<@Nullable String> row : table.rows()) {
      rows.add("(" + String.join(", ", literals(columns, table.columns(), row, rows.size())) + ")");
    }
    List<String> casts = new ArrayList<>();
    columns.forEach(
        (name, spec) -> casts.add("CAST(%s AS %s) AS %s".formatted(name, type(spec), name)));
    return create(view)
        + String.join(", ", casts)
        + " FROM (VALUES "
        + String.join(", ", rows)
        + ") AS given("
        + String.join(", ", columns.keySet())
        + ")";
  }

  private Map<String, String> columns(String view) {
    Map<String, String> columns = views.get(view);
    if (columns == null) {
      throw new IllegalArgumentException(
          "Expected a view of %s, found '%s'".formatted(views.keySet(), view));
    }
    return columns;
  }

  private static List<String> literals(
      Map<String, String> columns, List<String> given, List<@Nullable String> row, int number) {
    List<String> literals = new ArrayList<>();
    for (Map.Entry<String, String> column : columns.entrySet()) {
      int at = given.indexOf(column.getKey());
      String value = at >= 0 ? row.get(at) : defaultOf(column.getValue());
      boolean numbered = at < 0 && value == null && literals.isEmpty();
      literals.add(numbered ? literal(String.valueOf(number + 1)) : literal(value));
    }
    return literals;
  }

  private static String literal(@Nullable String value) {
    if (value == null) {
      return NULL;
    }
    if (value.contains("'") || value.contains("\\")) {
      throw new IllegalArgumentException("Expected no quote or backslash, found " + value);
    }
    return "'" + value + "'";
  }

  private static String create(String view) {
    return "CREATE OR REPLACE TEMPORARY VIEW " + view + " AS SELECT ";
  }

  private static String type(String spec) {
    int at = spec.indexOf(DEFAULT);
    return at < 0 ? spec : spec.substring(0, at);
  }

  private static @Nullable String defaultOf(String spec) {
    int at = spec.indexOf(DEFAULT);
    return at < 0 ? null : spec.substring(at + DEFAULT.length());
  }
}
