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
 * @param reports what the step {@link PlanStep#REPORT} renders: reports by the names of their
 *     folders, followed by {@code @districts} or {@code @public} for those editions
 */
public record Plan(
    String name,
    Text title,
    List<PlanStep> steps,
    Optional<Schedule> schedule,
    List<PlannedFigure> figures,
    List<String> reports) {

  /** What the step {@link PlanStep#REPORT} renders if a plan does not say. */
  public static final List<String> REPORTS = List.of("monthly");

  public Plan {
    steps = List.copyOf(steps);
    figures = List.copyOf(figures);
    reports = List.copyOf(reports);
  }

  /** The same plan, rendering others. */
  public Plan withReports(List<String> others) {
    return new Plan(name, title, steps, schedule, figures, others);
  }
}
