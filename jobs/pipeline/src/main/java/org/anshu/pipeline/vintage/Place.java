package org.anshu.pipeline.vintage;

/**
 * What a figure is of, beside indicator and window; an empty code is "all".
 *
 * @param unit the statistical unit
 * @param sector the sector
 * @param category the category
 */
public record Place(String unit, String sector, String category) {

  /** The whole city. */
  public static final Place ALL = new Place("", "", "");
}
