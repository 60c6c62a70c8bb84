package org.anshu.pipeline.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.quarantine.AuditTrail;
import org.anshu.pipeline.quarantine.Decision;
import org.anshu.pipeline.quarantine.QuarantineDesk;
import org.anshu.registry.rule.RuleBook;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Where people look at what the rules found, and answer for single findings. */
public final class FindingDesk {

  private static final String ROWS =
      "SELECT id, rule_id, source, entity, row_key, detail, state, first_seen, last_seen"
          + " FROM quality_finding ";

  private final JdbcTemplate operations;
  private final TransactionTemplate transactions;
  private final RuleBook rules;
  private final Clock clock;
  private final ZoneId zone;
  private final AuditTrail trail;

  /** A desk over the operations schema, by the rules of the installation. */
  public FindingDesk(
      JdbcTemplate operations,
      TransactionTemplate transactions,
      RuleBook rules,
      Clock clock,
      ZoneId zone) {
    this.operations = operations;
    this.transactions = transactions;
    this.rules = rules;
    this.clock = clock;
    this.zone = zone;
    trail = new AuditTrail(operations, clock);
  }

  /**
   * One finding.
   *
   * @param key the conformed row's key
   * @param state {@code open}, {@code waived} or {@code resolved}
   * @param firstSeen UTC
   * @param lastSeen UTC
   */
  public record Row(
      long id,
      String rule,
      String source,
      String entity,
      String key,
      String detail,
      String state,
      LocalDateTime firstSeen,
      LocalDateTime lastSeen) {}

  /** The rules of the installation. */
  public RuleBook rules() {
    return rules;
  }

  /** The trail of all decisions. */
  public AuditTrail trail() {
    return trail;
  }

  /** The findings of a rule, a source and a state, each empty for all; oldest first. */
  public List<Row> list(String rule, String source, String state, int limit) {
    return operations.query(
        ROWS
            + "WHERE (? = '' OR rule_id = ?) AND (? = '' OR source = ?) AND (? = '' OR state = ?)"
            + " ORDER BY rule_id, source, row_key LIMIT ?",
        (row, n) -> row(row),
        rule,
        rule,
        source,
        source,
        state,
        state,
        limit);
  }

  /**
   * Answers for a finding until a day, as long as the row says what it says now.
   *
   * @param until inclusive, of the city's calendar
   */
  public void waive(long id, Decision decision, LocalDate until) {
    Row row =
        operations.query(ROWS + "WHERE id = ?", (found, n) -> row(found), id).stream()
            .filter(found -> found.state().equals("open"))
            .findFirst()
            .orElseThrow(
                () ->
                    new AnshuException(
                        FailureCode.QUALITY_REFUSED,
                        new Text("待处理问题的编号", "The number of an open finding"),
                        Text.same(String.valueOf(id)),
                        new Text("用 anshu quality list 查看编号", "See 'anshu quality list'")));
    QuarantineDesk.mayWaive(
        rules, row.rule(), decision, until, LocalDate.ofInstant(clock.instant(), zone));
    transactions.executeWithoutResult(
        status -> {
          operations.update(
              "INSERT INTO waiver (rule_id, source, object, row_key, column_name, value,"
                  + " granted_by, role, why, granted_at, expires_on) VALUES (?,?,?,?,'',?,?,?,?,?,?)",
              row.rule(),
              row.source(),
              row.entity(),
              row.key(),
              row.detail(),
              decision.by(),
              decision.role(),
              decision.why(),
              LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
              until);
          operations.update("UPDATE quality_finding SET state = 'waived' WHERE id = ?", id);
          trail.add(
              "waive",
              row.source() + "/" + row.entity() + "/" + row.key(),
              decision,
              row.rule() + " " + row.detail() + " 有效至 " + until);
        });
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getObject(8, LocalDateTime.class),
        row.getObject(9, LocalDateTime.class));
  }
}
