package org.anshu.pipeline.gentle;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.anshu.connectors.spi.PassingFailures;
import org.anshu.connectors.spi.SourceLimits;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;

/** Makes an attempt again, after ever longer pauses, while what failed passes by itself. */
final class Retries {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  /** A server that never answered is more often a wrong address than a restart. */
  private static final Duration PATIENCE_WITH_STRANGERS = Duration.ofSeconds(4);

  private final String source;
  private final Duration patience;
  private final Consumer<Text> notice;
  private final Pause pause;
  private final LongSupplier nanoTime;

  /** Retries for {@code source}; {@code notice} is told of each one before its pause. */
  Retries(
      String source,
      SourceLimits limits,
      Consumer<Text> notice,
      Pause pause,
      LongSupplier nanoTime) {
    this.source = source;
    this.notice = notice;
    Duration limit = limits.patience();
    patience = limit == null ? SourcePace.USUAL_PATIENCE : limit;
    this.pause = pause;
    this.nanoTime = nanoTime;
  }

  /**
   * What {@code attempt} returns; {@code reset} is called before it is made again.
   *
   * @param answered whether the source has answered at all; if not, it is given up soon
   */
  <T> T run(Supplier<T> attempt, Runnable reset, BooleanSupplier answered) {
    long waited = 0;
    Duration next = FIRST_PAUSE;
    while (true) {
      try {
        return attempt.get();
      } catch (AnshuException failure) {
        boolean stranger =
            failure.code() == FailureCode.SOURCE_UNREACHABLE && !answered.getAsBoolean();
        Duration limit = stranger ? shorter(patience, PATIENCE_WITH_STRANGERS) : patience;
        if (!PassingFailures.passes(failure) || waited + next.toNanos() > limit.toNanos()) {
          throw failure;
        }
        notice.accept(
            new Text(
                "数据源“%s”暂时不可用（%s），%d 毫秒后重试".formatted(source, failure.code(), next.toMillis()),
                "Source '%s' is away for the moment (%s), trying again in %d ms"
                    .formatted(source, failure.code(), next.toMillis())));
        reset.run();
        long began = nanoTime.getAsLong();
        pause.of(next);
        if (Thread.currentThread().isInterrupted()) {
          throw failure;
        }
        waited += Math.max(nanoTime.getAsLong() - began, next.toNanos());
        next = shorter(next.multipliedBy(2), LONGEST_PAUSE);
      }
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
