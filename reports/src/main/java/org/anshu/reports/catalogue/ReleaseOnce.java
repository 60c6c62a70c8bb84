package org.anshu.reports.catalogue;

import java.sql.Connection;
import org.anshu.reports.figures.ReleaseFigures;
import org.anshu.reports.figures.ServingReader;
import org.jspecify.annotations.Nullable;

/** The figures of a release, read when they are first asked for and then kept for all reports. */
public final class ReleaseOnce {

  private final @Nullable Connection serving;
  private final String releaseId;
  private @Nullable ReleaseFigures figures;

  private ReleaseOnce(
      @Nullable Connection serving, String releaseId, @Nullable ReleaseFigures figures) {
    this.serving = serving;
    this.releaseId = releaseId;
    this.figures = figures;
  }

  /** The figures of {@code releaseId} in the serving schema; the connection stays open. */
  public static ReleaseOnce in(Connection serving, String releaseId) {
    return new ReleaseOnce(serving, releaseId, null);
  }

  /** Figures that are in memory. */
  public static ReleaseOnce of(ReleaseFigures figures) {
    return new ReleaseOnce(null, figures.release().id(), figures);
  }

  /** The figures. */
  public synchronized ReleaseFigures figures() {
    ReleaseFigures known = figures;
    if (known == null) {
      if (serving == null) {
        throw new IllegalStateException("Neither figures nor a connection of " + releaseId);
      }
      known = new ServingReader(serving, releaseId).read();
      figures = known;
    }
    return known;
  }
}
