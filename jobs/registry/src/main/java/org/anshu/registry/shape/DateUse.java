package org.anshu.registry.shape;

/**
 * How finely a date must be known for the comparisons made with it. Windows are whole months: they
 * start on a first day, end before a first day and are cut off on a last day.
 */
enum DateUse {
  /** Its month: for {@code >=} and {@code <} a start or end, {@code <=} and {@code >} a cut-off. */
  MONTH,
  /** Whether it is the last day of its month: for all comparisons with a cut-off. */
  LAST_DAY,
  /** Whether it is the first, the last or another day of its month: for all comparisons. */
  EDGES;

  /**
   * What the comparison of a date with a column of {@code period} needs, {@code date op column}.
   */
  static DateUse of(String operator, String column) {
    boolean cutOff = column.equals("cut_off");
    boolean strictlyBelow = operator.equals("<") || operator.equals(">=");
    boolean upTo = operator.equals("<=") || operator.equals(">");
    if (cutOff) {
      return upTo ? MONTH : LAST_DAY;
    }
    return strictlyBelow ? MONTH : EDGES;
  }

  /** The date, replaced by one that compares in the same way with all windows. */
  String coarsened(String date) {
    String first = "CAST(DATE_TRUNC('MONTH', %s) AS DATE)".formatted(date);
    return switch (this) {
      case MONTH -> first;
      case LAST_DAY ->
          "CASE WHEN %1$s = LAST_DAY(%1$s) THEN %1$s ELSE %2$s END".formatted(date, first);
      case EDGES ->
          "CASE WHEN %1$s = LAST_DAY(%1$s) OR %1$s = %2$s THEN %1$s ELSE %2$s + 1 END"
              .formatted(date, first);
    };
  }
}
