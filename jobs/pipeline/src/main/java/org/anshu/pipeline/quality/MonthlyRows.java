package org.anshu.pipeline.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.anshu.pipeline.conform.Definitions;
import org.anshu.pipeline.conform.Entities;
import org.anshu.pipeline.conform.Entity;
import org.anshu.pipeline.spark.SparkEngine;
import org.anshu.registry.rule.ExpectedRange;
import org.anshu.registry.rule.RuleBook;
import org.jspecify.annotations.Nullable;

/** How many rows each source delivered for each month, and how many of them late. */
final class MonthlyRows {

  private static final DateTimeFormatter SQL_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private final Map<Key, TreeMap<YearMonth, Double>> counts = new HashMap<>();
  private final Map<String, Map<String, Long>> sizes = new HashMap<>();
  private final Map<Key, Long> late = new HashMap<>();
  private final YearMonth month;
  private final RuleBook rules;

  private record Key(String source, String entity) {}

  private MonthlyRows(YearMonth month, RuleBook rules) {
    this.month = month;
    this.rules = rules;
  }

  /**
   * Counts the rows of entities; those without a day of their own count for no month.
   *
   * @param columns entity to the columns of its conformed table
   */
  static MonthlyRows read(
      SparkEngine spark,
      Definitions definitions,
      QualityChecks.Means means,
      YearMonth month,
      Map<String, Set<String>> columns) {
    RuleBook rules = means.rules();
    ZoneId zone = means.zone();
    MonthlyRows rows = new MonthlyRows(month, rules);
    Set<Entity> delivered = definitions.entities().delivered(definitions.contracts());
    List<String> sources =
        definitions.contracts().stream().map(contract -> contract.source()).toList();
    List<String> parts = new ArrayList<>();
    columns.forEach(
        (id, present) -> {
          String event =
              definitions
                  .entities()
                  .of(id)
                  .flatMap(entity -> Entities.eventColumn(entity, delivered))
                  .filter(present::contains)
                  .orElse("NULL");
          String known = present.contains("known_at") ? "known_at" : "NULL";
          if (present.contains("source")) {
            parts.add(
                "SELECT '%s' AS entity, source, CAST(%s AS DATE) AS day, %s AS known_at FROM %s"
                    .formatted(id, event, known, id));
          }
        });
    if (!parts.isEmpty()) {
      String query = rows.query(String.join(" UNION ALL ", parts), sources, zone);
      spark.rows(query, Map.of()).forEach(rows::add);
    }
    return rows;
  }

  private String query(String union, List<String> sources, ZoneId zone) {
    StringBuilder due = new StringBuilder("CASE source");
    for (String source : sources) {
      due.append(" WHEN '%s' THEN %s".formatted(source, instant(dueOn(source), zone)));
    }
    due.append(" END");
    return """
        SELECT entity, source, TRUNC(day, 'MM') AS month,
          COUNT(*) AS n, COUNT(*) FILTER (WHERE known_at > %s) AS late
        FROM (%s)
        GROUP BY entity, source, TRUNC(day, 'MM')
        """
        .formatted(due, union);
  }

  /** The end of the day in the city's zone, as the session of the queries writes moments. */
  private static String instant(LocalDate dueOn, ZoneId zone) {
    Instant end = dueOn.plusDays(1).atStartOfDay(zone).toInstant();
    LocalDateTime utc = LocalDateTime.ofInstant(end, ZoneOffset.UTC);
    return "TIMESTAMP '" + SQL_TIME.format(utc) + " UTC'";
  }

  private void add(List<@Nullable Object> row) {
    Key key = new Key(String.valueOf(row.get(1)), String.valueOf(row.get(0)));
    long n = row.get(3) instanceof Long counted ? counted : 0;
    sizes
        .computeIfAbsent(key.entity(), entity -> new TreeMap<>())
        .merge(key.source(), n, Long::sum);
    if (row.get(2) instanceof LocalDate day) {
      YearMonth at = YearMonth.from(day);
      counts.computeIfAbsent(key, k -> new TreeMap<>()).put(at, (double) n);
      if (at.equals(month)) {
        late.put(key, row.get(4) instanceof Long counted ? counted : 0L);
      }
    }
  }

  /** Entity to the rows of each source. */
  Map<String, Map<String, Long>> sizes() {
    return sizes;
  }

  /** One series a source and entity. */
  List<Series> series(ExpectedRange settings) {
    List<Series> series = new ArrayList<>();
    counts.forEach(
        (key, numbers) ->
            series.add(
                Series.of(
                    "rows." + key.source() + "." + key.entity(),
                    key.source(),
                    month,
                    numbers,
                    settings)));
    return series;
  }

  /**
   * Whether the month's rows of an entity came in time.
   *
   * @param dueOn the last day on which they were in time
   * @param late rows that came or changed after it
   */
  record Timeliness(String source, String entity, LocalDate dueOn, long rows, long late) {}

  /** One line a source and entity. */
  List<Timeliness> timeliness() {
    List<Timeliness> lines = new ArrayList<>();
    counts.forEach(
        (key, numbers) ->
            lines.add(
                new Timeliness(
                    key.source(),
                    key.entity(),
                    dueOn(key.source()),
                    Math.round(numbers.getOrDefault(month, 0.0)),
                    late.getOrDefault(key, 0L))));
    return lines;
  }

  private LocalDate dueOn(String source) {
    return month.plusMonths(1).atDay(rules.deliveryOf(source).dueDay());
  }
}
