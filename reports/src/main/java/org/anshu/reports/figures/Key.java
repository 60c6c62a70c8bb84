package org.anshu.reports.figures;

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
}
