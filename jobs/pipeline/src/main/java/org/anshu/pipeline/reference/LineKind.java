package org.anshu.pipeline.reference;

import java.util.List;
import java.util.Map;
import org.anshu.pipeline.reference.SheetReader.Row;
import org.jspecify.annotations.Nullable;

/**
 * What a file of hand-kept lines looks like and where its lines go.
 *
 * @param <T> a line
 */
interface LineKind<T extends KeptLine> {

  /** The name of the folder in the home, and of the loads. */
  String name();

  /** The table that holds the lines in force. */
  String table();

  /** Column to its Chinese caption, in the order of the kept files. */
  Map<String, String> captions();

  /** The columns without which it is no such file. */
  List<String> required();

  /** The line; null if anything is wrong with it, with the faults noted. */
  @Nullable T read(Row row, LineFaults faults, String load);

  /** What there is one line of; a later load replaces it. */
  String identity(T line);
}
