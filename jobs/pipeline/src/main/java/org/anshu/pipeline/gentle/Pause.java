package org.anshu.pipeline.gentle;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits; an interruption ends the wait and stays set. */
@FunctionalInterface
interface Pause {

  /** Waits of the machine's clock. */
  Pause REAL = Pause::park;

  /** Returns after {@code length}, or earlier if the thread is interrupted. */
  void of(Duration length);

  private static void park(Duration length) {
    long end = System.nanoTime() + length.toNanos();
    long left = length.toNanos();
    while (left > 0 && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(left);
      left = end - System.nanoTime();
    }
  }
}
