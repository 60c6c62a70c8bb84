package org.anshu.pipeline.pull;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anshu.pipeline.pull.IssueTransaction.Scope;
import org.jspecify.annotations.Nullable;

/** The open issues of one table, and what a pull adds to them and resolves of them. */
final class IssueBook {

  private static final int BATCH = 1000;
  private static final int LONGEST_KEY = 255;
  private static final int LONGEST_VALUE = 1000;
  private static final int LONGEST_MESSAGE = 500;

  private final Connection connection;
  private final String name;
  private final Scope scope;
  private final PreparedStatement insert;
  private final Map<String, List<Entry>> open = new HashMap<>();
  private final Set<Entry> restated = new HashSet<>();
  private final Set<String> seen = new HashSet<>();
  private final Digest128 digest = new Digest128();
  private int pending;

  private record Entry(String key, String rule, String hash) {}

  IssueBook(Connection connection, String name, Scope scope) throws SQLException {
    this.connection = connection;
    this.name = name;
    this.scope = scope;
    insert =
        connection.prepareStatement(
            "INSERT INTO "
                + name
                + " (pull_id, source, table_name, row_key, rule_id, column_name, value, value_hash,"
                + " message_zh, state, created_at) VALUES (?,?,?,?,?,?,?,?,?,'open',?)"
                + " ON DUPLICATE KEY UPDATE state = 'open', pull_id = VALUES(pull_id),"
                + " message_zh = VALUES(message_zh)");
    load();
  }

  private void load() throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT row_key, rule_id, value_hash FROM "
                + name
                + " WHERE source = ? AND table_name = ? AND state = 'open'")) {
      query.setString(1, scope.source());
      query.setString(2, scope.table());
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          Entry entry = new Entry(rows.getString(1), rows.getString(2), rows.getString(3));
          open.computeIfAbsent(entry.key(), key -> new ArrayList<>(1)).add(entry);
        }
      }
    }
  }

  /**
   * Adds an issue; false if it was open already and is only met again.
   *
   * @param place where the value stands at the source, or null
   */
  boolean add(String rowKey, RowIssue issue, @Nullable String place) {
    String key = cut(rowKey, LONGEST_KEY);
    String value = issue.value();
    digest.of(new Object[] {issue.column(), value});
    Entry entry = new Entry(key, issue.rule().name(), digest.hex());
    boolean met = open.getOrDefault(key, List.of()).contains(entry);
    if (met) {
      restated.add(entry);
    }
    // The row may stand elsewhere now.
    if (met && place == null) {
      return false;
    }
    try {
      insert.setString(1, scope.pullId());
      insert.setString(2, scope.source());
      insert.setString(3, scope.table());
      insert.setString(4, key);
      insert.setString(5, entry.rule());
      insert.setString(6, issue.column());
      insert.setString(7, value == null ? null : cut(value, LONGEST_VALUE));
      insert.setString(8, entry.hash());
      insert.setString(9, message(issue, place));
      insert.setObject(10, scope.now());
      insert.addBatch();
      if (++pending == BATCH) {
        flush();
      }
    } catch (SQLException e) {
      throw IssueTransaction.failed(e);
    }
    return !met;
  }

  private static String message(RowIssue issue, @Nullable String place) {
    String message = issue.rule().chinese() + (place == null ? "" : "（" + place + "）");
    return cut(message, LONGEST_MESSAGE);
  }

  /** Notes that the row was read: its issues that are not met again are resolved. */
  void see(String rowKey) {
    if (!open.isEmpty() && open.containsKey(cut(rowKey, LONGEST_KEY))) {
      seen.add(cut(rowKey, LONGEST_KEY));
    }
  }

  /** Notes that every row with an open issue was asked for: who did not come is gone. */
  void seeAll() {
    seen.addAll(open.keySet());
  }

  /** Sends what is left and resolves what the rows seen no longer have. */
  void finish() throws SQLException {
    flush();
    insert.close();
    try (PreparedStatement resolve =
        connection.prepareStatement(
            "UPDATE "
                + name
                + " SET state = 'resolved' WHERE source = ? AND table_name = ? AND row_key = ?"
                + " AND rule_id = ? AND value_hash = ?")) {
      int batched = 0;
      for (String key : seen) {
        for (Entry entry : open.getOrDefault(key, List.of())) {
          if (!restated.contains(entry) && !Rule.KEY_REUSED.name().equals(entry.rule())) {
            resolve.setString(1, scope.source());
            resolve.setString(2, scope.table());
            resolve.setString(3, entry.key());
            resolve.setString(4, entry.rule());
            resolve.setString(5, entry.hash());
            resolve.addBatch();
            batched++;
          }
        }
      }
      if (batched > 0) {
        resolve.executeBatch();
      }
    }
  }

  private void flush() throws SQLException {
    if (pending > 0) {
      insert.executeBatch();
      pending = 0;
    }
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest);
  }
}
