package org.anshu.registry.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The arithmetic of a unit before it is compared with others.
 *
 * @param partPoints the exact points of the parts by id
 * @param explanation of the base
 */
record Sheet(
    AssessedUnit unit,
    List<UnitScore.PartScore> parts,
    Map<String, BigFraction> partPoints,
    BigFraction base,
    BigFraction reachable,
    BigDecimal scaled,
    Explanation explanation,
    Adjusted adjusted,
    BigDecimal total) {

  /**
   * Bonuses and deductions.
   *
   * @param bonus after all caps
   * @param deduction after all caps
   */
  record Adjusted(
      List<UnitScore.AdjustmentScore> scores,
      BigDecimal bonus,
      BigDecimal deduction,
      Explanation bonuses,
      Explanation deductions) {}
}
