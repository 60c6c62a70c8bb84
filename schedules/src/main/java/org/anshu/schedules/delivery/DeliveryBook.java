package org.anshu.schedules.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.anshu.pipeline.assessment.AssessmentBook;
import org.anshu.pipeline.assessment.Seal;
import org.anshu.pipeline.quarantine.Decision;
import org.jspecify.annotations.Nullable;

/** The log of deliveries in the operations schema; the audit trail vouches for its lines. */
public final class DeliveryBook {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_REASON = 1000;
  private static final int LONGEST_ADDRESS = 2000;
  private static final String LINE =
      "SELECT d.delivery_no, d.release_id, d.recipient_id, d.unit_code, d.name, d.role, d.edition,"
          + " d.channel, d.address, d.state, d.reason, d.files, d.files_sha256, d.resend_of,"
          + " d.sent_by, d.started_at, r.received_on, r.received_by FROM delivery AS d"
          + " LEFT JOIN delivery_receipt AS r ON r.delivery_no = d.delivery_no ";

  private final AssessmentBook book;

  DeliveryBook(AssessmentBook book) {
    this.book = book;
  }

  /** What became of a delivery. */
  public enum State {
    /** Begun and never ended: the program was interrupted. */
    SENDING,
    /** Out. */
    SENT,
    /** Not out. */
    FAILED,
    /** Its condition did not hold. */
    SKIPPED
  }

  /**
   * A line of the log.
   *
   * @param number of the delivery
   * @param unit of a district's edition; empty for others
   * @param reason why it failed or was skipped; message ids or the path, if it was sent
   * @param files JSON: name, bytes and SHA-256 of each file
   * @param filesHash equal for the same files
   * @param resendOf the delivery that it repeats; empty for none
   * @param startedAt UTC
   * @param receivedOn when it arrived, by the recipient's word; null while there is none
   * @param receivedBy who said so; empty while nobody did
   */
  public record Line(
      String number,
      String release,
      String recipient,
      String unit,
      String name,
      String role,
      String edition,
      String channel,
      String address,
      State state,
      String reason,
      String files,
      String filesHash,
      String resendOf,
      String sentBy,
      LocalDateTime startedAt,
      @Nullable LocalDate receivedOn,
      String receivedBy) {}

  /** The lines of a release, oldest first; of all releases if {@code release} is empty. */
  public List<Line> lines(String release) {
    return book.operations()
        .query(
            LINE + "WHERE ? = '' OR d.release_id = ? ORDER BY d.started_at, d.delivery_no",
            (row, n) -> line(row),
            release,
            release);
  }

  /** The line of a delivery; empty if there is none. */
  Optional<Line> find(String number) {
    return book
        .operations()
        .query(LINE + "WHERE d.delivery_no = ?", (row, n) -> line(row), number)
        .stream()
        .findFirst();
  }

  /** Notes that a delivery begins, before anything leaves; returns its number. */
  String begin(String release, Consignment consignment, Decision by, String resendOf) {
    return book.change(
        () -> insert(release, consignment, State.SENDING, "", new Note(by, resendOf)));
  }

  /** Notes once that a consignment is not sent because its condition does not hold. */
  void skip(String release, Consignment consignment, String why, Decision by) {
    boolean noted =
        lines(release).stream()
            .anyMatch(
                line ->
                    line.state() == State.SKIPPED
                        && line.recipient().equals(consignment.recipient().id())
                        && line.unit().equals(consignment.unit())
                        && line.reason().equals(cut(why, LONGEST_REASON)));
    if (!noted) {
      book.change(() -> insert(release, consignment, State.SKIPPED, why, new Note(by, "")));
    }
  }

  /** Notes why nobody knows whether a delivery arrived; it stays begun. */
  void unclear(String number, String reason) {
    book.change(
        () ->
            book.operations()
                .update(
                    "UPDATE delivery SET reason = ? WHERE delivery_no = ?",
                    cut(reason, LONGEST_REASON),
                    number));
  }

