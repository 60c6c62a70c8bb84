package org.anshu.reports.figures;

import java.time.YearMonth;
import org.anshu.registry.trace.FigureId;

/**
 * The place of a figure: indicator, window, axis and the code on that axis.
 *
 * @param code the member of the axis, empty for {@link Axis#TOTAL}
 */
public record Key(String indicator, String window, Axis axis, String code) {

  /** The key of the whole city. */
  public static Key total(String indicator, String window) {
    return new Key(indicator, window, Axis.TOTAL, "");
  }

  /** The address of the figure in the release of {@code month}. */
  public FigureId in(YearMonth month) {
    return new FigureId(
        indicator,
        month,
        window,
        axis == Axis.UNIT ? code : "",
        axis == Axis.SECTOR ? code : "",
        axis == Axis.CATEGORY ? code : "");
  }
}
