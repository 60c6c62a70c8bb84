package org.anshu.schedules.production;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;

/**
 * Does the same to many things, some at a time, in their order.
 *
 * @param threads how many at a time; 1 works in the caller's thread
 */
record Teams(int threads) {

  /** A fault of one thing, which says nothing about the others. */
  private static final Set<FailureCode> OF_ONE =
      Set.of(FailureCode.CHECK_FAILED, FailureCode.TEMPLATE_INVALID);

  /** What is left undone after a failure. */
  private static final class Skipped extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * The results of all {@code things}, in their order. A fault of one thing (CHECK_FAILED,
   * TEMPLATE_INVALID) does not keep the others from being done; then all such faults are said
   * together, each with the name of its thing. After any other failure nothing more is begun; what
   * was begun is finished, and that failure is thrown, with its name.
   *
   * @param name what people call a thing
   */
  <T, R> List<R> each(List<T> things, Function<T, Text> name, Function<T, R> work) {
    AtomicBoolean stopped = new AtomicBoolean();
    Function<T, R> one =
        thing -> {
          if (stopped.get()) {
            throw new Skipped();
          }
          try {
            return named(thing, name, work);
          } catch (AnshuException e) {
            stopped.compareAndSet(false, !OF_ONE.contains(e.code()));
            throw e;
          } catch (RuntimeException | Error e) {
            stopped.set(true);
            throw e;
          }
        };
    return results(threads == 1 ? here(things, one) : pooled(things, one));
  }

  private static <T, R> List<CompletableFuture<R>> here(List<T> things, Function<T, R> one) {
    return things.stream()
        .map(thing -> CompletableFuture.supplyAsync(() -> one.apply(thing), Runnable::run))
        .toList();
  }

  private <T, R> List<CompletableFuture<R>> pooled(List<T> things, Function<T, R> one) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    List<CompletableFuture<R>> begun =
        things.stream()
            .map(thing -> CompletableFuture.supplyAsync(() -> one.apply(thing), pool))
            .toList();
    pool.shutdown();
    try {
      pool.awaitTermination(1, TimeUnit.DAYS);
    } catch (InterruptedException e) {
      pool.shutdownNow();
      Thread.currentThread().interrupt();
    }
    return begun;
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
    List<AnshuException> faults = new ArrayList<>();
    for (CompletableFuture<R> each : done) {
      try {
        results.add(each.join());
      } catch (CompletionException e) {
        if (e.getCause() instanceof AnshuException fault && OF_ONE.contains(fault.code())) {
          faults.add(fault);
        } else if (e.getCause() instanceof Error error) {
          throw error;
        } else if (!(e.getCause() instanceof Skipped)) {
          throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
      }
    }
    if (!faults.isEmpty()) {
      throw faults.stream().reduce(AnshuException::and).orElseThrow();
    }
    return results;
  }
}
