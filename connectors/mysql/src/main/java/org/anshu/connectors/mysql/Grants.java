package org.anshu.connectors.mysql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an account was granted beyond reading. */
final class Grants {

  /** Rights that change nothing; the status ones let a pull see load and lag. */
  private static final Set<String> HARMLESS =
      Set.of(
          "USAGE",
          "SELECT",
          "SHOW VIEW",
          "SHOW DATABASES",
          "PROCESS",
          "REPLICATION CLIENT",
          "BINLOG MONITOR",
          "SLAVE MONITOR",
          "REPLICA MONITOR");

  /** A grant of rights; one of a role has no {@code ON}. */
  private static final Pattern GRANT = Pattern.compile("GRANT (.+?) ON (.+?) TO .*");

  private Grants() {}

  /** Of the account that {@code connection} uses. */
  static List<String> beyondReading(Connection connection) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SHOW GRANTS")) {
      while (rows.next()) {
        lines.add(rows.getString(1));
      }
    }
    return beyondReading(lines);
  }

  /** Of an account with these grants, as {@code INSERT ON sgzb.*}. */
  static List<String> beyondReading(List<String> grants) {
    List<String> beyond = new ArrayList<>();
    for (String grant : grants) {
      Matcher parts = GRANT.matcher(grant);
      if (parts.matches()) {
        String object = parts.group(2).replace("`", "");
        for (String right : parts.group(1).replaceAll("\\([^)]*\\)", "").split(",", -1)) {
          String name = right.strip().toUpperCase(Locale.ROOT);
          if (!HARMLESS.contains(name)) {
            beyond.add(name + " ON " + object);
          }
        }
      }
    }
    return List.copyOf(beyond);
  }
}
