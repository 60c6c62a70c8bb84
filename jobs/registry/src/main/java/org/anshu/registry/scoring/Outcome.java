package org.anshu.registry.scoring;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * What the rule of an item gives a unit, on the item's own scale and before any rounding.
 *
 * @param applicable whether the item applies to the unit
 * @param points from 0 to the item's points; 0 if it does not apply
 * @param measured the measure's value; null if there is none
 * @param formula how the points come about, in Chinese
 * @param fault why no points can be made; null if they can
 */
record Outcome(
    boolean applicable,
    BigFraction points,
    @Nullable BigFraction measured,
    String formula,
    List<Explanation.Source> sources,
    List<Explanation> parts,
    @Nullable String fault) {

  static Outcome points(BigFraction points, String formula) {
    return new Outcome(true, points, null, formula, List.of(), List.of(), null);
  }

  static Outcome notApplicable(String formula, List<Explanation.Source> sources) {
    return new Outcome(false, BigFraction.ZERO, null, formula, sources, List.of(), null);
  }

  static Outcome fault(String fault) {
    return new Outcome(true, BigFraction.ZERO, null, fault, List.of(), List.of(), fault);
  }

  Outcome with(@Nullable BigFraction value, List<Explanation.Source> from, List<Explanation> made) {
    return new Outcome(applicable, points, value, formula, from, made, fault);
  }
}
