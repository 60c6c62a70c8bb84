package org.anshu.reports.figures;

/** What a figure is broken down by. */
public enum Axis {
  /** Not broken down: the whole city. */
  TOTAL,
  /** By statistical unit. */
  UNIT,
  /** By one of the six sectors. */
  SECTOR,
  /** By category, such as the eight kinds of special equipment. */
  CATEGORY
}
