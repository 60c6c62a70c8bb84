package org.anshu.reports;

import java.nio.file.Path;
import java.util.List;
import org.anshu.failure.Text;
import org.jspecify.annotations.Nullable;

/**
 * The files of one rendered report.
 *
 * @param pdf the document to print and sign
 * @param xlsx the same tables, numbers as numbers
 * @param cells what each number of both is made of, see {@link
 *     org.anshu.reports.cells.CellMapFile}; null for a report that does not say it
 * @param warnings what a person should look at before signing, such as substitute fonts; empty if
 *     nothing
 */
public record RenderedReport(Path pdf, Path xlsx, @Nullable Path cells, List<Text> warnings) {

  public RenderedReport {
    warnings = List.copyOf(warnings);
  }

  /** A report without a map of its cells. */
  public RenderedReport(Path pdf, Path xlsx, List<Text> warnings) {
    this(pdf, xlsx, null, warnings);
  }
}
