package org.anshu.pipeline.submission;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.batch.OperationsDatabase;

/** The receipts in the operations schema. */
final class ReceiptStore {

  private static final String COLUMNS =
      "receipt_no, form, edition, unit_code, month, version, file_name, sha256, row_count,"
          + " received_at, submitted_by, due_on, on_time, state";

  private final PipelineSettings settings;

  ReceiptStore(PipelineSettings settings) {
    this.settings = settings;
  }

  /** The receipt of the form, unit and month that is in force. */
  Optional<Receipt> current(Examined examined) {
    return all().stream()
        .filter(Receipt::current)
        .filter(each -> isFor(each, examined))
        .findFirst();
  }

  /** The receipt that {@code examined} would get, not stored yet. */
  Receipt next(Examined examined, String by) {
    int version =
        1
            + all().stream()
                .filter(each -> isFor(each, examined))
                .mapToInt(Receipt::version)
                .max()
                .orElse(0);
    Form form = examined.form();
    Instant now = settings.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    LocalDate due = form.dueOn(examined.month());
    return new Receipt(
        "%s-%s-%s-v%d".formatted(form.name(), examined.unit(), examined.month(), version),
        form.name(),
        form.edition(),
        examined.unit(),
        examined.month().toString(),
        version,
        String.valueOf(examined.file().getFileName()),
        examined.sha256(),
        examined.rows().size(),
        now,
        by,
        due,
        !LocalDate.ofInstant(now, settings.zone()).isAfter(due),
        true);
  }

  private static boolean isFor(Receipt receipt, Examined examined) {
    return receipt.form().equals(examined.form().name())
        && receipt.unit().equals(examined.unit())
        && receipt.month().equals(examined.month().toString());
  }

  /** Stores a receipt and sets the older ones of its unit and month aside, both or neither. */
  void save(Receipt receipt) {
    try (Connection connection = OperationsDatabase.connect(settings.operations())) {
      connection.setAutoCommit(false);
      supersede(connection, receipt);
      insert(connection, receipt);
      connection.commit();
    } catch (SQLException e) {
      throw OperationsDatabase.failure(settings.operations(), e);
    }
  }

  private static void supersede(Connection connection, Receipt receipt) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE submission SET state = 'superseded' WHERE form = ? AND unit_code = ? AND month"
                + " = ?")) {
      update.setString(1, receipt.form());
      update.setString(2, receipt.unit());
      update.setString(3, receipt.month());
      update.executeUpdate();
    }
  }

  private static void insert(Connection connection, Receipt receipt) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO submission ("
                + COLUMNS
                + ") VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,'current')")) {
      insert.setString(1, receipt.number());
      insert.setString(2, receipt.form());
      insert.setString(3, receipt.edition());
      insert.setString(4, receipt.unit());
      insert.setString(5, receipt.month());
      insert.setInt(6, receipt.version());
      insert.setString(7, receipt.fileName());
      insert.setString(8, receipt.sha256());
      insert.setInt(9, receipt.rows());
      insert.setObject(10, LocalDateTime.ofInstant(receipt.receivedAt(), ZoneOffset.UTC));
      insert.setString(11, receipt.by());
      insert.setObject(12, receipt.dueOn());
      insert.setBoolean(13, receipt.onTime());
      insert.executeUpdate();
    }
  }

  /** All receipts, newest first. */
  List<Receipt> all() {
    try (Connection connection = OperationsDatabase.connect(settings.operations());
        PreparedStatement query =
            connection.prepareStatement(
                "SELECT " + COLUMNS + " FROM submission ORDER BY received_at DESC, receipt_no");
        ResultSet rows = query.executeQuery()) {
      List<Receipt> receipts = new ArrayList<>();
      while (rows.next()) {
        receipts.add(receipt(rows));
      }
      return receipts;
    } catch (SQLException e) {
      throw OperationsDatabase.failure(settings.operations(), e);
    }
  }

  private static Receipt receipt(ResultSet row) throws SQLException {
    return new Receipt(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getInt(6),
        row.getString(7),
        row.getString(8),
        row.getInt(9),
        row.getObject(10, LocalDateTime.class).toInstant(ZoneOffset.UTC),
        row.getString(11),
        row.getObject(12, LocalDate.class),
        row.getBoolean(13),
        row.getString(14).equals("current"));
  }
}
