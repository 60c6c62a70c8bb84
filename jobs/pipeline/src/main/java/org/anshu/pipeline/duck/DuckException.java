package org.anshu.pipeline.duck;

import java.sql.SQLException;
import java.util.regex.Pattern;

/** DuckDB refused a statement or could not finish it. */
public final class DuckException extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 200;
  private static final Pattern REFUSED =
      Pattern.compile("^(Parser|Binder|Catalog|Syntax|Not implemented) Error");

  private final String reason;

  DuckException(String sql, SQLException cause) {
    super(sql.substring(0, Math.min(SHOWN, sql.length())) + ": " + cause.getMessage(), cause);
    this.reason = String.valueOf(cause.getMessage()).strip();
  }

  /** Whether the statement makes no sense to DuckDB, whatever the rows: it has not begun. */
  public boolean refused() {
    return REFUSED.matcher(reason).find();
  }

  /** DuckDB's own words. */
  public String reason() {
    return reason;
  }
}
