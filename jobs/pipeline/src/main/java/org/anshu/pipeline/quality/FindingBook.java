package org.anshu.pipeline.quality;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anshu.registry.rule.QualityRule;
import org.springframework.jdbc.core.JdbcTemplate;

/** The findings in the operations schema: first and last seen, and whether somebody answers. */
final class FindingBook {

  private static final int LONGEST_KEY = 255;
  private static final int LONGEST_DETAIL = 500;
  private static final int BATCH = 500;

  private final JdbcTemplate operations;
  private final LocalDate today;

  /**
   * The book.
   *
   * @param today the day that decides whether a waiver still holds
   */
  FindingBook(JdbcTemplate operations, LocalDate today) {
    this.operations = operations;
    this.today = today;
  }

  private record Waiver(String source, String key, String detail) {}

  /** Source to how many of {@code findings} are waived: by key, and for what they say now. */
  Map<String, Long> waived(QualityRule rule, List<Finding> findings) {
    Set<Waiver> waivers = waivers(rule);
    Map<String, Long> counts = new HashMap<>();
    for (Finding finding : findings) {
      if (waivers.contains(waiver(finding))) {
        counts.merge(finding.source(), 1L, Long::sum);
      }
    }
    return counts;
  }

  /** Enters what a run of today's data found; what it did not find any more is resolved. */
  void enter(QualityRule rule, List<Finding> findings, String runId, LocalDateTime now) {
    Set<Waiver> waivers = waivers(rule);
    List<Object[]> rows = new ArrayList<>();
    for (Finding finding : findings) {
      rows.add(
          new Object[] {
            rule.id(),
            finding.source(),
            rule.entity(),
            cut(finding.key(), LONGEST_KEY),
            cut(finding.detail(), LONGEST_DETAIL),
            waivers.contains(waiver(finding)) ? "waived" : "open",
            now,
            runId,
            now,
            runId
          });
    }
    for (int from = 0; from < rows.size(); from += BATCH) {
      operations.batchUpdate(
          "INSERT INTO quality_finding (rule_id, source, entity, row_key, detail, state,"
              + " first_seen, first_run, last_seen, last_run) VALUES (?,?,?,?,?,?,?,?,?,?)"
              + " ON DUPLICATE KEY UPDATE detail = VALUES(detail), state = VALUES(state),"
              + " last_seen = VALUES(last_seen), last_run = VALUES(last_run), resolved_at = NULL",
          rows.subList(from, Math.min(rows.size(), from + BATCH)));
    }
    operations.update(
        "UPDATE quality_finding SET state = 'resolved', resolved_at = ?"
            + " WHERE rule_id = ? AND state <> 'resolved' AND last_run <> ?",
        now,
        rule.id(),
        runId);
  }

  private Set<Waiver> waivers(QualityRule rule) {
    Set<Waiver> waivers = new HashSet<>();
    operations.query(
        "SELECT source, row_key, value FROM waiver WHERE rule_id = ? AND object = ?"
            + " AND withdrawn_at IS NULL AND expires_on >= ?",
        row -> {
          waivers.add(new Waiver(row.getString(1), row.getString(2), row.getString(3)));
        },
        rule.id(),
        rule.entity(),
        today);
    return waivers;
  }

  private static Waiver waiver(Finding finding) {
    return new Waiver(
        finding.source(), cut(finding.key(), LONGEST_KEY), cut(finding.detail(), LONGEST_DETAIL));
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest);
  }
}
