package org.anshu.connectors.spi;

import org.jspecify.annotations.Nullable;

/** Receives the rows of a read, one after another, in one thread. */
@FunctionalInterface
public interface RowSink {

  /**
   * A row.
   *
   * @param values the columns in the order asked for; null is the source's null. The array is the
   *     receiver's to keep.
   */
  void row(@Nullable String[] values);
}
