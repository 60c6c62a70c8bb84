package org.anshu.registry.scoring;

import java.math.BigDecimal;
import java.util.List;
import org.anshu.registry.rubric.Adjustment;
import org.anshu.registry.rubric.Grade;
import org.anshu.registry.rubric.Item;
import org.anshu.registry.rubric.Part;
import org.anshu.registry.rubric.Sanction;
import org.jspecify.annotations.Nullable;

/**
 * The score sheet of one unit.
 *
 * @param base the sum of the parts, before rescaling; exact to the items' rounding
 * @param reachable what the parts could come to for this unit
 * @param scaled the base after rescaling, rounded; equal to the base rounded if not rescaled
 * @param bonus after all caps, 0 or more
 * @param deduction after all caps, 0 or more
 * @param total {@code scaled + bonus − deduction}, not below 0, rounded
 * @param gradeByScore the grade by cut-offs alone
 * @param grade the grade after quota and sanctions
 * @param gradeReason in Chinese why the two differ; empty if they do not
 * @param rank among the units of its type, 1 is first; equal ones share the better rank
 * @param tied how many units share the rank, itself included
 */
public record UnitScore(
    AssessedUnit unit,
    List<PartScore> parts,
    BigDecimal base,
    BigDecimal reachable,
    BigDecimal scaled,
    List<AdjustmentScore> adjustments,
    BigDecimal bonus,
    BigDecimal deduction,
    BigDecimal total,
    List<SanctionFinding> sanctions,
    Grade gradeByScore,
    Grade grade,
    String gradeReason,
    int rank,
    int tied,
    Explanation explanation) {

  /**
   * A part.
   *
   * @param points what it adds to the base
   * @param reachable what it could add
   */
  public record PartScore(
      Part part, BigDecimal points, BigDecimal reachable, List<ItemScore> items) {}

  /**
   * An item.
   *
   * @param available its points after redistribution; 0 if it is left out
   * @param points what it came to, rounded by the rubric's rule
   * @param applicable whether it applies
   * @param measured the measure's value; null if it has none or the item is scored by assessors
   * @param byRule if a ruling replaced the points, what they were without it; else null
   */
  public record ItemScore(
      Item item,
      BigDecimal available,
      BigDecimal points,
      boolean applicable,
      @Nullable BigDecimal measured,
      Explanation explanation,
      @Nullable BigDecimal byRule) {

    /** The points lost. */
    public BigDecimal lost() {
      return available.subtract(points);
    }
  }

  /**
   * A bonus or deduction.
   *
   * @param bonus whether it adds; else it takes away
   * @param before before its own cap
   * @param points after its own cap, before the cap of all together
   */
  public record AdjustmentScore(
      Adjustment adjustment,
      boolean bonus,
      BigDecimal before,
      BigDecimal points,
      Explanation explanation) {}

  /**
   * A veto or cap that is on the table.
   *
   * @param state whether it holds
   * @param facts the facts that establish or excuse it
   */
  public record SanctionFinding(
      Sanction sanction, State state, List<Fact> facts, Explanation explanation) {

    /** Whether a sanction holds. */
    public enum State {
      /** Decided, with ground and approver: it changes the grade. */
      ESTABLISHED,
      /** Its trigger is met and nobody has decided: nothing can be announced. */
      PENDING,
      /** Set aside with a document. */
      EXCUSED
    }
  }

  /** The score of an item; null if the unit has no such item. */
  public @Nullable ItemScore item(String itemId) {
    for (PartScore part : parts) {
      for (ItemScore item : part.items()) {
        if (item.item().id().equals(itemId)) {
          return item;
        }
      }
    }
    return null;
  }
}
