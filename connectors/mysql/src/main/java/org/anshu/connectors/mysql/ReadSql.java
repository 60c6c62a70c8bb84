package org.anshu.connectors.mysql;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.anshu.connectors.spi.TableRead;
import org.anshu.connectors.spi.TypeFamily;
import org.jspecify.annotations.Nullable;

/** The statements of one read; the count and the rows share one condition. */
final class ReadSql {

  private static final String NULL = "CHAR(30 USING utf8mb4)";

  private static final Set<String> TEXT =
      Set.of("char", "varchar", "tinytext", "text", "mediumtext", "longtext", "enum", "set");

  /** Types of which a value has one text only. Binary floating point has not. */
  private static final Set<String> EXACT =
      Set.of(
          "tinyint",
          "smallint",
          "mediumint",
          "int",
          "bigint",
          "decimal",
          "year",
          "date",
          "time",
          "datetime",
          "timestamp");

  private final TableRead read;
  private final @Nullable TypeFamily cursorFamily;
  private final boolean keyIsInteger;

  /**
   * The statements of {@code read}.
   *
   * @param columns the type families of the table's columns, by name in lower case
   */
  ReadSql(TableRead read, Map<String, TypeFamily> columns) {
    this.read = read;
    cursorFamily =
        read.cursor() == null ? null : columns.get(read.cursor().toLowerCase(Locale.ROOT));
    keyIsInteger =
        read.key().size() == 1
            && columns.get(read.key().get(0).toLowerCase(Locale.ROOT)) == TypeFamily.INTEGER;
  }

  String count() {
    return "SELECT COUNT(*) FROM " + name(read.table()) + condition();
  }

  String rows(boolean keyIsUnique) {
    return "SELECT "
        + names(read.columns())
        + " FROM "
        + name(read.table())
        + condition()
        + (keyIsUnique ? "" : order());
  }

  /**
   * Rows and checksum as {@link org.anshu.connectors.spi.SourceSum} defines them; null if the text
   * of a column in SQL may not be that of the protocol.
   *
   * @param types the server's type names by column, in lower case
   */
  @Nullable String sum(Map<String, String> types) {
    List<String> texts = new ArrayList<>();
    for (String column : read.columns()) {
      String type = types.getOrDefault(column.toLowerCase(Locale.ROOT), "");
      if (TEXT.contains(type)) {
        texts.add("IFNULL(CONVERT(" + name(column) + " USING utf8mb4), " + NULL + ")");
      } else if (EXACT.contains(type)) {
        texts.add("IFNULL(CAST(" + name(column) + " AS CHAR), " + NULL + ")");
      } else {
        return null;
      }
    }
    return "SELECT COUNT(*), COALESCE(SUM(CRC32(CONCAT_WS(CHAR(31 USING utf8mb4), "
        + String.join(", ", texts)
        + "))), 0) FROM "
        + name(read.table())
        + condition();
  }

  /** The keys of all rows. */
  static String keys(String table, List<String> key) {
    return "SELECT " + names(key) + " FROM " + name(table);
  }

  /** The texts of the statement's question marks, in order. */
  List<String> parameters() {
    if (read.from() == null || read.cursor() == null) {
      return List.of();
    }
    List<String> parameters = new ArrayList<>();
    parameters.add(read.from());
    if (!keyIsInteger) {
      parameters.addAll(read.keys());
    }
    return parameters;
  }

  /** A zero date is an unknown cursor, as null is: such rows are always read. */
  private String condition() {
    if (read.from() == null || read.cursor() == null) {
      return "";
    }
    String cursor = name(read.cursor());
    StringBuilder condition =
        new StringBuilder(" WHERE (" + cursor + " >= ? OR " + cursor + " IS NULL");
    if (cursorFamily == TypeFamily.DATE || cursorFamily == TypeFamily.DATETIME) {
      condition.append(" OR ").append(cursor).append(" < '1000-01-01'");
    }
    if (keyIsInteger) {
      numbers(condition);
    } else if (!read.keys().isEmpty()) {
      condition
          .append(" OR ")
          .append(keyText())
          .append(" IN (")
          .append("?, ".repeat(read.keys().size() - 1))
          .append("?)");
    }
    return condition.append(')').toString();
  }

  /** Numbers as such, so that the server finds them by its index. */
  private void numbers(StringBuilder condition) {
    String key = name(read.key().get(0));
    String numbers =
        read.keys().stream()
            .filter(text -> text.matches("-?[0-9]{1,20}"))
            .collect(Collectors.joining(", "));
    if (!numbers.isEmpty()) {
      condition.append(" OR ").append(key).append(" IN (").append(numbers).append(")");
    }
    if (read.keys().contains("")) {
      condition.append(" OR ").append(key).append(" IS NULL");
    }
  }

  private String keyText() {
    String parts =
        read.key().stream()
            .map(column -> "TRIM(COALESCE(" + name(column) + ", ''))")
            .collect(Collectors.joining(", "));
    return read.key().size() == 1 ? parts : "CONCAT_WS('|', " + parts + ")";
  }

  /** The latest row of a key first; the rest only so that each read has the same order. */
  private String order() {
    Set<String> order = new LinkedHashSet<>();
    read.key().forEach(column -> order.add(name(column)));
    if (read.cursor() != null) {
      order.remove(name(read.cursor()));
      order.add(name(read.cursor()) + " DESC");
    }
    for (String column : read.columns()) {
      if (!column.equals(read.cursor())) {
        order.add(name(column));
      }
    }
    return " ORDER BY " + String.join(", ", order);
  }

  private static String names(List<String> columns) {
    return columns.stream().map(ReadSql::name).collect(Collectors.joining(", "));
  }

  /** {@code name} quoted; a table may be written with its schema. */
  static String name(String name) {
    return "`" + name.replace("`", "``").replace(".", "`.`") + "`";
  }
}
