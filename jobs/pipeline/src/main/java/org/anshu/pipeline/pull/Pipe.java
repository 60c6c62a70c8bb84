package org.anshu.pipeline.pull;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands things from the thread that makes them to one that works on them, in their order and a few
 * thousand at most in between, so that the two overlap. For one maker; it must end with {@link
 * #finish} or {@link #cancel}.
 */
final class Pipe<T> {

  private static final int BATCH = 512;
  private static final int BATCHES = 8;

  private final BlockingQueue<List<T>> queue = new ArrayBlockingQueue<>(BATCHES);
  private final FutureTask<@Nullable Void> worker;
  private final Thread thread;
  private List<T> batch = new ArrayList<>(BATCH);

  /** A pipe whose other end, a thread of the name {@code name}, gives all to {@code target}. */
  Pipe(String name, Consumer<T> target) {
    worker = new FutureTask<>(() -> work(target), null);
    thread = new Thread(worker, name);
    thread.setDaemon(true);
    thread.start();
  }

  private void work(Consumer<T> target) {
    try {
      List<T> things = queue.take();
      while (!things.isEmpty()) {
        things.forEach(target);
        things = queue.take();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Hands over one thing; fails with the failure of the other end if it has one. */
  void put(T thing) {
    batch.add(thing);
    if (batch.size() == BATCH) {
      hand();
    }
  }

  /** Waits until all is worked on; fails with the failure of the other end if it has one. */
  void finish() {
    hand();
    offer(List.of());
    rethrow();
  }

  /** Gives up what is not yet worked on; returns when the other end has stopped. */
  void cancel() {
    worker.cancel(true);
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void hand() {
    if (!batch.isEmpty()) {
      offer(batch);
      batch = new ArrayList<>(BATCH);
    }
  }

  private void offer(List<T> things) {
    try {
      while (!queue.offer(things, 100, TimeUnit.MILLISECONDS)) {
        if (worker.isDone()) {
          rethrow();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while handing rows over", e);
    }
  }

  private void rethrow() {
    try {
      worker.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
