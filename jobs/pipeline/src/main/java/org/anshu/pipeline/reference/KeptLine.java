package org.anshu.pipeline.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A hand-kept line: as its file has it, and as its table does. */
public interface KeptLine {

  /** The cells of the kept file, in the order of the captions. */
  List<String> cells();

  /** The cells of the table; null for what is not said. */
  List<@Nullable Object> row();
}
