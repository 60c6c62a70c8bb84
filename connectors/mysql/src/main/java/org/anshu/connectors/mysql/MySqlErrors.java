package org.anshu.connectors.mysql;

import java.io.IOException;
import java.sql.SQLException;

/** What the error numbers of MySQL and MariaDB mean for a reader. */
final class MySqlErrors {

  private MySqlErrors() {}

  /** 1044 database, 1045 account, 1142 table, 1143 column, 1698 socket-only account. */
  static boolean isDenied(SQLException cause) {
    return switch (cause.getErrorCode()) {
      case 1044, 1045, 1142, 1143, 1698 -> true;
      default -> false;
    };
  }

  /** 1040 of the server, 1203 and 1226 of the account. */
  static boolean isNoConnectionLeft(SQLException cause) {
    return switch (cause.getErrorCode()) {
      case 1040, 1203, 1226 -> true;
      default -> false;
    };
  }

  /**
   * Whether a read that met this may succeed in a new snapshot. 1020 the row changed meanwhile,
   * 1053 shutdown, 1205 lock wait, 1213 deadlock, 1317 and 1927 killed, 1412 the table was altered,
   * 3572 lock not granted; and whatever ended the connection.
   */
  static boolean isPassing(SQLException cause) {
    for (Throwable each = cause; each != null; each = each.getCause()) {
      boolean lost = each instanceof IOException;
      if (lost || each instanceof SQLException error && passes(error)) {
        return true;
      }
    }
    return false;
  }

  private static boolean passes(SQLException error) {
    return switch (error.getErrorCode()) {
      case 1020, 1053, 1205, 1213, 1317, 1412, 1927, 3572 -> true;
      default -> {
        String state = error.getSQLState();
        yield state != null && (state.startsWith("08") || state.startsWith("40"));
      }
    };
  }
}
