package org.anshu.pipeline.gentle;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.anshu.connectors.spi.ConnectionSettings;
import org.anshu.connectors.spi.Connector;
import org.anshu.connectors.spi.LoadProbe;
import org.anshu.connectors.spi.SourceContract;
import org.anshu.connectors.spi.SourceLimits;
import org.anshu.connectors.spi.SourceSnapshot;
import org.anshu.failure.Text;
import org.jspecify.annotations.Nullable;

/** Opens sources within their limits and waits for those that are away for a moment. */
public final class SourceAccess {

  private final Connector connector;
  private final SourceContract contract;
  private final ConnectionSettings settings;
  private final SourceLimits limits;
  private final Consumer<Text> notice;
  private boolean answered;

  /**
   * Access to one source; the stricter of what its contract and the installation say holds.
   *
   * @param settings how to reach it
   * @param notice is told when the source is away and tried again
   */
  public SourceAccess(
      Connector connector,
      SourceContract contract,
      ConnectionSettings settings,
      Consumer<Text> notice) {
    this.notice = notice;
    this.connector = connector;
    this.contract = contract;
    this.settings = settings;
    limits = contract.limits().and(settings.limits());
  }

  /**
   * One snapshot, limited. The load is looked at first: a snapshot that waits would itself be one.
   *
   * @throws org.anshu.failure.AnshuException as {@link Connector#open}; SOURCE_BUSY
   */
  public SourceSnapshot open() {
    LoadProbe probe =
        limits.pauseWhenThreadsRunning() > 0 ? connector.probe(contract.source(), settings) : null;
    boolean kept = false;
    try {
      SourcePace pace = pace(probe);
      pace.statement();
      if (probe != null && limits.connections() == 1) {
        probe.close();
        probe = null;
        pace = pace(null);
      }
      SourceSnapshot snapshot = connector.open(contract, settings);
      kept = true;
      answered = true;
      boolean limited = probe != null || limits.rowsPerSecond() > 0;
      return limited ? new LimitedSnapshot(snapshot, pace, probe) : snapshot;
    } finally {
      if (!kept && probe != null) {
        probe.close();
      }
    }
  }

  /**
   * What {@code attempt} returns. If it ends by a failure that passes, {@code reset} is called and
   * it is made anew, until it succeeds or the source's patience is used up; a source that never
   * answered is given up soon.
   *
   * @throws org.anshu.failure.AnshuException the last failure
   */
  public <T> T retrying(Supplier<T> attempt, Runnable reset) {
    return new Retries(contract.source(), limits, notice, Pause.REAL, System::nanoTime)
        .run(attempt, reset, () -> answered);
  }

  private SourcePace pace(@Nullable LoadProbe probe) {
    return new SourcePace(contract.source(), limits, probe, Pause.REAL, System::nanoTime);
  }
}
