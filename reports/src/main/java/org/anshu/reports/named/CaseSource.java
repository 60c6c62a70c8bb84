package org.anshu.reports.named;

import java.util.Map;
import org.anshu.reports.catalogue.Reader;
import org.anshu.reports.figures.Release;

/** What a release keeps for reports of named cases. */
interface CaseSource {

  /** The release. */
  Release release();

  /** What the codes of {@code dim_unit} or {@code dim_sector} are called, in printing order. */
  Map<String, String> names(String table, String code);

  /**
   * A list as {@code reader} sees it: a district sees its own rows.
   *
   * @param scope which of its rows: empty for all, else {@code column=value}
   * @throws org.anshu.failure.AnshuException {@code MONTH_WITHOUT_DATA} if the release does not
   *     keep it
   */
  ServedList list(String list, String scope, Reader reader);
}
