package org.anshu.pipeline.pull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What is known of each row of a table: the digest of its newest landed version, whether it is
 * gone, and whether the read at hand has met its key. 32 bytes a row in a {@link SlotFile}, found
 * by the digest of the key; of a version's digest the first 64 bits are kept. See {@link
 * KnownRowsStore} for what the file means between pulls.
 */
final class KnownRows implements Keys {

  /** What the read at hand has met; kept in memory, one bit a slot. */
  enum Mark {
    /** The row was read. */
    SEEN,
    /** The key is at the source. */
    PRESENT
  }

  private static final int USED = 1;
  private static final int LANDED = 2;
  private static final int GONE = 4;

  /** The other bits of the state: a digest of the cursor that the row had, or 0. */
  private static final int CURSOR_SHIFT = 3;

  private static final int KEY_LOW = 8;
  private static final int ROW = 16;
  private static final int PULL = 24;
  private static final int STATE = 28;

  /** Full for 3 of 4 slots at most. */
  private static final long FULL = 3;

  private final Runnable beforeChange;
  private SlotFile file;
  private long[][] marks = new long[Mark.values().length][];
  private int size;
  private long liveRows;
  private long liveChecksum;
  private boolean changed;

  /** In memory, for the keys of about {@code expected} rows. */
  KnownRows(int expected) {
    this(SlotFile.inMemory(slotsFor(expected)), () -> {});
  }

  /**
   * On top of {@code file}.
   *
   * @param beforeChange called before the first change
   */
  KnownRows(SlotFile file, Runnable beforeChange) {
    this.file = file;
    this.beforeChange = beforeChange;
  }

  /** The slots with room for {@code rows}. */
  static int slotsFor(long rows) {
    long slots = 1024;
    while (slots * FULL < rows * 4 && slots < 1 << 30) {
      slots *= 2;
    }
    return (int) slots;
  }

  /** Takes the counts that belong to the file. */
  void counts(int used, long rows, long checksum) {
    size = used;
    liveRows = rows;
    liveChecksum = checksum;
  }

  SlotFile file() {
    return file;
  }

  /** The keys noted, landed or not. */
  int size() {
    return size;
  }

  /** The rows that are landed and not gone. */
  long liveRows() {
    return liveRows;
  }

  /** Of the keys and digests of the live rows, in any order. */
  long liveChecksum() {
    return liveChecksum;
  }

  /** The same as 16 hexadecimal digits. */
  String liveChecksumHex() {
    return HexFormat.of().toHexDigits(liveChecksum);
  }

  /** Whether anything differs from what the file held at first. */
  boolean changed() {
    return changed;
  }

  /** The slot of a key, made if it is new. Slots move when another key is made. */
  int slot(long high, long low) {
    int slot = probe(high, low);
    if (file.intAt(slot, STATE) != 0) {
      return slot;
    }
    change();
    if (size * 4L >= file.slots() * FULL) {
      grow(file.slots() * 2);
      slot = probe(high, low);
    }
    file.putLong(slot, 0, high);
    file.putLong(slot, KEY_LOW, low);
    file.putInt(slot, STATE, USED);
    size++;
    return slot;
  }

  /** The slot of a key, or -1. */
  int find(long high, long low) {
    int slot = probe(high, low);
    return file.intAt(slot, STATE) == 0 ? -1 : slot;
  }

  /** The key's slot, or the free one where it would be. */
  private int probe(long high, long low) {
    int mask = file.slots() - 1;
    int slot = (int) (high ^ low >>> 7) & mask;
    while (file.intAt(slot, STATE) != 0) {
      if (file.longAt(slot, 0) == high && file.longAt(slot, KEY_LOW) == low) {
        return slot;
      }
      slot = slot + 1 & mask;
    }
    return slot;
  }

  /** Makes room for {@code rows} keys in all, so that none has to be moved later. */
  void expect(long rows) {
    int slots = slotsFor(rows);
    if (slots > file.slots()) {
      change();
      grow(slots);
    }
  }

  /** Remembers a landed version unless a version of a later pull is known. */
  void landed(int slot, long high, long low, int pull) {
    version(slot, high, pull, LANDED);
  }

  /** Remembers that the row is gone, unless a version of a later pull is known. */
  void gone(int slot, int pull) {
    version(slot, file.longAt(slot, ROW), pull, GONE);
  }

  private void version(int slot, long row, int pull, int state) {
    int before = file.intAt(slot, STATE);
    if ((before & (LANDED | GONE)) != 0 && pull < file.intAt(slot, PULL)) {
      return;
    }
    change();
    if ((before & LANDED) != 0) {
      liveRows--;
      liveChecksum -= share(slot);
    }
    file.putLong(slot, ROW, row);
    file.putInt(slot, PULL, pull);
    file.putInt(slot, STATE, USED | state);
    if (state == LANDED) {
      liveRows++;
      liveChecksum += share(slot);
    }
  }

