package org.anshu.registry.trace;

import static org.anshu.registry.shape.IndicatorShape.CODES;
import static org.anshu.registry.shape.IndicatorShape.PERIOD;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.expression.Alias;
import net.sf.jsqlparser.expression.CaseExpression;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.NullValue;
import net.sf.jsqlparser.expression.Parenthesis;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.SelectItem;
import net.sf.jsqlparser.statement.select.WithItem;
import org.anshu.registry.shape.IndicatorShape;
import org.anshu.registry.shape.SqlForm;
import org.jspecify.annotations.Nullable;

/**
 * Finds the legs of SQL with a {@code WITH} clause: the main query may be of the usual form over
 * one of its queries, or may join several of them, each of the usual form or a plain read of a
 * denominator, and take numerator and denominator from their columns.
 */
final class LegReader {

  private static final String OWN_PERIOD = "window_of_row";

  private final String sql;
  private final Map<String, PlainSelect> queries = new LinkedHashMap<>();
  private String with = "";

  private LegReader(String sql) {
    this.sql = sql;
  }

  /** The legs; none if the SQL has another form. */
  static List<Leg> read(String sql) {
    try {
      return new LegReader(sql).legs();
    } catch (JSQLParserException | ClassCastException | IllegalStateException e) {
      return List.of();
    }
  }

  private List<Leg> legs() throws JSQLParserException {
    PlainSelect main = (PlainSelect) CCJSqlParserUtil.parse(sql);
    List<WithItem<?>> items = main.getWithItemsList();
    if (items != null && !items.isEmpty()) {
      with = items.stream().map(WithItem::toString).collect(Collectors.joining(", ", "WITH ", " "));
      for (WithItem<?> item : items) {
        if (item.getSelect().getSelect() instanceof PlainSelect query) {
          queries.put(item.getAliasName(), query);
        }
      }
      main.setWithItemsList(null);
    }
    IndicatorShape whole = shape(main);
    if (whole != null) {
      return List.of(new Leg(with, whole, Leg.Side.BOTH, false, false));
    }
    return sides(main);
  }

  private List<Leg> sides(PlainSelect main) throws JSQLParserException {
    Map<String, String> byAlias = new LinkedHashMap<>();
    add(byAlias, main.getFromItem());
    if (main.getJoins() == null || main.getWhere() != null || main.getGroupBy() != null) {
      return List.of();
    }
    for (Join join : main.getJoins()) {
      add(byAlias, join.getFromItem());
    }
    List<Leg> legs = new ArrayList<>();
    for (SelectItem<?> item : main.getSelectItems()) {
      String name = name(item);
      boolean numerator = name.equals("numerator");
      if (!numerator && !name.equals("denominator")) {
        continue;
      }
      Expression bare = unwrapped(item.getExpression());
      Expression expression = unwrapped(ungated(bare));
      if (expression instanceof NullValue) {
        continue;
      }
      Column column = (Column) expression;
      String query = byAlias.get(column.getTable().getName());
      Leg leg = query == null ? null : side(query, column.getColumnName(), numerator);
      if (leg == null) {
        return List.of();
      }
      boolean gated = bare instanceof CaseExpression;
      legs.add(new Leg(leg.with(), leg.shape(), leg.side(), leg.exact(), gated));
    }
    return legs;
  }

  private void add(Map<String, String> byAlias, FromItem item) {
    Table table = (Table) item;
    Alias alias = table.getAlias();
    byAlias.put(alias == null ? table.getName() : alias.getName().strip(), table.getName());
  }

