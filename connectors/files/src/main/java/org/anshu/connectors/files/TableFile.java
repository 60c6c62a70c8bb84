package org.anshu.connectors.files;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One file read row by row, header rows included. */
interface TableFile {

  /** Receives the rows of a file in their order; blank rows may be left out. */
  @FunctionalInterface
  interface Rows {

    /**
     * One row.
     *
     * @param number its row in the sheet, or the line on which it begins, from 1
     * @param cells from column A on; null or the empty text is an empty cell
     * @return whether to go on
     */
    boolean row(int number, List<@Nullable String> cells);
  }

  /**
   * Reads the file to its end, or until {@code rows} has enough.
   *
   * @throws org.anshu.failure.AnshuException SOURCE_READ_BROKEN with the line
   */
  void read(Rows rows);

  /** The sheet read, or null where files have none. */
  @Nullable String sheet();
}
