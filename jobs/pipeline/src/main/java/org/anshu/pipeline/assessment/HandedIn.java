package org.anshu.pipeline.assessment;

import java.util.List;
import java.util.Map;
import org.anshu.failure.Text;
import org.anshu.registry.scoring.AssessedUnit;
import org.anshu.registry.scoring.Fact;
import org.anshu.registry.scoring.Mark;

/**
 * All that people have given for an assessment until now.
 *
 * @param units the roster, in its order
 * @param facts recorded facts
 * @param marks of the sheets in force
 * @param assessors the assessors' names, each with the unit or office he or she belongs to
 * @param faults what keeps it from being frozen, each with file, line or cell and what to do
 */
public record HandedIn(
    List<AssessedUnit> units,
    List<Fact> facts,
    List<Mark> marks,
    Map<String, String> assessors,
    List<Text> faults) {

  /** Reads it for an assessment. */
  public interface Reader {

    /** What has been handed in for {@code assessment} until now. */
    HandedIn read(Assessment assessment, AssessmentBook book);
  }
}
