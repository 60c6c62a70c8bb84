package org.anshu.reports.assessment;

/** How much of a result is made public; the committee decides. */
public enum Publicity {
  /** Grades only, in the order of the roster. */
  GRADES,
  /** Grades, ranks and totals. */
  RANKS
}
