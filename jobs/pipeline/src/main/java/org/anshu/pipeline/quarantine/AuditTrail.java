package org.anshu.pipeline.quarantine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.anshu.failure.Text;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The decisions of people, appended and never changed. Each event carries the hash of the one
 * before, so that an edited or removed one is found.
 */
public final class AuditTrail {

  private static final String START = "0".repeat(64);
  private static final Text ADDED = new Text("不是本程序写入的", "not written by this program");
  private static final String EVENT =
      "SELECT id, happened_at, action, object, actor, role, why, detail FROM audit_event";
  private static final int LONGEST_OBJECT = 500;
  private static final int LONGEST_DETAIL = 2000;

  private final JdbcTemplate operations;
  private final Clock clock;

  /** The trail in the operations schema. */
  public AuditTrail(JdbcTemplate operations, Clock clock) {
    this.operations = operations;
    this.clock = clock;
  }

  /**
   * One event.
   *
   * @param happenedAt when, UTC
   * @param action such as {@code waive}
   * @param object what it was done to
   * @param detail values before and after
   */
  public record Event(
      long id,
      LocalDateTime happenedAt,
      String action,
      String object,
      Decision by,
      String detail) {}

  /** Appends an event; call it in the transaction of what it tells. */
  public void add(String action, String object, Decision by, String detail) {
    LocalDateTime now =
        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    List<String> last =
        operations.queryForList(
            "SELECT hash FROM audit_event ORDER BY id DESC LIMIT 1 FOR UPDATE", String.class);
    String previous = last.isEmpty() ? START : last.get(0);
    String account = cut(System.getProperty("user.name", ""), 64);
    String of = cut(object, LONGEST_OBJECT);
    String text = cut(detail, LONGEST_DETAIL);
    String hash = hash(previous, now, action, of, by.by(), by.role(), account, by.why(), text);
    operations.update(
        "INSERT INTO audit_event (happened_at, action, object, actor, role, os_user, why, detail,"
            + " previous, hash) VALUES (?,?,?,?,?,?,?,?,?,?)",
        now,
        action,
        of,
        by.by(),
        by.role(),
        account,
        by.why(),
        text,
        previous,
        hash);
    operations.update(
        "INSERT INTO audit_head (only_one, event_id, hash)"
            + " SELECT 1, id, hash FROM audit_event ORDER BY id DESC LIMIT 1"
            + " ON DUPLICATE KEY UPDATE event_id = VALUES(event_id), hash = VALUES(hash)");
  }

  /** The newest events first; those on {@code object} only, if it is not empty. */
  public List<Event> events(String object, int limit) {
    return operations.query(
        EVENT + " WHERE object LIKE ? ORDER BY id DESC LIMIT ?",
        (row, n) -> event(row),
        object.isEmpty() ? "%" : object.replace("%", "\\%").replace("_", "\\_") + "%",
        limit);
  }

  /** All events on exactly {@code object}, newest first. */
  public List<Event> eventsOf(String object) {
    return operations.query(
        EVENT + " WHERE object = ? ORDER BY id DESC", (row, n) -> event(row), object);
  }

  private static Event event(ResultSet row) throws SQLException {
    return new Event(
        row.getLong(1),
        row.getObject(2, LocalDateTime.class),
        row.getString(3),
        row.getString(4),
        new Decision(row.getString(5), row.getString(6), row.getString(7)),
        row.getString(8));
  }

  /**
   * An entry that is not as it was written.
   *
   * @param id its number; where it is missing, the number it had
   * @param what what is wrong with it
   */
  public record Broken(long id, Text what) {}

  /** The first event that is not as it was written, or that no longer follows its predecessor. */
  public OptionalLong firstBroken() {
    return broken(Map.of()).stream().mapToLong(Broken::id).findFirst();
  }

  /**
   * The first entry that is not as it was written, that no longer follows its predecessor, or that
   * is missing.
   *
   * @param witnessed number and hash of entries as they were noted elsewhere
   */
  public Optional<Broken> broken(Map<Long, String> witnessed) {
    List<Broken> found = new ArrayList<>();
    Map<Long, String> hashes = new TreeMap<>();
    String[] expected = {START};
    operations.query(
        "SELECT id, happened_at, action, object, actor, role, os_user, why, detail, previous, hash"
            + " FROM audit_event ORDER BY id",
        row -> {
          long id = row.getLong(1);
          if (!row.getString(11).equals(hash(row))) {
            found.add(new Broken(id, new Text("内容与写入时不同", "not as it was written")));
          } else if (!row.getString(10).equals(expected[0])) {
            found.add(new Broken(id, new Text("与前一条不相连", "does not follow its predecessor")));
          }
          expected[0] = row.getString(11);
          hashes.put(id, row.getString(11));
        });
    witnessed.forEach((id, hash) -> compare(id, hash, hashes).ifPresent(found::add));
    operations.query(
        "SELECT event_id, hash FROM audit_head",
        row -> {
          long last = row.getLong(1);
          compare(last, row.getString(2), hashes).ifPresent(found::add);
          hashes.keySet().stream()
              .filter(id -> id > last)
              .findFirst()
              .ifPresent(id -> found.add(new Broken(id, ADDED)));
        });
    return found.stream().min(Comparator.comparingLong(Broken::id));
  }

  private static Optional<Broken> compare(long id, String hash, Map<Long, String> hashes) {
    String there = hashes.get(id);
    if (there == null) {
      return Optional.of(new Broken(id, new Text("缺失：曾经写入，现已不在", "missing: it was there")));
    }
    return there.equals(hash)
        ? Optional.empty()
        : Optional.of(
            new Broken(id, new Text("与另行记下的 hash 不同", "another hash than was noted elsewhere")));
  }

  private static String hash(ResultSet row) throws SQLException {
    return hash(
        row.getString(10),
        row.getObject(2, LocalDateTime.class),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9));
  }

  private static String hash(Object... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Object part : parts) {
        byte[] bytes = part.toString().getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest);
  }
}
