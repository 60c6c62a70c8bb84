package org.anshu.reports;

import java.nio.file.Path;
import java.util.List;
import org.anshu.progress.Progress;

/** Files of the sample release, for tests of what is done with files. */
public final class SampleFiles {

  private SampleFiles() {}

  /** The monthly report of the ordinary sample. */
  public static Path monthlyPdf(Path folder) {
    return MonthlyReport.render(
            SampleRelease.ordinary().figures(),
            IndicatorFolders.load(List.of()),
            folder,
            SampleRelease.settings(),
            Progress.SILENT)
        .pdf();
  }
}
