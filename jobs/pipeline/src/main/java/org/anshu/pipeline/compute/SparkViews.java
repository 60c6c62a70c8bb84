package org.anshu.pipeline.compute;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anshu.pipeline.conform.BranchTables;
import org.anshu.pipeline.conform.Definitions;
import org.anshu.pipeline.spark.SparkEngine;
import org.anshu.registry.Indicator;

/**
 * The conformed tables that indicators read, kept by Spark in memory: each read once, only the
 * columns that an indicator names.
 */
final class SparkViews {

  /** Up to so many rows, a table is not divided among tasks. */
  private static final long UNDIVIDED = 2_000_000;

  private static final Pattern WORD = Pattern.compile("[a-z_][a-z0-9_]*");

  /** What reads columns that it does not name. */
  private static final Pattern STAR =
      Pattern.compile("(\\b(select|distinct|all)\\s|[.,])\\s*\\*|\\b(natural|using)\\b");

  private final BranchTables tables;
  private final Definitions definitions;
  private final Map<String, Long> rows = new TreeMap<>();

  /** The views of the branch of {@code tables}. */
  SparkViews(BranchTables tables, Definitions definitions) {
    this.tables = tables;
    this.definitions = definitions;
  }

  /**
   * Makes the views of the conformed tables that {@code indicators} read, and of denominators.
   *
   * @param asOf denominators released later are unknown
   */
  void create(SparkEngine spark, List<Indicator> indicators, Instant asOf, ZoneId zone) {
    Map<String, Set<String>> columns = new TreeMap<>();
    Set<String> whole = new TreeSet<>();
    for (Indicator indicator : indicators) {
      String sql = indicator.sql().toLowerCase(Locale.ROOT);
      Set<String> words = new TreeSet<>();
      Matcher word = WORD.matcher(sql);
      while (word.find()) {
        words.add(word.group());
      }
      for (String view : indicator.reads()) {
        columns.computeIfAbsent(view, key -> new TreeSet<>()).addAll(words);
        if (STAR.matcher(sql).find()) {
          whole.add(view);
        }
      }
    }
    columns.forEach(
        (view, words) ->
            definitions
                .entities()
                .of(view)
                .ifPresent(
                    entity -> {
                      String table = entity.table();
                      long count = tables.rows(table, tables.left(table));
                      rows.put(view, count);
                      spark.kept(
                          view,
                          table,
                          tables.branchOf(table),
                          whole.contains(view) ? Set.of() : words,
                          count < UNDIVIDED);
                    }));
    LocalDate day = LocalDate.ofInstant(asOf, zone);
    spark.view("denominator", DuckViews.DENOMINATOR, Map.of("as_of_day", day));
  }

  /** The rows of the conformed tables that an indicator reads. */
  long rows(Indicator indicator) {
    return indicator.reads().stream().mapToLong(view -> rows.getOrDefault(view, 0L)).sum();
  }
}
