package org.anshu.connectors.spi;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is watched of a table beyond its rows.
 *
 * @param newColumns what a column means that the source did not have before
 * @param identity landed columns that tell one thing from another: if a key's row changes in all of
 *     them at once, the key was given to another thing (KEY_REUSED); empty if nothing is watched
 * @param maxLag how far the source may be behind the moment of the pull: its greatest cursor, or
 *     what a replica says of itself; null if nothing is watched
 */
public record TablePolicy(NewColumns newColumns, List<String> identity, @Nullable Duration maxLag) {

  /** What holds if the contract says nothing. */
  public static final TablePolicy USUAL = new TablePolicy(NewColumns.REPORT, List.of(), null);
}
