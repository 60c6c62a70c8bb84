package org.anshu.registry.league;

import java.util.List;
import org.anshu.registry.scoring.AssessmentResult;

/**
 * An honest league table: what nine of ten repetitions of the year would show under the same
 * unknown risk and with weights as uncertain as the rubric says.
 *
 * @param seed what the draws were made with; the same seed gives the same table
 * @param draws how many repetitions, 1 or more
 * @param tolerance per cent by which the weights of the parts were varied; 0 if the rubric says
 *     nothing
 * @param standings in the order of the result
 */
public record League(long seed, int draws, double tolerance, List<Standing> standings) {

  /** The share of draws that a rank interval holds. */
  public static final double CONFIDENCE = 0.9;

  /**
   * The table of a result.
   *
   * @param draws 1 or more; 10,000 tells intervals well
   */
  public static League of(AssessmentResult result, int draws, long seed) {
    if (draws < 1) {
      throw new IllegalArgumentException("Expected 1 or more draws, found " + draws);
    }
    return new Repetition(result, draws, seed).league();
  }
}
