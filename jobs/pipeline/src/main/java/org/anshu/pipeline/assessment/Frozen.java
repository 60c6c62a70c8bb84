package org.anshu.pipeline.assessment;

import org.anshu.registry.rubric.Rubric;
import org.anshu.registry.scoring.AssessmentResult;
import org.anshu.registry.scoring.ScoringInputs;

/**
 * A frozen round with its contents.
 *
 * @param rubric the scoring sheet as it was then
 * @param inputs what was frozen
 * @param result what they give; computed anew, equal to what was given then
 */
public record Frozen(Round round, Rubric rubric, ScoringInputs inputs, AssessmentResult result) {}
