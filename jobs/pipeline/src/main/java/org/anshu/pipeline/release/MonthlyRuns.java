package org.anshu.pipeline.release;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.progress.Progress;
import org.jspecify.annotations.Nullable;

/** The production runs of one installation: a month in, a published release out. */
public final class MonthlyRuns implements AutoCloseable {

  private final PipelineSettings settings;
  private final Progress progress;

  /** Runs of the installation that {@code settings} describe; Spark starts with the first run. */
  public MonthlyRuns(PipelineSettings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /** Computes and publishes a month. */
  public ReleaseSummary run(YearMonth month, @Nullable Instant asOf, boolean again) {
    throw new UnsupportedOperationException(month + " " + settings + progress);
  }

  /** The default month. */
  public Optional<YearMonth> lastCompleteMonth() {
    return Optional.empty();
  }

  @Override
  public void close() {}
}