  /** What one live row adds to the checksum. */
  private long share(int slot) {
    long mixed = file.longAt(slot, 0) ^ Long.rotateLeft(file.longAt(slot, ROW), 31);
    mixed *= 0x9E3779B97F4A7C15L;
    return mixed ^ mixed >>> 32;
  }

  /** A digest, other than 0, of a cursor as the source writes it. */
  static int cursorDigest(@Nullable String cursor) {
    int hash = cursor == null ? 0 : cursor.hashCode() * 0x9E3779B1;
    return hash >>> CURSOR_SHIFT | 1;
  }

  /** The digest of the cursor that the row had when it was last read; 0 if unknown. */
  int cursor(int slot) {
    return file.intAt(slot, STATE) >>> CURSOR_SHIFT;
  }

  /** Remembers the digest of the row's cursor until another version is known. */
  void cursor(int slot, int cursorDigest) {
    int before = file.intAt(slot, STATE);
    if (before >>> CURSOR_SHIFT != cursorDigest) {
      change();
      int flags = before & (1 << CURSOR_SHIFT) - 1;
      file.putInt(slot, STATE, flags | cursorDigest << CURSOR_SHIFT);
    }
  }

  /** Whether the row is live. */
  boolean isLanded(int slot) {
    return (file.intAt(slot, STATE) & LANDED) != 0;
  }

  /** Whether the newest landed version is live and has this digest. */
  boolean isSame(int slot, long high, long low) {
    return isLanded(slot) && file.longAt(slot, ROW) == high;
  }

  /** The sequence number of the pull of the newest version. */
  int pull(int slot) {
    return file.intAt(slot, PULL);
  }

  /** Notes that the read has met the key; false if it had before. */
  boolean see(int slot) {
    return mark(Mark.SEEN, slot);
  }

  /** Notes {@code mark}; false if it was noted before. */
  boolean mark(Mark mark, int slot) {
    long[] bits = marks[mark.ordinal()];
    if (bits == null) {
      bits = new long[file.slots() / Long.SIZE];
      marks[mark.ordinal()] = bits;
    }
    long bit = 1L << slot;
    boolean first = (bits[slot >>> 6] & bit) == 0;
    bits[slot >>> 6] |= bit;
    return first;
  }

  private boolean isMarked(Mark mark, int slot) {
    long[] bits = marks[mark.ordinal()];
    return bits != null && (bits[slot >>> 6] & 1L << slot) != 0;
  }

  /** Hands over the slot of every live row without a mark. */
  void liveWithoutMark(IntConsumer each) {
    for (int slot = 0; slot < file.slots(); slot++) {
      if (isLanded(slot) && !isMarked(Mark.SEEN, slot) && !isMarked(Mark.PRESENT, slot)) {
        each.accept(slot);
      }
    }
  }

  /** Whether the row was ever landed, gone since or not. */
  @Override
  public boolean contains(long high, long low) {
    return (file.intAt(probe(high, low), STATE) & (LANDED | GONE)) != 0;
  }

  private void change() {
    if (!changed) {
      beforeChange.run();
      changed = true;
    }
  }

  private void grow(int slots) {
    SlotFile old = file;
    long[][] oldMarks = marks;
    Path path = old.path();
    Path next = path == null ? null : path.resolveSibling(path.getFileName() + ".next");
    file = next == null ? SlotFile.inMemory(slots) : SlotFile.create(next, slots);
    file.header().put(0, old.header(), 0, SlotFile.HEADER);
    marks = new long[oldMarks.length][];
    for (int from = 0; from < old.slots(); from++) {
      if (old.intAt(from, STATE) != 0) {
        int to = probe(old.longAt(from, 0), old.longAt(from, KEY_LOW));
        for (int offset = 0; offset < SlotFile.SLOT; offset += Long.BYTES) {
          file.putLong(to, offset, old.longAt(from, offset));
        }
        for (Mark mark : Mark.values()) {
          long[] bits = oldMarks[mark.ordinal()];
          if (bits != null && (bits[from >>> 6] & 1L << from) != 0) {
            mark(mark, to);
          }
        }
      }
    }
    replace(next, path);
    file = file.at(path);
  }

  private static void replace(@Nullable Path next, @Nullable Path path) {
    if (next != null && path != null) {
      try {
        Files.move(next, path, StandardCopyOption.REPLACE_EXISTING);
      } catch (IOException e) {
        throw new UncheckedIOException("State file not replaced: " + path, e);
      }
    }
  }
}
