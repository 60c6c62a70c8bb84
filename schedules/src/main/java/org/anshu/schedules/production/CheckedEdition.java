package org.anshu.schedules.production;

import java.sql.Connection;
import java.util.List;
import org.anshu.registry.Indicator;
import org.anshu.reports.RenderedReport;
import org.anshu.reports.checking.CheckSettings;
import org.anshu.reports.checking.ReportCheck;
import org.anshu.reports.checking.ServingValues;
import org.anshu.reports.document.WrittenReport;

/**
 * The machine's checks of the printed editions of one release: each file is read back and compared
 * with what was written, and each figure with the release.
 */
record CheckedEdition(CheckSettings settings) {

  /**
   * Checks against a release.
   *
   * @param serving read now and while editions are checked, left open
   */
  static CheckedEdition of(Connection serving, ReportPress.Work work, List<Indicator> indicators) {
    return new CheckedEdition(
        CheckSettings.all(new ServingValues(serving, work.releaseId(), work.month(), indicators)));
  }

  /** Fails with {@code CHECK_FAILED}, naming file and place, if there is a fault. */
  void require(WrittenReport written, RenderedReport rendered) {
    ReportCheck.require(written, rendered, settings);
  }
}
