package org.anshu.connectors.mysql;

import java.sql.SQLException;
import org.anshu.connectors.spi.ConnectionSettings;
import org.anshu.connectors.spi.SourceFailures;
import org.anshu.failure.AnshuException;

/** Turns the driver's errors into failures that name the source, by the server's error numbers. */
final class MySqlFailures {

  private final String source;
  private final ConnectionSettings settings;

  MySqlFailures(String source, ConnectionSettings settings) {
    this.source = source;
    this.settings = settings;
  }

  String source() {
    return source;
  }

  AnshuException connecting(SQLException cause) {
    return denied(cause)
        ? SourceFailures.accessDenied(source, settings, cause)
        : SourceFailures.unreachable(source, address(), cause);
  }

  AnshuException reading(String table, SQLException cause) {
    if (denied(cause)) {
      return SourceFailures.accessDenied(source, settings, cause);
    }
    if (cause.getErrorCode() == 1146) {
      return SourceFailures.tableMissing(source, table);
    }
    return SourceFailures.readBroken(source, table, cause);
  }

  /** 1044 database, 1045 account, 1142 table, 1143 column, 1698 socket-only account. */
  private static boolean denied(SQLException cause) {
    return switch (cause.getErrorCode()) {
      case 1044, 1045, 1142, 1143, 1698 -> true;
      default -> false;
    };
  }

  private String address() {
    return settings.url().replaceFirst("^jdbc:[a-z]+://", "").replaceFirst("\\?.*$", "");
  }
}
