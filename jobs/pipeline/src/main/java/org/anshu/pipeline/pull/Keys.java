package org.anshu.pipeline.pull;

/** A set of row keys, by the digest of their text. */
@FunctionalInterface
interface Keys {

  /** Whether the set has the key whose {@link Digest128} is {@code high} and {@code low}. */
  boolean contains(long high, long low);
}
