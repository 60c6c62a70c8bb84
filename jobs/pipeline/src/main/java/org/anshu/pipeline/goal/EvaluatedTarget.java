package org.anshu.pipeline.goal;

import java.util.List;
import org.anshu.pipeline.reference.Target;
import org.anshu.registry.plan.Evaluation;
import org.anshu.registry.plan.PlanTarget;
import org.jspecify.annotations.Nullable;

/**
 * A target with its judgement.
 *
 * @param target as its plan words it
 * @param judged what of it was judged, with the tolerance used
 * @param base the figure of the base year; null if none is known or the plan names no base year
 * @param figure the figure of the year that was judged; null if none is known
 * @param year the year that was judged: the last full year with a figure up to the year asked for;
 *     the year asked for if there is none
 * @param evaluations one, or two for a 年均 target
 */
public record EvaluatedTarget(
    Target target,
    PlanTarget judged,
    @Nullable YearFigure base,
    @Nullable YearFigure figure,
    int year,
    List<Evaluation> evaluations) {

  public EvaluatedTarget {
    evaluations = List.copyOf(evaluations);
  }
}
