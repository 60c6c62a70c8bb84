package org.anshu.schedules.plan;

import java.util.List;
import java.util.Optional;
import org.anshu.failure.Text;

/**
 * What one run does and when it is due; one file in a {@code plans} folder.
 *
 * @param name the file name without {@code .yml}; what {@code ./anshu run} is given
 * @param title for people
 * @param steps what is done, in order
 * @param schedule when the daemon starts it; empty for a plan started by hand only
 * @param figures what the step {@link PlanStep#FIGURES} prints; empty without that step
 */
public record Plan(
    String name,
    Text title,
    List<PlanStep> steps,
    Optional<Schedule> schedule,
    List<PlannedFigure> figures) {

  public Plan {
    steps = List.copyOf(steps);
    figures = List.copyOf(figures);
  }
}
