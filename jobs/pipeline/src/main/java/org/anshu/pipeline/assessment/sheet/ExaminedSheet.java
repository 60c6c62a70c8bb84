package org.anshu.pipeline.assessment.sheet;

import java.nio.file.Path;
import java.util.List;
import org.anshu.pipeline.submission.Fault;
import org.anshu.registry.scoring.Fact;
import org.anshu.registry.scoring.Mark;

/**
 * A handed-in file after its examination.
 *
 * @param sha256 of its bytes; empty if it could not be read
 * @param unit the assessed unit's code; empty for facts
 * @param assessor empty but for reviews
 * @param marks of a sheet, their receipt still empty
 * @param facts of a list of facts, in its order
 * @param faults all that is wrong; the file is accepted only without any
 */
public record ExaminedSheet(
    Path file,
    String sha256,
    SheetKind kind,
    String unit,
    String assessor,
    List<Mark> marks,
    List<Fact> facts,
    List<Fault> faults) {

  /** Its name without folders. */
  public String fileName() {
    return String.valueOf(file.getFileName());
  }
}
