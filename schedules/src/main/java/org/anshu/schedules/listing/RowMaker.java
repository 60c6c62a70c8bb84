package org.anshu.schedules.listing;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.anshu.pipeline.release.ReleaseState;

/** Makes the rows of lists as a release knew them. */
interface RowMaker {

  /** The lists it makes. */
  Set<String> lists();

  /**
   * The rows of lists, all of {@link #lists()}.
   *
   * @param asked the lists and which of their rows
   */
  List<ServedRows> make(ReleaseState release, Collection<NamedCases.Asked> asked)
      throws SQLException;
}
