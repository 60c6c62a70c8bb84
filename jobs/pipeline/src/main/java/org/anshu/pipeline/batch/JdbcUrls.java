package org.anshu.pipeline.batch;

/** Reads and completes MySQL JDBC URLs. */
public final class JdbcUrls {

  private JdbcUrls() {}

  /**
   * {@code url} with each {@code name=value}, unless the URL already says something of that name.
   */
  public static String with(String url, String... parameters) {
    StringBuilder result = new StringBuilder(url);
    for (String parameter : parameters) {
      String name = parameter.substring(0, parameter.indexOf('=') + 1);
      if (result.indexOf("?" + name) < 0 && result.indexOf("&" + name) < 0) {
        result.append(result.indexOf("?") < 0 ? '?' : '&').append(parameter);
      }
    }
    return result.toString();
  }

  /** The schema that {@code url} names; empty if none. */
  public static String database(String url) {
    String path = url.replaceFirst("\\?.*$", "").replaceFirst("^jdbc:[a-z]+://[^/]*", "");
    return path.startsWith("/") ? path.substring(1) : path;
  }

  /** {@code url} without its schema, to connect before the schema exists. */
  public static String withoutDatabase(String url) {
    return url.replaceFirst("^(jdbc:[a-z]+://[^/?]*)/[^?]*", "$1/");
  }

  /** Host, port and schema, for messages. */
  public static String address(String url) {
    return url.replaceFirst("\\?.*$", "").replaceFirst("^jdbc:[a-z]+://", "");
  }
}
