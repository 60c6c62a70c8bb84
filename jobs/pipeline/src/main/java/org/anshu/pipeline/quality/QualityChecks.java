package org.anshu.pipeline.quality;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.anshu.connectors.spi.SourceContract;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.conform.BranchTables;
import org.anshu.pipeline.conform.Definitions;
import org.anshu.pipeline.conform.Entities;
import org.anshu.pipeline.conform.Entity;
import org.anshu.pipeline.quality.Metric.Outcome;
import org.anshu.pipeline.spark.SparkEngine;
import org.anshu.progress.Progress;
import org.anshu.registry.rule.QualityRule;
import org.anshu.registry.rule.RuleBook;
import org.anshu.registry.rule.Severity;
import org.apache.iceberg.data.Record;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The quality check of a run before it is published: all rules, what waits at the door, delivery in
 * time, and numbers beside their history. What it found is kept whether or not it stops the run.
 */
public final class QualityChecks {

  private static final int SHOWN = 5;

  private final SparkEngine spark;
  private final BranchTables tables;
  private final Definitions definitions;
  private final Means means;

  /** Checks on the branch of {@code tables}. */
  public QualityChecks(
      SparkEngine spark, BranchTables tables, Definitions definitions, Means means) {
    this.spark = spark;
    this.tables = tables;
    this.definitions = definitions;
    this.means = means;
  }

  /**
   * What the checks need besides.
   *
   * @param operations where findings are kept
   * @param transactions of the same database
   * @param rules the installation's
   * @param zone the city's
   */
  public record Means(
      JdbcTemplate operations,
      TransactionTemplate transactions,
      RuleBook rules,
      Clock clock,
      ZoneId zone,
      Progress progress) {}

  /**
   * Checks a run; harmless to repeat.
   *
   * @param values the run's stored indicator values
   * @throws AnshuException {@code CHECK_FAILED} with rules and rows if more is wrong than is
   *     allowed; {@code RULE_INVALID} if a rule cannot run
   */
  public void run(CheckedRun run, List<Record> values) {
    RuleRun rules = new RuleRun(spark, tables, definitions);
    means.progress().stage(new Text("检查数据质量", "Checking the data's quality"), -1);
    List<QualityRule> applied =
        means.rules().rules().stream().filter(QualityRule::enabled).filter(rules::applies).toList();
    Set<String> read = new TreeSet<>();
    applied.forEach(rule -> read.addAll(rule.reads().keySet()));
    applied.forEach(rule -> read.add(rule.entity()));
    read.retainAll(rules.delivered());
    Map<String, Set<String>> columns = columns(rules, read);
    rules.views(columns.keySet(), run.asOf(), run.month(), means.zone());

    MonthlyRows rows = MonthlyRows.read(spark, definitions, means, run.month(), columns);
    Map<String, Map<String, Long>> sizes = rows.sizes();
    Map<String, Long> totals = new HashMap<>();
    sizes.forEach((id, of) -> totals.put(id, of.values().stream().mapToLong(n -> n).sum()));
    Map<String, RuleRun.Found> found = rules.run(applied, totals);
    List<Series> series = new ArrayList<>(rows.series(means.rules().range()));
    series.addAll(figures(run.month(), values));

    FindingBook book = new FindingBook(means.operations(), today());
    List<Metric> metrics = new ArrayList<>(skipped(applied));
    applied.forEach(rule -> metrics.addAll(metrics(rule, found, sizes, book)));
    List<String> sources = definitions.contracts().stream().map(SourceContract::source).toList();
    metrics.addAll(
        new Door(means.operations(), tables, means.rules()).metrics(sources, run.landed()));
    boolean blocked = blocks(metrics, series);
    store(run, new Results(metrics, series, rows.timeliness(), blocked), applied, found);
    if (blocked) {
      throw blocked(metrics, series, found);
    }
    long open = metrics.stream().filter(m -> m.outcome() != Outcome.OK && m.found() > 0).count();
    means
        .progress()
        .done(
            new Text(
                "%d 条规则，%d 处有发现".formatted(applied.size(), open),
                "%d rules, %d with findings".formatted(applied.size(), open)));
  }

