package org.anshu.pipeline.duck;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The conform queries in DuckDB's dialect. They are written for Spark; where both engines know a
 * function by another name or arguments, a macro or a replacement makes up for it. A function that
 * is missing here is an error of DuckDB that names it.
 */
public final class SparkSql {

  /** Spark's functions that DuckDB lacks or means otherwise. */
  public static final List<String> MACROS =
      List.of(
          "CREATE MACRO datediff(later, earlier) AS CAST(later AS DATE) - CAST(earlier AS DATE)",
          "CREATE MACRO date_add(day, n) AS CAST(day AS DATE) + CAST(n AS INTEGER)",
          "CREATE MACRO date_sub(day, n) AS CAST(day AS DATE) - CAST(n AS INTEGER)",
          "CREATE MACRO add_months(day, n) AS"
              + " CAST(CAST(day AS DATE) + to_months(CAST(n AS INTEGER)) AS DATE)",
          "CREATE MACRO months_between(later, earlier) AS date_diff('month', earlier, later)",
          // DuckDB's own skips what is null.
          "CREATE MACRO concat(a) AS a, (a, b) AS a || b, (a, b, c) AS a || b || c,"
              + " (a, b, c, d) AS a || b || c || d, (a, b, c, d, e) AS a || b || c || d || e,"
              + " (a, b, c, d, e, f) AS a || b || c || d || e || f",
          "CREATE MACRO collect_set(x) AS list(DISTINCT x) FILTER (x IS NOT NULL)",
          "CREATE MACRO sort_array(x) AS list_sort(x)",
          "CREATE MACRO array_join(x, mark) AS array_to_string(x, mark)",
          "CREATE MACRO bool_or_false(x) AS coalesce(bool_or(x), false)",
          "CREATE MACRO regexp_like(text, pattern) AS regexp_matches(text, pattern)");

  private static final Map<Pattern, String> WORDS = new LinkedHashMap<>();

  static {
    WORDS.put(Pattern.compile("\\bTIMESTAMP_NTZ\\b"), "TIMESTAMP");
    WORDS.put(Pattern.compile("\\bSTRUCT\\s*\\("), "ROW(");
    // Spark's MAX_BY takes the row whatever is in it; DuckDB's passes over one that is null.
    WORDS.put(Pattern.compile("\\bMAX_BY\\s*\\("), "arg_max_null(");
    WORDS.put(Pattern.compile("\\bMIN_BY\\s*\\("), "arg_min_null(");
    WORDS.put(Pattern.compile("\\bLEFT SEMI JOIN\\b"), "SEMI JOIN");
    WORDS.put(Pattern.compile("\\bLEFT ANTI JOIN\\b"), "ANTI JOIN");
  }

  private SparkSql() {}

  /** {@code sql} for DuckDB, {@code :as_of} filled in. */
  public static String translated(String sql, Instant asOf) {
    String text = sql;
    for (Map.Entry<Pattern, String> word : WORDS.entrySet()) {
      text = word.getKey().matcher(text).replaceAll(word.getValue());
    }
    return text.replaceAll(":as_of\\b", moment(asOf));
  }

  /** A column type of a conform query for DuckDB. */
  public static String type(String type) {
    return switch (type) {
      case "STRING" -> "VARCHAR";
      case "TIMESTAMP_NTZ" -> "TIMESTAMP";
      case "TIMESTAMP" -> "TIMESTAMPTZ";
      default -> type;
    };
  }

  /** The literal of a moment. */
  public static String moment(Instant moment) {
    return "TIMESTAMPTZ '" + moment + "'";
  }
}
