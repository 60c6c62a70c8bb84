package org.anshu.connectors.spi;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One consistent, read-only view of a source. Not for several threads at a time; a read must end
 * before the next call. Failures are AnshuExceptions of the source's culprit.
 */
public interface SourceSnapshot extends AutoCloseable {

  /**
   * The columns of {@code table} that the account may see, by name as the source writes it, in
   * lower case.
   *
   * @throws org.anshu.failure.AnshuException SOURCE_TABLE_MISSING
   */
  Map<String, TypeFamily> columns(String table);

  /** The number of rows that {@link #read} would deliver. */
  long count(TableRead read);

  /** The greatest value of {@code cursor} as text, or null if no row has one. */
  @Nullable String maxCursor(String table, String cursor);

  /**
   * Streams rows to {@code sink}: the row of the latest cursor comes first among those of one key.
   * Values are the text the source keeps, zero dates included.
   */
  void read(TableRead read, RowSink sink);

  @Override
  void close();
}