  /** The leg of the column {@code measure} of a query of the {@code WITH} clause. */
  private @Nullable Leg side(String query, String measure, boolean numerator)
      throws JSQLParserException {
    PlainSelect given = queries.get(query);
    if (given == null) {
      return null;
    }
    PlainSelect select = (PlainSelect) CCJSqlParserUtil.parse(given.toString());
    boolean grouped = select.getGroupBy() != null;
    List<String> items = new ArrayList<>();
    List<String> groups = new ArrayList<>();
    for (SelectItem<?> item : select.getSelectItems()) {
      String name = name(item);
      if (name.equals(measure)) {
        String text = item.getExpression().toString();
        items.add((grouped ? text : "SUM(" + text + ")") + " AS numerator");
      } else if (CODES.contains(name)) {
        String text = withoutEmpty(item.getExpression()).toString();
        items.add(text + " AS " + name);
        groups.add(text);
      }
    }
    String text = select.toString();
    String from = text.substring(text.indexOf(" FROM "));
    IndicatorShape shape =
        shape(
            (PlainSelect)
                CCJSqlParserUtil.parse(
                    "SELECT "
                        + String.join(", ", items)
                        + from
                        + (grouped ? "" : " GROUP BY " + String.join(", ", groups))));
    Leg.Side side = numerator ? Leg.Side.NUMERATOR : Leg.Side.DENOMINATOR;
    return shape == null ? null : new Leg(with, shape, side, !grouped, false);
  }

  /** The shape; a query whose rows have their window already is joined with it. */
  private static @Nullable IndicatorShape shape(PlainSelect select) throws JSQLParserException {
    PlainSelect joined = select;
    if (!select.toString().toLowerCase(Locale.ROOT).matches("(?s).*\\bjoin " + PERIOD + "\\b.*")) {
      Expression window =
          select.getSelectItems().stream()
              .filter(item -> name(item).equals(CODES.get(0)))
              .map(SelectItem::getExpression)
              .findFirst()
              .map(Expression.class::cast)
              .orElse(null);
      if (!(window instanceof Column)) {
        return null;
      }
      PlainSelect pattern =
          (PlainSelect)
              CCJSqlParserUtil.parse(
                  "SELECT 1 FROM x JOIN %s %s ON %s.window_id = %s"
                      .formatted(PERIOD, OWN_PERIOD, OWN_PERIOD, window));
      joined = (PlainSelect) CCJSqlParserUtil.parse(select.toString());
      List<Join> joins = new ArrayList<>(joined.getJoins() == null ? List.of() : joined.getJoins());
      joins.addAll(pattern.getJoins());
      joined.setJoins(joins);
    }
    SqlForm form = IndicatorShape.of(joined.toString());
    return form instanceof IndicatorShape shape ? shape : null;
  }

  private static String name(SelectItem<?> item) {
    if (item.getAlias() != null) {
      return item.getAlias().getName().strip();
    }
    return item.getExpression() instanceof Column column ? column.getColumnName() : "";
  }

  /** Without {@code COALESCE(…, 0)}, {@code CAST} and brackets around it. */
  private static Expression unwrapped(Expression expression) {
    if (expression instanceof CastExpression cast) {
      return unwrapped(cast.getLeftExpression());
    }
    if (expression instanceof Parenthesis brackets) {
      return unwrapped(brackets.getExpression());
    }
    if (expression instanceof Function function
        && "COALESCE".equalsIgnoreCase(function.getName())
        && function.getParameters().size() == 2
        && function.getParameters().get(1).toString().equals("0")) {
      return unwrapped(function.getParameters().get(0));
    }
    return expression;
  }

  /** The value of {@code CASE WHEN … THEN value END}: given under a condition, else withheld. */
  private static Expression ungated(Expression expression) {
    return expression instanceof CaseExpression when
            && when.getSwitchExpression() == null
            && when.getElseExpression() == null
            && when.getWhenClauses().size() == 1
        ? when.getWhenClauses().get(0).getThenExpression()
        : expression;
  }

  /** Without {@code COALESCE(…, '')} around it: there the empty text stands for “all”. */
  private static Expression withoutEmpty(Expression expression) {
    if (expression instanceof Function function
        && "COALESCE".equalsIgnoreCase(function.getName())
        && function.getParameters().size() == 2
        && function.getParameters().get(1) instanceof StringValue text
        && text.getValue().isEmpty()) {
      return function.getParameters().get(0);
    }
    return expression;
  }
}
