package org.anshu.pipeline.conform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;

/** Does named pieces of work at the same time, each after those it waits for. */
final class Workers {

  private final int threads;

  /** At most {@code threads} pieces at once. */
  Workers(int threads) {
    this.threads = threads;
  }

  /**
   * Does all of {@code names} and returns when the last is done. What waits for a piece that failed
   * is not begun, and the first failure is thrown at the end.
   *
   * @param names none before one that it waits for
   * @param waitsFor the names that one waits for; unknown ones are ignored
   * @param work what is done for a name
   */
  void run(List<String> names, Function<String, Set<String>> waitsFor, Consumer<String> work) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      Map<String, CompletableFuture<Void>> begun = new TreeMap<>();
      for (String name : names) {
        List<CompletableFuture<Void>> before = new ArrayList<>();
        for (String other : waitsFor.apply(name)) {
          CompletableFuture<Void> earlier = begun.get(other);
          if (earlier != null) {
            before.add(earlier);
          }
        }
        begun.put(
            name,
            CompletableFuture.allOf(before.toArray(CompletableFuture[]::new))
                .thenRunAsync(() -> work.accept(name), pool));
      }
      CompletableFuture.allOf(begun.values().toArray(CompletableFuture[]::new)).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    } finally {
      pool.shutdown();
    }
  }
}
