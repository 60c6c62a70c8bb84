package org.anshu.registry.trace;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.anshu.registry.shape.ColumnRef;
import org.anshu.registry.shape.Condition;
import org.anshu.registry.shape.Expr;
import org.anshu.registry.shape.IndicatorShape;
import org.anshu.registry.shape.JoinedView;
import org.anshu.registry.shape.Measure;
import org.anshu.registry.trace.Check.Kind;
import org.anshu.registry.trace.FigureId.FigureCode;
import org.jspecify.annotations.Nullable;

/**
 * What DuckDB is asked about the rows behind a figure. Every condition of the indicator becomes a
 * column that says whether the row meets it, so that one read tells what counts and why the rest
 * does not.
 */
public final class LegSql {

  /** Rows this many days outside of the window are shown with those that count. */
  public static final int NEAR_DAYS = 7;

  private static final String THERE = "is_there";
  private static final Pattern EDGE =
      Pattern.compile(
          "(?i)([a-z_][a-z0-9_]*\\.[a-z0-9_]+) (?:<=|>=|<|>) ([a-z_][a-z0-9_]*\\."
              + "(?:period_start|period_end|cut_off))");

  private final Leg leg;
  private final IndicatorShape shape;
  private final List<String> lineage;
  private final List<Check> checks = new ArrayList<>();
  private final List<ColumnRef> facts = new ArrayList<>();

  /**
   * Questions about the rows of {@code leg}.
   *
   * @param key the columns that tell the rows of the view apart
   * @param lineage the columns of the view that say where a row is from, in order
   */
  public LegSql(Leg leg, List<String> key, List<String> lineage) {
    this.leg = leg;
    this.shape = leg.shape();
    this.lineage = new ArrayList<>();
    if (!key.isEmpty()) {
      this.lineage.add(key(shape.alias(), key) + " AS row_key");
    }
    lineage.forEach(
        column -> this.lineage.add("%s.%s AS %s".formatted(shape.alias(), column, column)));
    checks(shape.periodOn());
    for (JoinedView join : shape.joins()) {
      if (!join.left()) {
        checks.add(
            new Check(
                Kind.PARTNER, join.alias() + "." + THERE + " IS NOT NULL", null, join.view()));
      }
    }
    checks(shape.where());
    Kind own = leg.side() == Leg.Side.DENOMINATOR ? Kind.DENOMINATOR : Kind.NUMERATOR;
    shape.numerator().filter().forEach(each -> checks.add(check(own, each)));
    Measure denominator = shape.denominator();
    if (denominator != null) {
      denominator.filter().forEach(each -> checks.add(check(Kind.DENOMINATOR, each)));
    }
    facts(key);
  }

  private static String key(String alias, List<String> key) {
    return key.stream()
        .map(column -> "CAST(%s.%s AS VARCHAR)".formatted(alias, column))
        .collect(Collectors.joining(" || '|' || "));
  }

  private void checks(List<Condition> conditions) {
    for (Condition condition : conditions) {
      // “Not withdrawn by the cut-off day” is about the row: only edges decide on the window.
      boolean edge =
          condition.names(shape.periodAlias()) && !condition.sql().matches("(?is).*\\bor\\b.*");
      checks.add(check(edge ? Kind.PERIOD : Kind.ROW, condition));
    }
  }

  private static Check check(Kind kind, Condition condition) {
    return new Check(kind, "(" + condition.sql() + ") IS TRUE", condition, "");
  }

  private void facts(List<String> key) {
    Set<ColumnRef> named = new LinkedHashSet<>();
    for (Check check : checks) {
      if (check.condition() != null) {
        named.addAll(check.condition().columns());
      }
    }
    for (Measure measure : shape.measures()) {
      if (measure.argument() != null) {
        named.addAll(measure.argument().columns());
      }
    }
    named.stream()
        .filter(column -> !column.alias().equals(shape.periodAlias()))
        .filter(column -> !column.name().equals("counted") && !key.contains(column.name()))
        .forEach(facts::add);
  }

  /** The conditions, in the order of the columns {@code k1}, {@code k2}, … */
  public List<Check> checks() {
    return List.copyOf(checks);
  }

