package org.anshu.schedules.delivery;

import java.math.BigDecimal;
import java.util.Set;

/** Something that must hold for a release to be sent to a recipient. */
public sealed interface Condition {

  /**
   * A figure of the release compares with a number. Where the figure is not known yet, it holds:
   * better one report too many than one that is missed.
   *
   * @param indicator its id
   * @param window such as {@code month}
   * @param unit a statistical unit; {@code own} for the unit of a district's edition; empty for the
   *     city
   * @param sector a sector; empty for all
   * @param comparison how it compares with {@code bound}
   * @param bound in the unit that is printed
   */
  record OfFigure(
      String indicator,
      String window,
      String unit,
      String sector,
      Comparison comparison,
      BigDecimal bound)
      implements Condition {

    /** The unit of the edition that is sent. */
    static final String OWN = "own";
  }

  /** How a figure compares with a bound. */
  enum Comparison {
    /** Greater than. */
    ABOVE,
    /** Less than. */
    BELOW
  }

  /**
   * It is a correction, or it is none.
   *
   * @param wanted true: only a second or later edition of a month; false: only the first
   */
  record OfEdition(boolean wanted) implements Condition {}

  /**
   * The release's month is one of these.
   *
   * @param months from 1 to 12
   */
  record OfMonth(Set<Integer> months) implements Condition {

    public OfMonth {
      months = Set.copyOf(months);
    }
  }
}