  private record Results(
      List<Metric> metrics,
      List<Series> series,
      List<MonthlyRows.Timeliness> timeliness,
      boolean blocked) {}

  /** The entities that rules read or that have a day of their own, with their columns. */
  private Map<String, Set<String>> columns(RuleRun rules, Set<String> read) {
    Map<String, Set<String>> columns = new TreeMap<>();
    Set<Entity> delivered = definitions.entities().delivered(definitions.contracts());
    for (Entity entity : delivered) {
      if (read.contains(entity.id()) || Entities.eventColumn(entity, delivered).isPresent()) {
        columns.put(entity.id(), rules.columns(entity.id()));
      }
    }
    return columns;
  }

  private List<Metric> skipped(List<QualityRule> applied) {
    List<Metric> skipped = new ArrayList<>();
    for (QualityRule rule : means.rules().rules()) {
      if (!applied.contains(rule)) {
        skipped.add(
            Metric.without(
                rule.id(),
                rule.entity(),
                rule.severity(),
                rule.enabled() ? Outcome.NOT_APPLICABLE : Outcome.OFF));
      }
    }
    return skipped;
  }

  private static List<Metric> metrics(
      QualityRule rule,
      Map<String, RuleRun.Found> found,
      Map<String, Map<String, Long>> sizes,
      FindingBook book) {
    RuleRun.Found ours = found.getOrDefault(rule.id(), new RuleRun.Found(Map.of(), List.of()));
    Map<String, Long> waived = book.waived(rule, ours.findings());
    Map<String, Long> checked = sizes.getOrDefault(rule.entity(), Map.of());
    Set<String> sources = new TreeSet<>(checked.keySet());
    sources.addAll(ours.counts().keySet());
    List<Metric> metrics = new ArrayList<>();
    for (String source : sources) {
      long rows = checked.getOrDefault(source, 0L);
      metrics.add(
          Metric.of(
              rule.id(),
              source,
              rule.entity(),
              rule.severity(),
              new Metric.Numbers(
                  rows,
                  ours.counts().getOrDefault(source, 0L),
                  waived.getOrDefault(source, 0L),
                  rule.allowed().of(rows))));
    }
    return metrics;
  }

  /** One series a counting indicator: its trend of the whole city. */
  private List<Series> figures(YearMonth month, List<Record> values) {
    Map<String, Map<YearMonth, Double>> trends = new TreeMap<>();
    for (Record value : values) {
      String window = (String) value.getField("window_id");
      boolean total =
          value.getField("unit_code") == null
              && value.getField("sector_code") == null
              && value.getField("category_code") == null;
      if (total && window.startsWith("trend_") && value.getField("denominator") == null) {
        int back = Integer.parseInt(window.substring("trend_".length()));
        Object number = value.getField("numerator");
        if (number instanceof Number counted) {
          trends
              .computeIfAbsent((String) value.getField("indicator_id"), id -> new HashMap<>())
              .put(month.minusMonths(back), counted.doubleValue());
        }
      }
    }
    List<Series> series = new ArrayList<>();
    trends.forEach(
        (id, numbers) ->
            series.add(Series.of("figure." + id, "", month, numbers, means.rules().range())));
    return series;
  }

  private void store(
      CheckedRun run,
      Results results,
      List<QualityRule> applied,
      Map<String, RuleRun.Found> found) {
    means
        .transactions()
        .executeWithoutResult(
            status -> {
              new RunBook(means.operations()).enter(run, now(), results.blocked());
              RunBook book = new RunBook(means.operations());
              book.metrics(run.id(), results.metrics());
              book.series(run.id(), results.series());
              book.timeliness(run, results.timeliness());
              // What was known at another time says nothing about what is open today.
              if (!run.asOfGiven()) {
                FindingBook findings = new FindingBook(means.operations(), today());
                for (QualityRule rule : applied) {
                  RuleRun.Found ours = found.get(rule.id());
                  if (ours != null) {
                    findings.enter(rule, ours.findings(), run.id(), now());
                  }
                }
              }
            });
  }

