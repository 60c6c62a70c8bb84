package org.anshu.connectors.files;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where the rows of one read stand; filled by the reader while others ask. */
final class Places {

  private static final int NUMBER_BITS = 40;

  private final @Nullable FileTable table;
  private long[] places = new long[256];
  private int size;

  Places(@Nullable FileTable table) {
    this.table = table;
  }

  synchronized void add(int file, int number) {
    if (size == places.length) {
      places = Arrays.copyOf(places, size * 2);
    }
    places[size++] = ((long) file << NUMBER_BITS) | number;
  }

  synchronized @Nullable String of(long index, String column) {
    if (table == null || index < 0 || index >= size) {
      return null;
    }
    long place = places[(int) index];
    int number = (int) (place & ((1L << NUMBER_BITS) - 1));
    return table.place((int) (place >>> NUMBER_BITS), number, column);
  }
}
