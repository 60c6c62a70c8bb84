package org.anshu.connectors.spi.workbook;

import java.nio.file.Path;
import java.util.Map;
import org.anshu.failure.AnshuException;

/** Writes forms as workbooks and reads them back. */
public interface Workbooks {

  /**
   * Lays a form out once; copies that differ in their variables alone are then written fast, from
   * several threads if need be.
   */
  Press press(FormSheet form);

  /**
   * Everything that stands in a workbook written by a {@link Press}, or in any other.
   *
   * @throws AnshuException SOURCE_READ_BROKEN if it is no workbook or damaged
   */
  FilledSheet read(Path file);

  /**
   * Writes into the sheet of a form that people fill in, whole or not at all; all else stays as it
   * is.
   *
   * @param cells place, such as {@code E7}, to what stands there afterwards: a plain number is
   *     written as one, the empty text empties the cell
   * @throws AnshuException SOURCE_READ_BROKEN if it is no workbook or damaged
   */
  void fill(Path file, Map<String, String> cells);

  /** A form that is laid out. */
  interface Press {

    /**
     * Writes a copy, whole or not at all. The same values give the same bytes.
     *
     * @param values what stands in place of {@code {{name}}}; a variable that is missing is empty
     */
    void write(Map<String, String> values, Path file);
  }
}
