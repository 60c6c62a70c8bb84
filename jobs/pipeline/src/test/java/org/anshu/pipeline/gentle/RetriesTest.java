package org.anshu.pipeline.gentle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.anshu.connectors.spi.ConnectionSettings;
import org.anshu.connectors.spi.LoadProbe;
import org.anshu.connectors.spi.PassingFailures;
import org.anshu.connectors.spi.SourceFailures;
import org.anshu.connectors.spi.SourceLimits;
import org.anshu.failure.AnshuException;
import org.anshu.failure.Text;
import org.junit.jupiter.api.Test;

/** The waiting, by a clock that only the waiting moves. */
class RetriesTest {

  private final List<Duration> pauses = new ArrayList<>();
  private final List<Text> notices = new ArrayList<>();
  private final AtomicInteger attempts = new AtomicInteger();
  private final AtomicInteger resets = new AtomicInteger();
  private long now;

  private void pause(Duration length) {
    pauses.add(length);
    now += length.toNanos();
  }

  private Retries retries(Duration patience) {
    return new Retries(
        "s", new SourceLimits(0, 0, 0, patience), notices::add, this::pause, () -> now);
  }

  private int failing(int times, AnshuException failure) {
    if (attempts.incrementAndGet() <= times) {
      throw failure;
    }
    return attempts.get();
  }

  @Test
  void whatPassesIsTriedAgainAfterLongerAndLongerPauses() {
    AnshuException lost = PassingFailures.interrupted("s", "t", new IllegalStateException("lost"));
    int result =
        retries(Duration.ofMinutes(5))
            .run(() -> failing(8, lost), resets::incrementAndGet, () -> true);
    assertThat(result).isEqualTo(9);
    assertThat(resets).hasValue(8);
    assertThat(pauses)
        .extracting(Duration::toMillis)
        .containsExactly(500L, 1000L, 2000L, 4000L, 8000L, 16000L, 30000L, 30000L);
    assertThat(notices).hasSize(8).first().satisfies(n -> assertThat(n.chinese()).contains("重试"));
  }

  @Test
  void patienceEndsAndTheLastFailureIsTold() {
    AnshuException lost = PassingFailures.interrupted("s", "t", new IllegalStateException("lost"));
    assertThatThrownBy(
            () -> retries(Duration.ofSeconds(5)).run(() -> failing(99, lost), () -> {}, () -> true))
        .isSameAs(lost);
    assertThat(Duration.ofNanos(now)).isLessThanOrEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void aSourceThatNeverAnsweredIsGivenUpSoon() {
    AnshuException away = SourceFailures.unreachable("s", "host", new IllegalStateException("no"));
    assertThatThrownBy(
            () ->
                retries(Duration.ofMinutes(5)).run(() -> failing(99, away), () -> {}, () -> false))
        .isSameAs(away);
    assertThat(Duration.ofNanos(now)).isLessThanOrEqualTo(Duration.ofSeconds(4));
  }

  @Test
  void whatStaysIsToldAtOnceAndAServerWaitedForIsNotWaitedForAgain() {
    ConnectionSettings settings = new ConnectionSettings("u", "me", "p");
    AnshuException denied =
        SourceFailures.accessDenied("s", settings, new IllegalStateException("no"));
    AnshuException busy = PassingFailures.tooBusy("s", 9, 5, Duration.ofMinutes(5));
    for (AnshuException failure : List.of(denied, busy)) {
      assertThatThrownBy(
              () ->
                  retries(Duration.ofMinutes(5))
                      .run(() -> failing(99, failure), () -> {}, () -> true))
          .isSameAs(failure);
    }
    assertThat(pauses).isEmpty();
  }

  @Test
  void rowsComeNoFasterThanAllowedAndNotInOneLump() {
    SourcePace pace =
        new SourcePace("s", new SourceLimits(100, 0, 0, null), null, this::pause, () -> now);
    for (int row = 0; row < 1000; row++) {
      pace.row();
    }
    assertThat(Duration.ofNanos(now)).isBetween(Duration.ofMillis(9500), Duration.ofMillis(10500));
    assertThat(pauses).hasSizeGreaterThan(100);
  }

  @Test
  void aBusyServerIsWaitedForUntilItIsCalmOrPatienceEnds() {
    AtomicInteger running = new AtomicInteger(20);
    LoadProbe probe =
        new LoadProbe() {
          @Override
          public int threadsRunning() {
            return running.getAndDecrement();
          }

          @Override
          public void close() {}
        };
    SourceLimits limits = new SourceLimits(0, 0, 17, Duration.ofMinutes(1));
    new SourcePace("s", limits, probe, this::pause, () -> now).statement();
    assertThat(pauses).hasSize(4);

    running.set(1000);
    assertThatThrownBy(() -> new SourcePace("s", limits, probe, this::pause, () -> now).statement())
        .hasMessageContaining("SOURCE_BUSY");
  }
}
