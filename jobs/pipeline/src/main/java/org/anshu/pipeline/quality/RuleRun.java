package org.anshu.pipeline.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
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

  /** More offending rows of one rule than this are counted, but not kept by key. */
  static final int KEPT = 5000;

  /** Rules of one query: enough that Spark's start of a job does not matter. */
  private static final int TOGETHER = 12;

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
   * @param findings at most {@link #KEPT} of them
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
        .forEach(entity -> spark.table(entity, "dwd." + entity, tables.branch()));
    spark.view(
        MOMENT,
        "SELECT DATE '%s' AS as_of, DATE '%s' AS month_start, DATE '%s' AS month_end"
            .formatted(LocalDate.ofInstant(asOf, zone), month.atDay(1), month.atEndOfMonth()),
        Map.of());
  }

  /** The rows of each source in each of {@code entities}. */
  Map<String, Map<String, Long>> sizes(Set<String> entities) {
    Map<String, Map<String, Long>> sizes = new HashMap<>();
    List<String> parts = new ArrayList<>();
    for (String entity : entities) {
      if (!entity.equals(MOMENT)) {
        parts.add(
            "SELECT '%s' AS entity, source, COUNT(*) AS n FROM %s GROUP BY source"
                .formatted(entity, entity));
      }
    }
    if (!parts.isEmpty()) {
      for (List<@Nullable Object> row : spark.rows(String.join(" UNION ALL ", parts), Map.of())) {
        sizes
            .computeIfAbsent((String) row.get(0), key -> new TreeMap<>())
            .put((String) row.get(1), (Long) row.get(2));
      }
    }
    return sizes;
  }

  /** What each of {@code rules} found; their views must have been named. */
  Map<String, Found> run(List<QualityRule> rules) {
    Map<String, Found> found = new LinkedHashMap<>();
    for (QualityRule rule : rules) {
      found.put(rule.id(), new Found(new TreeMap<>(), new ArrayList<>()));
      accepted(rule);
    }
    for (int from = 0; from < rules.size(); from += TOGETHER) {
      read(rules.subList(from, Math.min(rules.size(), from + TOGETHER)), found);
    }
    return found;
  }

  /** A rule that Spark refuses is its author's to mend, by name. */
  private void accepted(QualityRule rule) {
    List<String> columns;
    try {
      columns = spark.prepare(rule.sql(), Map.of()).columns();
    } catch (QueryRejectedException e) {
      throw invalid(rule, e.reason());
    }
    if (!columns.equals(List.of("source", "row_key", "detail"))) {
      throw invalid(rule, columns.toString());
    }
  }

  private void read(List<QualityRule> rules, Map<String, Found> found) {
    List<String> parts = new ArrayList<>();
    for (QualityRule rule : rules) {
      parts.add(
          """
          SELECT '%s' AS rule_id, source, row_key, detail, of_source
          FROM (
            SELECT source, row_key, detail,
              ROW_NUMBER() OVER (PARTITION BY source ORDER BY row_key) AS place,
              COUNT(*) OVER (PARTITION BY source) AS of_source
            FROM (%s)
          )
          WHERE place <= %d
          """
              .formatted(rule.id(), rule.sql(), KEPT));
    }
    for (List<@Nullable Object> row : spark.rows(String.join("UNION ALL\n", parts), Map.of())) {
      Found of = found.get((String) row.get(0));
      String source = String.valueOf(row.get(1));
      if (of != null) {
        of.counts().put(source, (Long) row.get(4));
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
