package org.anshu.pipeline.duck;

import java.sql.SQLException;

/** DuckDB refused a statement or could not finish it. */
public final class DuckException extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 200;

  private final String reason;

  DuckException(String sql, SQLException cause) {
    super(sql.substring(0, Math.min(SHOWN, sql.length())) + ": " + cause.getMessage(), cause);
    this.reason = String.valueOf(cause.getMessage()).strip();
  }

  /** DuckDB's own words. */
  public String reason() {
    return reason;
  }
}
