package org.anshu.connectors.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to read of one table.
 *
 * @param table the table's name at the source
 * @param columns the source columns wanted, in this order
 * @param key the source columns of the key
 * @param cursor the change cursor, or null
 * @param from rows whose cursor is at least this (inclusive) or is unknown are read; null reads all
 * @param keys rows with one of these keys are read too, whatever their cursor; a key of several
 *     columns is joined with {@code |}; ignored if {@code from} is null
 */
public record TableRead(
    String table,
    List<String> columns,
    List<String> key,
    @Nullable String cursor,
    @Nullable String from,
    List<String> keys) {}
