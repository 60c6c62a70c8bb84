package org.anshu.registry.shape;

import static org.anshu.registry.shape.Keys.REDUCED;
import static org.anshu.registry.shape.Keys.ROW;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.anshu.registry.shape.Measure.Kind;
import org.jspecify.annotations.Nullable;

/**
 * An indicator answered from a compressed relation of a view's rows instead of the rows.
 *
 * <p>Rows that the indicator cannot tell apart become one row with a weight: dates that are only
 * compared with windows, which are whole months, are coarsened; conditions on the row alone are
 * applied beforehand; sums are summed up beforehand. The answer is exactly that of the indicator's
 * own SQL. Compressed relations of parts of the rows may be put together: their union answers for
 * all. Expressions have the same names in all reductions, so that the inputs of many can be
 * computed in one pass over the rows.
 */
public final class Reduction {

  private final Keys keys;
  private final Map<String, String> sums = new TreeMap<>();
  private final ReducedQuery query;

  private Reduction(IndicatorShape shape, Set<String> dates) {
    this.keys = new Keys(dates);
    query(shape);
    // Again: only now is it known which dates are coarsened.
    keys.restart();
    this.query = query(shape);
  }

  /**
   * The reduction of an indicator; empty if it joins further views or computes with the columns of
   * {@code period}.
   *
   * @param dates the columns of the view that are days, not moments
   */
  public static Optional<Reduction> of(IndicatorShape shape, Set<String> dates) {
    if (!shape.joins().isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Reduction(shape, dates));
    } catch (OtherFormException e) {
      return Optional.empty();
    }
  }

  /**
   * What all of {@code reductions} need to know of each row, as SQL.
   *
   * @param rows what the rows are read from: a view, or a subquery in brackets
   * @param more a further column, {@code 7 AS f}, or empty
   */
  public static String inputs(Collection<Reduction> reductions, String rows, String more) {
    Map<String, String> all = new TreeMap<>();
    reductions.forEach(
        reduction -> {
          all.putAll(reduction.keys.expressions());
          reduction.sums.forEach((name, sql) -> all.put("x" + name.substring(1), sql));
        });
    List<String> select = new ArrayList<>();
    select.add(more.isEmpty() ? "1 AS nothing" : more);
    all.forEach((name, sql) -> select.add(sql + " AS " + name));
    String columns = String.join(", ", select);
    return "SELECT %s FROM %s %s".formatted(columns, rows, ROW);
  }

  /**
   * The compressed relation, as SQL; it has the column {@code w} and others.
   *
   * @param inputs what {@link #inputs} gives, for this reduction or many: a table, or a subquery in
   *     brackets
   * @param apart further columns of {@code inputs} that keep rows apart, and are kept
   */
  public String narrowed(String inputs, List<String> apart) {
    return query.narrowed(inputs, apart);
  }

  /**
   * The indicator's answer, as SQL; reads {@code period} as the indicator does.
   *
   * @param narrowed what {@link #narrowed} gives, or a union of it over parts of the rows: a table,
   *     or a subquery in brackets
   */
  public String answer(String narrowed) {
    return query.sql(narrowed);
  }

  /** The summed expressions over rows {@code t}. */
  public Collection<String> sums() {
    return List.copyOf(sums.values());
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
    @Nullable Expr argument = measure.argument();
    String of = REDUCED + ".w";
    if (argument != null && measure.kind() == Kind.VALUES) {
      filter.add(keys.rewritten("(" + argument.sql() + ") IS NOT NULL", shape));
    } else if (argument != null && measure.kind() == Kind.SUM) {
      String overRows = keys.overRows(argument.sql(), shape);
      String name = Keys.named("s_", overRows);
      sums.put(name, overRows);
      of = REDUCED + "." + name;
    } else if (argument != null) {
      of = keys.key(argument.sql(), shape);
    }
    boolean zero = measure.kind() != Kind.SUM || measure.orZero();
    return new ReducedQuery.Reduced(measure.kind(), of, filter, zero);
  }
}
