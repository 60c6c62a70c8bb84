package org.anshu.pipeline.quality;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.anshu.connectors.spi.SourceContract;
import org.anshu.connectors.spi.TableContract;
import org.anshu.registry.rule.QualityRule;
import org.anshu.registry.rule.RuleBook;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the serving schema what is known about one source's month, for the report to its owner.
 * Keys of rows go there, values never do.
 */
public final class SourceFacts {

  private static final int EXAMPLES = 5;
  private static final int PAST_MONTHS = 12;
  private static final List<String> TABLES =
      List.of("table", "delivery", "rule", "series", "trend");

  private final JdbcTemplate operations;
  private final JdbcTemplate serving;
  private final RuleBook rules;
  private final UnaryOperator<String> titles;
  private final Clock clock;
  private final ZoneId zone;

  /**
   * Facts from {@code operations} to {@code serving}.
   *
   * @param titles the Chinese name of a source table or an entity
   */
  public SourceFacts(
      JdbcTemplate operations,
      JdbcTemplate serving,
      RuleBook rules,
      UnaryOperator<String> titles,
      Clock clock,
      ZoneId zone) {
    this.operations = operations;
    this.titles = titles;
    this.serving = serving;
    this.rules = rules;
    this.clock = clock;
    this.zone = zone;
  }

  /** Replaces what the serving schema says of a source's month, in one transaction. */
  public void tell(SourceContract contract, YearMonth month, TransactionTemplate transactions) {
    transactions.executeWithoutResult(
        status -> {
          String source = contract.source();
          for (String table : TABLES) {
            serving.update(
                "DELETE FROM source_quality_" + table + " WHERE source = ? AND month = ?",
                source,
                month.toString());
          }
          serving.update(
              "DELETE FROM source_quality WHERE source = ? AND month = ?",
              source,
              month.toString());
          String run = lastRun(month);
          head(contract, month, run);
          tables(contract, month);
          if (run != null) {
            rules(source, month, run);
            series(source, month, run);
          }
          trend(source, month);
        });
  }

  private @Nullable String lastRun(YearMonth month) {
    List<String> runs =
        operations.queryForList(
            "SELECT run_id FROM quality_run WHERE month = ? ORDER BY checked_at DESC, as_of DESC"
                + " LIMIT 1",
            String.class,
            month.toString());
    return runs.isEmpty() ? null : runs.get(0);
  }

