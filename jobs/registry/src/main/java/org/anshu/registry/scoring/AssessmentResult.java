package org.anshu.registry.scoring;

import java.util.List;
import org.anshu.failure.Text;
import org.anshu.registry.rubric.Rubric;

/**
 * The scores of all units.
 *
 * @param units by type in the rubric's order, then rank, then roster order
 * @param others facts on record that change no score, such as a project's veto
 * @param warnings what an assessor should look at before announcing
 */
public record AssessmentResult(
    Rubric rubric,
    ScoringInputs inputs,
    List<UnitScore> units,
    List<Fact> others,
    List<Text> warnings) {

  /** The sheet of a unit. */
  public UnitScore of(String unit) {
    return units.stream()
        .filter(score -> score.unit().code().equals(unit))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No such unit: " + unit));
  }

  /** Whether a veto waits for a decision, so that nothing can be announced. */
  public boolean pending() {
    return units.stream()
        .flatMap(score -> score.sanctions().stream())
        .anyMatch(s -> s.state() == UnitScore.SanctionFinding.State.PENDING);
  }
}
