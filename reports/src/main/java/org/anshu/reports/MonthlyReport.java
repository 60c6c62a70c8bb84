package org.anshu.reports;

import java.nio.file.Path;
import java.sql.Connection;
import org.anshu.progress.Progress;

/** The work-safety monthly report 安全生产月报 of one release. */
public final class MonthlyReport {

  private MonthlyReport() {}

  /**
   * Writes {@code 安全生产月报-2026-06.pdf} and {@code .xlsx} of a release into a folder.
   *
   * @param serving a connection to the serving schema; only read, left open
   * @param releaseId the release, such as {@code R2026-06-e1}
   * @param outputFolder where the files go; made if absent, files of the same name are replaced
   */
  public static RenderedReport render(
      Connection serving,
      String releaseId,
      Path outputFolder,
      ReportSettings settings,
      Progress progress) {
    throw new UnsupportedOperationException("being written");
  }
}
