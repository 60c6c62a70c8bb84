package org.anshu.connectors.spi;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
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

  /**
   * The columns of {@link #columns} with the type as the source declares it, such as {@code
   * varchar(20)}; only the family if the protocol knows no more.
   */
  default Map<String, String> declaredTypes(String table) {
    Map<String, String> types = new LinkedHashMap<>();
    columns(table).forEach((column, family) -> types.put(column, family.key()));
    return types;
  }

  /**
   * How far the server says it is behind the one it copies; null if it copies none or does not say.
   * A copy that has stopped is behind for ever.
   */
  default @Nullable Duration replicaLag() {
    return null;
  }

  /** The number of rows that {@link #read} would deliver. */
  long count(TableRead read);

  /** The greatest value of {@code cursor} as text, or null if no row has one. */
  @Nullable String maxCursor(String table, String cursor);

  /**
   * Streams rows to {@code sink}: the row of the latest cursor comes first among those of one key.
   * Values are the text the source keeps, zero dates included.
   */
  void read(TableRead read, RowSink sink);

  /**
   * Streams the key of every row of {@code table} to {@code sink}, in any order.
   *
   * @param key the columns wanted; the values are those that {@link #read} would deliver
   */
  void readKeys(String table, List<String> key, RowSink sink);

  /**
   * What {@link #read} would deliver, counted and summed by the source itself; null if the protocol
   * cannot, or not for one of the columns.
   */
  @Nullable SourceSum sum(TableRead read);

  /**
   * The moment this snapshot shows as the source states it, such as a position in its change log or
   * its own clock; at most 255 characters, for people to read; null if unknown.
   */
  @Nullable String position();

  /**
   * Where a value of the last {@link #read} stands, such as {@code 月报.xlsx [Sheet1] B7}; null if
   * the source has no such places. May be asked from another thread while the read goes on.
   *
   * @param index the row's place among those delivered, from 0
   * @param column the source column; another text gives the place of the row
   */
  default @Nullable String place(long index, String column) {
    return null;
  }

  @Override
  void close();
}