  /** The columns that the conditions speak of, in the order of {@code f1}, {@code f2}, … */
  public List<ColumnRef> facts() {
    return List.copyOf(facts);
  }

  /**
   * One row with {@code total} 1: how many rows of the place there are, and what those that count
   * give to each side ({@code numerator}, {@code denominator}); then {@code n} for every
   * combination of met and unmet conditions {@code k1} ….
   */
  public String summary(FigureId id) {
    String flags = flags("k%d");
    return leg.with()
        + "SELECT "
        + (flags.isEmpty() ? "1 AS total, " : flags + ", GROUPING(k1) AS total, ")
        + "COUNT(*) AS n, "
        + aggregate(shape.numerator(), "xn", kindOfFirst())
        + " AS numerator, "
        + second(aggregateOfSecond())
        + " AS denominator FROM ("
        + inner(id, false)
        + ")"
        + (flags.isEmpty() ? "" : " GROUP BY GROUPING SETS ((), (" + flags + "))");
  }

  /** What is counted or summed, and under which conditions, as a short text of SQL. */
  public String formula() {
    Measure denominator = shape.denominator();
    return shape.numerator().sql()
        + (denominator == null ? "" : " ÷ " + denominator.sql())
        + " ← "
        + shape.view()
        + checks.stream()
            .filter(check -> check.kind() != Kind.NUMERATOR && check.kind() != Kind.DENOMINATOR)
            .map(Check::condition)
            .filter(java.util.Objects::nonNull)
            .map(Condition::sql)
            .collect(Collectors.joining(" AND ", " [", "]"));
  }

  /** The rows that count, by key: lineage, {@code xn}, {@code xd}, conditions, {@code f1} … */
  public String counted(FigureId id, int limit) {
    return leg.with()
        + "SELECT * FROM ("
        + inner(id, true)
        + ") WHERE "
        + met(Kind.PERIOD, Kind.PARTNER, Kind.ROW)
        + " ORDER BY "
        + (shape.numerator().kind() == Measure.Kind.SUM ? "COALESCE(xn, 0) = 0, " : "")
        + "row_key LIMIT "
        + limit;
  }

  /**
   * The rows that are in the window and do not count, then those a few days outside of it; with
   * {@code rowKey} that row alone, whatever it is.
   */
  public String excluded(FigureId id, int limit, @Nullable String rowKey) {
    String near =
        rowKey != null
            ? "row_key = '" + rowKey.replace("'", "''") + "'"
            : "NOT (%s) AND days_off <= %d"
                .formatted(met(Kind.PERIOD, Kind.PARTNER, Kind.ROW), NEAR_DAYS);
    return leg.with()
        + "SELECT * FROM ("
        + inner(id, true)
        + ") WHERE "
        + near
        + " ORDER BY days_off, row_key LIMIT "
        + limit;
  }

  /** Every counted row in every window, with its codes and what it gives to each side. */
  public String contributions() {
    List<String> columns = new ArrayList<>();
    for (String code : IndicatorShape.CODES) {
      Expr expr = shape.codes().get(code);
      columns.add((expr == null ? "CAST(NULL AS VARCHAR)" : expr.sql()) + " AS " + code);
    }
    columns.add(contribution(shape.numerator()) + " AS xn");
    Measure denominator = shape.denominator();
    columns.add((denominator == null ? "NULL" : contribution(denominator)) + " AS xd");
    return leg.with()
        + "SELECT "
        + String.join(", ", columns)
        + from("period")
        + " WHERE "
        + checks.stream()
            .filter(check -> check.kind().ordinal() < Kind.NUMERATOR.ordinal())
            .map(Check::sql)
            .collect(Collectors.joining(" AND "));
  }

  /** What is done with the contributions of one side: {@code COUNT}, {@code COUNT DISTINCT}, … */
  public static String aggregate(Measure measure, String column) {
    return switch (measure.kind()) {
      case ROWS, VALUES -> "COUNT(" + column + ")";
      case DISTINCT -> "COUNT(DISTINCT " + column + ")";
      case SUM -> "SUM(" + column + ")";
    };
  }

  private Kind kindOfFirst() {
    return leg.side() == Leg.Side.DENOMINATOR ? Kind.DENOMINATOR : Kind.NUMERATOR;
  }

