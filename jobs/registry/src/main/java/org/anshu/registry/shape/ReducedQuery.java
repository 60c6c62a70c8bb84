package org.anshu.registry.shape;

import static org.anshu.registry.shape.Keys.REDUCED;
import static org.anshu.registry.shape.Keys.WINDOW;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.anshu.registry.shape.Measure.Kind;
import org.jspecify.annotations.Nullable;

/**
 * An indicator over the reduced rows {@code r} and the windows {@code p}.
 *
 * @param codes code column to where it comes from
 * @param groups the grouping sets, as code columns
 * @param onRow conditions on the reduced row alone
 * @param withWindow conditions on row and window
 * @param numerator the numerator
 * @param denominator the denominator, or null
 */
record ReducedQuery(
    Map<String, String> codes,
    List<Set<String>> groups,
    List<String> onRow,
    List<String> withWindow,
    Reduced numerator,
    @Nullable Reduced denominator) {

  private static final Pattern NAME = Pattern.compile("\\b" + REDUCED + "\\.(w|[dks]_\\w+)\\b");

  ReducedQuery {
    codes = new LinkedHashMap<>(codes);
    groups = List.copyOf(groups);
    onRow = List.copyOf(onRow);
    withWindow = List.copyOf(withWindow);
  }

  /** The answer from the rows of {@code reduced}: first the finest groups, then all groups. */
  String sql(String reduced) {
    Reduced below = denominator;
    String joined =
        "FROM %s %s JOIN %s %s ON %s"
            .formatted(
                reduced,
                REDUCED,
                IndicatorShape.PERIOD,
                WINDOW,
                withWindow.isEmpty() ? "TRUE" : String.join(" AND ", withWindow));
    if (isDistinct()) {
      return "SELECT %s, %s AS numerator, %s AS denominator %s GROUP BY GROUPING SETS (%s)"
          .formatted(
              codes(code -> codes.get(code)),
              numerator.sql(),
              below == null ? "CAST(NULL AS DECIMAL(24, 6))" : below.sql(),
              joined,
              sets(code -> Objects.requireNonNull(codes.get(code))));
    }
    String finest =
        "SELECT %s, %s AS n, %s AS d %s GROUP BY %s"
            .formatted(
                codes(code -> codes.get(code)),
                numerator.aggregate(),
                below == null ? "NULL" : below.aggregate(),
                joined,
                String.join(", ", codes.values()));
    return "SELECT %s, %s AS numerator, %s AS denominator FROM (%s) f GROUP BY GROUPING SETS (%s)"
        .formatted(
            codes(code -> codes.containsKey(code) ? "f." + code : null),
            numerator.over("f.n"),
            below == null ? "CAST(NULL AS DECIMAL(24, 6))" : below.over("f.d"),
            finest,
            sets(code -> "f." + code));
  }

  private boolean isDistinct() {
    Reduced below = denominator;
    return numerator.kind() == Kind.DISTINCT || (below != null && below.kind() == Kind.DISTINCT);
  }

  /** Rows of keys and summed numbers, told apart only as far as the answer needs it. */
  String narrowed(String rows, List<String> apart) {
    Set<String> names = new TreeSet<>();
    List<String> texts = new ArrayList<>(codes.values());
    texts.addAll(withWindow);
    texts.add(numerator.sql());
    Reduced below = denominator;
    if (below != null) {
      texts.add(below.sql());
    }
    for (String text : texts) {
      Matcher name = NAME.matcher(text);
      while (name.find()) {
        names.add(name.group(1));
      }
    }
    List<String> keys = new ArrayList<>(apart);
    names.stream().filter(name -> !isSum(name)).forEach(keys::add);
    List<String> select = new ArrayList<>(keys);
    select.add("COUNT(*) AS w");
    names.stream()
        .filter(name -> name.startsWith("s_"))
        .forEach(sum -> select.add("SUM(x%s) AS %s".formatted(sum.substring(1), sum)));
    return "SELECT %s FROM %s %s WHERE %s%s"
        .formatted(
            String.join(", ", select),
            rows,
            REDUCED,
            onRow.isEmpty() ? "TRUE" : String.join(" AND ", onRow),
            keys.isEmpty() ? " HAVING COUNT(*) > 0" : " GROUP BY " + numbers(keys.size()));
  }

  private static boolean isSum(String name) {
    return name.equals("w") || name.startsWith("s_");
  }

  private static String codes(Function<String, @Nullable String> sql) {
    List<String> columns = new ArrayList<>();
    for (String code : IndicatorShape.CODES) {
      String of = sql.apply(code);
      columns.add((of == null ? "CAST(NULL AS STRING)" : of) + " AS " + code);
    }
    return String.join(", ", columns);
  }

  private String sets(Function<String, String> sql) {
    return groups.stream()
        .map(set -> set.stream().map(sql).collect(Collectors.joining(", ", "(", ")")))
        .collect(Collectors.joining(", "));
  }

  /** The numbers 1 to {@code count}, for GROUP BY. */
  static String numbers(int count) {
    List<String> numbers = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      numbers.add(String.valueOf(i));
    }
    return String.join(", ", numbers);
  }

  /** A measure over the reduction. */
  record Reduced(Kind kind, String of, List<String> filter, boolean zero) {

    Reduced {
      filter = List.copyOf(filter);
    }

    /** Of the rows of a group. */
    String sql() {
      return zero ? "COALESCE(" + aggregate() + ", 0)" : aggregate();
    }

    /** Of the rows of a part of a group; NULL if none counts. */
    String aggregate() {
      String aggregate = kind == Kind.DISTINCT ? "COUNT(DISTINCT " + of + ")" : "SUM(" + of + ")";
      return filter.isEmpty()
          ? aggregate
          : aggregate + " FILTER (WHERE " + String.join(" AND ", filter) + ")";
    }

    /** Of the parts of a group, whose aggregates are in {@code column}. */
    String over(String column) {
      return zero ? "COALESCE(SUM(" + column + "), 0)" : "SUM(" + column + ")";
    }
  }
}
