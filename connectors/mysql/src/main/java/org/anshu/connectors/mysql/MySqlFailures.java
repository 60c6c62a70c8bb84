package org.anshu.connectors.mysql;

import java.sql.SQLException;
import org.anshu.connectors.spi.ConnectionSettings;
import org.anshu.connectors.spi.PassingFailures;
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
    if (MySqlErrors.isNoConnectionLeft(cause)) {
      return PassingFailures.noConnectionLeft(source, settings, cause);
    }
    return MySqlErrors.isDenied(cause)
        ? SourceFailures.accessDenied(source, settings, cause)
        : SourceFailures.unreachable(source, address(), cause);
  }

  AnshuException reading(String table, SQLException cause) {
    if (MySqlErrors.isDenied(cause)) {
      return SourceFailures.accessDenied(source, settings, cause);
    }
    if (cause.getErrorCode() == 1146) {
      return SourceFailures.tableMissing(source, table);
    }
    return MySqlErrors.isPassing(cause)
        ? PassingFailures.interrupted(source, table, cause)
        : SourceFailures.readBroken(source, table, cause);
  }

  private String address() {
    return settings.url().replaceFirst("^jdbc:[a-z]+://", "").replaceFirst("\\?.*$", "");
  }
}
