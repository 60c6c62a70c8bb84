package org.anshu.pipeline.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anshu.pipeline.conform.BranchTables;
import org.anshu.registry.rule.ContractRule;
import org.anshu.registry.rule.RuleBook;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the rules at the door kept out or flagged, as it stands when a month is to be published. */
final class Door {

  private final JdbcTemplate operations;
  private final BranchTables tables;
  private final RuleBook rules;

  Door(JdbcTemplate operations, BranchTables tables, RuleBook rules) {
    this.operations = operations;
    this.tables = tables;
    this.rules = rules;
  }

  private record Count(String source, String table, String rule) {}

  /** One metric for each active source table and rule that has rows. */
  List<Metric> metrics(List<String> sources, Map<String, Long> landed) {
    Map<Count, long[]> counts = new HashMap<>();
    for (String book : List.of("quarantine", "data_issue")) {
      operations.query(
          "SELECT source, table_name, rule_id, state, COUNT(DISTINCT row_key) FROM "
              + book
              + " WHERE state IN ('open', 'waived')"
              + " GROUP BY source, table_name, rule_id, state",
          row -> {
            Count key = new Count(row.getString(1), row.getString(2), row.getString(3));
            boolean waived = row.getString(4).equals("waived");
            counts.computeIfAbsent(key, k -> new long[2])[waived ? 1 : 0] += row.getLong(5);
          });
    }
    List<Metric> metrics = new ArrayList<>();
    counts.forEach(
        (key, count) -> {
          ContractRule rule = rules.contract().get(key.rule());
          if (rule != null && sources.contains(key.source())) {
            metrics.add(metric(key, rule, count, landed));
          }
        });
    return metrics;
  }

  private Metric metric(Count key, ContractRule rule, long[] count, Map<String, Long> landed) {
    String table = "ods." + key.source() + "__" + key.table();
    Long snapshot = landed.get(table);
    long waiting = rule.quarantines() ? count[0] : 0;
    long checked = waiting + (snapshot == null ? 0 : tables.rows(table, snapshot));
    return Metric.of(
        key.rule(),
        key.source(),
        key.table(),
        rule.severity(),
        new Metric.Numbers(checked, count[0] + count[1], count[1], rule.allowed().of(checked)));
  }
}
