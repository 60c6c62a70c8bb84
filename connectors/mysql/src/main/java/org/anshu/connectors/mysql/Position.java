package org.anshu.connectors.mysql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The moment of a snapshot in the server's own terms, as far as a reader may know it. */
final class Position {

  private static final int LONGEST = 255;

  private Position() {}

  /**
   * MariaDB tells every reader the place in its binary log that the snapshot stands for. Elsewhere
   * it is the transactions executed when the snapshot began, or else the server's clock: no right
   * beyond SELECT is needed for either.
   *
   * @param begun a statement of the connection whose snapshot has just begun
   */
  static @Nullable String of(Statement begun) throws SQLException {
    Map<String, String> status = new HashMap<>();
    try (ResultSet rows = begun.executeQuery("SHOW STATUS LIKE 'binlog_snapshot_%'")) {
      while (rows.next()) {
        status.put(rows.getString(1).toLowerCase(Locale.ROOT), rows.getString(2));
      }
    }
    String file = status.getOrDefault("binlog_snapshot_file", "");
    if (!file.isEmpty()) {
      return cut("binlog " + file + ":" + status.get("binlog_snapshot_position"));
    }
    String executed = executed(begun);
    return executed.isEmpty() ? clock(begun) : cut("gtid " + executed);
  }

  private static String executed(Statement begun) throws SQLException {
    try (ResultSet rows = begun.executeQuery("SHOW GLOBAL VARIABLES LIKE 'gtid_executed'")) {
      return rows.next() ? rows.getString(2).replaceAll("\\s", "") : "";
    }
  }

  private static @Nullable String clock(Statement begun) throws SQLException {
    try (ResultSet rows = begun.executeQuery("SELECT CONCAT('utc ', UTC_TIMESTAMP(6))")) {
      return rows.next() ? rows.getString(1) : null;
    }
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
