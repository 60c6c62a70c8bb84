package org.anshu.registry.rubric;

import java.util.Set;
import org.anshu.failure.Text;
import org.jspecify.annotations.Nullable;

/**
 * A veto 一票否决 or a cap of the grade, applied after the arithmetic: the score stays as printed, the
 * grade does not.
 *
 * <p>It is established by a fact of kind {@code factKind} that names document and approver. Where
 * {@code trigger} is met and no such fact decides, it is pending and the result cannot be
 * announced; a fact of kind {@code factKind} with level {@code excused} (not responsible, with
 * document and approver) sets it aside.
 *
 * @param id unique in the rubric
 * @param kind a veto forces the lowest grade; a cap lets no better grade than {@code grade}; lower
 *     takes one grade off
 * @param ground the legal ground as printed
 * @param basis document and article
 * @param factKind the kind of facts that establish or excuse it
 * @param trigger what puts it on the table by itself; null if only people do
 * @param appliesTo the types of unit it is for
 * @param grade the best grade that a cap leaves; null for the other kinds
 */
public record Sanction(
    String id,
    Kind kind,
    Text ground,
    String basis,
    String factKind,
    @Nullable Trigger trigger,
    Set<UnitType> appliesTo,
    @Nullable String grade) {

  /** The level of a fact that sets a triggered sanction aside. */
  public static final String EXCUSED = "excused";

  /** What it does to the grade. */
  public enum Kind {
    VETO,
    CAP,
    LOWER
  }

  /**
   * When it is on the table: the measure is on the far side of the limit, the limit excluded if
   * {@code strict}.
   *
   * @param direction AT_LEAST: at or above the limit triggers
   * @param strict above or below only
   */
  public record Trigger(Measure measure, Rule.Direction direction, Limit limit, boolean strict) {}
}
