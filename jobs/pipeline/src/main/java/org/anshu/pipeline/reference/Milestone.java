package org.anshu.pipeline.reference;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A milestone of a task or key project of a plan.
 *
 * @param plan the plan
 * @param jurisdiction whose plan; empty for the city
 * @param project the task or project
 * @param name what is to be done
 * @param department who has to do it
 * @param dueOn the last day on which it is in time
 * @param doneOn when it was done; null if it is not
 * @param note anything else; may be empty
 * @param source the plan and the place in it
 * @param load the number of the load that brought it
 */
public record Milestone(
    String plan,
    String jurisdiction,
    String project,
    String name,
    String department,
    LocalDate dueOn,
    @Nullable LocalDate doneOn,
    String note,
    String source,
    String load)
    implements KeptLine {

  /** Whether it was due before {@code day} and not done by then. */
  public boolean lateOn(LocalDate day) {
    return dueOn.isBefore(day) && (doneOn == null || doneOn.isAfter(day));
  }

  @Override
  public List<String> cells() {
    return List.of(
        plan,
        jurisdiction,
        project,
        name,
        department,
        dueOn.toString(),
        doneOn == null ? "" : doneOn.toString(),
        note,
        source);
  }

  @Override
  public List<@Nullable Object> row() {
    return Arrays.asList(
        plan,
        jurisdiction,
        project,
        name,
        department,
        dueOn,
        doneOn,
        note.isEmpty() ? null : note,
        source,
        load);
  }
}
