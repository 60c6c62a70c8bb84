package org.anshu.registry.rubric;

import org.jspecify.annotations.Nullable;

/** What a rule looks at: a published figure, recorded facts, or a part of the score itself. */
public sealed interface Measure {

  /** Whose figure it is. */
  enum By {
    /** Of the assessed unit's statistical unit. */
    UNIT,
    /** Of the assessed unit's sectors, over the whole city: the sum of them. */
    SECTOR,
    /** Of the whole city: the same for all. */
    CITY
  }

  /** Which number of a figure. */
  enum Take {
    /** The value as defined: a rate's quotient, else the count. */
    VALUE,
    /** The numerator or count. */
    NUMERATOR,
    /** The denominator. */
    DENOMINATOR
  }

  /**
   * A figure of the release from which the assessment is frozen.
   *
   * @param indicator its id
   * @param window the name of a window of the release, or {@code assessment}: the one window whose
   *     days are those of the assessment
   * @param sector a statistical sector; empty for all, must be empty if {@code by} is SECTOR
   * @param category a category; empty for all
   */
  record Figure(String indicator, String window, By by, String sector, String category, Take take)
      implements Measure {

    /** The name that stands for the window of the assessment itself. */
    public static final String ASSESSMENT = "assessment";
  }

  /**
   * Facts recorded with a document, such as a meeting not held or an accident concealed.
   *
   * @param kind the kind of fact
   * @param level only facts of this level; null for all
   * @param quantity whether their quantities are added; else they are counted
   * @param yearsBack facts that occurred up to so many years before the window count too if they
   *     were found within it (a concealed accident); 0 for none
   * @param monthsAfter facts that occurred up to so many months after the window count too (a major
   *     accident in December pulled into a year that ends with November); 0 for none
   */
  record Facts(
      String kind, @Nullable String level, boolean quantity, int yearsBack, int monthsAfter)
      implements Measure {

    /** Facts that do not count after the window. */
    public Facts(String kind, @Nullable String level, boolean quantity, int yearsBack) {
      this(kind, level, quantity, yearsBack, 0);
    }
  }

  /**
   * A number of the unit itself from the roster, such as its death target.
   *
   * @param name the roster's column
   */
  record Parameter(String name) implements Measure {}

  /** The score before bonuses and deductions, rescaled: for a veto such as “below 80”. */
  record BaseScore() implements Measure {}

  /**
   * The points of a part: for breaking ties.
   *
   * @param part its id
   */
  record PartPoints(String part) implements Measure {}
}
