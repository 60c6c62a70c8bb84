package org.anshu.connectors.mysql;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.anshu.connectors.spi.TableRead;
import org.anshu.connectors.spi.TypeFamily;
import org.jspecify.annotations.Nullable;

/** The statements of one read; the count and the rows share one condition. */
final class ReadSql {

  private final TableRead read;
  private final @Nullable TypeFamily cursorFamily;

  ReadSql(TableRead read, @Nullable TypeFamily cursorFamily) {
    this.read = read;
    this.cursorFamily = cursorFamily;
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

  /** The texts of the statement's question marks, in order. */
  List<String> parameters() {
    if (read.from() == null || read.cursor() == null) {
      return List.of();
    }
    List<String> parameters = new ArrayList<>();
    parameters.add(read.from());
    parameters.addAll(read.keys());
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
    if (!read.keys().isEmpty()) {
      condition
          .append(" OR ")
          .append(keyText())
          .append(" IN (")
          .append("?, ".repeat(read.keys().size() - 1))
          .append("?)");
    }
    return condition.append(')').toString();
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
