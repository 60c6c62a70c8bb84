package org.anshu.registry.shape;

import static org.anshu.registry.shape.Keys.REDUCED;
import static org.anshu.registry.shape.Keys.ROW;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.anshu.registry.shape.Measure.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Many indicators of one view, answered from one compressed relation of its rows.
 *
 * <p>Rows that no indicator can tell apart become one row with a weight: dates that are only
 * compared with windows, which are whole months, are coarsened; conditions on the row alone become
 * truth values; sums are summed up beforehand. The answers are exactly those of the indicators' own
 * SQL. Reductions of parts of the rows may be put together: a reduction of all rows is the union of
 * those of the parts.
 *
 * <p>Indicators that join further views or count distinct things under several names are left out:
 * {@link #answered()} says which are in.
 */
public final class OnePass {

  private final Keys keys;
  private final Map<String, String> sums = new LinkedHashMap<>();
  private final Map<String, ReducedQuery> queries = new TreeMap<>();
  private final List<String> filters = new ArrayList<>();

  private OnePass(Set<String> dates) {
    this.keys = new Keys(dates);
  }

  /**
   * Groups of indicators, each answered from one reduction.
   *
   * @param shapes id to form; all of one view
   * @param dates the columns of the view that are days, not moments
   */
  public static List<OnePass> of(Map<String, IndicatorShape> shapes, Set<String> dates) {
    Map<String, Map<String, IndicatorShape>> byDistinct = new TreeMap<>();
    shapes.forEach(
        (id, shape) -> {
          String distinct = distinct(shape);
          if (distinct != null && shape.joins().isEmpty()) {
            byDistinct.computeIfAbsent(distinct, key -> new TreeMap<>()).put(id, shape);
          }
        });
    List<OnePass> passes = new ArrayList<>();
    byDistinct
        .values()
        .forEach(
            group -> {
              OnePass pass = new OnePass(dates);
              // Twice: whether a date is a key is known once all have been seen.
              pass.addAll(group);
              pass.addAll(group);
              if (!pass.queries.isEmpty()) {
                passes.add(pass);
              }
            });
    return passes;
  }

  /** The ids of the indicators that it answers, sorted. */
  public Set<String> answered() {
    return queries.keySet();
  }

  /** How many keys a row of the reduction has. */
  public int width() {
    return keys.expressions().size();
  }

  /** The sums that the reduction holds: name to the summed expression over rows {@code t}. */
  public Map<String, String> sums() {
    return Map.copyOf(sums);
  }

  /**
   * The reduction of rows, as SQL.
   *
   * @param rows what the rows are read from: a view, or a subquery in brackets
   */
  public String reduction(String rows) {
    List<String> columns = new ArrayList<>();
    Map<String, String> expressions = keys.expressions();
    expressions.forEach((name, sql) -> columns.add(sql + " AS " + name));
    columns.add("COUNT(*) AS w");
    sums.forEach(
        (name, sql) -> columns.add("CAST(SUM(%s) AS DECIMAL(38, 6)) AS %s".formatted(sql, name)));
    String groups =
        expressions.isEmpty()
            ? ""
            : " GROUP BY " + ReducedQuery.numbers(expressions.size());
    return "SELECT %s FROM %s %s WHERE %s%s"
        .formatted(String.join(", ", columns), rows, ROW, filter(), groups);
  }

  /**
   * An indicator's answer from the reduction, as SQL; reads {@code period} as the indicator does.
   *
   * @param id one of {@link #answered()}
   * @param reduction what the reduction is read from: a view, or a subquery in brackets
   */
  public String query(String id, String reduction) {
    return Objects.requireNonNull(queries.get(id), id).sql(reduction);
  }

  private void addAll(Map<String, IndicatorShape> group) {
    keys.restart();
    sums.clear();
    filters.clear();
    queries.clear();
    group.forEach(
        (id, shape) -> {
          try {
            ReducedQuery query = query(shape);
            queries.put(id, query);
            filters.add(onRow(shape));
          } catch (OtherFormException e) {
            queries.remove(id);
          }
        });
  }

  /** What rows must meet to count for any of the indicators. */
  private String filter() {
    List<String> distinct = filters.stream().distinct().toList();
    return distinct.contains("TRUE") ? "TRUE" : String.join(" OR ", distinct);
  }

  private String onRow(IndicatorShape shape) {
    List<Condition> own =
        shape.conditions().stream()
            .filter(c -> !c.names(shape.periodAlias()) && c.names(shape.alias()))
            .map(c -> new Condition(keys.overRows(c.sql(), shape), c.columns()))
            .toList();
    return own.isEmpty() ? "TRUE" : "(" + IndicatorShape.and(own) + ")";
  }

  private ReducedQuery query(IndicatorShape shape) {
    Map<String, String> codes = new LinkedHashMap<>();
    for (String code : IndicatorShape.CODES) {
      Expr expr = shape.codes().get(code);
      if (expr != null) {
        codes.put(code, keys.rewritten(expr.sql(), shape));
      }
    }
    List<String> onRow = new ArrayList<>();
    List<String> withWindow = new ArrayList<>();
    for (Condition condition : shape.conditions()) {
      boolean window = condition.names(shape.periodAlias());
      (window ? withWindow : onRow).add(keys.rewritten(condition.sql(), shape));
    }
    Measure denominator = shape.denominator();
    return new ReducedQuery(
        codes,
        shape.groups(),
        onRow,
        withWindow,
        measure(shape.numerator(), shape),
        denominator == null ? null : measure(denominator, shape));
  }

  private ReducedQuery.Reduced measure(Measure measure, IndicatorShape shape) {
    List<String> filter = new ArrayList<>();
    measure.filter().forEach(c -> filter.add(keys.rewritten(c.sql(), shape)));
    Expr argument = measure.argument();
    String of = REDUCED + ".w";
    if (argument != null && measure.kind() == Kind.VALUES) {
      filter.add(keys.rewritten("(" + argument.sql() + ") IS NOT NULL", shape));
    } else if (argument != null && measure.kind() == Kind.SUM) {
      String overRows = keys.overRows(argument.sql(), shape);
      String name = null;
      for (Map.Entry<String, String> sum : sums.entrySet()) {
        name = sum.getValue().equals(overRows) ? sum.getKey() : name;
      }
      if (name == null) {
        name = "s_" + (sums.size() + 1);
        sums.put(name, overRows);
      }
      of = REDUCED + "." + name;
    } else if (argument != null) {
      of = keys.key(argument.sql(), shape);
    }
    boolean zero = measure.kind() != Kind.SUM || measure.orZero();
    return new ReducedQuery.Reduced(measure.kind(), of, filter, zero);
  }

  /** What is counted distinctly; empty for nothing, null for two different things. */
  private static @Nullable String distinct(IndicatorShape shape) {
    Set<String> distinct =
        shape.measures().stream()
            .filter(measure -> measure.kind() == Kind.DISTINCT)
            .map(measure -> Objects.requireNonNull(measure.argument()).sql())
            .collect(Collectors.toSet());
    return distinct.isEmpty() ? "" : distinct.size() == 1 ? distinct.iterator().next() : null;
  }
}
