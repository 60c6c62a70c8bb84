package org.anshu.schedules.production;

import org.anshu.reports.document.WrittenReport;

/**
 * An edition that is written and not yet printed.
 *
 * @param edition what it is
 * @param written its words and tables
 * @param name the name of its files without ending
 */
record Draft(Edition edition, WrittenReport written, String name) {

  /** The same with other words. */
  Draft with(WrittenReport other) {
    return new Draft(edition, other, name);
  }
}
