package org.anshu.registry.scoring;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a number of a score sheet came about: a tree from the total down to figures and documents.
 *
 * @param label what it is, in Chinese
 * @param formula the arithmetic with its numbers, roundings said: {@code 10 − 0.5 × (7 − 2) = 7.5}
 * @param value the outcome; null where there is none (not applicable, pending)
 * @param sources what it rests on
 * @param parts the numbers it is made of
 */
public record Explanation(
    String label,
    String formula,
    @Nullable BigDecimal value,
    List<Source> sources,
    List<Explanation> parts) {

  /** What kind of thing a number rests on. */
  public enum Kind {
    /** A published figure; the id is one that {@code anshu explain} takes. */
    FIGURE,
    /** A recorded fact. */
    FACT,
    /** An assessor's mark; the id is receipt and cell. */
    MARK,
    /** A number of the roster. */
    PARAMETER,
    /** A decision on appeal. */
    RULING
  }

  /**
   * One thing that a number rests on.
   *
   * @param text as printed: value, document, reason, evidence
   */
  public record Source(Kind kind, String id, String text) {}
}
