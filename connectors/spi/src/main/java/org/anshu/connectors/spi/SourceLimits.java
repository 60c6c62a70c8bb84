package org.anshu.connectors.spi;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How hard a source may be worked; 0 is no limit.
 *
 * @param rowsPerSecond the most rows read in a second, over all tables of a pull
 * @param connections the most connections open at a time; with a single one the load is looked at
 *     before the snapshot is opened and not while it is read
 * @param pauseWhenThreadsRunning reading pauses while the source's server has at least so many
 *     statements at work, ours included
 * @param patience how long a busy or interrupted source is waited for before the pull gives up;
 *     null for the usual time
 */
public record SourceLimits(
    int rowsPerSecond, int connections, int pauseWhenThreadsRunning, @Nullable Duration patience) {

  /** No limit of any kind. */
  public static final SourceLimits NONE = new SourceLimits(0, 0, 0, null);

  /** The stricter of the two in each respect. */
  public SourceLimits and(SourceLimits other) {
    return new SourceLimits(
        stricter(rowsPerSecond, other.rowsPerSecond),
        stricter(connections, other.connections),
        stricter(pauseWhenThreadsRunning, other.pauseWhenThreadsRunning),
        shorter(patience, other.patience));
  }

  private static @Nullable Duration shorter(@Nullable Duration one, @Nullable Duration other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.compareTo(other) <= 0 ? one : other;
  }

  private static int stricter(int one, int other) {
    return one == 0 || other == 0 ? Math.max(one, other) : Math.min(one, other);
  }
}