  private void head(SourceContract contract, YearMonth month, @Nullable String run) {
    LocalDateTime from = utc(month.atDay(1));
    List<LocalDateTime> pulls =
        operations.queryForList(
            "SELECT finished_at FROM pull WHERE source = ? AND state = 'published'"
                + " AND finished_at >= ? ORDER BY finished_at",
            LocalDateTime.class,
            contract.source(),
            from);
    List<Map<String, Object>> runs =
        operations.queryForList(
            "SELECT release_id, checked_at, outcome FROM quality_run WHERE run_id = ?",
            run == null ? "" : run);
    Map<String, Object> checked = runs.isEmpty() ? Map.of() : runs.get(0);
    serving.update(
        "INSERT INTO source_quality (source, month, title_zh, provider, owner, release_id,"
            + " checked_at, outcome, last_pull, pulls, longest_gap, allowed_gap, made_at)"
            + " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)",
        contract.source(),
        month.toString(),
        contract.title().chinese(),
        contract.provider(),
        contract.owner(),
        checked.getOrDefault("release_id", ""),
        checked.get("checked_at") instanceof LocalDateTime at ? local(at) : null,
        checked.getOrDefault("outcome", "unchecked"),
        pulls.isEmpty() ? null : local(pulls.get(pulls.size() - 1)),
        pulls.size(),
        longestGap(pulls),
        rules.deliveryOf(contract.source()).maxDaysWithoutPull(),
        local(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)));
  }

  /** The most days in a row without a pull, between the first one and now. */
  private long longestGap(List<LocalDateTime> pulls) {
    long longest = 0;
    for (int i = 0; i < pulls.size(); i++) {
      LocalDate day = local(pulls.get(i)).toLocalDate();
      LocalDate next =
          i + 1 < pulls.size()
              ? local(pulls.get(i + 1)).toLocalDate()
              : LocalDate.ofInstant(clock.instant(), zone);
      longest = Math.max(longest, ChronoUnit.DAYS.between(day, next) - 1);
    }
    return longest;
  }

  private void tables(SourceContract contract, YearMonth month) {
    int place = 0;
    for (TableContract table : contract.tables()) {
      String source = contract.source();
      List<Map<String, Object>> newest =
          operations.queryForList(
              "SELECT source_total, live_rows FROM pull_certificate WHERE source = ?"
                  + " AND table_name = ? AND published = 1 ORDER BY pull_id DESC LIMIT 1",
              source,
              table.name());
      Map<String, Object> certificate = newest.isEmpty() ? Map.of() : newest.get(0);
      Map<String, Object> sums =
          operations.queryForMap(
              "SELECT COALESCE(SUM(landed), 0) AS landed, COALESCE(SUM(deleted), 0) AS deleted"
                  + " FROM pull_certificate WHERE source = ? AND table_name = ? AND published = 1"
                  + " AND certified_at >= ?",
              source,
              table.name(),
              utc(month.atDay(1)));
      serving.update(
          "INSERT INTO source_quality_table (source, month, table_name, title_zh, sort_no, source_rows,"
              + " live_rows, landed, deleted, waiting, waived, flagged)"
              + " VALUES (?,?,?,?,?,?,?,?,?,?,?,?)",
          source,
          month.toString(),
          table.name(),
          titles.apply(table.name()),
          ++place,
          certificate.get("source_total"),
          certificate.get("live_rows"),
          sums.get("landed"),
          sums.get("deleted"),
          keys("quarantine", source, table.name(), "open"),
          keys("quarantine", source, table.name(), "waived"),
          keys("data_issue", source, table.name(), "open"));
    }
  }

  private @Nullable Long keys(String book, String source, String table, String state) {
    return operations.queryForObject(
        "SELECT COUNT(DISTINCT row_key) FROM "
            + book
            + " WHERE source = ? AND table_name = ? AND state = ?",
        Long.class,
        source,
        table,
        state);
  }

  private void rules(String source, YearMonth month, String run) {
    operations.query(
        "SELECT rule_id, object, severity, checked, found, waived, outcome FROM quality_metric"
            + " WHERE run_id = ? AND source = ?",
        row -> {
          String rule = row.getString(1);
          boolean atTheDoor = rules.contract().containsKey(rule);
          serving.update(
              "INSERT INTO source_quality_rule (source, month, rule_id, object, object_zh, title_zh,"
                  + " severity, checked, found, waived, outcome, advice_zh, examples)"
                  + " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)",
              source,
              month.toString(),
              rule,
              row.getString(2),
              titles.apply(row.getString(2)),
              title(rule),
              row.getString(3),
              row.getLong(4),
              row.getLong(5),
              row.getLong(6),
              row.getString(7),
              advice(rule),
              String.join("、", examples(rule, source, row.getString(2), atTheDoor)));
        },
        run,
        source);
    operations.query(
        "SELECT entity, due_on, total, late FROM quality_delivery WHERE run_id = ? AND source = ?",
        row -> {
          serving.update(
              "INSERT INTO source_quality_delivery (source, month, entity, title_zh, due_on, total,"
                  + " late) VALUES (?,?,?,?,?,?,?)",
              source,
              month.toString(),
              row.getString(1),
              titles.apply(row.getString(1)),
              Date.valueOf(row.getString(2)),
              row.getLong(3),
              connectedBy(source, LocalDate.parse(row.getString(2))) ? row.getLong(4) : null);
        },
        run,
        source);
  }

  /** Whether the source had been pulled by the end of a day: before, nobody could be in time. */
  private boolean connectedBy(String source, LocalDate day) {
    Long pulls =
        operations.queryForObject(
            "SELECT COUNT(*) FROM pull WHERE source = ? AND state = 'published' AND finished_at < ?",
            Long.class,
            source,
            utc(day.plusDays(1)));
    return pulls != null && pulls > 0;
  }

  private List<String> examples(String rule, String source, String object, boolean atTheDoor) {
    if (!atTheDoor) {
      return operations.queryForList(
          "SELECT row_key FROM quality_finding WHERE rule_id = ? AND source = ? AND entity = ?"
              + " AND state = 'open' ORDER BY last_seen DESC, row_key LIMIT "
              + EXAMPLES,
          String.class,
          rule,
          source,
          object);
    }
    List<String> keys = new ArrayList<>();
    for (String book : List.of("quarantine", "data_issue")) {
      keys.addAll(
          operations.queryForList(
              "SELECT DISTINCT row_key FROM "
                  + book
                  + " WHERE rule_id = ? AND source = ? AND table_name = ? AND state = 'open'"
                  + " ORDER BY row_key LIMIT "
                  + EXAMPLES,
              String.class,
              rule,
              source,
              object));
    }
    return keys.stream().distinct().limit(EXAMPLES).toList();
  }

  private void series(String source, YearMonth month, String run) {
    operations.query(
        "SELECT series_id, value, expected, lower_bound, upper_bound, outcome FROM quality_series"
            + " WHERE run_id = ? AND source = ?",
        row -> {
          String id = row.getString(1);
          serving.update(
              "INSERT INTO source_quality_series (source, month, entity, title_zh, value,"
                  + " expected, lower_bound, upper_bound, outcome) VALUES (?,?,?,?,?,?,?,?,?)",
              source,
              month.toString(),
              id.substring(id.lastIndexOf('.') + 1),
              titles.apply(id.substring(id.lastIndexOf('.') + 1)),
              row.getBigDecimal(2),
              row.getBigDecimal(3),
              row.getBigDecimal(4),
              row.getBigDecimal(5),
              row.getString(6));
        },
        run,
        source);
  }

  /** The last check of each of the past months. */
  private void trend(String source, YearMonth month) {
    for (int back = PAST_MONTHS - 1; back >= 0; back--) {
      YearMonth past = month.minusMonths(back);
      String run = lastRun(past);
      if (run != null) {
        Map<String, Object> sums =
            operations.queryForMap(
                "SELECT COALESCE(SUM(checked), 0) AS checked, COALESCE(SUM(found), 0) AS found,"
                    + " COALESCE(SUM(waived), 0) AS waived FROM quality_metric"
                    + " WHERE run_id = ? AND source = ?",
                run,
                source);
        serving.update(
            "INSERT INTO source_quality_trend (source, month, past_month, checked, found, waived)"
                + " VALUES (?,?,?,?,?,?)",
            source,
            month.toString(),
            past.toString(),
            sums.get("checked"),
            sums.get("found"),
            sums.get("waived"));
      }
    }
  }

  private String title(String rule) {
    return rules.contract().containsKey(rule)
        ? rules.contract().get(rule).title().chinese()
        : rules.rule(rule).map(found -> found.title().chinese()).orElse(rule);
  }

  private String advice(String rule) {
    return rules.contract().containsKey(rule)
        ? rules.contract().get(rule).advice()
        : rules.rule(rule).map(QualityRule::advice).orElse("");
  }

  private LocalDateTime local(LocalDateTime utc) {
    return LocalDateTime.ofInstant(utc.toInstant(ZoneOffset.UTC), zone);
  }

  private LocalDateTime utc(LocalDate day) {
    return LocalDateTime.ofInstant(day.atStartOfDay(zone).toInstant(), ZoneOffset.UTC);
  }
}
