package org.anshu.registry.shape;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.sf.jsqlparser.expression.AnalyticExpression;
import net.sf.jsqlparser.expression.AnalyticType;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.ExpressionVisitorAdapter;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.relational.ExistsExpression;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.AllColumns;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.Select;
import org.anshu.registry.shape.Measure.Kind;
import org.jspecify.annotations.Nullable;

/** Parts of a parsed query as text with the columns that they name. */
final class Expressions {

  private Expressions() {}

  static Expr expr(Expression expression) {
    return new Expr(expression.toString(), columns(expression));
  }

  /** The conditions between the {@code AND}s of {@code expression}, in order. */
  static List<Condition> conditions(@Nullable Expression expression) {
    List<Condition> conditions = new ArrayList<>();
    if (expression instanceof AndExpression and) {
      conditions.addAll(conditions(and.getLeftExpression()));
      conditions.addAll(conditions(and.getRightExpression()));
    } else if (expression instanceof ParenthesedExpressionList<?> list
        && list.size() == 1
        && list.get(0) instanceof AndExpression) {
      conditions.addAll(conditions(list.get(0)));
    } else if (expression != null) {
      conditions.add(new Condition(expression.toString(), columns(expression)));
    }
    return conditions;
  }

  static Measure measure(Expression expression) {
    if (expression instanceof Function function
        && name(function.getName()).equals("COALESCE")
        && function.getParameters() != null
        && function.getParameters().size() == 2
        && function.getParameters().get(1) instanceof LongValue zero
        && zero.getValue() == 0) {
      Measure inner = measure(function.getParameters().get(0));
      return new Measure(inner.kind(), inner.argument(), inner.filter(), true);
    }
    if (expression instanceof AnalyticExpression filtered
        && filtered.getType() == AnalyticType.FILTER_ONLY
        && filtered.getOffset() == null
        && filtered.getFuncOrderBy() == null) {
      return measure(
          name(filtered.getName()),
          filtered.isDistinct(),
          filtered.isAllColumns() || filtered.getExpression() instanceof AllColumns
              ? null
              : filtered.getExpression(),
          conditions(filtered.getFilterExpression()));
    }
    if (expression instanceof Function function) {
      ExpressionList<?> parameters = function.getParameters();
      boolean one = parameters != null && parameters.size() == 1;
      Expression only = one ? parameters.get(0) : null;
      if (one) {
        return measure(
            name(function.getName()),
            function.isDistinct(),
            only instanceof AllColumns ? null : only,
            List.of());
      }
    }
    throw other(expression);
  }

  private static Measure measure(
      String name, boolean distinct, @Nullable Expression argument, List<Condition> filter) {
    Expr of = argument == null ? null : expr(argument);
    if (name.equals("COUNT") && !distinct) {
      return new Measure(of == null ? Kind.ROWS : Kind.VALUES, of, filter, false);
    }
    if (name.equals("COUNT") && of != null) {
      return new Measure(Kind.DISTINCT, of, filter, false);
    }
    if (name.equals("SUM") && of != null && !distinct) {
      return new Measure(Kind.SUM, of, filter, false);
    }
    throw new OtherFormException(
        "分子、分母非 COUNT 或 SUM：" + name, "An aggregate other than COUNT and SUM: " + name);
  }

  private static OtherFormException other(Expression expression) {
    return new OtherFormException(
        "分子、分母非单一 COUNT 或 SUM：" + expression,
        "A numerator or denominator that is not one COUNT or SUM: " + expression);
  }

  private static String name(@Nullable String function) {
    return function == null ? "" : function.toUpperCase(Locale.ROOT);
  }

  private static List<ColumnRef> columns(Expression expression) {
    Set<ColumnRef> columns = new LinkedHashSet<>();
    expression.accept(
        new ExpressionVisitorAdapter<Void>() {
          @Override
          public <S> Void visit(Column column, S context) {
            if (column.getTable() == null) {
              String word = column.getColumnName().toUpperCase(Locale.ROOT);
              if (word.equals("TRUE") || word.equals("FALSE")) {
                return null;
              }
              throw new OtherFormException("列名无别名：" + column, "A column without alias: " + column);
            }
            columns.add(new ColumnRef(column.getTable().getName(), column.getColumnName()));
            return null;
          }

          @Override
          public <S> Void visit(ParenthesedSelect select, S context) {
            throw subquery();
          }

          @Override
          public <S> Void visit(Select select, S context) {
            throw subquery();
          }

          @Override
          public <S> Void visit(ExistsExpression exists, S context) {
            throw subquery();
          }

          @Override
          public <S> Void visit(AnalyticExpression analytic, S context) {
            throw new OtherFormException("含窗口函数", "Has a window function");
          }
        },
        null);
    return List.copyOf(columns);
  }

  private static OtherFormException subquery() {
    return new OtherFormException("条件中含子查询", "A subquery in a condition");
  }
}
