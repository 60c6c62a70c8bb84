package org.anshu.pipeline.spark;

/** Says that Spark could not make sense of a query: a syntax error, an unknown table or column. */
public final class QueryRejectedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String reason;

  QueryRejectedException(String what, String reason, Throwable cause) {
    super("Query rejected: '" + what + "': " + reason, cause);
    this.reason = reason;
  }

  /** What Spark said, without the query. */
  public String reason() {
    return reason;
  }
}
