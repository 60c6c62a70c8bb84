package org.anshu.pipeline.pull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.anshu.connectors.spi.TableContract;
import org.anshu.pipeline.gentle.DriftHistory;
import org.anshu.pipeline.quarantine.RowTreatment;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The pulls and certificates in the operations schema. */
final class PullLedger {

  private static final String CERTIFICATE =
      "SELECT pull_id, source, table_name, lower_bound, upper_bound, source_rows, read_rows, landed,"
          + " unchanged, quarantined, checksum, contract_hash, snapshot_id, published,"
          + " source_total, deleted, source_checksum, source_position, live_rows, live_checksum,"
          + " live_snapshot, row_columns FROM pull_certificate ";

  private final DataSource dataSource;
  private final JdbcTemplate operations;
  private final Clock clock;

  PullLedger(DataSource dataSource, Clock clock) {
    this.dataSource = dataSource;
    this.clock = clock;
    operations = new JdbcTemplate(dataSource);
  }

  /** The pull to do now: the unfinished one of the source if there is one, else a new one. */
  String resumeOrBegin(String source) {
    List<String> running =
        operations.queryForList(
            "SELECT pull_id FROM pull WHERE source = ? AND state = 'running' ORDER BY pull_id",
            String.class,
            source);
    if (!running.isEmpty()) {
      return running.get(0);
    }
    String last =
        operations.queryForObject(
            "SELECT MAX(pull_id) FROM pull WHERE source = ?", String.class, source);
    int next = last == null ? 1 : sequence(last) + 1;
    String pullId = String.format(Locale.ROOT, "%s-%08d", source, next);
    operations.update(
        "INSERT INTO pull (pull_id, source, state, started_at) VALUES (?, ?, 'running', ?)",
        pullId,
        source,
        now());
    return pullId;
  }

  /** The number at the end of a pull id. */
  static int sequence(String pullId) {
    return Integer.parseInt(pullId.substring(pullId.lastIndexOf('-') + 1));
  }

  /** Notes that all tables of the pull are published. */
  void finish(String pullId) {
    operations.update(
        "UPDATE pull SET state = 'published', finished_at = ? WHERE pull_id = ? AND state = 'running'",
        now(),
        pullId);
  }

  /** The certificate of a table in a pull, or null if it was not certified. */
  @Nullable Certificate certificate(String pullId, String table) {
    return first(
        operations.query(
            CERTIFICATE + "WHERE pull_id = ? AND table_name = ?",
            (row, n) -> certificate(row),
            pullId,
            table));
  }

  /** The certificate of the newest published pull of a table, or null before the first. */
  @Nullable Certificate lastPublished(String source, String table) {
    return first(
        operations.query(
            CERTIFICATE
                + "WHERE source = ? AND table_name = ? AND published = 1"
                + " ORDER BY pull_id DESC LIMIT 1",
            (row, n) -> certificate(row),
            source,
            table));
  }

  /** The published certificates of a table, oldest first. */
  List<Certificate> published(String source, String table) {
    return operations.query(
        CERTIFICATE + "WHERE source = ? AND table_name = ? AND published = 1 ORDER BY pull_id",
        (row, n) -> certificate(row),
        source,
        table);
  }

  void markPublished(Certificate certificate) {
    operations.update(
        "UPDATE pull_certificate SET published = 1 WHERE pull_id = ? AND table_name = ?",
        certificate.pullId(),
        certificate.table());
  }

  /** The keys of a table's rows in quarantine. */
  List<String> quarantinedKeys(String source, String table) {
    return operations.queryForList(
        "SELECT DISTINCT row_key FROM quarantine"
            + " WHERE source = ? AND table_name = ? AND state = 'open' ORDER BY row_key",
        String.class,
        source,
        table);
  }

  /** What people decided about single rows of a table, as of the day of the pull. */
  RowTreatment treatment(String source, TableContract table, LocalDate today) {
    return RowTreatment.load(operations, source, table.name(), table.sourceColumns(), today);
  }

  /** The keys to read whether or not they have changed: in quarantine, or asked for. */
  List<String> keysToRead(String source, String table) {
    return operations.queryForList(
        "SELECT row_key FROM quarantine WHERE source = ? AND table_name = ? AND state = 'open'"
            + " UNION SELECT row_key FROM replay WHERE source = ? AND table_name = ?"
            + " AND done_pull IS NULL ORDER BY row_key",
        String.class,
        source,
        table,
        source,
        table);
  }

  /** Notes that a certified pull has obeyed {@code treatment}; harmless to repeat. */
  void settle(RowTreatment treatment, String source, String table, String pullId) {
    treatment.settle(operations, source, table, pullId);
  }

  /** What is kept of the sources' tables. */
  DriftHistory drift() {
    return new DriftHistory(dataSource, clock);
  }

  /** The transaction in which a table's certificate and issues are stored. */
  IssueTransaction begin(String pullId, String source, String table) {
    return new IssueTransaction(
        dataSource, new IssueTransaction.Scope(pullId, source, table, now()));
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private static @Nullable Certificate first(List<Certificate> found) {
    return found.isEmpty() ? null : found.get(0);
  }

  private static Certificate certificate(ResultSet row) throws SQLException {
    String live = row.getString("live_checksum");
    return new Certificate(
        row.getString("pull_id"),
        row.getString("source"),
        row.getString("table_name"),
        row.getString("lower_bound"),
        row.getString("upper_bound"),
        row.getLong("source_rows"),
        row.getLong("read_rows"),
        row.getLong("landed"),
        row.getLong("unchanged"),
        row.getLong("quarantined"),
        row.getString("checksum"),
        row.getString("contract_hash"),
        number(row, "snapshot_id"),
        row.getBoolean("published"),
        new Certificate.Origin(
            number(row, "source_total"),
            row.getLong("deleted"),
            row.getString("source_checksum"),
            row.getString("source_position")),
        live == null
            ? null
            : new Certificate.Live(
                row.getLong("live_rows"),
                HexFormat.fromHexDigitsToLong(live),
                row.getLong("live_snapshot"),
                List.of(row.getString("row_columns").split(","))));
  }

  private static @Nullable Long number(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : Long.valueOf(value);
  }
}
