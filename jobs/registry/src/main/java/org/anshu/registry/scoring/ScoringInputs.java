package org.anshu.registry.scoring;

import java.util.List;

/**
 * Everything a score depends on besides the rubric. Frozen, it reproduces the score for ever.
 *
 * @param release the publication the figures are of, such as {@code R2026-06-e1}
 * @param units the roster, in its order
 * @param marks the marks of all assessors
 * @param rulings at most one for a unit and item
 */
public record ScoringInputs(
    String release,
    List<AssessedUnit> units,
    List<FrozenFigure> figures,
    List<Fact> facts,
    List<Mark> marks,
    List<Ruling> rulings) {}