  private String aggregate(Measure measure, String column, Kind kind) {
    return "%s FILTER (WHERE %s)"
        .formatted(aggregate(measure, column), met(Kind.PERIOD, Kind.PARTNER, Kind.ROW, kind));
  }

  private @Nullable String aggregateOfSecond() {
    Measure denominator = shape.denominator();
    return denominator == null ? null : aggregate(denominator, "xd", Kind.DENOMINATOR);
  }

  private static String second(@Nullable String aggregate) {
    return aggregate == null ? "NULL" : aggregate;
  }

  /** The argument of a measure where its filter is met; 1 for a count of rows. */
  private static String contribution(Measure measure) {
    String value = measure.argument() == null ? "1" : measure.argument().sql();
    return measure.filter().isEmpty()
        ? value
        : "CASE WHEN " + IndicatorShape.and(measure.filter()) + " THEN " + value + " END";
  }

  private String met(Kind... kinds) {
    List<Kind> wanted = List.of(kinds);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < checks.size(); i++) {
      if (wanted.contains(checks.get(i).kind())) {
        names.add("k" + (i + 1));
      }
    }
    return names.isEmpty() ? "TRUE" : String.join(" AND ", names);
  }

  private String flags(String form) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < checks.size(); i++) {
      names.add(form.formatted(i + 1));
    }
    return String.join(", ", names);
  }

  private String inner(FigureId id, boolean detailed) {
    List<String> columns = new ArrayList<>();
    if (detailed) {
      columns.addAll(lineage);
      columns.add(daysOff() + " AS days_off");
      for (int i = 0; i < facts.size(); i++) {
        ColumnRef fact = facts.get(i);
        columns.add("CAST(%s.%s AS VARCHAR) AS f%d".formatted(fact.alias(), fact.name(), i + 1));
      }
    }
    for (int i = 0; i < checks.size(); i++) {
      columns.add(checks.get(i).sql() + " AS k" + (i + 1));
    }
    columns.add(contribution(shape.numerator()) + " AS xn");
    Measure denominator = shape.denominator();
    columns.add((denominator == null ? "NULL" : contribution(denominator)) + " AS xd");
    return "SELECT "
        + String.join(", ", columns)
        + from("(SELECT * FROM period WHERE window_id = '" + id.window() + "')")
        + " WHERE "
        + codes(id);
  }

  private String from(String period) {
    StringBuilder from =
        new StringBuilder(
            " FROM %s AS %s CROSS JOIN %s AS %s"
                .formatted(shape.view(), shape.alias(), period, shape.periodAlias()));
    for (JoinedView join : shape.joins()) {
      from.append(
          " LEFT JOIN (SELECT *, TRUE AS %s FROM %s) AS %s ON %s"
              .formatted(THERE, join.view(), join.alias(), IndicatorShape.and(join.on())));
    }
    return from.toString();
  }

  private String codes(FigureId id) {
    List<String> conditions = new ArrayList<>();
    for (FigureCode column : FigureCode.values()) {
      Expr expr = shape.codes().get(column.column());
      String code = id.code(column);
      if (expr != null && leg.exact()) {
        conditions.add("COALESCE(%s, '') = '%s'".formatted(expr.sql(), code.replace("'", "''")));
      } else if (expr != null && !code.isEmpty()) {
        conditions.add("%s = '%s'".formatted(expr.sql(), code.replace("'", "''")));
      }
    }
    return conditions.isEmpty() ? "TRUE" : String.join(" AND ", conditions);
  }

  /** How many days a row is outside of the window; 0 in it, many where that cannot be told. */
  private String daysOff() {
    List<String> parts = new ArrayList<>();
    for (Check check : checks) {
      if (check.kind() != Kind.PERIOD) {
        continue;
      }
      Matcher edge = EDGE.matcher(check.condition() == null ? "" : check.condition().sql());
      String days =
          edge.matches()
              ? "COALESCE(ABS(DATE_DIFF('day', CAST(%s AS DATE), %s)), 999999)"
                  .formatted(edge.group(1), edge.group(2))
              : "999999";
      parts.add("CASE WHEN %s THEN 0 ELSE %s END".formatted(check.sql(), days));
    }
    return parts.isEmpty() ? "0" : String.join(" + ", parts).toLowerCase(Locale.ROOT);
  }
}
