package org.anshu.pipeline.pull;

import java.util.Arrays;

/**
 * What is known of each row of a table: the digest of its newest landed version, and whether the
 * read at hand has met its key. 41 bytes a row, no objects.
 */
final class KnownRows {

  private static final byte USED = 1;
  private static final byte LANDED = 2;
  private static final byte SEEN = 4;
  private static final int WIDTH = 4;

  /** Four longs a slot: key high, key low, row high, row low. */
  private long[] digests;

  private int[] pulls;
  private byte[] states;
  private int size;

  KnownRows(int expected) {
    int slots = Integer.highestOneBit(Math.max(1024, expected)) * 4;
    digests = new long[slots * WIDTH];
    pulls = new int[slots];
    states = new byte[slots];
  }

  /** The slot of a key, made if it is new. Slots move when another key is made. */
  int slot(long high, long low) {
    if (size * 3L > states.length * 2L) {
      grow();
    }
    int mask = states.length - 1;
    int slot = (int) (high ^ low >>> 7) & mask;
    while (states[slot] != 0) {
      if (digests[slot * WIDTH] == high && digests[slot * WIDTH + 1] == low) {
        return slot;
      }
      slot = slot + 1 & mask;
    }
    states[slot] = USED;
    digests[slot * WIDTH] = high;
    digests[slot * WIDTH + 1] = low;
    size++;
    return slot;
  }

  /** Remembers a landed version unless a version of a later pull is known. */
  void landed(int slot, long high, long low, int pull) {
    if ((states[slot] & LANDED) == 0 || pull >= pulls[slot]) {
      states[slot] |= LANDED;
      digests[slot * WIDTH + 2] = high;
      digests[slot * WIDTH + 3] = low;
      pulls[slot] = pull;
    }
  }

  boolean isLanded(int slot) {
    return (states[slot] & LANDED) != 0;
  }

  /** Whether the newest landed version has this digest. */
  boolean isSame(int slot, long high, long low) {
    return isLanded(slot) && digests[slot * WIDTH + 2] == high && digests[slot * WIDTH + 3] == low;
  }

  /** Notes that the read has met the key; false if it had before. */
  boolean see(int slot) {
    boolean first = (states[slot] & SEEN) == 0;
    states[slot] |= SEEN;
    return first;
  }

  /** Whether a key was ever noted, without making a slot. */
  boolean contains(long high, long low) {
    int mask = states.length - 1;
    int slot = (int) (high ^ low >>> 7) & mask;
    while (states[slot] != 0) {
      if (digests[slot * WIDTH] == high && digests[slot * WIDTH + 1] == low) {
        return true;
      }
      slot = slot + 1 & mask;
    }
    return false;
  }

  private void grow() {
    long[] oldDigests = digests;
    int[] oldPulls = pulls;
    byte[] oldStates = states;
    digests = new long[oldDigests.length * 2];
    pulls = new int[oldPulls.length * 2];
    states = new byte[oldStates.length * 2];
    Arrays.fill(states, (byte) 0);
    size = 0;
    for (int i = 0; i < oldStates.length; i++) {
      if (oldStates[i] != 0) {
        int slot = slot(oldDigests[i * WIDTH], oldDigests[i * WIDTH + 1]);
        states[slot] = oldStates[i];
        pulls[slot] = oldPulls[i];
        digests[slot * WIDTH + 2] = oldDigests[i * WIDTH + 2];
        digests[slot * WIDTH + 3] = oldDigests[i * WIDTH + 3];
      }
    }
  }
}
