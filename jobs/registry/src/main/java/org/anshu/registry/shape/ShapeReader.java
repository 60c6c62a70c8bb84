package org.anshu.registry.shape;

import static org.anshu.registry.shape.IndicatorShape.CODES;
import static org.anshu.registry.shape.IndicatorShape.PERIOD;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.expression.Alias;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.NullValue;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.GroupByElement;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.SelectItem;
import org.anshu.failure.Text;
import org.jspecify.annotations.Nullable;

/** Reads SQL into an {@link IndicatorShape}, or says at which point it leaves the usual form. */
final class ShapeReader {

  private final List<JoinedView> joins = new ArrayList<>();
  private final List<Condition> periodOn = new ArrayList<>();
  private final Map<String, Expr> codes = new LinkedHashMap<>();
  private final Map<String, Measure> measures = new HashMap<>();
  private @Nullable String periodAlias;

  private ShapeReader() {}

  static SqlForm read(String sql) {
    try {
      Statement statement = CCJSqlParserUtil.parse(sql);
      if (statement instanceof PlainSelect select) {
        return new ShapeReader().shape(select);
      }
      return new OtherForm(new Text("不是单个 SELECT", "Not a single SELECT"));
    } catch (OtherFormException e) {
      return new OtherForm(e.reason());
    } catch (JSQLParserException e) {
      return new OtherForm(new Text("语法未识别", "Syntax that is not recognised"));
    }
  }

  private SqlForm shape(PlainSelect select) {
    refuse(select);
    Table from = table(select.getFromItem());
    if (from.getName().equals(PERIOD)) {
      throw new OtherFormException("自 period 起连接", "Starts from period");
    }
    if (select.getJoins() != null) {
      select.getJoins().forEach(this::join);
    }
    String period = periodAlias;
    if (period == null) {
      throw new OtherFormException("未连接 period", "Does not join period");
    }
    select.getSelectItems().forEach(this::item);
    Measure numerator = measures.get("numerator");
    if (numerator == null) {
      throw new OtherFormException("无分子", "No numerator");
    }
    return new IndicatorShape(
        from.getName(),
        alias(from),
        period,
        periodOn,
        joins,
        Expressions.conditions(select.getWhere()),
        codes,
        groups(select.getGroupBy()),
        numerator,
        measures.get("denominator"));
  }

  private static void refuse(PlainSelect select) {
    if (select.getWithItemsList() != null && !select.getWithItemsList().isEmpty()) {
      throw new OtherFormException("含 WITH 子句", "Has a WITH clause");
    }
    if (select.getDistinct() != null
        || select.getHaving() != null
        || select.getQualify() != null
        || select.getLimit() != null
        || select.getOrderByElements() != null
        || select.getLateralViews() != null) {
      throw new OtherFormException(
          "含 DISTINCT、HAVING、QUALIFY、ORDER BY、LIMIT 或 LATERAL",
          "Has DISTINCT, HAVING, QUALIFY, ORDER BY, LIMIT or LATERAL");
    }
  }

  private static Table table(@Nullable FromItem item) {
    if (item instanceof Table table) {
      return table;
    }
    throw new OtherFormException("含子查询", "Has a subquery");
  }

  private static String alias(FromItem item) {
    Alias alias = item.getAlias();
    return alias == null ? table(item).getName() : alias.getName().strip();
  }

  private void join(Join join) {
    if (join.isRight()
        || join.isFull()
        || join.isSemi()
        || join.isNatural()
        || join.isApply()
        || join.isSimple()
        || !join.getUsingColumns().isEmpty()) {
      throw new OtherFormException("连接方式非 JOIN、LEFT JOIN、CROSS JOIN", "A join of another kind");
    }
    Table table = table(join.getFromItem());
    List<Condition> on = new ArrayList<>();
    join.getOnExpressions().forEach(each -> on.addAll(Expressions.conditions(each)));
    if (table.getName().equals(PERIOD)) {
      if (periodAlias != null || join.isLeft()) {
        throw new OtherFormException("period 连接两次或左连接", "Joins period twice, or outer");
      }
      periodAlias = alias(table);
      periodOn.addAll(on);
    } else {
      joins.add(new JoinedView(table.getName(), alias(table), join.isLeft(), on));
    }
  }

  private void item(SelectItem<?> item) {
    Expression expression = item.getExpression();
    String name =
        item.getAlias() != null
            ? item.getAlias().getName()
            : expression instanceof Column column ? column.getColumnName() : "";
    boolean isNull =
        expression instanceof NullValue
            || (expression instanceof CastExpression cast
                && cast.getLeftExpression() instanceof NullValue);
    if (CODES.contains(name)) {
      if (!isNull) {
        codes.put(name, Expressions.expr(expression));
      }
    } else if (name.equals("numerator") || name.equals("denominator")) {
      if (!isNull) {
        measures.put(name, Expressions.measure(expression));
      }
    } else {
      throw new OtherFormException("另有列 " + name, "A further column " + name);
    }
  }

  private List<Set<String>> groups(@Nullable GroupByElement by) {
    if (by == null) {
      throw new OtherFormException("未分组", "No GROUP BY");
    }
    List<Set<String>> groups = new ArrayList<>();
    ExpressionList<?> plain = by.getGroupByExpressionList();
    boolean sets = by.getGroupingSets() != null && !by.getGroupingSets().isEmpty();
    if (sets && plain != null && !plain.isEmpty()) {
      throw new OtherFormException("分组列与 GROUPING SETS 并用", "Columns beside GROUPING SETS");
    }
    if (sets) {
      by.getGroupingSets().forEach(set -> groups.add(group(set)));
    } else if (plain != null) {
      groups.add(group(plain));
    }
    for (Set<String> group : groups) {
      if (!group.contains(CODES.get(0))) {
        throw new OtherFormException("有一组不含 window_id", "A group without window_id");
      }
    }
    return groups;
  }

  private Set<String> group(ExpressionList<?> expressions) {
    Set<String> group = new LinkedHashSet<>();
    for (Expression expression : expressions) {
      String sql = expression.toString();
      String code =
          codes.entrySet().stream()
              .filter(entry -> same(entry.getValue().sql(), sql) || entry.getKey().equals(sql))
              .map(Map.Entry::getKey)
              .findFirst()
              .orElseThrow(
                  () -> new OtherFormException("按他列分组：" + sql, "Groups by something else: " + sql));
      group.add(code);
    }
    return group;
  }

  private static boolean same(String left, String right) {
    return left.toLowerCase(Locale.ROOT).equals(right.toLowerCase(Locale.ROOT));
  }
}
