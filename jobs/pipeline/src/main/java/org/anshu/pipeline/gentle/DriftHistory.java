package org.anshu.pipeline.gentle;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.anshu.connectors.spi.TypeFamily;
import org.anshu.pipeline.DatabaseLogin;
import org.anshu.pipeline.batch.OperationsDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What the operations schema keeps of the sources' tables and of their changes. */
public final class DriftHistory {

  private final JdbcTemplate operations;
  private final Clock clock;

  /** The history in the operations schema that {@code dataSource} leads to. */
  public DriftHistory(DataSource dataSource, Clock clock) {
    operations = new JdbcTemplate(dataSource);
    this.clock = clock;
  }

  /**
   * The history of the installation with this operations schema.
   *
   * @throws org.anshu.failure.AnshuException OPERATIONS_UNREACHABLE, OPERATIONS_ACCESS_DENIED,
   *     NOT_MIGRATED
   */
  public static DriftHistory of(DatabaseLogin login, Clock clock) {
    try (Connection reachable = OperationsDatabase.connect(login)) {
      DataSource each =
          new DriverManagerDataSource(
              OperationsDatabase.url(login), login.user(), login.password());
      return new DriftHistory(each, clock);
    } catch (SQLException e) {
      throw OperationsDatabase.failure(login, e);
    }
  }

  /**
   * A column as it was last.
   *
   * @param present whether it was there at the last read
   */
  record Known(String declaredType, TypeFamily family, boolean present) {}

  /**
   * Every change noticed, the newest first.
   *
   * @param sources only of these; of all if empty
   */
  public List<Drift> all(List<String> sources) {
    return operations
        .query(
            "SELECT source, table_name, column_name, kind, old_type, new_type, policy, effect,"
                + " pull_id, first_seen, resolved_at FROM schema_drift"
                + " ORDER BY last_seen DESC, id DESC",
            (row, n) -> drift(row))
        .stream()
        .filter(drift -> sources.isEmpty() || sources.contains(drift.source()))
        .toList();
  }

  private static Drift drift(ResultSet row) throws SQLException {
    return new Drift(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        Drift.Kind.valueOf(row.getString(4).toUpperCase(Locale.ROOT)),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        Drift.Effect.valueOf(row.getString(8).toUpperCase(Locale.ROOT)),
        row.getString(9),
        row.getObject(10, LocalDateTime.class),
        row.getObject(11, LocalDateTime.class));
  }

  /** The columns of a table as they were at its last read; empty before the first. */
  Map<String, Known> known(String source, String table) {
    Map<String, Known> known = new LinkedHashMap<>();
    operations.query(
        "SELECT column_name, declared_type, family, present FROM source_column"
            + " WHERE source = ? AND table_name = ?",
        row -> {
          known.put(
              row.getString(1),
              new Known(
                  row.getString(2),
                  TypeFamily.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
                  row.getBoolean(4)));
        },
        source,
        table);
    return known;
  }

  /** Keeps a change; one that still stops the table is kept once. */
  void record(Drift drift) {
    String effect = drift.effect().name().toLowerCase(Locale.ROOT);
    String kind = drift.kind().name().toLowerCase(Locale.ROOT);
    int again =
        drift.effect() == Drift.Effect.STOPPED
            ? operations.update(
                "UPDATE schema_drift SET last_seen = ?, pull_id = ? WHERE source = ?"
                    + " AND table_name = ? AND column_name = ? AND kind = ? AND new_type = ?"
                    + " AND effect = ? AND resolved_at IS NULL",
                now(),
                drift.pullId(),
                drift.source(),
                drift.table(),
                drift.column(),
                kind,
                drift.newType(),
                effect)
            : 0;
    if (again == 0) {
      operations.update(
          "INSERT INTO schema_drift (source, table_name, column_name, kind, old_type, new_type,"
              + " policy, effect, pull_id, first_seen, last_seen) VALUES (?,?,?,?,?,?,?,?,?,?,?)",
          drift.source(),
          drift.table(),
          drift.column(),
          kind,
          drift.oldType(),
          drift.newType(),
          drift.policy(),
          effect,
          drift.pullId(),
          now(),
          now());
    }
  }

  /** Keeps what a column is now. */
  void keep(String source, String table, String column, Known now) {
    operations.update(
        "INSERT INTO source_column (source, table_name, column_name, declared_type, family, present,"
            + " first_seen, changed_at) VALUES (?,?,?,?,?,?,?,?) ON DUPLICATE KEY UPDATE"
            + " declared_type = VALUES(declared_type), family = VALUES(family),"
            + " present = VALUES(present), changed_at = VALUES(changed_at)",
        source,
        table,
        column,
        now.declaredType(),
        now.family().key(),
        now.present() ? 1 : 0,
        now(),
        now());
  }

  /** Notes that nothing stops the table any more. */
  void resolve(String source, String table) {
    operations.update(
        "UPDATE schema_drift SET resolved_at = ? WHERE source = ? AND table_name = ?"
            + " AND effect = 'stopped' AND resolved_at IS NULL",
        now(),
        source,
        table);
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
