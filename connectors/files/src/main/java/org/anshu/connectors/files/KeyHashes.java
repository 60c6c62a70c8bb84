package org.anshu.connectors.files;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** The hashes of many keys, eight bytes each, to find those that are there twice. */
final class KeyHashes {

  private long[] hashes = new long[1024];
  private int size;

  void add(String key) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size * 2);
    }
    hashes[size++] = hash(key);
  }

  /** Of keys that occur more than once; that two keys share a hash only costs time. */
  Set<Long> doubled() {
    Arrays.sort(hashes, 0, size);
    Set<Long> doubled = new HashSet<>();
    for (int i = 1; i < size; i++) {
      if (hashes[i] == hashes[i - 1]) {
        doubled.add(hashes[i]);
      }
    }
    hashes = new long[0];
    return doubled;
  }

  /** FNV-1a over the characters, mixed. */
  static long hash(String key) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
    }
    hash ^= hash >>> 32;
    return hash * 0x9e3779b97f4a7c15L;
  }
}
