package org.anshu.pipeline.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.conform.BranchTables;
import org.anshu.pipeline.conform.Definitions;
import org.anshu.pipeline.conform.Entity;
import org.anshu.pipeline.spark.QueryRejectedException;
import org.anshu.pipeline.spark.SparkEngine;
import org.anshu.registry.rule.QualityRule;
import org.apache.iceberg.types.Types.NestedField;
import org.jspecify.annotations.Nullable;

/** Runs the rules on conformed rows over the tables of a run's branch. */
final class RuleRun {

  /** Of a larger entity, more offending rows of one source than this are counted, not kept. */
  static final int KEPT = 5000;

  /** The rows of an entity all of which may be found and held in memory. */
  private static final long SMALL = 500_000;

  /** Rules of one query. */
  private static final int TOGETHER = 24;

  private static final String MOMENT = "moment";

  private final SparkEngine spark;
  private final BranchTables tables;
  private final Set<String> delivered;

  RuleRun(SparkEngine spark, BranchTables tables, Definitions definitions) {
    this.spark = spark;
    this.tables = tables;
    delivered = new LinkedHashSet<>();
    definitions.entities().delivered(definitions.contracts()).stream()
        .map(Entity::id)
        .forEach(delivered::add);
  }

  /**
   * What a rule found.
   *
   * @param counts source to offending rows
   * @param findings of large entities not all of them
   */
  record Found(Map<String, Long> counts, List<Finding> findings) {}

  /** Whether every entity that the rule reads is delivered, with the columns it reads. */
  boolean applies(QualityRule rule) {
    for (Map.Entry<String, Map<String, String>> view : rule.reads().entrySet()) {
      if (view.getKey().equals(MOMENT)) {
        continue;
      }
      if (!delivered.contains(view.getKey())
          || !columns(view.getKey()).containsAll(view.getValue().keySet())) {
        return false;
      }
    }
    return true;
  }

  /** The columns of an entity's conformed table. */
  Set<String> columns(String entity) {
    return tables.load("dwd." + entity).schema().columns().stream()
        .map(NestedField::name)
        .collect(Collectors.toSet());
  }

  /** The entities that an active source delivers. */
  Set<String> delivered() {
    return delivered;
  }

  /** Names the views that rules read: entities on the branch, and the moment of the run. */
  void views(Set<String> entities, Instant asOf, YearMonth month, ZoneId zone) {
    entities.stream()
        .filter(entity -> !entity.equals(MOMENT))
        .forEach(e -> spark.table(e, "dwd." + e, tables.branchOf("dwd." + e)));
    spark.view(
        MOMENT,
        "SELECT DATE '%s' AS as_of, DATE '%s' AS month_start, DATE '%s' AS month_end"
            .formatted(LocalDate.ofInstant(asOf, zone), month.atDay(1), month.atEndOfMonth()),
        Map.of());
  }

  /**
   * What each of {@code rules} found; their views must have been named.
   *
   * @param rows entity to its rows
   */
  Map<String, Found> run(List<QualityRule> rules, Map<String, Long> rows) {
    Map<String, Found> found = new LinkedHashMap<>();
    List<QualityRule> small = new ArrayList<>();
    for (QualityRule rule : rules) {
      found.put(rule.id(), new Found(new TreeMap<>(), new ArrayList<>()));
      if (rows.getOrDefault(rule.entity(), 0L) <= SMALL) {
        small.add(rule);
      } else {
        add(found, query(rule, counted(rule)));
      }
    }
    for (int from = 0; from < small.size(); from += TOGETHER) {
      add(found, together(small.subList(from, Math.min(small.size(), from + TOGETHER))));
    }
    found
        .values()
        .forEach(
            each ->
                each.findings()
                    .sort(Comparator.comparing(Finding::source).thenComparing(Finding::key)));
    return found;
  }

  /** Many rules in one query, since the start of a Spark job costs more than their work. */
  private List<List<@Nullable Object>> together(List<QualityRule> rules) {
    try {
      return spark.interpreted(
          () ->
              spark.rows(
                  rules.stream().map(RuleRun::plain).collect(Collectors.joining(" UNION ALL ")),
                  Map.of()));
    } catch (QueryRejectedException e) {
      // One of them is at fault: ask each, so that its author is named.
      rules.forEach(rule -> query(rule, plain(rule)));
      throw e;
    }
  }

  private List<List<@Nullable Object>> query(QualityRule rule, String sql) {
    try {
      return spark.rows(sql, Map.of());
    } catch (QueryRejectedException e) {
      throw invalid(rule, e.reason());
    }
  }

  private static String plain(QualityRule rule) {
    return "SELECT '%s' AS rule_id, source, row_key, detail, 1L AS n FROM (%s)"
        .formatted(rule.id(), rule.sql());
  }

  /** The first rows of each source, each with the number of all of them. */
  private static String counted(QualityRule rule) {
    return """
        SELECT rule_id, source, row_key, detail,
          IF(place = 1, of_source - LEAST(of_source, %d) + 1, 1L) AS n
        FROM (
          SELECT *, ROW_NUMBER() OVER (PARTITION BY source ORDER BY row_key) AS place,
            COUNT(*) OVER (PARTITION BY source) AS of_source
          FROM (%s)
        )
        WHERE place <= %d
        """
        .formatted(KEPT, plain(rule).replace(", 1L AS n FROM", " FROM"), KEPT);
  }

  private static void add(Map<String, Found> found, List<List<@Nullable Object>> rows) {
    for (List<@Nullable Object> row : rows) {
      Found of = found.get(String.valueOf(row.get(0)));
      String source = String.valueOf(row.get(1));
      if (of != null && row.get(4) instanceof Long n) {
        of.counts().merge(source, n, Long::sum);
        of.findings()
            .add(new Finding(source, String.valueOf(row.get(2)), String.valueOf(row.get(3))));
      }
    }
  }

  private static AnshuException invalid(QualityRule rule, String found) {
    return new AnshuException(
        FailureCode.RULE_INVALID,
        new Text(
            rule.file() + " 的 sql 给出 source、row_key、detail",
            "The sql of " + rule.file() + " to give source, row_key, detail"),
        Text.same(found),
        new Text(
            "改正该规则，或在安装目录的 rules/rulebook.yml 中停用它",
            "Correct the rule, or switch it off in rules/rulebook.yml of the home"));
  }
}
