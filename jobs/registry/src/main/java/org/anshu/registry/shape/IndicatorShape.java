package org.anshu.registry.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An indicator's SQL of the usual form: the rows of one view, each in the windows that its dates
 * fall into, under conditions, counted or summed in groups.
 *
 * @param view the view whose rows are counted
 * @param alias how the query calls it
 * @param periodAlias how the query calls {@code period}, which is always joined
 * @param periodOn the conditions of the join with {@code period}; empty for a cross join
 * @param joins the other views, in the order of the query
 * @param where the conditions of {@code WHERE}
 * @param codes what {@code window_id}, {@code unit_code}, {@code sector_code} and {@code
 *     category_code} are taken from; no entry for a code that is always NULL
 * @param groups the grouping sets, each as the codes that it keeps; the others are “all”
 * @param numerator the numerator, or the count or sum
 * @param denominator the denominator; null if the query gives NULL
 */
public record IndicatorShape(
    String view,
    String alias,
    String periodAlias,
    List<Condition> periodOn,
    List<JoinedView> joins,
    List<Condition> where,
    Map<String, Expr> codes,
    List<Set<String>> groups,
    Measure numerator,
    @Nullable Measure denominator)
    implements SqlForm {

  /** The view of the windows. */
  public static final String PERIOD = "period";

  /** The code columns, in the order of the result. */
  public static final List<String> CODES =
      List.of("window_id", "unit_code", "sector_code", "category_code");

  public IndicatorShape {
    periodOn = List.copyOf(periodOn);
    joins = List.copyOf(joins);
    where = List.copyOf(where);
    codes = Map.copyOf(codes);
    groups = List.copyOf(groups);
  }

  /** What {@code sql} is recognised as; never fails. */
  public static SqlForm of(String sql) {
    return ShapeReader.read(sql);
  }

  /** All conditions that a row and a window must meet to be in a group: join, then where. */
  public List<Condition> conditions() {
    List<Condition> all = new ArrayList<>(periodOn);
    all.addAll(where);
    return all;
  }

  /** The measures: the numerator and, if there is one, the denominator. */
  public List<Measure> measures() {
    return denominator == null ? List.of(numerator) : List.of(numerator, denominator);
  }

  /** Conditions as one text; {@code TRUE} for none. */
  public static String and(List<Condition> conditions) {
    return conditions.isEmpty()
        ? "TRUE"
        : conditions.stream().map(c -> "(" + c.sql() + ")").collect(Collectors.joining(" AND "));
  }
}
