package org.anshu.connectors.http;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How the time until the next attempt passes. */
@FunctionalInterface
interface Pause {

  /** The time really passes; an interruption ends the read. */
  Pause REAL =
      time -> {
        try {
          new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new IllegalStateException("Interrupted while waiting for the source", e);
        }
      };

  void await(Duration time);
}
