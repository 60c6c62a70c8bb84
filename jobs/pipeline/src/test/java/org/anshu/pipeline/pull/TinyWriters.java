package org.anshu.pipeline.pull;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * People who work at the tiny source: three connections of which each has rows of its own, and
 * which commit when it suits them, perhaps after the next pull.
 */
final class TinyWriters implements AutoCloseable {

  /** A thing that never was. */
  static final int NOBODY = 999_999;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
  private static final int DESKS = 3;
  private static final int KEYS = 60;
  private static final int LATEST_COMMIT = 40;

  private final List<Desk> desks = new ArrayList<>();
  private final Random random = new Random();
  private LocalDateTime now = LocalDateTime.MIN;

  private static final class Desk {
    private final Connection connection;
    private int uncommitted;

    Desk(Connection connection) {
      this.connection = connection;
    }
  }

  TinyWriters(TinySource tiny) throws SQLException {
    for (int i = 0; i < DESKS; i++) {
      Connection connection = tiny.root();
      try (Statement statement = connection.createStatement()) {
        statement.execute("SET SESSION sql_mode = '', innodb_lock_wait_timeout = 1");
      }
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
      connection.setAutoCommit(false);
      desks.add(new Desk(connection));
    }
  }

  /** From now on work by this seed, and by a clock that shows {@code local}. */
  void set(long seed, LocalDateTime local) {
    random.setSeed(seed);
    now = local;
  }

  /** One piece of work. */
  void act() throws SQLException {
    int index = random.nextInt(DESKS);
    Desk desk = desks.get(index);
    if (++desk.uncommitted > LATEST_COMMIT || random.nextInt(4) == 0) {
      if (random.nextInt(10) == 0) {
        desk.connection.rollback();
      } else {
        desk.connection.commit();
      }
      desk.uncommitted = 0;
      return;
    }
    int key = random.nextInt(KEYS) * DESKS + index;
    switch (random.nextInt(10)) {
      case 0, 1 -> thing(desk, key, cursor(true));
      case 2, 3 -> change(desk, key);
      case 4 -> run(desk, "DELETE FROM thing WHERE no = ?", key);
      case 5, 6 -> part(desk, key);
      case 7 -> run(desk, "DELETE FROM part WHERE no = ? LIMIT 1", "p" + key);
      case 8 -> run(desk, "REPLACE INTO note VALUES (?, ?, ?)", key, letter(), text());
      default -> run(desk, "DELETE FROM note WHERE a = ?", key);
    }
  }

  /** Commits all that is waiting. */
  void commit() throws SQLException {
    for (Desk desk : desks) {
      desk.connection.commit();
      desk.uncommitted = 0;
    }
  }

  private void thing(Desk desk, int key, @Nullable String cursor) throws SQLException {
    run(
        desk,
        "INSERT IGNORE INTO thing VALUES (?, ?, ?, ?, ?)",
        key,
        random.nextInt(12) == 0 ? null : text(),
        random.nextInt(100_000) / 100.0,
        random.nextInt(8) == 0 ? "0000-00-00" : "2026-01-1" + random.nextInt(10),
        cursor);
  }

  private void change(Desk desk, int key) throws SQLException {
    run(
        desk,
        "UPDATE thing SET name = ?, amount = ?, changed = ? WHERE no = ?",
        random.nextInt(15) == 0 ? null : text(),
        random.nextInt(100_000) / 100.0,
        cursor(false),
        key);
  }

  private void part(Desk desk, int key) throws SQLException {
    int parent = random.nextInt(12) == 0 ? NOBODY : key;
    if (random.nextBoolean()) {
      run(
          desk,
          "INSERT INTO part SELECT ?, no, ?, ? FROM thing WHERE no = ?",
          "p" + key,
          random.nextInt(1000),
          cursor(false),
          key);
    } else {
      run(
          desk,
          "UPDATE part SET size = ?, thing_no = ?, changed = ? WHERE no = ?",
          random.nextInt(1000),
          parent,
          cursor(false),
          "p" + key);
    }
  }

  /** The moment of a change as the source writes it: late within a day and a half, or long ago. */
  private @Nullable String cursor(boolean anyTime) {
    int kind = random.nextInt(10);
    if (anyTime && kind == 0) {
      return null;
    }
    if (anyTime && kind < 4) {
      // Another moment each time: a row with another content but the same cursor is not found.
      return TIME.format(now.minusYears(6).minusSeconds(random.nextInt(30_000_000)));
    }
    return TIME.format(kind < 7 ? now : now.minusMinutes(random.nextInt(36 * 60)));
  }

  private String letter() {
    return String.valueOf((char) ('a' + random.nextInt(4)));
  }

  private String text() {
    return "名" + random.nextInt(1000);
  }

  private static void run(Desk desk, String sql, @Nullable Object... values) throws SQLException {
    try (PreparedStatement statement = desk.connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      if (e.getErrorCode() != 1205 && e.getErrorCode() != 1213) {
        throw e;
      }
      // Another desk has it.
    }
  }

  @Override
  public void close() throws SQLException {
    for (Desk desk : desks) {
      desk.connection.close();
    }
  }
}
