package org.anshu.pipeline.pull;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.anshu.connectors.spi.SourceSnapshot;
import org.anshu.connectors.spi.TableContract;
import org.anshu.connectors.spi.TableRead;
import org.anshu.connectors.spi.TypeFamily;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a table a pull reads.
 *
 * @param lower the cursor from which (inclusive) is read; null for all
 * @param upper the greatest cursor of the snapshot, not after the pull; null without a cursor
 */
record Bounds(@Nullable String lower, @Nullable String upper) {

  /** More keys than this in quarantine: reading all is cheaper than asking for each. */
  private static final int MOST_KEYS = 5000;

  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);

  /**
   * The bounds of the next pull.
   *
   * @param last the newest published certificate, or null before the first pull
   * @param contractHash a contract other than that of {@code last} makes all rows be read again
   * @param now the time of the pull, local: a cursor later than that is a mistake of the source
   */
  static Bounds of(
      SourceSnapshot snapshot,
      TableContract table,
      @Nullable Certificate last,
      String contractHash,
      LocalDateTime now) {
    String cursor = table.cursor();
    if (cursor == null) {
      return new Bounds(null, null);
    }
    TypeFamily family = snapshot.columns(table.from()).get(cursor.toLowerCase(Locale.ROOT));
    String greatest = snapshot.maxCursor(table.from(), cursor);
    String upper = greatest == null ? null : capped(greatest, family, now);
    if (last == null) {
      return new Bounds(null, upper);
    }
    String before = last.upperBound();
    String lower =
        before == null || !last.contractHash().equals(contractHash)
            ? null
            : minus(before, family, table.overlap());
    return new Bounds(lower, upper == null ? before : upper);
  }

  /** The read with some rows whatever their cursor; of all rows if they are too many. */
  TableRead read(TableContract table, List<String> keys) {
    String from = canAsk(keys) ? lower : null;
    return new TableRead(
        table.from(), table.sourceColumns(), table.key(), table.cursor(), from, keys);
  }

  /**
   * Whether {@link #read} surely delivers a row with this cursor; false if in doubt.
   *
   * @param family the type family of the cursor
   */
  boolean covers(@Nullable String cursor, @Nullable TypeFamily family) {
    if (lower == null || cursor == null) {
      return true;
    }
    if (family == TypeFamily.DATETIME) {
      LocalDateTime time = TextValues.dateTime(cursor);
      LocalDateTime from = TextValues.dateTime(lower);
      return time != null && from != null && !time.isBefore(from);
    }
    if (family == TypeFamily.DATE) {
      LocalDate day = TextValues.date(cursor);
      LocalDate from = TextValues.date(lower);
      return day != null && from != null && !day.isBefore(from);
    }
    boolean number = family == TypeFamily.INTEGER && cursor.length() < 19 && lower.length() < 19;
    return number && Long.parseLong(cursor) >= Long.parseLong(lower);
  }

  /** The read of all rows. */
  TableRead whole(TableContract table) {
    return new TableRead(
        table.from(), table.sourceColumns(), table.key(), table.cursor(), null, List.of());
  }

  /** Whether the source can be asked for so many rows by their keys. */
  static boolean canAsk(List<String> keys) {
    return keys.size() <= MOST_KEYS;
  }

  private static @Nullable String capped(
      String greatest, @Nullable TypeFamily family, LocalDateTime now) {
    if (family == TypeFamily.DATETIME) {
      LocalDateTime time = TextValues.dateTime(greatest);
      return time == null ? null : DATE_TIME.format(time.isAfter(now) ? now : time);
    }
    if (family == TypeFamily.DATE) {
      LocalDate day = TextValues.date(greatest);
      return day == null
          ? null
          : (day.isAfter(now.toLocalDate()) ? now.toLocalDate() : day).toString();
    }
    return greatest;
  }

  private static String minus(String bound, @Nullable TypeFamily family, Duration overlap) {
    if (family == TypeFamily.DATETIME) {
      LocalDateTime time = TextValues.dateTime(bound);
      return time == null ? bound : DATE_TIME.format(time.minus(overlap));
    }
    if (family == TypeFamily.DATE) {
      LocalDate day = TextValues.date(bound);
      return day == null ? bound : day.minusDays((overlap.toHours() + 23) / 24).toString();
    }
    return bound;
  }
}