  private boolean blocks(List<Metric> metrics, List<Series> series) {
    return metrics.stream().anyMatch(metric -> metric.outcome() == Outcome.BLOCKED)
        || means.rules().range().severity() == Severity.BLOCK
            && series.stream().anyMatch(QualityChecks::outside);
  }

  private static boolean outside(Series series) {
    return series.range() != null && !series.outcome().equals("ok");
  }

  private AnshuException blocked(
      List<Metric> metrics, List<Series> series, Map<String, RuleRun.Found> found) {
    List<String> zh = new ArrayList<>();
    List<String> en = new ArrayList<>();
    metrics.stream()
        .filter(metric -> metric.outcome() == Outcome.BLOCKED)
        .sorted(Comparator.comparing(Metric::ruleId).thenComparing(Metric::source))
        .forEach(
            metric -> {
              Text title = title(metric.ruleId());
              long open = metric.found() - metric.waived();
              String keys = keys(metric, found);
              zh.add(
                  "%s（%s）%s %s：%d 行，允许 %d 行；%s"
                      .formatted(
                          metric.ruleId(),
                          title.chinese(),
                          metric.source(),
                          metric.object(),
                          open,
                          metric.allowed(),
                          keys));
              en.add(
                  "%s (%s) %s %s: %d rows, %d allowed; %s"
                      .formatted(
                          metric.ruleId(),
                          title.english(),
                          metric.source(),
                          metric.object(),
                          open,
                          metric.allowed(),
                          keys));
            });
    if (zh.isEmpty()) {
      series.stream()
          .filter(QualityChecks::outside)
          .forEach(
              each -> {
                zh.add(each.id() + "：" + each.value() + "，" + each.range());
                en.add(each.id() + ": " + each.value() + ", " + each.range());
              });
    }
    return new AnshuException(
        FailureCode.CHECK_FAILED,
        new Text("阻断性质量规则的违反行数在允许之内", "No more rows than allowed breaking a blocking rule"),
        new Text(String.join("；", zh), String.join("; ", en)),
        new Text(
            "本月未发布，已发布的不变。用 anshu quality list、anshu quarantine list 查看；由来源更正、"
                + "repair 修复或由有权的人 waive 后再运行",
            "Nothing was published. See 'anshu quality list' and 'anshu quarantine list'; have the"
                + " source correct it, repair it, or have it waived, then run again"));
  }

  private Text title(String ruleId) {
    return means.rules().contract().containsKey(ruleId)
        ? means.rules().contract().get(ruleId).title()
        : means.rules().rule(ruleId).map(QualityRule::title).orElse(Text.same(ruleId));
  }

  private String keys(Metric metric, Map<String, RuleRun.Found> found) {
    List<String> keys =
        found.containsKey(metric.ruleId())
            ? found.get(metric.ruleId()).findings().stream()
                .filter(finding -> finding.source().equals(metric.source()))
                .map(Finding::key)
                .limit(SHOWN)
                .toList()
            : means
                .operations()
                .queryForList(
                    "SELECT DISTINCT row_key FROM quarantine WHERE source = ? AND table_name = ?"
                        + " AND rule_id = ? AND state = 'open' ORDER BY row_key LIMIT "
                        + SHOWN,
                    String.class,
                    metric.source(),
                    metric.object(),
                    metric.ruleId());
    return keys.stream().collect(Collectors.joining(", "));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(means.clock().instant(), means.zone());
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(means.clock().instant(), ZoneOffset.UTC);
  }
}
