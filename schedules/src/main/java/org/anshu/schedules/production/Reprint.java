package org.anshu.schedules.production;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.anshu.pipeline.release.ReleaseState;
import org.anshu.progress.Progress;
import org.anshu.reports.Format;

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
   * Prints editions of reports of a release into {@code folder}, whether they are due or not.
   *
   * @return their files; fails if the machine's checks find a fault
   */
  public static List<PrintedRelease.Printed> some(
      Installation installation,
      Databases databases,
      ReleaseState release,
      List<Edition> editions,
      Path folder,
      Set<Format> formats) {
    return new ReportRun(installation, databases, Progress.SILENT)
        .renderInto(folder, release.id(), release.month(), editions, formats);
  }

  /**
   * Prints {@code what} into {@code folder}, in every edition and format as a run of the month
   * does; nothing is written but these files.
   *
   * @param installation whose definitions, settings and fonts are used
   */
  public static void into(
      Installation installation, Databases databases, Of what, Path folder, Progress progress) {
    new ReportRun(installation, databases, progress)
        .reprintAll(folder, what.release().id(), what.release().month(), what.reports());
  }
}
