package org.anshu.connectors.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anshu.connectors.spi.TypeFamily;
import org.jspecify.annotations.Nullable;

/** Rows as JSON writes them: objects, whose inner objects are columns with dots in their names. */
final class Json {

  private Json() {}

  /** The node at {@code path}, names with dots between; the node itself for an empty path. */
  static JsonNode at(JsonNode node, String path) {
    JsonNode found = node;
    for (String name : path.isEmpty() ? List.<String>of() : List.of(path.split("\\.", -1))) {
      found =
          found.isArray() && name.matches("[0-9]+")
              ? found.path(Integer.parseInt(name))
              : found.path(name);
    }
    return found;
  }

  /** The columns of one row, by name as the source writes it. */
  static Map<String, JsonNode> columns(JsonNode row) {
    Map<String, JsonNode> columns = new LinkedHashMap<>();
    collect("", row, columns);
    return columns;
  }

  private static void collect(String prefix, JsonNode object, Map<String, JsonNode> columns) {
    Iterator<Map.Entry<String, JsonNode>> fields = object.properties().iterator();
    while (fields.hasNext()) {
      Map.Entry<String, JsonNode> field = fields.next();
      if (field.getValue().isObject()) {
        collect(prefix + field.getKey() + ".", field.getValue(), columns);
      } else {
        columns.put(prefix + field.getKey(), field.getValue());
      }
    }
  }

  /** The column {@code name} of {@code row}, whatever the case of its letters. */
  static JsonNode column(JsonNode row, String name) {
    JsonNode exact = row.has(name) ? row.path(name) : at(row, name);
    if (!exact.isMissingNode()) {
      return exact;
    }
    for (Map.Entry<String, JsonNode> each : columns(row).entrySet()) {
      if (each.getKey().equalsIgnoreCase(name)) {
        return each.getValue();
      }
    }
    return MissingNode.getInstance();
  }

  /** The text of a value: a number as it was written, a list as JSON; null for null. */
  static @Nullable String text(JsonNode value) {
    if (value.isNull() || value.isMissingNode()) {
      return null;
    }
    if (value.isBigDecimal()) {
      return value.decimalValue().toPlainString();
    }
    return value.isValueNode() ? value.asText() : value.toString();
  }

  /**
   * The families of the columns that {@code rows} have, by name in lower case.
   *
   * @param table what is expected decides where the values allow several families
   */
  static Map<String, TypeFamily> families(List<JsonNode> rows, HttpTable table) {
    Map<String, List<JsonNode>> values = new LinkedHashMap<>();
    for (JsonNode row : rows) {
      columns(row)
          .forEach(
              (name, value) -> {
                List<JsonNode> seen =
                    values.computeIfAbsent(name.toLowerCase(Locale.ROOT), n -> new ArrayList<>());
                if (!value.isNull()) {
                  seen.add(value);
                }
              });
    }
    Map<String, TypeFamily> families = new LinkedHashMap<>();
    values.forEach((name, seen) -> families.put(name, family(seen, table.expected(name))));
    if (rows.isEmpty() || table.options().is("absent_is_null", "true")) {
      table.expects().forEach(families::putIfAbsent);
      table
          .columns()
          .forEach(c -> families.putIfAbsent(c.toLowerCase(Locale.ROOT), TypeFamily.TEXT));
    }
    return families;
  }

  private static TypeFamily family(List<JsonNode> values, @Nullable TypeFamily expected) {
    if (expected != null && values.stream().allMatch(value -> fits(value, expected))) {
      return expected;
    }
    for (TypeFamily each : List.of(TypeFamily.INTEGER, TypeFamily.DECIMAL)) {
      if (!values.isEmpty() && values.stream().allMatch(value -> fits(value, each))) {
        return each;
      }
    }
    return TypeFamily.TEXT;
  }

  private static boolean fits(JsonNode value, TypeFamily family) {
    return switch (family) {
      case INTEGER -> value.isIntegralNumber();
      case DECIMAL -> value.isNumber();
      case DATE -> value.isTextual() && (blank(value) || isDate(value.asText()));
      case DATETIME -> value.isTextual() && (blank(value) || isDateTime(value.asText()));
      case TEXT -> !value.isNumber();
    };
  }

  private static boolean blank(JsonNode value) {
    return value.asText().isBlank() || value.asText().startsWith("0000-00-00");
  }

  private static boolean isDate(String text) {
    try {
      LocalDate.parse(text.strip());
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isDateTime(String text) {
    return moment(text) != null;
  }

  /** A date or local date-time in ISO form, with {@code T} or a blank between; else null. */
  static @Nullable LocalDateTime moment(String text) {
    String stripped = text.strip();
    try {
      return stripped.length() == 10
          ? LocalDate.parse(stripped).atStartOfDay()
          : LocalDateTime.parse(stripped.replaceFirst(" ", "T"));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
