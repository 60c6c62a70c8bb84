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
  private final Map<Key, Long> late = new HashMap<>();
  private final YearMonth month;
  private final RuleBook rules;

  private record Key(String source, String entity) {}

  private MonthlyRows(YearMonth month, RuleBook rules) {
    this.month = month;
    this.rules = rules;
  }

  /**
   * Counts the rows of every delivered entity that has a day of its own.
   *
   * @param columns entity to the columns of its conformed table
   */
  static MonthlyRows read(
      SparkEngine spark, Definitions definitions, RuleBook rules, YearMonth month, ZoneId zone,
      Map<String, Set<String>> columns) {
    MonthlyRows rows = new MonthlyRows(month, rules);
    Set<Entity> delivered = definitions.entities().delivered(definitions.contracts());
    List<String> sources =
        definitions.contracts().stream().map(contract -> contract.source()).toList();
    List<String> parts = new ArrayList<>();
    for (Entity entity : delivered) {
      String event = Entities.eventColumn(entity, delivered).orElse("");
      Set<String> present = columns.getOrDefault(entity.id(), Set.of());
      if (present.containsAll(Set.of(event, "known_at", "source"))) {
        parts.add(rows.query(entity.id(), event, sources, zone));
      }
    }
    if (!parts.isEmpty()) {
      spark.rows(String.join(" UNION ALL ", parts), Map.of()).forEach(rows::add);
    }
    return rows;
  }

  private String query(String entity, String event, List<String> sources, ZoneId zone) {
    StringBuilder due = new StringBuilder("CASE source");
    for (String source : sources) {
      due.append(" WHEN '%s' THEN %s".formatted(source, instant(dueOn(source), zone)));
    }
    due.append(" END");
    return """
        SELECT '%s' AS entity, source, DATE_FORMAT(CAST(%s AS DATE), 'yyyy-MM') AS month,
          COUNT(*) AS n, COUNT(*) FILTER (WHERE known_at > %s) AS late
        FROM %s WHERE %s IS NOT NULL
        GROUP BY source, DATE_FORMAT(CAST(%s AS DATE), 'yyyy-MM')
        """
        .formatted(entity, event, due, entity, event, event);
  }

  /** The end of the day in the city's zone, as the session of the queries writes moments. */
  private static String instant(LocalDate dueOn, ZoneId zone) {
    Instant end = dueOn.plusDays(1).atStartOfDay(zone).toInstant();
    LocalDateTime utc = LocalDateTime.ofInstant(end, ZoneOffset.UTC);
    return "TIMESTAMP '" + SQL_TIME.format(utc) + " UTC'";
  }

  private void add(List<@Nullable Object> row) {
    Key key = new Key(String.valueOf(row.get(1)), String.valueOf(row.get(0)));
    YearMonth at = YearMonth.parse(String.valueOf(row.get(2)));
    counts
        .computeIfAbsent(key, k -> new TreeMap<>())
        .put(at, ((Long) java.util.Objects.requireNonNull(row.get(3))).doubleValue());
    if (at.equals(month)) {
      late.put(key, (Long) row.get(4));
    }
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
