package org.anshu.reports.figures;

import java.time.YearMonth;
import org.anshu.registry.trace.FigureId;

/**
 * The place of a figure: indicator, window, axis and the code on that axis.
 *
 * @param code the member of the axis, empty for {@link Axis#TOTAL}
 * @param within the statistical unit that a sector or category is crossed with; empty for the whole
 *     city
 */
public record Key(String indicator, String window, Axis axis, String code, String within) {

  public Key {
    if (!within.isEmpty() && axis != Axis.SECTOR && axis != Axis.CATEGORY) {
      throw new IllegalArgumentException("Nothing to cross with " + within + " on axis " + axis);
    }
  }

  /** The key of the whole city, or of a unit. */
  public Key(String indicator, String window, Axis axis, String code) {
    this(indicator, window, axis, code, "");
  }

  /** The key of the whole city. */
  public static Key total(String indicator, String window) {
    return new Key(indicator, window, Axis.TOTAL, "");
  }

  /** The same figure of one statistical unit; of the whole city if {@code unit} is empty. */
  public Key within(String unit) {
    if (axis == Axis.TOTAL && !unit.isEmpty()) {
      return new Key(indicator, window, Axis.UNIT, unit);
    }
    return axis == Axis.UNIT ? this : new Key(indicator, window, axis, code, unit);
  }

  /** The same figure in another window. */
  public Key at(String other) {
    return new Key(indicator, other, axis, code, within);
  }

  /** The same figure of all members of the axis: of the unit it is crossed with, or the city. */
  public Key whole() {
    return total(indicator, window).within(within);
  }

  /** The address of the figure in the release of {@code month}. */
  public FigureId in(YearMonth month) {
    return new FigureId(
        indicator,
        month,
        window,
        axis == Axis.UNIT ? code : within,
        axis == Axis.SECTOR ? code : "",
        axis == Axis.CATEGORY ? code : "");
  }
}
