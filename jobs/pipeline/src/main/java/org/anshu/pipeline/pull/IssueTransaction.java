package org.anshu.pipeline.pull;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.util.HexFormat;
import javax.sql.DataSource;

/**
 * The one transaction of a table's pull: quarantine, data issues and the certificate are stored
 * together or not at all. Rows are sent while they are read, so memory does not hold them.
 */
final class IssueTransaction implements AutoCloseable {

  private final Connection connection;
  private final Scope scope;
  private final IssueBook quarantine;
  private final IssueBook dataIssues;

  /**
   * What the rows belong to.
   *
   * @param now the time of the pull, UTC
   */
  record Scope(String pullId, String source, String table, LocalDateTime now) {}

  IssueTransaction(DataSource dataSource, Scope scope) {
    this.scope = scope;
    try {
      connection = dataSource.getConnection();
      connection.setAutoCommit(false);
      quarantine = new IssueBook(connection, "quarantine", scope);
      dataIssues = new IssueBook(connection, "data_issue", scope);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  IssueBook quarantine() {
    return quarantine;
  }

  IssueBook dataIssues() {
    return dataIssues;
  }

  /** Stores all, the certificate as not yet published. */
  void certify(Certificate certificate) {
    String sql =
        "INSERT INTO pull_certificate (pull_id, source, table_name, lower_bound, upper_bound,"
            + " source_rows, read_rows, landed, unchanged, quarantined, checksum, contract_hash,"
            + " snapshot_id, certified_at, source_total, deleted, source_checksum, source_position,"
            + " live_rows, live_checksum, live_snapshot,"
            + " row_columns, published)"
            + " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,0)";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setString(1, certificate.pullId());
      insert.setString(2, certificate.source());
      insert.setString(3, certificate.table());
      insert.setString(4, certificate.lowerBound());
      insert.setString(5, certificate.upperBound());
      insert.setLong(6, certificate.sourceRows());
      insert.setLong(7, certificate.readRows());
      insert.setLong(8, certificate.landed());
      insert.setLong(9, certificate.unchanged());
      insert.setLong(10, certificate.quarantined());
      insert.setString(11, certificate.checksum());
      insert.setString(12, certificate.contractHash());
      insert.setObject(13, certificate.snapshotId(), Types.BIGINT);
      insert.setObject(14, scope.now());
      wholeTable(insert, certificate);
      insert.executeUpdate();
      quarantine.finish();
      dataIssues.finish();
      connection.commit();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static void wholeTable(PreparedStatement insert, Certificate certificate)
      throws SQLException {
    Certificate.Origin origin = certificate.origin();
    Certificate.Live live = certificate.live();
    insert.setObject(15, origin.total(), Types.BIGINT);
    insert.setLong(16, origin.deleted());
    insert.setString(17, origin.checksum());
    insert.setString(18, origin.position());
    insert.setObject(19, live == null ? null : live.rows(), Types.BIGINT);
    insert.setString(20, live == null ? null : HexFormat.of().toHexDigits(live.checksum()));
    insert.setObject(21, live == null ? null : live.snapshotId(), Types.BIGINT);
    insert.setString(22, live == null ? null : String.join(",", live.columns()));
  }

  /** Undoes what was not certified. */
  @Override
  public void close() {
    try (connection) {
      connection.rollback();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  static IllegalStateException failed(SQLException e) {
    return new IllegalStateException("Operations schema not written: " + e.getMessage(), e);
  }
}
