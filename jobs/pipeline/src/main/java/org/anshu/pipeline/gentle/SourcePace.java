package org.anshu.pipeline.gentle;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.anshu.connectors.spi.LoadProbe;
import org.anshu.connectors.spi.PassingFailures;
import org.anshu.connectors.spi.SourceLimits;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a read within its source's limits: waits between rows if they come too fast, and while the
 * server is busy with others. For one thread at a time.
 */
final class SourcePace {

  /** How long a source is waited for if the limits do not say. */
  static final Duration USUAL_PATIENCE = Duration.ofMinutes(5);

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final long SECOND = 1_000_000_000L;

  /** So many parts of a second's rows may come at once. */
  private static final int PARTS = 20;

  private final String source;
  private final SourceLimits limits;
  private final @Nullable LoadProbe probe;
  private final Pause pause;
  private final LongSupplier nanoTime;
  private long windowBegan;
  private long windowRows;
  private long looked;
  private boolean begun;

  /** A pace; {@code probe} is null if the load cannot or need not be seen. */
  SourcePace(
      String source,
      SourceLimits limits,
      @Nullable LoadProbe probe,
      Pause pause,
      LongSupplier nanoTime) {
    this.source = source;
    this.limits = limits;
    this.probe = probe;
    this.pause = pause;
    this.nanoTime = nanoTime;
  }

  /** A statement is about to be sent. */
  void statement() {
    if (probe != null) {
      awaitCalm(probe);
    }
  }

  /** A row has come. */
  void row() {
    if (limits.rowsPerSecond() > 0) {
      keepRate();
    }
    if (probe != null && nanoTime.getAsLong() - looked > BETWEEN_LOOKS.toNanos()) {
      awaitCalm(probe);
    }
  }

  private void keepRate() {
    long now = nanoTime.getAsLong();
    if (!begun || now - windowBegan > 2 * SECOND) {
      begun = true;
      windowBegan = now;
      windowRows = 0;
    }
    windowRows++;
    long rate = limits.rowsPerSecond();
    if (windowRows % Math.max(1, rate / PARTS) == 0 || windowRows >= rate) {
      long early = windowBegan + windowRows * SECOND / rate - now;
      if (early > 0) {
        pause.of(Duration.ofNanos(early));
      }
    }
    if (windowRows >= rate) {
      // A slow second is not made good by a fast one.
      windowBegan = nanoTime.getAsLong();
      windowRows = 0;
    }
  }

  private void awaitCalm(LoadProbe load) {
    Duration patience = limits.patience() == null ? USUAL_PATIENCE : limits.patience();
    long began = nanoTime.getAsLong();
    Duration next = FIRST_PAUSE;
    int running = load.threadsRunning();
    while (running >= limits.pauseWhenThreadsRunning()) {
      Duration waited = Duration.ofNanos(nanoTime.getAsLong() - began);
      if (waited.compareTo(patience) >= 0 || Thread.currentThread().isInterrupted()) {
        throw PassingFailures.tooBusy(source, running, limits.pauseWhenThreadsRunning(), waited);
      }
      pause.of(next);
      next = next.multipliedBy(2);
      next = next.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : next;
      running = load.threadsRunning();
    }
    looked = nanoTime.getAsLong();
  }
}
