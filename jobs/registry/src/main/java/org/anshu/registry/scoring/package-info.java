/**
 * Scores of an assessment as a pure function of a rubric and frozen inputs, each point with its
 * explanation.
 */
@NullMarked
package org.anshu.registry.scoring;

import org.jspecify.annotations.NullMarked;
