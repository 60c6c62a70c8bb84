package org.anshu.schedules.doctor;

import org.anshu.failure.Culprit;
import org.anshu.failure.Language;
import org.anshu.failure.Text;

/**
 * One thing the doctor looked at.
 *
 * @param level how it stands
 * @param what what was looked at and found
 * @param remedy what to do; blank if nothing
 * @param culprit who has to act on a failure
 */
public record Finding(Level level, Text what, Text remedy, Culprit culprit) {

  /** How a finding stands. */
  public enum Level {
    GOOD("✓"),
    WARNING("!"),
    BAD("✗");

    private final String mark;

    Level(String mark) {
      this.mark = mark;
    }
  }

  /** All is well. */
  static Finding good(String chinese, String english) {
    return new Finding(Level.GOOD, new Text(chinese, english), Text.same(""), Culprit.RESOURCES);
  }

  /** Works, but not as it should. */
  static Finding warning(Text what, Text remedy) {
    return new Finding(Level.WARNING, what, remedy, Culprit.RESOURCES);
  }

  /** Does not work. */
  static Finding bad(Text what, Text remedy, Culprit culprit) {
    return new Finding(Level.BAD, what, remedy, culprit);
  }

  /** The finding as one or two lines. */
  public String in(Language language) {
    String line = level.mark + " " + what.in(language);
    String advice = remedy.in(language);
    return advice.isBlank() ? line : line + "\n    → " + advice;
  }
}