  /** Where a consignment goes, as a line of the log has it. */
  static String address(Consignment consignment) {
    return cut(consignment.target(), LONGEST_ADDRESS);
  }

  /** Notes how a delivery ended; with it goes an entry of the trail. */
  void end(String number, State state, String reason, Decision by) {
    book.change(
        () -> {
          book.operations()
              .update(
                  "UPDATE delivery SET state = ?, reason = ?, ended_at = ? WHERE delivery_no = ?",
                  code(state),
                  cut(reason, LONGEST_REASON),
                  book.now(),
                  number);
          Line line = find(number).orElseThrow();
          book.log(
              state == State.SENT ? "deliver" : "deliver_failed",
              line.release() + "#" + number,
              by,
              "%s %s %s，文件 %s"
                  .formatted(line.name(), line.channel(), line.address(), line.filesHash()),
              List.of(new Seal(Seal.Kind.DELIVERY, number)));
          return number;
        });
  }

  /** Notes a recipient's word that a delivery has arrived. */
  void receipt(String number, LocalDate on, String receivedBy, String note, Decision by) {
    book.change(
        () -> {
          book.operations()
              .update(
                  "INSERT INTO delivery_receipt (delivery_no, received_on, received_by, note,"
                      + " noted_by, noted_at) VALUES (?,?,?,?,?,?)",
                  number,
                  on,
                  receivedBy,
                  note,
                  by.by(),
                  book.now());
          Line line = find(number).orElseThrow();
          book.log(
              "deliver_receipt",
              line.release() + "#" + number,
              by,
              "%s %s 确认收到".formatted(on, receivedBy),
              List.of(new Seal(Seal.Kind.RECEIPT, number)));
          return number;
        });
  }

  private record Note(Decision by, String resendOf) {}

  private String insert(
      String release, Consignment consignment, State state, String reason, Note note) {
    Integer last =
        book.operations()
            .queryForObject(
                "SELECT COALESCE(MAX(CAST(RIGHT(delivery_no, 4) AS UNSIGNED)), 0) FROM delivery"
                    + " WHERE release_id = ? FOR UPDATE",
                Integer.class,
                release);
    String number = "%s-%04d".formatted(release, (last == null ? 0 : last) + 1);
    Recipient recipient = consignment.recipient();
    book.operations()
        .update(
            "INSERT INTO delivery (delivery_no, release_id, recipient_id, unit_code, name, role,"
                + " edition, channel, address, state, reason, files, files_sha256, resend_of,"
                + " sent_by, why, started_at, ended_at)"
                + " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
            number,
            release,
            recipient.id(),
            consignment.unit(),
            consignment.name(),
            recipient.role(),
            recipient.edition().name().toLowerCase(Locale.ROOT),
            recipient.channel().code(),
            address(consignment),
            code(state),
            cut(reason, LONGEST_REASON),
            files(consignment.parcels()),
            consignment.hash(),
            note.resendOf(),
            note.by().by(),
            note.by().why(),
            book.now(),
            state == State.SENDING ? null : book.now());
    return number;
  }

  private static String files(List<Parcel> parcels) {
    List<Map<String, Object>> files = new ArrayList<>();
    for (Parcel each : parcels) {
      Map<String, Object> file = new LinkedHashMap<>();
      file.put("name", each.inRelease());
      file.put("bytes", each.bytes());
      file.put("sha256", each.sha256());
      files.add(file);
    }
    try {
      return JSON.writeValueAsString(files);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Line line(ResultSet row) throws SQLException {
    String receivedBy = row.getString(18);
    return new Line(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        State.valueOf(row.getString(10).toUpperCase(Locale.ROOT)),
        row.getString(11),
        row.getString(12),
        row.getString(13),
        row.getString(14),
        row.getString(15),
        row.getObject(16, LocalDateTime.class),
        row.getObject(17, LocalDate.class),
        receivedBy == null ? "" : receivedBy);
  }

  private static String code(State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest);
  }
}
