package org.anshu.registry.disclosure;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import org.anshu.registry.trace.FigureId;
import org.jspecify.annotations.Nullable;

/**
 * One edition of a release for one kind of readers.
 *
 * @param release the release, such as {@code R2026-06-e1}
 * @param month its month
 * @param values all stored figures of the indicators that rules concern; a cell that is not among
 *     them is zero
 * @param printed the figures that stand in its reports, or that something in them is made of
 * @param rounded those of them of which only the rounded rate is printed
 * @param hidden the figures it has kept back; none before it is decided
 */
public record Edition(
    String release,
    YearMonth month,
    Map<FigureId, Amount> values,
    Set<FigureId> printed,
    Set<FigureId> rounded,
    Set<FigureId> hidden) {

  /**
   * A stored figure.
   *
   * @param denominator null where there is none, or none yet
   */
  public record Amount(BigDecimal numerator, @Nullable BigDecimal denominator) {

    /** A cell without a row. */
    public static final Amount ZERO = new Amount(BigDecimal.ZERO, null);
  }

  public Edition {
    values = Map.copyOf(values);
    printed = Set.copyOf(printed);
    rounded = Set.copyOf(rounded);
    hidden = Set.copyOf(hidden);
  }

  /** The figure, zero if there is no row. */
  Amount at(FigureId figure) {
    return values.getOrDefault(figure, Amount.ZERO);
  }
}
