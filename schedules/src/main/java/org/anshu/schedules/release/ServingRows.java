package org.anshu.schedules.release;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.anshu.pipeline.assessment.Digests;
import org.anshu.schedules.release.SealedRelease.SealedRows;

/**
 * The rows that a release has in the serving schema, as text: one line a row in the order of the
 * key, cells separated by tabs. {@code \N} is NULL, {@code \t}, {@code \n} and {@code \\} are what
 * they say.
 */
final class ServingRows {

  private static final String KEYS =
      """
      SELECT table_name, column_name FROM information_schema.key_column_usage
      WHERE table_schema = DATABASE() AND constraint_name = 'PRIMARY'
      ORDER BY table_name, ordinal_position
      """;

  private static final String COLUMNS =
      """
      SELECT column_name FROM information_schema.columns
      WHERE table_schema = DATABASE() AND table_name = ? ORDER BY ordinal_position
      """;

  private final Connection serving;

  /** Reads by way of a connection to the serving schema, which stays open. */
  ServingRows(Connection serving) {
    this.serving = serving;
  }

  /**
   * The text of one table.
   *
   * @param keys how many of the columns, from the first, are the key
   * @param lines the column names, then the rows
   */
  record Rows(int keys, List<String> lines) {

    String text() {
      return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    SealedRows sealed() {
      return new SealedRows(lines.size() - 1L, Digests.of(text()));
    }
  }

  /** The tables that are keyed by the release first, with the columns of their keys. */
  Map<String, List<String>> keys() throws SQLException {
    Map<String, List<String>> keys = new TreeMap<>();
    try (PreparedStatement select = serving.prepareStatement(KEYS);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        keys.computeIfAbsent(row.getString(1), table -> new ArrayList<>()).add(row.getString(2));
      }
    }
    keys.values().removeIf(columns -> !columns.get(0).equals("release_id"));
    return keys;
  }

  /** The rows of a release, table by table. */
  Map<String, Rows> all(String release) throws SQLException {
    Map<String, Rows> all = new LinkedHashMap<>();
    for (Map.Entry<String, List<String>> table : keys().entrySet()) {
      all.put(table.getKey(), read(table.getKey(), table.getValue(), release));
    }
    return all;
  }

  /** The rows of a release in one table. */
  Rows read(String table, List<String> key, String release) throws SQLException {
    List<String> columns = new ArrayList<>(key);
    try (PreparedStatement select = serving.prepareStatement(COLUMNS)) {
      select.setString(1, table);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          if (!columns.contains(row.getString(1))) {
            columns.add(row.getString(1));
          }
        }
      }
    }
    String cells =
        columns.stream().map(c -> "CAST(`" + c + "` AS CHAR)").collect(Collectors.joining(", "));
    String order = key.stream().map(c -> "`" + c + "`").collect(Collectors.joining(", "));
    List<String> lines = new ArrayList<>();
    lines.add(String.join("\t", columns));
    try (PreparedStatement select =
        serving.prepareStatement(
            "SELECT %s FROM `%s` WHERE release_id = ? ORDER BY %s"
                .formatted(cells, table, order))) {
      select.setString(1, release);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          List<String> line = new ArrayList<>();
          for (int i = 1; i <= columns.size(); i++) {
            line.add(cell(row.getString(i)));
          }
          lines.add(String.join("\t", line));
        }
      }
    }
    return new Rows(key.size(), lines);
  }

  /** The lines of a text that {@link Rows#text} made. */
  static List<String> lines(byte[] text) {
    return new String(text, StandardCharsets.UTF_8).lines().toList();
  }

  private static String cell(@org.jspecify.annotations.Nullable String value) {
    if (value == null) {
      return "\\N";
    }
    return value
        .replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\r", "\\r")
        .replace("\n", "\\n");
  }
}
