package org.anshu.registry.trace;

import org.anshu.registry.shape.Condition;
import org.jspecify.annotations.Nullable;

/**
 * One condition that a row must meet to be in a figure.
 *
 * @param kind what sort of condition
 * @param sql what is asked of the row, true if it is met
 * @param condition the condition as the SQL says it; null for a partner
 * @param view the view in which a row has to have a partner; empty for other kinds
 */
public record Check(Kind kind, String sql, @Nullable Condition condition, String view) {

  /** The sorts of conditions. */
  public enum Kind {
    /** An edge of the window, or of the window's cut-off day. */
    PERIOD,
    /** A partner in another view. */
    PARTNER,
    /** Any other condition on the row. */
    ROW,
    /** Of the numerator alone. */
    NUMERATOR,
    /** Of the denominator alone. */
    DENOMINATOR
  }
}
