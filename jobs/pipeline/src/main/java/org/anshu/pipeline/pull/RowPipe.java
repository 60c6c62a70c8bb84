package org.anshu.pipeline.pull;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.anshu.connectors.spi.RowSink;
import org.jspecify.annotations.Nullable;

/**
 * Hands rows from the thread that reads them to one that works on them, a few thousand at most in
 * between, so that reading and writing overlap.
 */
final class RowPipe implements RowSink {

  private static final int BATCH = 512;
  private static final int BATCHES = 8;

  private final BlockingQueue<List<@Nullable String[]>> queue = new ArrayBlockingQueue<>(BATCHES);
  private final FutureTask<Void> worker;
  private List<@Nullable String[]> batch = new ArrayList<>(BATCH);

  private RowPipe(RowSink target) {
    worker = new FutureTask<>(() -> work(target), null);
  }

  /**
   * Lets {@code read} write rows that {@code target} gets in another thread; returns at the end.
   */
  static void run(RowSink target, java.util.function.Consumer<RowSink> read) {
    RowPipe pipe = new RowPipe(target);
    Thread thread = new Thread(pipe.worker, "pull-worker");
    thread.setDaemon(true);
    thread.start();
    boolean complete = false;
    try {
      read.accept(pipe);
      pipe.hand();
      complete = true;
    } finally {
      if (!complete) {
        pipe.worker.cancel(true);
      }
      pipe.stop(thread, complete);
    }
  }

  private void work(RowSink target) {
    try {
      List<@Nullable String[]> rows = queue.take();
      while (!rows.isEmpty()) {
        rows.forEach(target::row);
        rows = queue.take();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void row(@Nullable String[] values) {
    batch.add(values);
    if (batch.size() == BATCH) {
      hand();
    }
  }

  private void hand() {
    if (!batch.isEmpty()) {
      offer(batch);
      batch = new ArrayList<>(BATCH);
    }
  }

  private void offer(List<@Nullable String[]> rows) {
    try {
      while (!queue.offer(rows, 100, TimeUnit.MILLISECONDS)) {
        if (worker.isDone()) {
          rethrow();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while handing rows over", e);
    }
  }

  private void stop(Thread thread, boolean complete) {
    try {
      if (complete) {
        offer(List.of());
        rethrow();
      }
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
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
