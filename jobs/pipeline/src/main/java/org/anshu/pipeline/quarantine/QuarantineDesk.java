package org.anshu.pipeline.quarantine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.anshu.connectors.spi.ColumnContract;
import org.anshu.connectors.spi.TableContract;
import org.anshu.failure.Text;
import org.anshu.registry.rule.RuleBook;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where people look at rows that wait, and decide about them. Every decision and its entry in the
 * audit trail are one transaction; the next pull obeys it.
 */
public final class QuarantineDesk {

  private static final String ROW =
      "SELECT id, source, table_name, row_key, rule_id, column_name, value, message_zh, state,"
          + " pull_id, created_at FROM quarantine ";
  private static final int LONGEST_VALUE = 1000;

  private final JdbcTemplate operations;
  private final TransactionTemplate transactions;
  private final RuleBook rules;
  private final Clock clock;
  private final ZoneId zone;
  private final AuditTrail trail;

  /** A desk over the operations schema, by the rules of the installation. */
  public QuarantineDesk(
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

  /** The trail of all decisions. */
  public AuditTrail trail() {
    return trail;
  }

  /**
   * Which rows to list.
   *
   * @param source empty for all
   * @param table empty for all
   * @param rule empty for all
   * @param state {@code open}, {@code waived}, {@code resolved}, or empty for all
   */
  public record Filter(String source, String table, String rule, String state) {}

  /** The rows that match, oldest first. */
  public List<QuarantinedRow> list(Filter filter, int limit) {
    return operations.query(
        ROW
            + "WHERE (? = '' OR source = ?) AND (? = '' OR table_name = ?)"
            + " AND (? = '' OR rule_id = ?) AND (? = '' OR state = ?) ORDER BY id LIMIT ?",
        (row, n) -> row(row),
        filter.source(),
        filter.source(),
        filter.table(),
        filter.table(),
        filter.rule(),
        filter.rule(),
        filter.state(),
        filter.state(),
        limit);
  }

  /** One of them; fails with {@code QUALITY_REFUSED} if there is none of that number. */
  public QuarantinedRow row(long id) {
    List<QuarantinedRow> rows = operations.query(ROW + "WHERE id = ?", (row, n) -> row(row), id);
    if (rows.isEmpty()) {
      throw Decision.refused(
          new Text("隔离记录的编号", "The number of a quarantined row"),
          Text.same(String.valueOf(id)),
          new Text("用 anshu quarantine list 查看编号", "See 'anshu quarantine list' for the numbers"));
    }
    return rows.get(0);
  }

  /**
   * Lets a row in as it is, until a day. It holds as long as the source says the same.
   *
   * @param until the last day, inclusive, of the city's calendar; not before today
   */
  public QuarantinedRow waive(long id, Decision decision, LocalDate until) {
    QuarantinedRow row = row(id);
    requireOpen(row);
    mayWaive(rules, row.rule(), decision, until, LocalDate.ofInstant(clock.instant(), zone));
    transactions.executeWithoutResult(
        status -> {
          operations.update(
              "INSERT INTO waiver (rule_id, source, object, row_key, column_name, value,"
                  + " granted_by, role, why, granted_at, expires_on) VALUES (?,?,?,?,?,?,?,?,?,?,?)",
              row.rule(),
              row.source(),
              row.table(),
              row.key(),
              row.column(),
              row.value() == null ? "" : row.value(),
              decision.by(),
              decision.role(),
              decision.why(),
              now(),
              until);
          operations.update("UPDATE quarantine SET state = 'waived' WHERE id = ?", id);
          requestReplay(row.source(), row.table(), row.key());
          trail.add("waive", row.object(), decision, row.rule() + " 有效至 " + until);
        });
    return row(id);
  }

  /** Takes a waiver back: the row is opened again and waits. */
  public QuarantinedRow withdraw(long id, Decision decision) {
    QuarantinedRow row = row(id);
    transactions.executeWithoutResult(
        status -> {
          int withdrawn =
              operations.update(
                  "UPDATE waiver SET withdrawn_at = ? WHERE source = ? AND object = ?"
                      + " AND row_key = ? AND rule_id = ? AND withdrawn_at IS NULL",
                  now(),
                  row.source(),
                  row.table(),
                  row.key(),
                  row.rule());
          if (withdrawn == 0) {
            throw Decision.refused(
                new Text("已豁免的记录", "A waived row"),
                Text.same(row.object() + " " + row.state()),
                new Text("核对编号", "Check the number"));
          }
          operations.update("UPDATE quarantine SET state = 'open' WHERE id = ?", id);
          trail.add("withdraw", row.object(), decision, row.rule());
        });
    return row(id);
  }

  /**
   * A value to use instead of the source's.
   *
   * @param column the source's column; empty for the one that the rule names
   * @param oldValue what the source says; null if the quarantine knows it
   * @param newValue what to use; null for none
   */
  public record Repair(String column, @Nullable String oldValue, @Nullable String newValue) {}

  /**
   * Uses another value for a row as long as the source says what it says now.
   *
   * @param table the contract of the row's table
   */
  public QuarantinedRow repair(long id, TableContract table, Repair repair, Decision decision) {
    QuarantinedRow row = row(id);
    requireOpen(row);
    String column = repair.column().isEmpty() ? sourceColumn(row, table) : repair.column();
    if (!table.sourceColumns().contains(column) || table.key().contains(column)) {
      List<String> allowed = new ArrayList<>(table.sourceColumns());
      allowed.removeAll(table.key());
      throw Decision.refused(
          new Text("--column 为下列之一：" + allowed, "--column to be one of " + allowed),
          Text.same(column),
          new Text("主键不能修复，请由数据源更正", "A key cannot be repaired here; the source has to"));
    }
    String old = repair.oldValue() == null ? row.value() : repair.oldValue();
    boolean unknown = repair.oldValue() == null && row.rule().equals("DATE_ORDER");
    if (unknown || (old != null && old.length() >= LONGEST_VALUE)) {
      throw Decision.refused(
          new Text("--old 写明来源现在的值", "What the source says now, in --old"),
          Text.same(String.valueOf(row.value())),
          new Text("更正只在来源仍为该值时生效", "The correction holds only while the source says so"));
    }
    transactions.executeWithoutResult(
        status -> correct(row, column, new Repair(column, old, repair.newValue()), decision));
    return row(id);
  }

  private void correct(QuarantinedRow row, String column, Repair repair, Decision decision) {
    operations.update(
        "UPDATE correction SET state = 'withdrawn' WHERE source = ? AND table_name = ?"
            + " AND row_key = ? AND column_name = ? AND state = 'active'",
        row.source(),
        row.table(),
        row.key(),
        column);
    operations.update(
        "INSERT INTO correction (source, table_name, row_key, column_name, old_value, new_value,"
            + " made_by, why, made_at, state) VALUES (?,?,?,?,?,?,?,?,?,'active')",
        row.source(),
        row.table(),
        row.key(),
        column,
        repair.oldValue(),
        repair.newValue(),
        decision.by(),
        decision.why(),
        now());
    requestReplay(row.source(), row.table(), row.key());
    trail.add(
        "repair",
        row.object(),
        decision,
        "%s: '%s' → '%s'".formatted(column, repair.oldValue(), repair.newValue()));
  }

  /** Has the next pull read the rows again, whether or not they have changed. */
  public void replay(List<QuarantinedRow> rows, Decision decision) {
    transactions.executeWithoutResult(
        status -> {
          for (QuarantinedRow row : rows) {
            requestReplay(row.source(), row.table(), row.key());
            trail.add("replay", row.object(), decision, row.rule());
          }
        });
  }

  /** Fails with {@code QUALITY_REFUSED} unless this person may waive this rule until that day. */
  public static void mayWaive(
      RuleBook rules, String rule, Decision decision, LocalDate until, LocalDate today) {
    List<String> roles = rules.waivableBy(rule);
    if (!roles.contains(decision.role())) {
      throw Decision.refused(
          roles.isEmpty()
              ? new Text("可以豁免的规则", "A rule that may be waived")
              : new Text(rule + " 由 " + roles + " 豁免", rule + " waived by one of " + roles),
          new Text(
              rule + "，岗位“" + decision.role() + "”", rule + ", role '" + decision.role() + "'"),
          roles.isEmpty()
              ? new Text("请用 repair 修复，或由数据源更正", "Repair it, or have the source correct it")
              : new Text("请有权的人决定", "Ask somebody who may"));
    }
    List<String> people = rules.people().get(decision.role());
    if (people != null && !people.contains(decision.by())) {
      throw Decision.refused(
          new Text(decision.role() + " 为 " + people, "As " + decision.role() + " one of " + people),
          Text.same(decision.by()),
          new Text("名单在安装目录的 rules/rulebook.yml", "The list is rules/rulebook.yml of the home"));
    }
    if (until.isBefore(today) || until.isAfter(today.plusYears(1))) {
      throw Decision.refused(
          new Text(
              "--until 在 %s 至 %s 之间".formatted(today, today.plusYears(1)),
              "--until between %s and %s".formatted(today, today.plusYears(1))),
          Text.same(until.toString()),
          new Text("豁免须有期限，到期重新审视", "A waiver ends, so that somebody looks again"));
    }
  }

  private void requestReplay(String source, String table, String key) {
    operations.update(
        "INSERT INTO replay (source, table_name, row_key, requested_at) VALUES (?, ?, ?, ?)",
        source,
        table,
        key,
        now());
  }

  private static String sourceColumn(QuarantinedRow row, TableContract table) {
    int at = table.indexOf(row.column());
    ColumnContract column = at < 0 ? null : table.columns().get(at);
    if (column == null || column.from().size() != 1) {
      throw Decision.refused(
          new Text("--column 写明来源字段", "The source's column in --column"),
          Text.same(row.column()),
          new Text("字段由多列拼成或为主键", "The field is made of several columns, or is the key"));
    }
    return column.from().get(0);
  }

  private static void requireOpen(QuarantinedRow row) {
    if (!row.state().equals("open")) {
      throw Decision.refused(
          new Text("待处理的隔离记录", "A row that still waits"),
          Text.same(row.id() + " " + row.state()),
          new Text("用 anshu quarantine list 查看", "See 'anshu quarantine list'"));
    }
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private static QuarantinedRow row(ResultSet row) throws SQLException {
    return new QuarantinedRow(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        row.getObject(11, LocalDateTime.class));
  }
}
