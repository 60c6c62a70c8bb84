package org.anshu.pipeline.pull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A header page and a power of two of slots of 32 bytes, mapped from a file or in memory. All bytes
 * are 0 at first.
 */
final class SlotFile {

  static final int SLOT = 32;
  static final int HEADER = 4096;

  private static final int SEGMENT_SLOTS = 1 << 22;
  private static final int SEGMENT_SHIFT = 22;

  private final @Nullable Path path;
  private final ByteBuffer header;
  private final ByteBuffer[] segments;
  private final int slots;

  private SlotFile(@Nullable Path path, int slots, ByteBuffer header, List<ByteBuffer> segments) {
    this.path = path;
    this.slots = slots;
    this.header = header;
    this.segments = segments.toArray(new ByteBuffer[0]);
    header.order(ByteOrder.LITTLE_ENDIAN);
    segments.forEach(segment -> segment.order(ByteOrder.LITTLE_ENDIAN));
  }

  /** In memory. */
  static SlotFile inMemory(int slots) {
    List<ByteBuffer> segments = new ArrayList<>();
    for (int from = 0; from < slots; from += SEGMENT_SLOTS) {
      segments.add(ByteBuffer.allocate(Math.min(SEGMENT_SLOTS, slots - from) * SLOT));
    }
    return new SlotFile(null, slots, ByteBuffer.allocate(HEADER), segments);
  }

  /**
   * A new file at {@code path}, its space taken on the disk: a write to a mapped hole of a full
   * disk would end the process.
   */
  static SlotFile create(Path path, int slots) {
    try (FileChannel channel =
        FileChannel.open(
            path,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE)) {
      ByteBuffer zeros = ByteBuffer.allocate(1 << 16);
      long size = HEADER + (long) slots * SLOT;
      for (long written = 0; written < size; ) {
        zeros.clear().limit((int) Math.min(zeros.capacity(), size - written));
        written += channel.write(zeros);
      }
      return map(path, channel, slots);
    } catch (IOException e) {
      throw new UncheckedIOException("State file not made: " + path, e);
    }
  }

  /** The file at {@code path}, or null if there is none of a sensible size. */
  static @Nullable SlotFile open(Path path) {
    if (!Files.isRegularFile(path)) {
      return null;
    }
    try (FileChannel channel =
        FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long slots = (channel.size() - HEADER) / SLOT;
      boolean sensible =
          slots > 0
              && slots <= 1 << 30
              && Long.bitCount(slots) == 1
              && channel.size() == HEADER + slots * SLOT;
      return sensible ? map(path, channel, (int) slots) : null;
    } catch (IOException e) {
      throw new UncheckedIOException("State file not read: " + path, e);
    }
  }

  private static SlotFile map(Path path, FileChannel channel, int slots) throws IOException {
    List<ByteBuffer> segments = new ArrayList<>();
    for (int from = 0; from < slots; from += SEGMENT_SLOTS) {
      segments.add(
          channel.map(
              FileChannel.MapMode.READ_WRITE,
              HEADER + (long) from * SLOT,
              (long) Math.min(SEGMENT_SLOTS, slots - from) * SLOT));
    }
    ByteBuffer header = channel.map(FileChannel.MapMode.READ_WRITE, 0, HEADER);
    return new SlotFile(path, slots, header, segments);
  }

  /** The same, renamed to {@code moved}. */
  SlotFile at(@Nullable Path moved) {
    return new SlotFile(moved, slots, header, List.of(segments));
  }

  @Nullable Path path() {
    return path;
  }

  int slots() {
    return slots;
  }

  /** The first page, for what is known of the whole. */
  ByteBuffer header() {
    return header;
  }

  long longAt(int slot, int offset) {
    return segments[slot >>> SEGMENT_SHIFT].getLong(place(slot, offset));
  }

  void putLong(int slot, int offset, long value) {
    segments[slot >>> SEGMENT_SHIFT].putLong(place(slot, offset), value);
  }

  int intAt(int slot, int offset) {
    return segments[slot >>> SEGMENT_SHIFT].getInt(place(slot, offset));
  }

  void putInt(int slot, int offset, int value) {
    segments[slot >>> SEGMENT_SHIFT].putInt(place(slot, offset), value);
  }

  private static int place(int slot, int offset) {
    return (slot & SEGMENT_SLOTS - 1) * SLOT + offset;
  }

  /** Waits until the header is on the disk. */
  void forceHeader() {
    if (header instanceof MappedByteBuffer mapped) {
      mapped.force();
    }
  }

  /** Waits until all slots are on the disk. */
  void forceSlots() {
    for (ByteBuffer segment : segments) {
      if (segment instanceof MappedByteBuffer mapped) {
        mapped.force();
      }
    }
  }
}
