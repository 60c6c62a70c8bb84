package org.anshu.connectors.spi;

import org.anshu.failure.Text;
import org.jspecify.annotations.Nullable;

/**
 * A value that a source holds in a form that says nothing certain: the formula of a cell, a cell
 * merged with others, text with replaced characters. A connector delivers it marked; the row is
 * quarantined (UNREADABLE_CELL) with what stands there.
 */
public final class Unreadable {

  /** No character, so that it stands in no text. */
  private static final char MARK = '\uffff';

  private Unreadable() {}

  /**
   * {@code raw} marked.
   *
   * @param reason why it is not taken, in a few words
   * @param raw what stands there
   */
  public static String mark(Text reason, String raw) {
    return MARK + reason.chinese() + MARK + raw;
  }

  /** Whether {@code value} is marked. */
  public static boolean is(@Nullable String value) {
    return value != null
        && !value.isEmpty()
        && value.charAt(0) == MARK
        && value.indexOf(MARK, 1) > 0;
  }

  /** What stands there, without the mark; an unmarked value as it is. */
  public static String raw(String value) {
    return is(value) ? value.substring(value.indexOf(MARK, 1) + 1) : value;
  }

  /** What stands there and why it is not taken, for people. */
  public static String described(String value) {
    return is(value) ? raw(value) + "（" + value.substring(1, value.indexOf(MARK, 1)) + "）" : value;
  }
}
