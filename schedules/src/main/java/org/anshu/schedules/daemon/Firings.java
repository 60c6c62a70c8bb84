package org.anshu.schedules.daemon;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ledger of started plans, table {@code plan_firing}. */
final class Firings {

  private final PooledConnections connections;

  Firings(PooledConnections connections) {
    this.connections = connections;
  }

  /**
   * One started plan.
   *
   * @param endedAt null while it runs, or if the daemon was killed before it ended
   * @param exitStatus null if unknown
   */
  record Firing(
      String plan,
      Instant startedAt,
      @Nullable Instant endedAt,
      @Nullable Integer exitStatus,
      String logFile) {}

  void started(String id, String plan, Instant due, long pid, String logFile, Instant now)
      throws SQLException {
    String sql =
        "REPLACE INTO plan_firing (firing_id, plan, due_at, started_at, pid, log_file)"
            + " VALUES (?, ?, ?, ?, ?, ?)";
    try (Connection connection = connections.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, id);
      statement.setString(2, plan);
      statement.setTimestamp(3, Timestamp.from(due));
      statement.setTimestamp(4, Timestamp.from(now));
      statement.setLong(5, pid);
      statement.setString(6, logFile);
      statement.executeUpdate();
    }
  }

  void ended(String id, int exitStatus, Instant now) throws SQLException {
    String sql = "UPDATE plan_firing SET ended_at = ?, exit_status = ? WHERE firing_id = ?";
    try (Connection connection = connections.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setTimestamp(1, Timestamp.from(now));
      statement.setInt(2, exitStatus);
      statement.setString(3, id);
      statement.executeUpdate();
    }
  }

  /** The latest firings, newest first. */
  List<Firing> latest(int count) throws SQLException {
    String sql =
        "SELECT plan, started_at, ended_at, exit_status, log_file FROM plan_firing"
            + " ORDER BY started_at DESC, firing_id DESC LIMIT "
            + count;
    List<Firing> firings = new ArrayList<>();
    try (Connection connection = connections.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        Timestamp ended = rows.getTimestamp(3);
        firings.add(
            new Firing(
                rows.getString(1),
                rows.getTimestamp(2).toInstant(),
                ended == null ? null : ended.toInstant(),
                rows.getObject(4, Integer.class),
                rows.getString(5)));
      }
    }
    return firings;
  }
}
