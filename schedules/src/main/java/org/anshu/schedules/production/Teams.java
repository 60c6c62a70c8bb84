package org.anshu.schedules.production;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.anshu.failure.AnshuException;
import org.anshu.failure.Text;

/**
 * Does the same to many things, some at a time, in their order.
 *
 * @param threads how many at a time; 1 works in the caller's thread
 */
record Teams(int threads) {

  /** What is left undone after a failure. */
  private static final class Skipped extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * The results of all {@code things}, in their order. After a failure nothing more is begun; what
   * was begun is finished, and then the first failure in their order is thrown, with its name.
   *
   * @param name what people call a thing
   */
  <T, R> List<R> each(List<T> things, Function<T, Text> name, Function<T, R> work) {
    if (threads == 1) {
      return things.stream().map(thing -> named(thing, name, work)).toList();
    }
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    AtomicBoolean failed = new AtomicBoolean();
    List<CompletableFuture<R>> begun = new ArrayList<>();
    for (T thing : things) {
      begun.add(
          CompletableFuture.supplyAsync(
              () -> {
                if (failed.get()) {
                  throw new Skipped();
                }
                try {
                  return named(thing, name, work);
                } catch (RuntimeException | Error e) {
                  failed.set(true);
                  throw e;
                }
              },
              pool));
    }
    pool.shutdown();
    try {
      pool.awaitTermination(1, TimeUnit.DAYS);
    } catch (InterruptedException e) {
      pool.shutdownNow();
      Thread.currentThread().interrupt();
    }
    return results(begun);
  }

  private static <T, R> R named(T thing, Function<T, Text> name, Function<T, R> work) {
    try {
      return work.apply(thing);
    } catch (AnshuException e) {
      throw e.at(name.apply(thing));
    }
  }

  private static <R> List<R> results(List<CompletableFuture<R>> done) {
    List<R> results = new ArrayList<>();
    for (CompletableFuture<R> each : done) {
      try {
        results.add(each.join());
      } catch (CompletionException e) {
        if (e.getCause() instanceof Skipped) {
          continue;
        }
        if (e.getCause() instanceof RuntimeException cause) {
          throw cause;
        }
        if (e.getCause() instanceof Error cause) {
          throw cause;
        }
        throw e;
      }
    }
    return results;
  }
}
