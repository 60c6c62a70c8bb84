package org.anshu.schedules.trace;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.anshu.failure.Text;
import org.anshu.registry.Indicator;
import org.anshu.registry.shape.ColumnRef;
import org.anshu.registry.trace.Check;
import org.anshu.registry.trace.ConditionWords;
import org.anshu.registry.trace.Exclusions;
import org.anshu.registry.trace.FigureId;
import org.anshu.registry.trace.Leg;
import org.anshu.registry.trace.LegSql;
import org.anshu.registry.trace.Legs;
import org.anshu.schedules.query.QueryResult;
import org.anshu.schedules.query.WarehouseQuery;
import org.anshu.schedules.trace.Trace.Fact;
import org.anshu.schedules.trace.Trace.Left;
import org.anshu.schedules.trace.Trace.Part;
import org.anshu.schedules.trace.Trace.Row;
import org.anshu.schedules.trace.Trace.Waiting;
import org.jspecify.annotations.Nullable;

/**
 * Asks the tables of a release for the rows behind a figure: three reads a view, each of only the
 * columns that the definition names.
 */
public final class TraceQuery {

  /** What may say where a row is from. */
  private static final List<String> LINEAGE =
      List.of("source", "known_at", "pull_id", "exclusion_reason", "vintage", "released_on");

  private static final List<String> DENOMINATOR_KEY =
      List.of("series", "unit_code", "period_start", "period_end");

  private final WarehouseQuery tables;
  private final Function<String, List<Waiting>> quarantine;

  /**
   * Traces by {@code tables}.
   *
   * @param tables the views that the indicator reads, its windows among them
   * @param quarantine view to the rows of its source tables that wait
   */
  public TraceQuery(WarehouseQuery tables, Function<String, List<Waiting>> quarantine) {
    this.tables = tables;
    this.quarantine = quarantine;
  }

  /**
   * The rows behind a figure.
   *
   * @param limit how many rows are shown of those that count, and of those that do not
   * @param rowKey the one row to explain instead of the excluded ones; null for none
   */
  public Trace trace(Indicator indicator, FigureId id, int limit, @Nullable String rowKey) {
    Legs legs = Legs.of(indicator.sql());
    List<Part> parts = new ArrayList<>();
    for (Leg leg : legs.legs()) {
      parts.add(new LegTrace(indicator, leg).part(id, limit, rowKey));
    }
    return new Trace(parts, legs.reason());
  }

  /** One leg: its SQL, its words, and how rows of its answers are read. */
  private final class LegTrace {

    private final Leg leg;
    private final LegSql sql;
    private final ConditionWords words;

    LegTrace(Indicator indicator, Leg leg) {
      this.leg = leg;
      String view = leg.shape().view();
      List<String> columns =
          tables.run(leg.with() + "SELECT * FROM " + view + " LIMIT 0", 1).columns().stream()
              .map(QueryResult.Column::name)
              .toList();
      List<String> lineage = LINEAGE.stream().filter(columns::contains).toList();
      List<String> key = view.equals("denominator") ? DENOMINATOR_KEY : List.of(columns.get(0));
      this.sql = new LegSql(leg, key, lineage);
      Map<String, String> titles = new TreeMap<>();
      tables.comments(view).forEach((name, comment) -> titles.put(name, title(comment)));
      this.words = new ConditionWords(titles, Exclusions.of(indicator));
    }

    Part part(FigureId id, int limit, @Nullable String rowKey) {
      List<Map<String, @Nullable Object>> summary = rows(sql.summary(id));
      long counted = 0;
      BigDecimal numerator = null;
      BigDecimal denominator = null;
      List<Left> left = new ArrayList<>();
      Map<Left, Long> same = new LinkedHashMap<>();
      for (Map<String, @Nullable Object> group : summary) {
        long n = ((Number) Objects.requireNonNull(group.get("n"))).longValue();
        if (number(group.get("total")).signum() > 0) {
          numerator = decimal(group.get("numerator"));
          denominator = decimal(group.get("denominator"));
          counted += sql.checks().isEmpty() ? n : 0;
          continue;
        }
        List<Check> failed = failed(group);
        if (failed.stream().noneMatch(TraceQuery::excludes)) {
          counted += n;
        }
        if (!failed.isEmpty()) {
          same.merge(new Left(reasons(failed), 0, side(failed)), n, Long::sum);
        }
      }
      same.forEach((kind, n) -> left.add(new Left(kind.reasons(), n, kind.side())));
      left.sort((a, b) -> Long.compare(b.rows(), a.rows()));
      return new Part(
          leg.shape().view(),
          leg.side(),
          leg.withheld(),
          sql.formula(),
          counted,
          numerator,
          denominator,
          left,
          limit == 0 ? List.of() : rows(sql.counted(id, limit)).stream().map(this::row).toList(),
          limit == 0
              ? List.of()
              : rows(sql.excluded(id, limit, rowKey)).stream().map(this::row).toList(),
          quarantine.apply(leg.shape().view()));
    }

