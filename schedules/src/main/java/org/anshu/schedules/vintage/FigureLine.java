package org.anshu.schedules.vintage;

import java.math.BigDecimal;
import java.util.Optional;
import org.anshu.registry.Comparison;
import org.anshu.registry.FigureState;
import org.anshu.registry.Indicator;
import org.anshu.registry.Rounding;
import org.anshu.registry.vintage.FigureStatus;
import org.anshu.registry.vintage.RevisionBand;
import org.anshu.registry.vintage.Vintage;

/**
 * A figure beside its own past: what was first published, what is newest, and what it is compared
 * with.
 *
 * @param indicator the definition
 * @param now the figure asked for
 * @param status how firm it is
 * @param revised whether it differs from the first publication of its period
 * @param first the first publication of the period; empty if it was never published with a value
 * @param newest the newest publication of the period
 * @param base what it is compared with; empty if there is none
 * @param comparable whether the base is of a comparable scope
 * @param band where it is expected to end; empty if it is final or its past is too short
 */
public record FigureLine(
    Indicator indicator,
    Vintage now,
    FigureStatus status,
    boolean revised,
    Optional<Vintage> first,
    Optional<Vintage> newest,
    Optional<Vintage> base,
    boolean comparable,
    Optional<RevisionBand> band) {

  /** The value as printed, or what stands in its place. */
  public String value() {
    return print(now);
  }

  /** A publication's value as printed. */
  public String print(Vintage vintage) {
    return print(indicator, vintage);
  }

  /** A publication's value as {@code indicator} prints it, or what stands in its place. */
  public static String print(Indicator indicator, Vintage vintage) {
    BigDecimal value = vintage.value().rounded(indicator.rounding());
    if (value != null) {
      return value.toPlainString();
    }
    return vintage.hasValue() ? FigureState.ZERO_DENOMINATOR.mark() : indicator.pendingMark();
  }

  /** The change from the base: per cent, or percentage points of a percentage. */
  public String change() {
    if (base.isEmpty()) {
      return "";
    }
    if (!comparable) {
      return Comparison.incomparable().tableText();
    }
    if (!now.hasValue() || !base.get().hasValue()) {
      return indicator.pendingMark();
    }
    Comparison comparison =
        indicator.unit().equals("%")
            ? Comparison.absoluteChange(now.value(), base.get().value(), indicator.rounding())
            : Comparison.percentChange(now.value(), base.get().value(), Rounding.ONE_DECIMAL);
    return comparison.tableText();
  }
}
