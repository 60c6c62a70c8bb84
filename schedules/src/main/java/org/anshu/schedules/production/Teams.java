package org.anshu.schedules.production;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;

/**
 * Does the same to many things, some at a time, in their order. Its threads live as long as it
 * does: the rules of PDF/A are compiled once for each thread.
 */
final class Teams implements AutoCloseable {

  /** A fault of one thing, which says nothing about the others. */
  private static final Set<FailureCode> OF_ONE =
      Set.of(FailureCode.CHECK_FAILED, FailureCode.TEMPLATE_INVALID);

  /** What is left undone after a failure. */
  private static final class Skipped extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final Executor executor;
  private final Optional<ExecutorService> pool;
  private final AtomicBoolean stopped = new AtomicBoolean();

  /** A team of so many threads; of 1, the caller's. */
  Teams(int threads) {
    pool = threads == 1 ? Optional.empty() : Optional.of(Executors.newFixedThreadPool(threads));
    executor = pool.<Executor>map(one -> one).orElse(Runnable::run);
  }

  /** Work that is being done. */
  record Begun<R>(List<CompletableFuture<R>> parts) {

    Begun {
      parts = List.copyOf(parts);
    }

    /** Waits until nothing of it is done any more. */
    void await() {
      parts.forEach(part -> part.handle((result, failure) -> true).join());
    }
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
    return results(List.of(begin(things, name, work)));
  }

  /** Begins the same; the caller goes on. */
  <T, R> Begun<R> begin(List<T> things, Function<T, Text> name, Function<T, R> work) {
    return new Begun<>(
        things.stream()
            .map(thing -> CompletableFuture.supplyAsync(() -> one(thing, name, work), executor))
            .toList());
  }

  private <T, R> R one(T thing, Function<T, Text> name, Function<T, R> work) {
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
  }

  /** Begins nothing more and waits for what was begun. */
  @Override
  public void close() {
    stopped.set(true);
    pool.ifPresent(Teams::end);
  }

  private static void end(ExecutorService pool) {
    pool.shutdown();
    try {
      pool.awaitTermination(1, TimeUnit.DAYS);
    } catch (InterruptedException e) {
      pool.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private static <T, R> R named(T thing, Function<T, Text> name, Function<T, R> work) {
    try {
      return work.apply(thing);
    } catch (AnshuException e) {
      throw e.at(name.apply(thing));
    }
  }

  /** The results of all that was begun, as {@link #each} says; waits for them. */
  static <R> List<R> results(List<Begun<R>> begun) {
    List<CompletableFuture<R>> done = begun.stream().flatMap(one -> one.parts().stream()).toList();
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
