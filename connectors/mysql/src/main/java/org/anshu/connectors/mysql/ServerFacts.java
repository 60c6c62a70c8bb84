package org.anshu.connectors.mysql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a server tells of itself beside its rows. */
final class ServerFacts {

  /** A copy that no longer copies: so far behind that no limit allows it. */
  private static final Duration STOPPED = Duration.ofDays(36_500);

  /** One of these is known to every server; the other is a syntax error there. */
  private static final List<String> REPLICA_STATUS =
      List.of("SHOW REPLICA STATUS", "SHOW SLAVE STATUS");

  private ServerFacts() {}

  /** The columns of {@code table}, in lower case, with the type as it was declared. */
  static Map<String, String> declaredTypes(Connection connection, String table)
      throws SQLException {
    int dot = table.indexOf('.');
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT column_name, column_type FROM information_schema.columns"
                + " WHERE table_schema = COALESCE(?, DATABASE()) AND table_name = ?"
                + " ORDER BY ordinal_position")) {
      query.setString(1, dot < 0 ? null : table.substring(0, dot));
      query.setString(2, table.substring(dot + 1));
      Map<String, String> types = new LinkedHashMap<>();
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          types.put(rows.getString(1).toLowerCase(Locale.ROOT), rows.getString(2));
        }
      }
      return types;
    }
  }

  /** How far behind its primary the server is, or null if it has none or may not say. */
  static @Nullable Duration replicaLag(Connection connection) {
    for (String sql : REPLICA_STATUS) {
      try (Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery(sql)) {
        return rows.next() ? lag(rows) : null;
      } catch (SQLException unknownOrForbidden) {
        continue;
      }
    }
    return null;
  }

  private static @Nullable Duration lag(ResultSet row) throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      if (columns.getColumnLabel(i).startsWith("Seconds_Behind_")) {
        String seconds = row.getString(i);
        return seconds == null ? STOPPED : Duration.ofSeconds(Long.parseLong(seconds));
      }
    }
    return null;
  }

  /** The statements that the server works on now. */
  static int threadsRunning(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SHOW GLOBAL STATUS LIKE 'Threads_running'")) {
      rows.next();
      return rows.getInt(2);
    }
  }
}
