package org.anshu.registry.shape;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.ExpressionVisitorAdapter;
import net.sf.jsqlparser.expression.NotExpression;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.conditional.OrExpression;
import net.sf.jsqlparser.expression.operators.relational.ComparisonOperator;
import net.sf.jsqlparser.expression.operators.relational.IsNullExpression;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;

/**
 * The keys that a reduction must keep, gathered while expressions are rewritten from the rows of a
 * view (alias {@code t}) to those of its reduction (alias {@code r}). Windows are {@code p}.
 */
final class Keys {

  private static final int NAME_BYTES = 6;

  static final String ROW = "t";
  static final String REDUCED = "r";
  static final String WINDOW = "p";

  private static final Map<String, String> MIRRORED =
      Map.of("<", ">", "<=", ">=", ">", "<", ">=", "<=", "=", "=", "<>", "<>");

  private final Set<String> dates;
  private final Map<String, String> expressions = new TreeMap<>();
  private final Map<String, DateUse> dateUse = new TreeMap<>();

  /**
   * No keys yet.
   *
   * @param dates the columns of the view that are days, not moments
   */
  Keys(Set<String> dates) {
    this.dates = Set.copyOf(dates);
  }

  /** Name to expression over {@code t}; the same expression always has the same name. */
  Map<String, String> expressions() {
    Map<String, String> all = new TreeMap<>(expressions);
    dateUse.forEach((column, use) -> all.put(name(column, use), use.coarsened(ROW + "." + column)));
    return all;
  }

  /** Forgets all keys but how finely dates must be known. */
  void restart() {
    expressions.clear();
  }

  /** A name for {@code text}, the same for the same text. */
  static String named(String prefix, String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return prefix + HexFormat.of().formatHex(hash, 0, NAME_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String name(String column, DateUse use) {
    return "d_" + column + "_" + use.name().toLowerCase(Locale.ROOT);
  }

  /**
   * {@code sql} over {@code t}, as it stands in the query of {@code shape}; must name no window.
   */
  String overRows(String sql, IndicatorShape shape) {
    Expression parsed = parsed(sql, shape);
    if (names(parsed, WINDOW)) {
      throw new OtherFormException("以时段列计算", "Computes with a column of period");
    }
    return parsed.toString();
  }

  /** The key of an expression, as SQL over {@code r}; the expression must name no window. */
  String key(String sql, IndicatorShape shape) {
    return key(overRows(sql, shape));
  }

  /** {@code sql} as it means the same over {@code r} and {@code p}. */
  String rewritten(String sql, IndicatorShape shape) {
    return rewritten(parsed(sql, shape));
  }

  private String key(String overRows) {
    String name = named("k_", overRows);
    expressions.put(name, overRows);
    return REDUCED + "." + name;
  }

  private String rewritten(Expression e) {
    if (!names(e, WINDOW)) {
      return names(e, ROW) ? ofRow(e) : e.toString();
    }
    if (!names(e, ROW)) {
      return e.toString();
    }
    if (e instanceof AndExpression || e instanceof OrExpression) {
      BinaryExpression both = (BinaryExpression) e;
      return "(%s %s %s)"
          .formatted(
              rewritten(both.getLeftExpression()),
              both.getStringExpression(),
              rewritten(both.getRightExpression()));
    }
    if (e instanceof NotExpression not) {
      return "(NOT " + rewritten(not.getExpression()) + ")";
    }
    if (e instanceof ParenthesedExpressionList<?> list && list.size() == 1) {
      return "(" + rewritten(list.get(0)) + ")";
    }
    if (e instanceof ComparisonOperator comparison
        && comparison.getLeftExpression() instanceof Column left
        && comparison.getRightExpression() instanceof Column right
        && MIRRORED.containsKey(comparison.getStringExpression())) {
      String operator = comparison.getStringExpression();
      return isRow(left)
          ? compared(left, operator, right)
          : compared(right, Objects.requireNonNull(MIRRORED.get(operator)), left);
    }
    return withRawKeys(e);
  }

  private String compared(Column date, String operator, Column window) {
    String name = date.getColumnName();
    if (!dates.contains(name) || window.getColumnName().equals("window_id")) {
      return key(date.toString()) + " " + operator + " " + window;
    }
    dateUse.merge(
        name,
        DateUse.of(operator, window.getColumnName()),
        (old, more) -> old.compareTo(more) >= 0 ? old : more);
    return "%s.%s %s %s".formatted(REDUCED, coarse(name), operator, window);
  }

  /** A part that only the row decides: its truth is a key, or that of the date it asks for. */
  private String ofRow(Expression e) {
    if (e instanceof ParenthesedExpressionList<?> list && list.size() == 1) {
      return "(" + rewritten(list.get(0)) + ")";
    }
    if (e instanceof IsNullExpression isNull
        && isNull.getLeftExpression() instanceof Column column
        && dateUse.containsKey(column.getColumnName())) {
      return "%s.%s IS %sNULL"
          .formatted(REDUCED, coarse(column.getColumnName()), isNull.isNot() ? "NOT " : "");
    }
    return key(e.toString());
  }

  /** The expression with each column of the row kept as it is. */
  private String withRawKeys(Expression e) {
    e.accept(
        new ExpressionVisitorAdapter<Void>() {
          @Override
          public <S> Void visit(Column column, S context) {
            if (isRow(column)) {
              String key = key(column.toString());
              column.setTable(new Table(REDUCED));
              column.setColumnName(key.substring(REDUCED.length() + 1));
            }
            return null;
          }
        },
        null);
    return e.toString();
  }

  private String coarse(String column) {
    return name(column, Objects.requireNonNull(dateUse.get(column)));
  }

  private static boolean isRow(Column column) {
    return column.getTable() != null && column.getTable().getName().equals(ROW);
  }

  private static boolean names(Expression e, String alias) {
    Set<String> aliases = new HashSet<>();
    e.accept(
        new ExpressionVisitorAdapter<Void>() {
          @Override
          public <S> Void visit(Column column, S context) {
            if (column.getTable() != null) {
              aliases.add(column.getTable().getName());
            }
            return null;
          }
        },
        null);
    return aliases.contains(alias);
  }

  /** The expression with the aliases of this class instead of the query's. */
  private static Expression parsed(String sql, IndicatorShape shape) {
    try {
      Expression e = CCJSqlParserUtil.parseCondExpression(sql, false);
      e.accept(
          new ExpressionVisitorAdapter<Void>() {
            @Override
            public <S> Void visit(Column column, S context) {
              if (column.getTable() != null) {
                String alias = column.getTable().getName();
                column.setTable(new Table(alias.equals(shape.periodAlias()) ? WINDOW : ROW));
              }
              return null;
            }
          },
          null);
      return e;
    } catch (JSQLParserException e) {
      throw new OtherFormException("语法未识别：" + sql, "Syntax that is not recognised: " + sql);
    }
  }
}