    private Leg.Side side(List<Check> failed) {
      if (failed.stream().anyMatch(TraceQuery::excludes)) {
        return Leg.Side.BOTH;
      }
      return failed.stream().allMatch(check -> check.kind() == Check.Kind.DENOMINATOR)
          ? Leg.Side.DENOMINATOR
          : Leg.Side.NUMERATOR;
    }

    private List<Check> failed(Map<String, @Nullable Object> row) {
      List<Check> failed = new ArrayList<>();
      for (int i = 0; i < sql.checks().size(); i++) {
        if (!Boolean.TRUE.equals(row.get("k" + (i + 1)))) {
          failed.add(sql.checks().get(i));
        }
      }
      // What is in neither side needs no word on why it is not in one of them.
      return failed.stream().anyMatch(TraceQuery::excludes)
          ? failed.stream().filter(TraceQuery::excludes).toList()
          : failed;
    }

    /** The conditions in general: what they ask, without the value of a row. */
    private List<Text> reasons(List<Check> failed) {
      return failed.stream().map(words::unmet).toList();
    }

    private Row row(Map<String, @Nullable Object> row) {
      Map<String, String> lineage = new TreeMap<>();
      for (String column : LINEAGE) {
        Object value = row.get(column);
        if (value != null) {
          lineage.put(column, value.toString());
        }
      }
      List<Fact> facts = new ArrayList<>();
      Map<ColumnRef, @Nullable String> values = new LinkedHashMap<>();
      for (int i = 0; i < sql.facts().size(); i++) {
        ColumnRef column = sql.facts().get(i);
        String value = text(row.get("f" + (i + 1)));
        values.put(column, value);
        facts.add(new Fact(column.name(), words.title(column.name()), value));
      }
      List<Text> reasons = new ArrayList<>();
      for (Check check : failed(row)) {
        String value =
            check.condition() == null
                ? null
                : check.condition().columns().stream()
                    .filter(values::containsKey)
                    .findFirst()
                    .map(values::get)
                    .orElse(null);
        reasons.add(words.failed(check, value, lineage.get("exclusion_reason")));
      }
      return new Row(
          String.valueOf(row.get("row_key")),
          lineage,
          facts,
          text(row.get("xn")),
          text(row.get("xd")),
          reasons);
    }
  }

  private static boolean excludes(Check check) {
    return check.kind() != Check.Kind.NUMERATOR && check.kind() != Check.Kind.DENOMINATOR;
  }

  private List<Map<String, @Nullable Object>> rows(String sql) {
    QueryResult result = tables.run(sql, Integer.MAX_VALUE);
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (List<@Nullable Object> cells : result.rows()) {
      Map<String, @Nullable Object> row = new LinkedHashMap<>();
      for (int i = 0; i < cells.size(); i++) {
        row.put(result.columns().get(i).name(), cells.get(i));
      }
      rows.add(row);
    }
    return rows;
  }

  private static BigDecimal number(@Nullable Object value) {
    return value == null ? BigDecimal.ZERO : new BigDecimal(value.toString());
  }

  private static @Nullable BigDecimal decimal(@Nullable Object value) {
    return value == null ? null : new BigDecimal(value.toString());
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null
        ? null
        : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }

  /** What a comment calls the column: its words before the first mark. */
  private static String title(String comment) {
    return comment.split("[:：(（;；,，]", 2)[0].strip();
  }
}
