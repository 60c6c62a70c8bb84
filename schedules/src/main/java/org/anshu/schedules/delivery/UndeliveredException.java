package org.anshu.schedules.delivery;

import org.anshu.failure.Language;
import org.anshu.failure.Text;

/** A consignment did not arrive, or nobody knows whether it did. */
final class UndeliveredException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Text why;

  UndeliveredException(Text why, Throwable cause) {
    super(why.in(Language.ENGLISH), cause);
    this.why = why;
  }

  UndeliveredException(Text why) {
    super(why.in(Language.ENGLISH));
    this.why = why;
  }

  /** What went wrong, for people. */
  Text why() {
    return why;
  }
}
