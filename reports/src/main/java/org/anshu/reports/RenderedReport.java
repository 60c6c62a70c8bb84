package org.anshu.reports;

import java.nio.file.Path;
import java.util.List;
import org.anshu.failure.Text;

/**
 * The files of one rendered report.
 *
 * @param pdf the document to print and sign
 * @param xlsx the same tables, numbers as numbers
 * @param warnings what a person should look at before signing, such as substitute fonts; empty if
 *     nothing
 */
public record RenderedReport(Path pdf, Path xlsx, List<Text> warnings) {

  public RenderedReport {
    warnings = List.copyOf(warnings);
  }
}
