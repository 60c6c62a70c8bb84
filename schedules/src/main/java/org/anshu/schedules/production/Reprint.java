package org.anshu.schedules.production;

import java.nio.file.Path;
import java.util.List;
import org.anshu.pipeline.release.ReleaseState;
import org.anshu.progress.Progress;

/** Prints the reports of a release once more, into a folder that is none of a release. */
public final class Reprint {

  private Reprint() {}

  /**
   * What is printed.
   *
   * @param release the release
   * @param reports by the names of the catalogue, at least one
   */
  public record Of(ReleaseState release, List<String> reports) {

    public Of {
      reports = List.copyOf(reports);
    }
  }

  /**
   * Prints {@code what} into {@code folder}, in every edition and format as a run of the month does.
   *
   * @param installation whose definitions, settings and fonts are used
   */
  public static void into(
      Installation installation, Databases databases, Of what, Path folder, Progress progress) {
    new ReportRun(installation, databases, progress)
        .renderAll(folder, what.release().id(), what.release().month(), what.reports());
  }
}
